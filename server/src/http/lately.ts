// What was worked out lately: as much as is worth keeping, and no more. Whoever asks while it is being worked out
// gets the same. What failed, or came to nothing, is forgotten.

export class Lately<Key, Value> {
  private readonly most: number;
  /** What was asked for last stands last. */
  private readonly known = new Map<Key, Promise<Value | undefined>>();

  constructor(most: number) {
    this.most = most;
  }

  get(key: Key, workOut: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const found = this.known.get(key) ?? this.begin(key, workOut);
    this.known.delete(key);
    this.known.set(key, found);
    for (const oldest of [...this.known.keys()].slice(0, -this.most)) this.known.delete(oldest);
    return found;
  }

  private begin(key: Key, workOut: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const begun = workOut();
    const forget = () => {
      if (this.known.get(key) === begun) this.known.delete(key);
    };
    begun.then((value) => value === undefined && forget(), forget);
    return begun;
  }
}

// What waits for one hand, of several who ask: each in turn, so that whoever asks for much holds up themselves
// and nobody else.

export class FairQueue<Key, Item> {
  /** In the order in which they have their turns. */
  private readonly waiting = new Map<Key, Item[]>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  sizeOf(key: Key): number {
    return this.waiting.get(key)?.length ?? 0;
  }

  add(key: Key, item: Item): void {
    this.count += 1;
    const own = this.waiting.get(key);
    if (own === undefined) this.waiting.set(key, [item]);
    else own.push(item);
  }

  /** The oldest of whoever has the next turn. */
  take(): Item | undefined {
    for (const [key, own] of this.waiting) {
      const item = own.shift();
      this.waiting.delete(key);
      if (own.length > 0) this.waiting.set(key, own);
      if (item !== undefined) this.count -= 1;
      return item;
    }
    return undefined;
  }

  takeAll(): readonly Item[] {
    const all = [...this.waiting.values()].flat();
    this.waiting.clear();
    this.count = 0;
    return all;
  }
}

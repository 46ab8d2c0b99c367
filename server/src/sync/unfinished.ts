// Messages whose end has not come yet: all of what came of one is held until then, by whoever reads the socket, and is
// in nobody's count of what waits. So those who hold most of it are ended while it is too much of all of them together.

/** Less than this is what a socket reads at once. */
const leastBytes = 65_536;

interface Sender {
  /** Cuts the line, and forgets what came. */
  letGo(): void;
}

class Unfinished {
  private readonly held = new Map<Sender, number>();
  private bytes = 0;

  /** So many bytes of a message of theirs have come without its end; ends the largest while there are more than `most`. */
  hold(sender: Sender, bytes: number, most: number): void {
    this.forget(sender);
    if (bytes < leastBytes) return;
    this.held.set(sender, bytes);
    this.bytes += bytes;
    while (this.bytes > most) this.endLargest();
  }

  forget(sender: Sender): void {
    this.bytes -= this.held.get(sender) ?? 0;
    this.held.delete(sender);
  }

  private endLargest(): void {
    const [largest] = [...this.held].reduce((most, one) => (one[1] > most[1] ? one : most));
    this.forget(largest);
    largest.letGo();
  }
}

/** Of this process. */
export const unfinished = new Unfinished();

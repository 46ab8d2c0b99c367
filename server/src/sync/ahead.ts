// Whether the documents in memory hold something that the log does not, and who waits until they do not: to
// see them, or to be told of them, but only as they are kept.
import { NotKeptError } from '../store/store.ts';

interface Waiting {
  run(): void;
  fail(error: Error): void;
}

export class Ahead {
  private isAhead = false;
  private closed = false;
  private readonly waiting: Waiting[] = [];

  /** Runs at once, or when what is on its way is kept: the documents are then what the log says. */
  whenCommitted(run: () => void, fail: (error: Error) => void = () => undefined): void {
    if (!this.isAhead) run();
    else if (this.closed) fail(neverKept());
    else this.waiting.push({ run, fail });
  }

  begin(): void {
    this.isAhead = true;
  }

  /** Documents and log agree again. */
  over(): void {
    this.isAhead = false;
    for (const { run } of this.waiting.splice(0)) run();
  }

  /** If they are ahead now, they stay so. */
  close(): void {
    this.closed = true;
    for (const { fail } of this.waiting.splice(0)) fail(neverKept());
  }
}

const neverKept = (): NotKeptError => new NotKeptError('the room was closed before it was kept');

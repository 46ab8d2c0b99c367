// How long something that is broken may be mended before it is given up.
import type { Cancel, Host } from './host.ts';

/** The server holds a broken line a little longer. */
const patienceMs = 5_000;

export class Mending {
  private readonly host: Host;
  private readonly giveUp: () => void;
  private cancel: Cancel | undefined;

  constructor(host: Host, giveUp: () => void) {
    this.host = host;
    this.giveUp = giveUp;
  }

  /** It is broken, or still is. */
  begin(): void {
    this.cancel ??= this.host.later(patienceMs, this.giveUp);
  }

  done(): void {
    this.cancel?.();
    this.cancel = undefined;
  }
}

// After a restart of the server all its browsers come back, and a provider's own waiting times are the same
// for all of them: so each waits a while of its own before it opens a wire in place of one that was lost. A
// wire that this browser closed itself is opened again at once.
import type { Cancel, Host } from './host.ts';
import type { OpenWire, Wire } from './wire.ts';

/** The first time a line is lost it is mostly that of one person alone. */
const firstSpreadMs = 1_000;
const widestSpreadMs = 4_000;

export class SpreadOpenings {
  private readonly openWire: OpenWire;
  private readonly host: Host;
  /** How often in a row, without a word from the server in between. */
  private lost = 0;
  private waiting: (() => void) | undefined;

  constructor(openWire: OpenWire, host: Host) {
    this.openWire = openWire;
    this.host = host;
  }

  /** Somebody has a reason to think that the server is to be reached now. */
  atOnce(): void {
    this.lost = 0;
    this.waiting?.();
  }

  readonly open: OpenWire = (address, listeners) => {
    let isLost = false;
    let wire: Wire | undefined;
    const cancel = this.inTime(() => {
      wire = this.openWire(address, {
        opened: () => listeners.opened(),
        received: (bytes) => {
          this.lost = 0;
          listeners.received(bytes);
        },
        closed: (code, reason) => {
          isLost = true;
          this.lost += 1;
          listeners.closed(code, reason);
        },
      });
    });
    return {
      send: (bytes) => wire?.send(bytes),
      close: () => {
        cancel();
        if (!isLost) this.lost = 0;
        wire?.close();
      },
    };
  };

  private inTime(open: () => void): Cancel {
    if (this.lost === 0) {
      open();
      return () => {};
    }
    const run = () => {
      cancel();
      open();
    };
    const cancelLater = this.host.later(this.waitMs(), run);
    const cancel = () => {
      cancelLater();
      if (this.waiting === run) this.waiting = undefined;
    };
    this.waiting = run;
    return cancel;
  }

  private waitMs(): number {
    const [high = 0, low = 0] = this.host.random(2);
    const spreadMs = Math.min(firstSpreadMs * 2 ** (this.lost - 1), widestSpreadMs);
    return (spreadMs * (high * 256 + low)) / 65_536;
  }
}

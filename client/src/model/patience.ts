// How a line that is not there is to be taken: a moment of grace, in which nobody need know, and then offline.
import type { LineState, WhileDown } from './connection.ts';
import type { Cancel, Host } from './host.ts';

/** A line that is lost may be back before anybody need know. */
const patienceMs = 3_000;

export class Patience {
  private readonly host: Host;
  private readonly lost: () => void;
  private state: WhileDown = 'opening';
  private cancel: Cancel;

  /** `lost`: told when the moment has passed. */
  constructor(host: Host, lost: () => void) {
    this.host = host;
    this.lost = lost;
    this.cancel = host.later(patienceMs, () => this.lose());
  }

  /** How lines are to be taken that are not all there, after a moment in which they were or were not. */
  after(wasLive: boolean, lines: readonly LineState[]): WhileDown {
    const isLive = lines.every(({ live }) => live);
    if (isLive) this.cancel();
    else if (wasLive) {
      this.state = 'returning';
      this.cancel = this.host.later(patienceMs, () => this.lose());
    }
    return this.state;
  }

  /** The device says that there is no network. */
  lose(): void {
    this.cancel();
    this.state = 'offline';
    this.lost();
  }

  close(): void {
    this.cancel();
  }
}

// How the lines of a page stand, as people are shown it: from when they are there, what they have not kept,
// and since when.
import type { StoreApi } from 'zustand/vanilla';
import { connectionOf, oldestUnkept, sameConnection, unkeptOf } from './connection.ts';
import type { Host } from './host.ts';
import { Patience } from './patience.ts';
import type { Endurance, WorkshopState } from './workshop-state.ts';

export class LineWatch {
  private readonly host: Host;
  private readonly state: StoreApi<WorkshopState>;
  private readonly patience: Patience;

  /** `lookAgain`: lines that are not there for long stand otherwise. */
  constructor(host: Host, state: StoreApi<WorkshopState>, lookAgain: () => void) {
    this.host = host;
    this.state = state;
    this.patience = new Patience(host, lookAgain);
  }

  /** What came of it, since the last look. */
  look(endures: Endurance): 'back' | 'changed' | 'nothing' {
    const { connection: before, copy, lastKeptAt, oldestUnkeptAt } = this.state.getState();
    if (before.state === 'refused') return 'nothing';
    const whileDown = this.patience.after(before.state === 'live', copy.lineStates);
    const connection = connectionOf(copy.lineStates, whileDown);
    const oldest = oldestUnkept(copy.lineStates);
    if (sameConnection(before, connection) && oldest === oldestUnkeptAt) return 'nothing';
    copy.unkept.prune();
    const allKept = connection.state === 'live' && connection.unkept === 0;
    const isBack = connection.state === 'live' && before.state !== 'live';
    this.state.setState({
      connection,
      oldestUnkeptAt: oldest,
      endures,
      lastKeptAt: allKept && unkeptOf(before) > 0 ? this.host.now() : lastKeptAt,
      ...(isBack && { liveSince: this.host.now(), lostFor: undefined }),
    });
    return isBack ? 'back' : 'changed';
  }

  /** The device says that there is no network. */
  lose(): void {
    this.patience.lose();
  }

  close(): void {
    this.patience.close();
  }
}

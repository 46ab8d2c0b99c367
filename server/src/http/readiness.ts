// Whether the server can do its work: its store keeps and answers, no room waits for the disk, and there is
// room for one more workshop and one more line.
import type { serverWords } from '@tday/shared/words/server';
import type { Store } from '../store/store.ts';
import type { Clock } from '../sync/clock.ts';
import type { Limits } from '../sync/limits.ts';
import type { RoomLogger } from '../sync/room-logger.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { Door } from './door.ts';

type Unready = keyof typeof serverWords.en.errors.unready;

/** A store that takes longer has as good as not answered. */
const answerMs = 3_000;
/** What is asked more often is answered from memory: each time costs a sync of the disk. */
const freshMs = 2_000;
/** Everybody is told after so long that nothing is kept. */
const stalledMs = 2_000;

export interface ReadinessOptions extends Clock {
  readonly log: Pick<RoomLogger, 'error'>;
  readonly store: Pick<Store, 'probe'>;
  readonly rooms: Pick<Rooms, 'hasSpace' | 'counts'>;
  readonly door: Pick<Door, 'size'>;
  readonly limits: Pick<Limits, 'nodeLines'>;
}

export class Readiness {
  private readonly options: ReadinessOptions;
  private stopping = false;
  private probed: { readonly at: number; readonly answer: Promise<boolean> } | undefined;

  constructor(options: ReadinessOptions) {
    this.options = options;
  }

  stop(): void {
    this.stopping = true;
  }

  /** Undefined if it is ready. */
  async why(): Promise<Unready | undefined> {
    const { rooms, door, limits, now } = this.options;
    if (this.stopping) return 'stopping';
    if (rooms.counts.oldestUnkeptMs(now()) > stalledMs) return 'not-kept';
    if (!(await this.keeps())) return 'no-store';
    return rooms.hasSpace && door.size < limits.nodeLines ? undefined : 'full';
  }

  private keeps(): Promise<boolean> {
    const now = this.options.now();
    const isFresh = this.probed !== undefined && Math.abs(now - this.probed.at) < freshMs;
    if (!isFresh) this.probed = { at: now, answer: this.probe() };
    return this.probed?.answer ?? this.probe();
  }

  private async probe(): Promise<boolean> {
    const { store, log, later } = this.options;
    let cancel = () => {};
    const late = new Promise<never>((_, reject) => {
      cancel = later(answerMs, () => reject(new Error('the store did not answer')));
    });
    try {
      await Promise.race([store.probe(), late]);
      return true;
    } catch (error) {
      log.error({ err: error }, 'the store does not keep anything');
      return false;
    } finally {
      cancel();
    }
  }
}

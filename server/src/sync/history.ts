// What a workshop was at an entry of its log, and the checkpoints that make its log quick to read. Both are
// folded from what the store has, never from what is in memory: so each checkpoint holds only what is kept,
// and shows that the log can still be read.
import { docNames } from '@tday/shared/content-names';
import type { WorkshopId } from '@tday/shared/ids';
import type { Store } from '../store/store.ts';
import type { Cancel, Clock } from './clock.ts';
import {
  type Folded,
  foldLog,
  readFolded,
  type StoredLog,
  type Sums,
  writeFolded,
} from './folded.ts';
import type { RoomLogger } from './room-logger.ts';

/** Folds a log, in a thread of its own if need be; the bytes are a folded log again. */
export type Fold = (stored: StoredLog) => Promise<Uint8Array>;

/** Which checkpoint; without anything, of all that there is. */
export interface Wanted {
  /** The number of the last entry in it. */
  readonly upTo?: number;
  readonly ofVersion?: boolean;
  /** What the room has in its documents at that entry: a checkpoint of anything else is a fault of ours. */
  readonly sums?: Partial<Sums>;
}

/** A server that stops is waited for. */
const closingMs = 3_000;

const foldHere: Fold = async (stored) => writeFolded(foldLog(stored));

export class History {
  private readonly store: Store;
  private readonly log: RoomLogger;
  private readonly fold: Fold;
  private last: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(store: Store, log: RoomLogger, fold: Fold = foldHere) {
    this.store = store;
    this.log = log;
    this.fold = fold;
  }

  /** Undefined if the log has not come so far. */
  async at(workshop: WorkshopId, seq: number): Promise<Folded | undefined> {
    const stored = await this.store.load(workshop, seq);
    if (stored === undefined || lastSeq(stored) !== seq) return undefined;
    return readFolded(await this.fold(stored));
  }

  /** A checkpoint only saves time: if none can be kept, that is only logged. */
  async keepCheckpoint(workshop: WorkshopId, wanted: Wanted = {}): Promise<Folded | undefined> {
    const kept = this.last.then(() => this.tryToKeep(workshop, wanted));
    this.last = kept;
    return kept;
  }

  /** What was asked for is done first, as far as there is time for it. */
  async close(later: Clock['later']): Promise<void> {
    let cancel: Cancel = () => undefined;
    const late = new Promise<void>((resolve) => {
      cancel = later(closingMs, resolve);
    });
    await Promise.race([this.last, late]);
    this.closed = true;
    cancel();
  }

  private async tryToKeep(
    workshop: WorkshopId,
    { upTo, ofVersion = false, sums = {} }: Wanted,
  ): Promise<Folded | undefined> {
    if (this.closed) return undefined;
    try {
      const stored = await this.store.load(workshop, upTo);
      const seq = stored && lastSeq(stored);
      if (stored === undefined || seq === undefined || seq === 0) return undefined;
      const bytes = await this.fold(stored);
      const folded = readFolded(bytes);
      const wrong = docNames.filter((doc) => sums[doc] && sums[doc] !== folded.sums?.[doc]);
      if (wrong.length > 0) throw new Error(`it is not what the room has of ${wrong.join()}`);
      await this.store.keepCheckpoint({ workshop, seq, ofVersion, bytes });
      return folded;
    } catch (error) {
      if (!this.closed) this.log.error({ err: error, workshop }, 'a checkpoint could not be made');
      return undefined;
    }
  }
}

const lastSeq = ({ checkpoint, entries }: StoredLog): number =>
  entries.at(-1)?.seq ?? checkpoint?.seq ?? 0;

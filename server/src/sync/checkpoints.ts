// When one room's log is folded anew: once it is long enough that reading it would be felt, and then not
// again for a while, however much is written.
import type { WorkshopId } from '@tday/shared/ids';
import type { Cancel } from './clock.ts';
import type { RoomState } from './room-state.ts';
import type { World } from './world.ts';

const longEntries = 500;
const longBytes = 256 * 1_024;
/** A room that is left is folded sooner: nobody waits for it then, and whoever comes next does not either. */
const leftEntries = 100;
const leftBytes = 32 * 1_024;
/** And after any edit, if all of so much would have to be read for it. */
const largeDocumentBytes = 128 * 1_024;
/** To fold a log takes about as long as to read what thirty people write in this time. */
const restMs = 60_000;

export class Checkpoints {
  private readonly world: World;
  private readonly id: WorkshopId;
  private isResting = false;
  private cancelRest: Cancel | undefined;

  constructor(world: World, id: WorkshopId) {
    this.world = world;
    this.id = id;
  }

  /** After each commit, when the documents are what the log says. */
  consider(state: RoomState): void {
    const { entries, bytes } = state.sinceCheckpoint;
    if (!this.isResting && (entries >= longEntries || bytes >= longBytes)) void this.keep(state);
  }

  ofVersion(number: number): void {
    void this.world.history.keepCheckpoint(this.id, { upTo: number, ofVersion: true });
  }

  /** The room is closed: nobody is in it any more. */
  left(state: RoomState): void {
    this.cancelRest?.();
    const { entries, bytes, editsDocument } = state.sinceCheckpoint;
    const isLong = entries >= leftEntries || bytes >= leftBytes;
    const isLarge = state.documentBytes >= largeDocumentBytes;
    if (isLong || (isLarge && editsDocument)) void this.world.history.keepCheckpoint(this.id);
  }

  private async keep(state: RoomState): Promise<void> {
    this.isResting = true;
    const { content, restricted } = state.docs;
    const sums = { ...content.sum, ...restricted.sum };
    const folded = await this.world.history.keepCheckpoint(this.id, { upTo: state.seq, sums });
    if (folded !== undefined) state.folded(folded);
    this.cancelRest = this.world.later(restMs, () => {
      this.isResting = false;
    });
  }
}

// The rooms that are open: each workshop once, whoever asks for it, and closed when nobody has been in it
// for a while.
import type { RandomBytes, WorkshopId } from '@tday/shared/ids';
import type { Store } from '../store/store.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { Pace } from './pace.ts';
import { Room } from './room.ts';
import { RoomState } from './room-state.ts';
import type { Cancel, RoomLogger, World } from './world.ts';

export interface RoomsOptions {
  readonly store: Store;
  readonly now: () => number;
  readonly random: RandomBytes;
  readonly log: RoomLogger;
  readonly later: World['later'];
  readonly limits?: Partial<Limits>;
}

const idleMs = 60_000;
const sweepMs = 10_000;

export class Rooms {
  private readonly world: World;
  private readonly rooms = new Map<WorkshopId, Room>();
  private readonly opening = new Map<WorkshopId, Promise<Room | undefined>>();
  private cancelSweep: Cancel | undefined;
  private closed = false;

  constructor({ limits, ...world }: RoomsOptions) {
    this.world = { ...world, limits: { ...defaultLimits, ...limits }, pace: new Pace(world) };
  }

  /** Undefined if there is no such workshop. */
  async open(id: WorkshopId): Promise<Room | undefined> {
    const room = this.rooms.get(id);
    if (room !== undefined && !room.hasFailed) {
      room.use();
      return room;
    }
    const opening = this.opening.get(id) ?? this.load(id);
    this.opening.set(id, opening);
    return opening;
  }

  /** What waits is kept first, then every line is told to come back later. */
  async close(): Promise<void> {
    this.closed = true;
    this.cancelSweep?.();
    await Promise.allSettled(this.opening.values());
    await Promise.all([...this.rooms.values()].map((room) => room.stop()));
    this.rooms.clear();
  }

  private async load(id: WorkshopId): Promise<Room | undefined> {
    try {
      const stored = await this.world.store.load(id);
      if (this.closed) throw new Error('the rooms are closed');
      if (stored === undefined) return undefined;
      const room = new Room(this.world, new RoomState(stored));
      this.rooms.set(id, room);
      this.cancelSweep ??= this.world.later(sweepMs, () => this.sweep());
      return room;
    } finally {
      this.opening.delete(id);
    }
  }

  private sweep(): void {
    for (const [id, room] of this.rooms) {
      if (!room.hasFailed && !room.isIdle(idleMs)) continue;
      this.rooms.delete(id);
      void room.stop();
    }
    const isEmpty = this.rooms.size === 0;
    this.cancelSweep = isEmpty ? undefined : this.world.later(sweepMs, () => this.sweep());
  }
}

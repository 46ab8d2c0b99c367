// The rooms that are open: each workshop once, whoever asks for it, and closed when nobody has been in it
// for a while.
import type { RandomBytes, WorkshopId } from '@tday/shared/ids';
import type { Store, StoredWorkshop } from '../store/store.ts';
import { Backlog } from './backlog.ts';
import type { Cancel } from './clock.ts';
import { Counts } from './counts.ts';
import { sayGoodbye } from './goodbye.ts';
import { type Fold, History } from './history.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { Offences } from './offences.ts';
import { Openings } from './openings.ts';
import { Pace } from './pace.ts';
import { Room } from './room.ts';
import type { RoomLogger } from './room-logger.ts';
import { RoomState } from './room-state.ts';
import type { World } from './world.ts';

export interface RoomsOptions {
  readonly store: Store;
  readonly now: () => number;
  readonly random: RandomBytes;
  readonly log: RoomLogger;
  readonly later: World['later'];
  readonly limits?: Partial<Limits>;
  /** How logs are folded; without it, in this thread. */
  readonly fold?: Fold;
}

const idleMs = 60_000;
const sweepMs = 10_000;
/** Whoever has just asked for a room is about to do something in it. */
const inHandMs = 2_000;

/** Nothing more can be opened until somebody has left. */
export class ServerFullError extends Error {
  override readonly name = 'ServerFullError';
}

export class Rooms {
  readonly counts = new Counts();
  private readonly world: World;
  private readonly openings: Openings;
  private readonly rooms = new Map<WorkshopId, Room>();
  private readonly opening = new Map<WorkshopId, Promise<Room | undefined>>();
  private cancelSweep: Cancel | undefined;
  private closed = false;

  constructor({ limits: changed, fold, ...world }: RoomsOptions) {
    const limits = { ...defaultLimits, ...changed };
    const history = new History(world.store, world.log, fold);
    const [backlog, offences] = [new Backlog(), new Offences(limits)];
    this.world = {
      ...world,
      history,
      limits,
      backlog,
      offences,
      counts: this.counts,
      pace: new Pace(world),
    };
    this.openings = new Openings(limits.roomsOpening);
  }

  /** Whether one more could be opened. */
  get hasSpace(): boolean {
    return this.bytes < this.world.limits.roomsBytes || this.idlest() !== undefined;
  }

  /** Undefined if there is no such workshop. Throws ServerFullError. */
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
    const rooms = [...this.rooms.values()];
    await Promise.all(rooms.map((room) => room.finish()));
    await sayGoodbye(
      rooms.flatMap(({ lines }) => lines),
      this.world,
    );
    // There is time for the first of them: whoever would be waited for longest.
    const longestFirst = rooms.sort((a, b) => b.unfoldedBytes - a.unfoldedBytes);
    await Promise.all(longestFirst.map((room) => room.stop()));
    this.rooms.clear();
    await this.world.history.close(this.world.later);
  }

  private async load(id: WorkshopId): Promise<Room | undefined> {
    try {
      const stored = await this.openings.inTurn(() => this.read(id));
      if (this.closed) throw new Error('the rooms are closed');
      if (stored === undefined) return undefined;
      const { spoilt } = stored;
      if (spoilt.length > 0) {
        this.world.log.warn({ workshop: id, spoilt }, 'checkpoints on the disk are spoilt');
      }
      const room = new Room(this.world, new RoomState(stored));
      this.rooms.set(id, room);
      this.cancelSweep ??= this.world.later(sweepMs, () => this.sweep());
      return room;
    } finally {
      this.opening.delete(id);
    }
  }

  private read(id: WorkshopId): Promise<StoredWorkshop | undefined> {
    this.makeSpace();
    return this.world.store.load(id);
  }

  /** What nobody is in makes room for what somebody wants to be in. */
  private makeSpace(): void {
    while (this.bytes >= this.world.limits.roomsBytes) {
      const room = this.idlest();
      if (room === undefined) throw new ServerFullError('no room can be opened at the moment');
      this.rooms.delete(room.id);
      void room.stop();
    }
  }

  get size(): number {
    return this.rooms.size;
  }

  /** Nobody writes in them at the moment. */
  get asleep(): number {
    return [...this.rooms.values()].filter(({ sleeps }) => sleeps).length;
  }

  get waitingBytes(): number {
    return this.world.backlog.bytes;
  }

  get unsentBytes(): number {
    let bytes = 0;
    for (const { lines } of this.rooms.values())
      for (const line of lines) bytes += line.unsentBytes;
    return bytes;
  }

  /** Estimated, as if people wrote in all of them. */
  get bytes(): number {
    let bytes = 0;
    for (const room of this.rooms.values()) bytes += room.bytes;
    return bytes;
  }

  /** Of the rooms that nobody is in, the one that was left first. */
  private idlest(): Room | undefined {
    const idle = [...this.rooms.values()].filter((room) => room.isIdle(inHandMs));
    return idle.sort((a, b) => a.usedAt - b.usedAt)[0];
  }

  private sweep(): void {
    for (const [id, room] of this.rooms) {
      if (!room.hasFailed && !room.isIdle(idleMs)) {
        room.doze();
        continue;
      }
      this.rooms.delete(id);
      void room.stop();
    }
    const isEmpty = this.rooms.size === 0;
    this.cancelSweep = isEmpty ? undefined : this.world.later(sweepMs, () => this.sweep());
  }
}

// A whole workshop in one process: a real room over a real store, and the real model of a browser for
// each character, over wires that can be cut.
import { randomBytes } from 'node:crypto';
import { FailingStore } from '@tday/server/store/failing-store';
import { MemoryStore } from '@tday/server/store/memory-store';
import type { Store } from '@tday/server/store/store';
import type { Limits } from '@tday/server/sync/limits';
import { decisionEntry } from '@tday/server/sync/log-entries';
import type { Room } from '@tday/server/sync/room';
import type { RoomLogger } from '@tday/server/sync/room-logger';
import { Rooms } from '@tday/server/sync/rooms';
import { people, smallDay } from '@tday/server/sync/small-day';
import type { Command, Decision } from '@tday/shared/commands';
import type { JoinCode, ParticipantId, WorkshopId } from '@tday/shared/ids';
import type { GroupId } from '@tday/shared/template';
import { findParticipant, type Participant, type Role, type Workshop } from '@tday/shared/workshop';
import { Actor } from './actor.ts';

export type Name = keyof typeof people;

export interface Part {
  readonly role?: Role;
  readonly group?: GroupId;
}

const id = 'theatretheat' as WorkshopId;

const personOf = (name: Name, { role, group }: Part): Participant => ({
  id: people[name],
  name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  role: role ?? 'contributor',
  group: group ?? 'user',
  joinedAt: 0,
  removed: false,
});

const later = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export class Theatre {
  readonly id = id;
  readonly store: FailingStore;
  /** What the rooms have logged: nothing, where a play goes well. */
  readonly logged: string[] = [];
  rooms: Rooms;
  private readonly limits: Partial<Limits>;
  private readonly actors: Actor[] = [];

  private constructor(store: Store, limits: Partial<Limits>) {
    this.store = new FailingStore(store);
    this.limits = limits;
    this.rooms = this.makeRooms();
  }

  /** Fay has started a small day; its first stage is open. */
  static async open(
    store: Store = new MemoryStore(),
    limits: Partial<Limits> = {},
  ): Promise<Theatre> {
    const theatre = new Theatre(store, limits);
    await theatre.found();
    return theatre;
  }

  async room(): Promise<Room> {
    const room = await this.rooms.open(this.id);
    if (room === undefined) throw new Error('there is no workshop on this stage');
    return room;
  }

  async workshop(): Promise<Workshop> {
    return (await this.room()).workshop;
  }

  /** Somebody comes in, or opens another browser if they are in already. */
  async enter(name: Name, part: Part = {}): Promise<Actor> {
    const room = await this.room();
    if (findParticipant(room.workshop, people[name]) === undefined) {
      await room.decisions.admit(personOf(name, part));
    }
    const actor = await Actor.enter(this, people[name]);
    this.actors.push(actor);
    return actor;
  }

  /** So many contributors more, who have no names of their own. */
  async crowd(size: number): Promise<readonly Actor[]> {
    const room = await this.room();
    const crowd: Actor[] = [];
    for (let index = 0; index < size; index++) {
      const one = `crowd${String(index).padStart(7, '0')}` as ParticipantId;
      await room.decisions.admit({ ...personOf('alice', {}), id: one, name: `Crowd ${index}` });
      crowd.push(await Actor.enter(this, one));
    }
    this.actors.push(...crowd);
    return crowd;
  }

  /** Fay asks; throws if she is refused. */
  async fay(command: Command): Promise<void> {
    const answer = await (await this.room()).decisions.command(command, people.fay);
    if ('refused' in answer) throw new Error(answer.says);
  }

  /** The server goes down in good order, and another begins on the same store. */
  async restart(): Promise<void> {
    await this.rooms.close();
    this.rooms = this.makeRooms();
  }

  async close(): Promise<void> {
    for (const actor of this.actors) actor.leave();
    this.store.recover();
    await this.rooms.close();
    await this.store.close();
  }

  private async found(): Promise<void> {
    const by = people.fay;
    const decisions: Decision[] = [
      { type: 'created', title: 'Small day', marking: 'OFFICIAL' },
      {
        type: 'joined',
        participant: personOf('fay', { role: 'facilitator', group: 'civil-servant' }),
      },
      { type: 'started' },
      { type: 'stage-opened', stage: 'welcome' },
    ];
    await this.store.createWorkshop({
      id: this.id,
      code: 'CDFGHJ' as JoinCode,
      facilitatorHash: new Uint8Array(32),
      template: JSON.stringify(smallDay),
      at: 1,
      entries: decisions.map((decision) => decisionEntry(this.id, { decision, by, at: 1 })),
    });
  }

  private makeRooms(): Rooms {
    const say = (_about: object, says: string) => {
      this.logged.push(says);
    };
    const log: RoomLogger = { info: say, warn: say, error: say };
    const random = (count: number) => new Uint8Array(randomBytes(count));
    const { store, limits } = this;
    return new Rooms({ store, limits, log, random, later, now: () => Date.now() });
  }
}

// Everybody in one room: some type, all listen; and how long each letter takes to each of the others.
import { setTimeout as sleep } from 'node:timers/promises';
import { cursorMessage, readCursors } from './cursors.ts';
import {
  clientOf,
  firstClocks,
  firstUpdate,
  keyUpdate,
  readClocks,
  typistOf,
} from './keystrokes.ts';
import { Peer, type Seat } from './peer.ts';
import type { Room } from './servers/server-kind.ts';
import type { Tally } from './tally.ts';

/** As many as a server is asked to let in at once. */
const comingAtOnce = 50;

const patienceMs = 20_000;

interface Typist {
  /** When the letter of each clock was sent. */
  readonly sentAt: number[];
  /** The clock up to which anybody else has heard of it. */
  heard: number;
  /** How many of its updates the server says it has. */
  acknowledged: number;
}

/** Somebody did not hear the first letters, which nobody was in a hurry about. */
export class NotHeardError extends Error {
  override readonly name = 'NotHeardError';
}

export class Crowd {
  readonly peers: Peer[] = [];
  readonly typists: Typist[] = [];
  private readonly port: number;
  private readonly room: Room;
  private readonly tally: Tally;
  /** Of each listener: the clock up to which they have heard each typist. */
  private readonly known: number[][] = [];
  private moves = 0;

  constructor(port: number, room: Room, tally: Tally) {
    this.port = port;
    this.room = room;
    this.tally = tally;
  }

  /** Lets people in until there are so many. */
  async grow(people: number): Promise<void> {
    while (this.peers.length < people) {
      const seats = this.room.seats.slice(this.peers.length, people).slice(0, comingAtOnce);
      if (seats.length === 0) throw new Error(`the room has only ${this.peers.length} seats`);
      const coming = seats.map((seat) => this.listen(seat));
      await Promise.all(coming.map(({ synced }) => synced));
    }
  }

  /** The first ones begin a paragraph each; resolves when everybody has all of them. Throws NotHeardError. */
  async begin(typists: number): Promise<void> {
    for (let typist = this.typists.length; typist < typists; typist++) {
      const now = performance.now();
      this.typists.push({
        sentAt: Array.from({ length: firstClocks }, () => now),
        heard: 0,
        acknowledged: 0,
      });
      this.peers[typist]?.write(firstUpdate(clientOf(typist), this.room.prose));
    }
    const heard = await this.quiet(patienceMs);
    if (!heard) throw new NotHeardError('not everybody heard the first letters');
  }

  /** One letter more of one of them. */
  key(number: number): void {
    const typist = this.typists[number];
    if (typist === undefined) throw new Error(`${number} has not begun`);
    const update = keyUpdate(clientOf(number), typist.sentAt.length);
    typist.sentAt.push(performance.now());
    this.tally.typed(this.peers.length - 1);
    this.peers[number]?.write(update);
  }

  /** Somebody's cursor moves. */
  move(number: number): void {
    this.moves += 1;
    this.tally.moved(this.peers.length - 1);
    this.peers[number]?.say(cursorMessage(clientOf(number), this.moves, this.room.prose));
  }

  /** Waits until everybody has heard every letter; false if that takes longer. */
  async quiet(forMs: number): Promise<boolean> {
    const until = performance.now() + forMs;
    while (!this.hasHeardAll()) {
      if (performance.now() > until) return false;
      await sleep(5);
    }
    return true;
  }

  leave(): void {
    for (const peer of this.peers) peer.leave();
  }

  private listen(seat: Seat): Peer {
    const peer = new Peer(this.port, seat);
    const listener = this.peers.push(peer) - 1;
    // Where nobody keeps a state, nobody will tell them of what was before.
    const known = seat.dialect.answers ? [] : this.typists.map(({ sentAt }) => sentAt.length);
    this.known.push(known);
    peer.ears = {
      state: (update) => this.catchUp(update, known),
      update: (update) => this.hear(update, listener, known),
      presence: (states) => this.see(states, listener),
      ended: (why) => {
        this.tally.lost ??= why;
      },
      acknowledged: (updates) => {
        const typist = this.typists[listener];
        if (typist !== undefined) typist.acknowledged = updates;
      },
    };
    return peer;
  }

  private catchUp(update: Uint8Array, known: number[]): void {
    readClocks(update, (client, _from, to) => {
      const number = typistOf(client);
      if (this.typists[number] !== undefined) known[number] = to;
    });
  }

  private hear(update: Uint8Array, listener: number, known: number[]): void {
    const now = performance.now();
    readClocks(update, (client, from, to) => {
      const number = typistOf(client);
      const typist = this.typists[number];
      if (typist === undefined) return;
      const before = known[number] ?? 0;
      known[number] = Math.max(before, to);
      if (number === listener) return;
      typist.heard = Math.max(typist.heard, to);
      for (let clock = Math.max(before, from); clock < to; clock++) {
        this.tally.delivered(typist.sentAt[clock] ?? now, now);
      }
    });
  }

  private see(states: Uint8Array, listener: number): void {
    readCursors(states, (client) => {
      if (typistOf(client) !== listener) this.tally.seen();
    });
  }

  private hasHeardAll(): boolean {
    return this.known.every((known, listener) =>
      this.typists.every(
        ({ sentAt }, typist) => typist === listener || (known[typist] ?? 0) >= sentAt.length,
      ),
    );
  }
}

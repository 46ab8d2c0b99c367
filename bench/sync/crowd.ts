// Everybody in one room: some type, all listen; and how long each letter takes to each of the others.
import { setTimeout as sleep } from 'node:timers/promises';
import { Delays } from './delays.ts';
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

/** What was delivered since a moment, in all rooms that share it: letters times listeners. */
export class Tally {
  delivered = 0;
  delays = new Delays();

  reset(): void {
    this.delivered = 0;
    this.delays = new Delays();
  }
}

/** As many as a server is asked to let in at once. */
const comingAtOnce = 50;

const patienceMs = 20_000;

export class Crowd {
  readonly peers: Peer[] = [];
  /** Letters typed so far. */
  typed = 0;
  private readonly port: number;
  private readonly room: Room;
  private readonly tally: Tally;
  /** When each typist's letter of each clock was sent. */
  private readonly sentAt: number[][] = [];
  /** Which clock of each typist each listener waits for. */
  private readonly awaited: number[][] = [];

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

  /** The first ones begin a paragraph each; resolves when everybody has all of them. */
  async begin(typists: number): Promise<void> {
    for (let typist = this.sentAt.length; typist < typists; typist++) {
      this.sentAt.push(new Array(firstClocks).fill(performance.now()));
      this.peers[typist]?.write(firstUpdate(clientOf(typist), this.room.prose));
    }
    if (!(await this.quiet(patienceMs))) throw new Error('not everybody heard the first letters');
  }

  /** One letter more of one of them. */
  key(typist: number): void {
    const sentAt = this.sentAt[typist];
    if (sentAt === undefined) throw new Error(`${typist} has not begun`);
    const update = keyUpdate(clientOf(typist), sentAt.length);
    sentAt.push(performance.now());
    this.typed += 1;
    this.peers[typist]?.write(update);
  }

  /** Waits until everybody has heard everything; false if that takes longer. */
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
    // Nobody will tell them of what was before.
    const awaited = seat.dialect.answers ? [] : this.sentAt.map(({ length }) => length);
    this.awaited.push(awaited);
    peer.ears = {
      state: (update) => this.hear(update, listener, awaited, 0),
      update: (update) => this.hear(update, listener, awaited, 1),
    };
    return peer;
  }

  /** `counts`: whether it is news, 1, or what has been there before, 0. */
  private hear(update: Uint8Array, listener: number, awaited: number[], counts: 0 | 1): void {
    const now = performance.now();
    const { tally, sentAt } = this;
    readClocks(update, (client, from, to) => {
      const typist = typistOf(client);
      const known = awaited[typist] ?? 0;
      awaited[typist] = Math.max(known, to);
      if (typist === listener || counts === 0) return;
      for (let clock = Math.max(known, from); clock < to; clock++) {
        tally.delivered += 1;
        tally.delays.record(now - (sentAt[typist]?.[clock] ?? now), now);
      }
    });
  }

  private hasHeardAll(): boolean {
    return this.awaited.every((awaited, listener) =>
      this.sentAt.every(
        (sent, typist) => typist === listener || (awaited[typist] ?? 0) >= sent.length,
      ),
    );
  }
}

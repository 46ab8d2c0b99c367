// Who is here, in one document of a workshop, and where. Never kept. What a browser says of itself is
// taken only for its own client id; who it is, the server stamps on, and the clocks are the server's own:
// a browser that comes back with an old clock would not be heard by the others for half a minute.
import type { ParticipantId } from '@tday/shared/ids';
import { type OwnPresence, readOwnPresence } from '@tday/shared/presence';
import type { Participant } from '@tday/shared/workshop';
import type { Cancel } from './clock.ts';
import type { Connection } from './connection.ts';
import { mostMoves, showsPlace, tickMs, welcomeMs } from './presence-calm.ts';
import { encodeState, presenceFrame, readState, readStates } from './presence-frames.ts';
import { SpokenFor } from './spoken-for.ts';
import type { World } from './world.ts';

interface Entry {
  readonly client: number;
  readonly participant: ParticipantId;
  readonly connection: Connection;
  readonly own: OwnPresence;
}

export type PresenceNews = (line: Connection) => Uint8Array | undefined;

export interface PresenceHost {
  /** The lines of this document. */
  lines(): ReadonlySet<Connection>;
  person(id: ParticipantId): Participant | undefined;
  /** Whether somebody else has written under this client id. */
  isOthers(client: number, participant: ParticipantId): boolean;
}

/** A page that is loaded again is back before this, and nobody sees it flicker. */
const leavingMs = 1_500;

export class PresenceRegistry {
  private readonly world: World;
  private readonly host: PresenceHost;
  private readonly entries = new Map<number, Entry>();
  private readonly changed = new Set<number>();
  private readonly clocks = new Map<number, number>();
  private readonly spokenFor: SpokenFor;
  /** They have come, or asked, and are told of everybody in a moment; undefined while nobody waits for it. */
  private curious: Set<Connection> | undefined;
  private cancelTick: Cancel | undefined;
  private toldAt = 0;

  constructor(world: World, host: PresenceHost) {
    this.world = world;
    this.host = host;
    this.spokenFor = new SpokenFor(world.limits.documentClients);
  }

  /** False if the bytes are no presence at all. */
  hear(connection: Connection, bytes: Uint8Array): boolean {
    const states = readStates(bytes);
    if (states === undefined) return false;
    const [first] = states.keys();
    const own = connection.client ?? (states.size === 1 ? first : undefined);
    const json = own === undefined ? undefined : states.get(own);
    // Every y-websocket client says again what it hears of others: that is left out.
    if (own === undefined || json === undefined) return true;
    if (json.length > this.world.limits.presenceBytes) return true;
    const state = readState(json);
    if (state === null) this.remove(own, connection);
    else if (state !== undefined && this.bind(connection, own)) {
      this.put(own, connection, readOwnPresence(state));
    }
    return state !== undefined;
  }

  /** Everybody else who is here, for a line that has just come or asks: a crowd is told together. */
  tellAll(connection: Connection): void {
    if (this.curious !== undefined) {
      this.curious.add(connection);
      return;
    }
    this.curious = new Set([connection]);
    const restMs = welcomeMs(this.host.lines().size);
    if (restMs > 0) this.world.later(restMs, () => this.tellCurious());
    else void this.world.pace.beat().then(() => this.tellCurious());
  }

  /** `forGood`: not to wait whether it comes back. */
  left(connection: Connection, forGood: boolean): void {
    const { client } = connection;
    if (client === undefined) return;
    if (forGood) this.remove(client, connection);
    else this.world.later(leavingMs, () => this.remove(client, connection));
  }

  /**
   * What is news to each line, to be sent with something else that goes to all of them now: that saves
   * a write to every socket. Undefined if there is none, or if it is too early for more.
   */
  takeDue(): PresenceNews | undefined {
    const sinceTold = this.world.now() - this.toldAt;
    if (this.changed.size === 0 || sinceTold < this.tickMs / 2) return undefined;
    return this.takeNews();
  }

  /** Something of these participants has changed, such as a name. */
  stampAnew(hasChanged: (participant: ParticipantId) => boolean): void {
    for (const { client, participant } of this.entries.values()) {
      if (hasChanged(participant)) this.change(client);
    }
  }

  /** Who was the first to speak under a client id. */
  ownerOf(client: number): ParticipantId | undefined {
    return this.spokenFor.ownerOf(client);
  }

  close(): void {
    this.cancelTick?.();
  }

  /** A line's own client id is the first that it speaks of alone, unless it is somebody else's. */
  private bind(connection: Connection, client: number): boolean {
    const { participant } = connection.who;
    if (this.host.isOthers(client, participant)) return false;
    if (!this.spokenFor.take(client, participant)) return false;
    if (connection.client === client) return true;
    connection.client = client;
    const isOwnOther = (entry: Entry) =>
      entry.participant === participant && entry.client !== client;
    this.tellOf(connection, [...this.entries.values()].filter(isOwnOther));
    return true;
  }

  private tellCurious(): void {
    const lines = this.curious ?? [];
    this.curious = undefined;
    this.world.pace.spend(() => {
      const states = this.encodeAnew([...this.entries.values()]);
      for (const line of lines) this.tellOthers(line, states);
    });
  }

  private tellOthers(connection: Connection, states: ReadonlyMap<Entry, Uint8Array>): void {
    const own = connection.client;
    const { participant } = connection.who;
    // Before a line has said which client it is, any of the same participant may be it, come back: its
    // own state of before would overwrite what it says now.
    const isOther = ([entry]: readonly [Entry, Uint8Array]) =>
      own === undefined ? entry.participant !== participant : entry.client !== own;
    const others = [...states].filter(isOther).map(([, state]) => state);
    if (others.length > 0) connection.sendPresence(presenceFrame(others));
  }

  private put(client: number, connection: Connection, own: OwnPresence): void {
    const { participant } = connection.who;
    this.entries.set(client, { client, participant, connection, own });
    this.change(client);
  }

  /** Only by the line that it came from: a page that was left twice must not take a newer one along. */
  private remove(client: number, connection: Connection): void {
    if (this.entries.get(client)?.connection !== connection) return;
    this.entries.delete(client);
    this.change(client);
  }

  private change(client: number): void {
    this.changed.add(client);
    this.wind(client);
    this.tickLater();
  }

  private get tickMs(): number {
    return tickMs(this.entries.size, this.world.pace.strainMs);
  }

  private tickLater(): void {
    this.cancelTick ??= this.world.later(this.tickMs, () => this.tick());
  }

  private tick(): void {
    this.world.pace.spend(() => {
      const frameFor = this.takeNews();
      for (const line of this.host.lines()) {
        const frame = frameFor(line);
        if (frame !== undefined) line.sendPresence(frame);
      }
    });
  }

  /** What has changed, as a frame for each line that it is news to. */
  private takeNews(): PresenceNews {
    this.cancelTick?.();
    this.cancelTick = undefined;
    this.toldAt = this.world.now();
    const changed = this.takeChanged();
    const states = new Map(changed.map((client) => [client, this.encodeClient(client)]));
    for (const client of changed) if (!this.entries.has(client)) this.clocks.delete(client);
    const forMost = presenceFrame([...states.values()]);
    return (line) => {
      const own = line.client;
      if (own === undefined || !states.has(own)) return forMost;
      // Its own state, come back late, would overwrite what it has said since.
      const others = changed.filter((client) => client !== own);
      if (others.length === 0) return undefined;
      return presenceFrame(others.map((client) => states.get(client) ?? empty));
    };
  }

  /** Those who have waited longest; the others in the next ticks. */
  private takeChanged(): readonly number[] {
    const taken = [...this.changed].slice(0, mostMoves);
    for (const client of taken) this.changed.delete(client);
    if (this.changed.size > 0) this.tickLater();
    return taken;
  }

  private tellOf(connection: Connection, entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    connection.sendPresence(presenceFrame([...this.encodeAnew(entries).values()]));
  }

  /** A browser that lost its line has forgotten the others, but not how far their clocks had come. */
  private encodeAnew(entries: readonly Entry[]): ReadonlyMap<Entry, Uint8Array> {
    for (const { client } of entries) this.wind(client);
    return new Map(entries.map((entry) => [entry, this.encodeClient(entry.client)]));
  }

  private wind(client: number): void {
    this.clocks.set(client, Math.max((this.clocks.get(client) ?? 0) + 1, this.world.now()));
  }

  private encodeClient(client: number): Uint8Array {
    const entry = this.entries.get(client);
    const state = entry === undefined ? null : this.stateOf(entry);
    return encodeState(client, this.clocks.get(client) ?? this.world.now(), state);
  }

  private stateOf({ participant, own }: Entry): object | null {
    const person = this.host.person(participant);
    if (person === undefined || person.removed) return null;
    const { name, group, role } = person;
    return { ...(showsPlace(role, this.entries.size) && own), participant, name, group };
  }
}

const empty = new Uint8Array();

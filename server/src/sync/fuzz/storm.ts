// A storm of changed updates against a room's document: the guard says what may pass, and what passed is
// held to everything that the guard promises.
import { leaveFormats } from '@tday/shared/leave-formats';
import { refuse } from '@tday/shared/permissions';
import * as Y from 'yjs';
import { applyAll } from '../folded.ts';
import { Ground } from '../guard/ground.ts';
import { Places } from '../guard/places.ts';
import { readUpdate } from '../guard/read-update.ts';
import {
  guard,
  guardAsleep,
  isWhereItSays,
  type Passed,
  type Verdict,
  type Writer,
} from '../guard.ts';
import { catchUpLimits, liveLimits } from '../judge.ts';
import { defaultLimits } from '../limits.ts';
import { people, smallDay } from '../small-day.ts';
import { type Chance, chanceFrom, oneOf } from './chance.ts';
import { mutateBytes, mutateParts } from './mutate.ts';
import { recordDay, textNames, writers } from './recorded-day.ts';

const limits = liveLimits(defaultLimits);
const comingBack = catchUpLimits(defaultLimits);

/** Only the plan is hers to write in, and only one of the three client ids. */
const attacker: Writer = {
  participant: people.alice,
  refusal: undefined,
  sectionRefusal: ({ id }) => (id === 'plan' ? undefined : refuse('stage-not-opened')),
};
const anybody: Writer = { ...attacker, sectionRefusal: () => undefined };

const nobodyElses = new Map(writers.map(({ client }) => [client, people.alice]));
const owned = new Map(writers.map(({ client, by }) => [client, by]));

type Vector = Map<number, number>;

const vectorOf = (doc: Y.Doc): Vector => Y.decodeStateVector(Y.encodeStateVector(doc));

const makeDoc = (): Y.Doc => {
  const doc = new Y.Doc();
  leaveFormats(doc);
  return doc;
};

const groundOf = (doc: Y.Doc): Ground => {
  const ground = Ground.of(Y.encodeStateAsUpdate(doc));
  if (ground === undefined) throw new Error('what the guard took, it cannot read asleep');
  return ground;
};

class GuardedRoom {
  taken = 0;
  private doc = makeDoc();
  private places = new Places(smallDay, 'content', this.doc);
  private ground: Ground | undefined;
  private readonly log: Uint8Array[] = [];

  /** What an honest browser sends is taken, unless what came before it was replaced by a changed one. */
  takeHonest(update: Uint8Array): void {
    const verdict = this.judge(update, anybody, nobodyElses);
    if (verdict.kind === 'edit') this.take(verdict);
  }

  /** Bytes that only their form could harm with: every place and client id is the writer's own. */
  offer(update: Uint8Array): void {
    const verdict = this.judge(update, anybody, nobodyElses);
    if (verdict.kind === 'edit') this.take(verdict);
  }

  /** Bytes of somebody who may write in one place, and under one client id. */
  attack(update: Uint8Array): void {
    const verdict = this.judge(update, attacker, owned);
    if (verdict.kind !== 'edit') return;
    const [before, vector] = [readOthers(this.doc), vectorOf(this.doc)];
    this.take(verdict);
    if (readOthers(this.doc) !== before) throw new Error('it wrote where it may not');
    for (const { client, by } of writers) {
      if (by === people.alice) continue;
      const grew = Y.getState(this.doc.store, client) !== (vector.get(client) ?? 0);
      if (grew) throw new Error('it wrote under the client id of somebody else');
    }
  }

  /** Who comes in, and who starts the server again, reads what everybody has read; who comes back is let in. */
  check(): void {
    this.expectWelcomeBack();
    const copy = makeDoc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.doc));
    for (const other of [copy, this.replay()]) {
      expectSame(vectorOf(other), vectorOf(this.doc));
      if (readAll(other) !== readAll(this.doc))
        throw new Error(
          `${other === copy ? 'COPY' : 'REPLAY'} reads otherwise:\n${readAll(other)}\n${readAll(this.doc)}`,
        );
    }
  }

  /** A browser that is asked for what it has says again all that was ever deleted. */
  private expectWelcomeBack(): void {
    const again = Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.doc));
    const back = guard(again, { places: this.places, claims: owned }, anybody, comingBack);
    if (back.kind !== 'known') throw new Error(`who comes back is told: ${back.kind}`);
  }

  private judge(update: Uint8Array, writer: Writer, claims: typeof owned): Verdict {
    const verdict = guard(update, { places: this.places, claims }, writer, limits);
    this.expectSameAsleep(update, writer, verdict);
    return verdict;
  }

  /** What is said without the document must be what is said with it. */
  private expectSameAsleep(update: Uint8Array, writer: Writer, { kind }: Verdict): void {
    this.ground ??= groundOf(this.doc);
    const asleep = guardAsleep(update, this.ground, writer, limits)?.kind;
    const isLost = asleep === 'known' && kind === 'edit';
    const isEnded = asleep !== undefined && asleep !== 'known' && asleep !== kind;
    if (isLost || isEnded) throw new Error(`asleep it is ${asleep}, and ${kind} awake`);
  }

  /** As a room does. */
  private take(passed: Passed): void {
    const { update } = passed;
    this.ground = undefined;
    const predicted = vectorOf(this.doc);
    for (const { client, end } of readUpdate(update, limits).blocks.values()) {
      if (end > (predicted.get(client) ?? 0)) predicted.set(client, end);
    }
    Y.applyUpdate(this.doc, update);
    if (!isWhereItSays(passed, this.places)) {
      this.rebuild();
      return;
    }
    this.expectNothingPending();
    expectSame(vectorOf(this.doc), predicted);
    this.log.push(update);
    this.taken += 1;
  }

  private expectNothingPending(): void {
    const { pendingStructs, pendingDs } = this.doc.store;
    if (pendingStructs ?? pendingDs) throw new Error('Yjs keeps something for later');
  }

  private replay(): Y.Doc {
    const doc = makeDoc();
    applyAll(doc, this.log);
    return doc;
  }

  private rebuild(): void {
    this.ground = undefined;
    this.doc = this.replay();
    this.places = new Places(smallDay, 'content', this.doc);
  }
}

const readText = (doc: Y.Doc, name: string): string => doc.getXmlFragment(name).toJSON();

/** In an order of its own: that of a map is the order in which its keys came. */
const readValues = (doc: Y.Doc): string =>
  ['values:problem', 'rows:needs']
    .flatMap((name) => [...doc.getMap(name).entries()])
    .map((entry) => JSON.stringify(entry))
    .sort()
    .join();

/** All but the text that is the attacker's to write in. */
const readOthers = (doc: Y.Doc): string => readText(doc, textNames[0]) + readValues(doc);

const readAll = (doc: Y.Doc): string => readText(doc, textNames[1]) + readOthers(doc);

const expectSame = (one: Vector, other: Vector): void => {
  const isSame =
    one.size === other.size && [...one].every(([id, clock]) => other.get(id) === clock);
  if (!isSame) throw new Error(`the state vector is ${[...one]} and should be ${[...other]}`);
};

export interface Storm {
  readonly frames: number;
  /** How many of them passed: none would prove nothing. */
  readonly taken: number;
}

const triesEach = 20;

/** Throws at the first frame that does harm, with its bytes. */
export const storm = (seed: number, frames: number): Storm => {
  const chance = chanceFrom(seed);
  const sum = { frames: 0, taken: 0 };
  while (sum.frames < frames) {
    const one = stormOfOneDay(chance, chance(2) === 0 ? 'offer' : 'attack');
    sum.frames += one.frames;
    sum.taken += one.taken;
  }
  return sum;
};

const stormOfOneDay = (chance: Chance, way: 'offer' | 'attack'): Storm => {
  const sent = recordDay(chance, 60);
  const room = new GuardedRoom();
  for (const honest of sent) {
    for (let tries = 0; tries < triesEach; tries++) {
      const mutate = chance(2) === 0 ? mutateBytes : mutateParts;
      const mutant = mutate(honest, oneOf(sent, chance), chance);
      try {
        room[way](mutant);
      } catch (error) {
        throw new Error(`by ${way} of [${mutant}]`, { cause: error });
      }
    }
    room.takeHonest(honest);
  }
  room.check();
  return { frames: sent.length * triesEach, taken: room.taken };
};

// What the guard lets through, Yjs takes without a throw and without keeping anything for later,
// whatever was done to the bytes. A seed that ever failed stays in the list.
import { Content } from '@tday/shared/content';
import { proseName } from '@tday/shared/content-names';
import type { ParticipantId, RowId } from '@tday/shared/ids';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Places } from './guard/places.ts';
import { guard } from './guard.ts';
import { defaultLimits } from './limits.ts';
import { people, smallDay } from './small-day.ts';

const limits = {
  bytes: defaultLimits.frameBytes,
  structs: defaultLimits.updateStructs,
  ranges: defaultLimits.updateRanges,
  clients: defaultLimits.updateClients,
  names: defaultLimits.updateNames,
};

type Chance = (below: number) => number;

/** A small generator of even chances (mulberry32), so that a seed says everything. */
const chanceFrom = (seed: number): Chance => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

const names = [
  proseName({ section: 'problem', field: 'statement' }),
  proseName({ section: 'plan', field: 'steps' }),
];

/** A few people who write at random; what each of them would send, in order. */
const record = (chance: Chance): Uint8Array[] => {
  const sent: Uint8Array[] = [];
  const docs = [11, 222, 4_000_000_001].map((client) => {
    const doc = new Y.Doc();
    doc.clientID = client;
    doc.on('update', (update, origin) => {
      if (origin !== 'heard') sent.push(update);
    });
    return doc;
  });
  for (let step = 0; step < 60; step++) {
    const doc = docs[chance(docs.length)] as Y.Doc;
    writeAtRandom(doc, chance);
    if (chance(3) > 0) continue;
    for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc), 'heard');
  }
  return sent;
};

const writeAtRandom = (doc: Y.Doc, chance: Chance): void => {
  const fragment = doc.getXmlFragment(names[chance(names.length)] ?? '');
  const text = (fragment.get(chance(fragment.length || 1)) as Y.XmlElement | undefined)?.get(0);
  const content = new Content(smallDay, { content: doc });
  const doer = { by: people.alice, at: chance(1_000) };
  const kind = chance(7);
  if (kind === 0 || !(text instanceof Y.XmlText)) {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('wörds 🎉')]);
    fragment.insert(chance(fragment.length + 1), [paragraph]);
  } else if (kind < 3) text.insert(chance(text.length + 1), 'abc'.slice(chance(3)));
  else if (kind === 3 && text.length > 1) text.delete(chance(text.length - 1), 1);
  else if (kind === 4) text.format(0, chance(text.length + 1), { bold: chance(2) ? {} : null });
  else if (kind === 5) content.setValue({ section: 'problem', field: 'cost' }, chance(9), doer);
  else content.addRows('needs', [`row${chance(10)}rowrowro` as RowId], doer);
};

const mutate = (update: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array => {
  const mutant = new Uint8Array(update);
  for (let count = 1 + chance(3); count > 0; count--) {
    const at = chance(mutant.length || 1);
    const kinds = [
      chance(256),
      chance(12),
      (mutant[at] ?? 0) + 1,
      (mutant[at] ?? 0) ^ (1 << chance(8)),
    ];
    mutant[at] = kinds[chance(kinds.length)] ?? 0;
  }
  const cut = chance(mutant.length || 1);
  const way = chance(10);
  if (way === 0) return mutant.subarray(0, cut);
  if (way === 1) return new Uint8Array([...mutant.subarray(0, cut), ...other.subarray(cut)]);
  if (way === 2)
    return new Uint8Array([...mutant.subarray(0, cut), chance(256), ...mutant.subarray(cut)]);
  return way === 3
    ? new Uint8Array([...mutant.subarray(0, cut), ...mutant.subarray(cut + 1)])
    : mutant;
};

/** Any client id is the writer's own: what is tried here is what the bytes do. */
const everything = Object.assign(new Map<number, ParticipantId>(), {
  get: () => people.alice,
  has: () => true,
});
const writer = {
  participant: people.alice,
  refusal: undefined,
  sectionRefusal: () => undefined,
};

class Room {
  doc = new Y.Doc();
  taken = 0;
  private places = new Places(smallDay, 'content', this.doc);

  offer(update: Uint8Array): void {
    const { kind } = guard(update, { places: this.places, claims: everything }, writer, limits);
    if (kind !== 'edit' && kind !== 'known') return;
    Y.applyUpdate(this.doc, update);
    const { pendingStructs, pendingDs } = this.doc.store;
    if (pendingStructs ?? pendingDs) throw new Error('Yjs keeps something for later');
    this.taken += 1;
  }

  /** Everything can still be read, written out and read in again. */
  check(): void {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.doc));
    for (const doc of [this.doc, copy]) {
      for (const name of names) doc.getXmlFragment(name).toJSON();
      JSON.stringify(doc.getMap('values:problem').toJSON());
    }
    expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(this.doc));
  }
}

const storm = (seed: number, histories: number): number => {
  const chance = chanceFrom(seed);
  let taken = 0;
  for (let history = 0; history < histories; history++) {
    const sent = record(chance);
    const room = new Room();
    for (const honest of sent) {
      for (let tries = 0; tries < 20; tries++) {
        const other = sent[chance(sent.length)] ?? honest;
        const mutant = mutate(honest, other, chance);
        try {
          room.offer(mutant);
        } catch (error) {
          throw new Error(`after [${mutant}] in history ${history}`, { cause: error });
        }
      }
      room.offer(honest);
    }
    room.check();
    taken += room.taken;
  }
  return taken;
};

describe('frames with bytes changed, lost, added and crossed', () => {
  test.each([1, 2, 3, 20_260_101])(
    'do no harm once the guard lets them through: seed %i',
    (seed) => {
      expect(storm(seed, 8)).toBeGreaterThan(100);
    },
  );
});

// What a document says of its changes is all that changed, whatever Yjs does by itself. In these days two
// people format the same words, and Yjs would tidy up behind them.
import { leaveFormats } from '@tday/shared/leave-formats';
import * as decoding from 'lib0/decoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { chanceFrom } from './fuzz/chance.ts';
import { recordDay, textNames } from './fuzz/recorded-day.ts';
import { guardAsleep, type Writer } from './guard.ts';
import { catchUpLimits } from './judge.ts';
import { defaultLimits } from './limits.ts';
import { RoomDoc } from './room-doc.ts';
import { people, smallDay } from './small-day.ts';

const open = (updates: readonly Uint8Array[], vector?: Uint8Array) =>
  new RoomDoc('content', smallDay, { updates, ...(vector && { vector }) }, new Map());

/** Behind the two numbers that say what the frame is. */
const updateIn = (frame: Uint8Array): Uint8Array =>
  decoding.readVarUint8Array(decoding.createDecoder(frame.subarray(2)));

const reads = (doc: Y.Doc): readonly string[] =>
  textNames.map((name) => doc.getXmlFragment(name).toJSON());

/** A copy that leaves formats as they are, as our own browsers' do. */
const copyOf = (edits: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  leaveFormats(doc);
  for (const edit of edits) Y.applyUpdate(doc, edit);
  return doc;
};

/** What a browser answers that is asked for what it has, and has no more than the room. */
const saysAgain = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc));

const alice: Writer = {
  participant: people.alice,
  refusal: undefined,
  sectionRefusal: () => undefined,
};

const saidAsleep = (room: RoomDoc, update: Uint8Array): string | undefined =>
  room.ground && guardAsleep(update, room.ground, alice, catchUpLimits(defaultLimits))?.kind;

describe.each([5, 7, 11, 117, 134])('a day of people who format: seed %i', (seed) => {
  const sent = recordDay(chanceFrom(seed), 60);

  test('[S1] whoever hears every change has everything', () => {
    const room = open([]);
    const hearer = new Y.Doc();
    for (const edit of sent) {
      const { update } = room.change(() => Y.applyUpdate(room.doc, edit));
      if (update !== undefined) Y.applyUpdate(hearer, update);
    }
    expect(hearer.store.pendingStructs).toBeNull();
    expect(Y.encodeStateVector(hearer)).toEqual(Y.encodeStateVector(room.doc));
  });

  test('[S1] opened anew from what was kept, it reads the same', () => {
    const room = open([]);
    for (const edit of sent) room.change(() => Y.applyUpdate(room.doc, edit));
    expect(reads(open(sent).doc)).toEqual(reads(room.doc));
  });

  test('[S1] asleep it answers whoever comes in, or comes back, as it does awake', () => {
    const [room, awake] = [open([]), open([])];
    const half = new Y.Doc();
    for (const [number, edit] of sent.entries()) {
      for (const one of [room, awake]) one.change(() => Y.applyUpdate(one.doc, edit));
      if (number < sent.length / 2) Y.applyUpdate(half, edit);
    }
    room.sleep();
    expect(room.askFrame()).toEqual(awake.askFrame());
    for (const reader of [new Y.Doc(), half]) {
      Y.applyUpdate(reader, updateIn(room.answerFrame(Y.encodeStateVector(reader))));
      expect(Y.equalSnapshots(Y.snapshot(reader), Y.snapshot(awake.doc))).toBe(true);
      expect(reads(reader)).toEqual(reads(awake.doc));
    }
    expect(room.isAwake).toBe(false);
  });

  test('[S1] it sleeps on while those who come back bring nothing new, and wakes for what is', () => {
    const [room, reader] = [open([]), new Y.Doc()];
    for (const edit of sent) room.change(() => Y.applyUpdate(room.doc, edit));
    Y.applyUpdate(reader, room.state());
    room.sleep();
    for (let edits = 0; edits <= sent.length; edits++) {
      expect(saidAsleep(room, saysAgain(copyOf(sent.slice(0, edits))))).toBe('known');
    }
    reader.getXmlFragment(textNames[0]).push([new Y.XmlText('New.')]);
    const news = Y.encodeStateAsUpdate(reader);
    expect([saidAsleep(room, news), room.isAwake]).toEqual([undefined, false]);
    const { update } = room.change(() => Y.applyUpdate(room.doc, news));
    expect(update).toBeDefined();
    expect(reads(room.doc)).toEqual(reads(reader));
  });
});

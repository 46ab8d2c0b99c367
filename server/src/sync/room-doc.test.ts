// What a document says of its changes is all that changed, whatever Yjs does by itself. In these days two
// people format the same words, and Yjs would tidy up behind them.
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { chanceFrom } from './fuzz/chance.ts';
import { recordDay, textNames } from './fuzz/recorded-day.ts';
import { RoomDoc } from './room-doc.ts';
import { smallDay } from './small-day.ts';

const open = (edits: readonly Uint8Array[]) => new RoomDoc('content', smallDay, edits, new Map());

const reads = (doc: Y.Doc): readonly string[] =>
  textNames.map((name) => doc.getXmlFragment(name).toJSON());

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
});

// Checkpoints of a room: when they are made, and that a workshop opened from one is the same.
import type { JoinCode, WorkshopId } from '@tday/shared/ids';
import { updateFrame } from '@tday/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { foldLog, writeFolded } from './folded.ts';
import { type Fold, History } from './history.ts';
import { editEntry } from './log-entries.ts';
import { RawLine, Stage } from './raw-line.ts';
import { RoomState } from './room-state.ts';
import { people } from './small-day.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open();
});

/** Folds a log, and loses its last entry. */
const forgetful: Fold = async (stored) =>
  writeFolded(foldLog({ ...stored, entries: stored.entries.slice(0, -1) }));

const typeMuch = async (times: number): Promise<void> => {
  const alice = await stage.line('alice');
  for (let time = 1; time <= times; time++) {
    await alice.type(`Word ${time}.`);
    // As fast as the room lets one line be.
    if (time % 50 === 0) await stage.clock.pass(1_000);
  }
};

const described = ({ docs, growth, workshop, seq, editedSeq, ...more }: RoomState) => ({
  content: docs.content.doc.toJSON(),
  vector: Y.encodeStateVector(docs.content.doc),
  claims: docs.content.claims,
  facts: { workshop, seq, editedSeq, growth: growth.facts },
  more: { lastChangedAt: more.lastChangedAt, logBytes: more.logBytes },
});

describe('a room whose log has grown long', () => {
  test('makes a checkpoint, and opened from it the workshop is what its log says', async () => {
    await typeMuch(520);
    await stage.command({ type: 'next-stage' });
    const stored = await stage.stored();
    if (stored === undefined) throw new Error('there is no workshop');
    expect(stored.checkpoint?.seq).toBeGreaterThanOrEqual(500);
    expect(stored.entries.length).toBeLessThan(60);
    const whole = described(new RoomState(await stage.wholeLog()));
    expect(described(new RoomState(stored))).toEqual(whole);
    const { workshop, lastChangedAt } = await (await stage.room()).states();
    expect([whole.facts.workshop, whole.more.lastChangedAt]).toEqual([workshop, lastChangedAt]);
  });

  test('asks who comes in for the same, opened from it, as it does from its log', async () => {
    await typeMuch(3);
    const whole = await stage.wholeLog();
    const folded = foldLog(whole);
    const { vectors: _, ...byEarlierVersion } = folded;
    const asked = new RoomState(whole).docs.content.askFrame();
    for (const { seq, ...held } of [folded, byEarlierVersion]) {
      const checkpoint = { seq, bytes: writeFolded({ seq, ...held }) };
      const opened = new RoomState({ ...whole, checkpoint, entries: [] });
      expect(opened.docs.content.askFrame()).toEqual(asked);
      expect(opened.sleeps).toBe(true);
    }
    const { content: vector, restricted } = folded.vectors ?? {};
    if (vector === undefined || restricted === undefined) throw new Error('it has no vectors');
    const crossed = { ...folded, vectors: { content: restricted, restricted: vector } };
    const misled = { seq: folded.seq, bytes: writeFolded(crossed) };
    const unread = new RoomState({ ...whole, checkpoint: misled, entries: [] });
    expect(unread.docs.content.askFrame()).not.toEqual(asked);
    const early = foldLog({ ...whole, entries: whole.entries.slice(0, -1) });
    const checkpoint = { seq: early.seq, bytes: writeFolded(early) };
    const behind = new RoomState({ ...whole, checkpoint, entries: whole.entries.slice(-1) });
    expect(behind.docs.content.askFrame()).toEqual(asked);
  });

  test('makes none again for a while', async () => {
    await typeMuch(520);
    const seq = (await stage.stored())?.checkpoint?.seq;
    await typeMuch(520);
    expect((await stage.stored())?.checkpoint?.seq).toBe(seq);
    await stage.clock.pass(60_000);
    await typeMuch(1);
    expect((await stage.stored())?.checkpoint?.seq).toBeGreaterThan(1_000);
  });

  test('makes one when it is left', async () => {
    await typeMuch(120);
    expect((await stage.stored())?.checkpoint).toBeUndefined();
    await stage.rooms.close();
    expect((await stage.stored())?.checkpoint?.seq).toBe(await stage.entries());
    expect((await stage.stored())?.entries).toEqual([]);
  });
});

describe('a server that stops', () => {
  test('leaves a checkpoint of much that was written at once, so that it opens quickly again', async () => {
    const alice = await stage.line('alice');
    await alice.type('Much. '.repeat(10_000));
    await stage.rooms.close();
    expect((await stage.stored())?.entries).toEqual([]);
  });

  test('leaves a large document without one edit behind its checkpoint, which all of it would be read for', async () => {
    const alice = await stage.line('alice');
    await alice.type('Much. '.repeat(50_000));
    const seq = (await stage.stored())?.checkpoint?.seq;
    await alice.type('More.');
    expect((await stage.stored())?.entries).toHaveLength(1);
    await stage.rooms.close();
    expect((await stage.stored())?.checkpoint?.seq).toBe((seq ?? 0) + 1);
  });

  test('folds the longest log first, since it may not come to them all', async () => {
    const order: string[] = [];
    stage = await Stage.open({}, async (stored) => {
      order.push(stored.id);
      return writeFolded(foldLog(stored));
    });
    const write = async (day: string, words: string) => {
      const id = await stage.another(day as WorkshopId, day as JoinCode);
      const line = new RawLine();
      const who = { participant: people.alice, doc: 'content', ext: true } as const;
      (await stage.rooms.open(id))?.join(line, who);
      line.bring(updateFrame(line.write(words)));
    };
    await write('short2222222', 'Much. '.repeat(7_000));
    await write('longest22222', 'Much. '.repeat(20_000));
    await write('longer222222', 'Much. '.repeat(10_000));
    await stage.rooms.close();
    expect(order).toEqual(['longest22222', 'longer222222', 'short2222222']);
  });

  test('waits for no checkpoint that never comes', async () => {
    const say = () => undefined;
    const never = () => new Promise<never>(() => undefined);
    const history = new History(stage.store, { info: say, warn: say, error: say }, never);
    await (await stage.line('alice')).type('Kept.');
    void history.keepCheckpoint((await stage.room()).id);
    const closed = history.close(stage.clock.later);
    await stage.clock.pass(3_000);
    await closed;
  });
});

test('a checkpoint that is not what people have before them is not kept, and the host is told', async () => {
  stage = await Stage.open({}, forgetful);
  await typeMuch(520);
  expect((await stage.stored())?.checkpoint).toBeUndefined();
  expect(stage.logged).toEqual(['a checkpoint could not be made']);
});

test('a log that Yjs cannot read is left as it is, without a checkpoint, and the host is told', async () => {
  const { clock, store } = stage;
  const doc = new Y.Doc();
  doc.getXmlFragment('prose:problem/-/statement').push([new Y.XmlText('Not in the log.')]);
  const before = Y.encodeStateVector(doc);
  doc.getXmlFragment('prose:problem/-/statement').push([new Y.XmlText('Builds on it.')]);
  const bytes = Y.encodeStateAsUpdate(doc, before);
  const edit = { doc: 'content', by: people.alice, at: clock.now(), bytes, claims: [] } as const;
  const { workshop } = await stage.room();
  await store.append([editEntry(workshop.id, edit)]);
  const count = await stage.entries();
  const logged: string[] = [];
  const say = (_about: object, says: string) => logged.push(says);
  const history = new History(store, { info: say, warn: say, error: say });
  expect(await history.keepCheckpoint(workshop.id)).toBeUndefined();
  expect(logged).toEqual(['a checkpoint could not be made']);
  expect((await stage.stored())?.checkpoint).toBeUndefined();
  expect(await stage.entries()).toBe(count);
});

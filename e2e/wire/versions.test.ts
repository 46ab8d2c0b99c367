// Versions: kept, looked at and brought back, while others go on typing.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteStore } from '@tday/server/store/sqlite-store';
import { people } from '@tday/server/sync/small-day';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Actor } from './actor.ts';
import { Theatre } from './theatre.ts';
import { until } from './waiting.ts';

const note = { section: 'budget', field: 'note' };
const cost = { section: 'problem', field: 'cost' };

let theatre: Theatre;
let fay: Actor;
let alice: Actor;

beforeEach(async () => {
  theatre = await Theatre.open();
  fay = await theatre.enter('fay');
  alice = await theatre.enter('alice');
});
afterEach(() => theatre.close());

const keep = async (label: string): Promise<number> => {
  await theatre.fay({ type: 'keep-version', label });
  await until(() => fay.workshop.versions?.at(-1)?.reason.kind === 'asked');
  return fay.workshop.versions?.at(-1)?.number ?? 0;
};

const kept = (...actors: readonly Actor[]) => until(() => actors.every((actor) => actor.allKept));

const firstText = (actor: Actor): Y.XmlText => {
  const paragraph = actor.content.fragment({ section: 'problem', field: 'statement' })?.get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error('nothing is written yet');
  return text;
};

const readsAt = async (version: number): Promise<string> => {
  const folded = await (await theatre.room()).versions.at(version);
  if (folded === undefined) return '';
  const doc = new Y.Doc();
  Y.applyUpdate(doc, folded.docs.content);
  return doc.getXmlFragment('prose:problem/-/statement').toJSON();
};

describe('a kept version', () => {
  test('[V1] can be read as it was, however much is written later', async () => {
    alice.type('First.');
    await kept(alice);
    const version = await keep('Early');
    firstText(alice).delete(0, 6);
    alice.type('Second.');
    await kept(alice);
    expect(await readsAt(version)).toBe('<paragraph>First.</paragraph>');
    expect(alice.reads()).toBe('\nSecond.');
  });

  test('[V1] comes back in every browser, and what was before comes back the same way', async () => {
    alice.type('First.');
    alice.content.setValue(cost, 5, { by: people.alice, at: 1 });
    const row = alice.addRow('needs', 'A need.');
    await kept(alice);
    const version = await keep('Early');
    firstText(alice).insert(0, 'Not the ');
    alice.content.setValue(cost, 7, { by: people.alice, at: 2 });
    const later = alice.addRow('needs', 'A later need.');
    await kept(alice);
    await theatre.fay({ type: 'restore-version', version });
    await until(() => alice.reads() === 'First.' && fay.reads() === 'First.');
    expect(alice.content.raw(cost)).toBe(5);
    expect(alice.content.rows('needs')).toEqual([row]);
    await until(() => alice.workshop.restored?.version === version);
    expect(alice.workshop.restored?.by).toBe(people.fay);
    const before = fay.workshop.versions?.at(-1);
    expect(before?.reason).toEqual({ kind: 'restoring', version });
    await theatre.fay({ type: 'restore-version', version: before?.number ?? 0 });
    await until(() => alice.reads() === 'Not the First.');
    expect(alice.content.raw(cost)).toBe(7);
    expect(alice.content.rows('needs')).toEqual([row, later]);
    expect(alice.reference(row)).toBe(1);
  });

  test('[V1] comes back while others type: their later letters stay, and nothing leaves the log', async () => {
    const bob = await theatre.enter('bob');
    alice.type('The licence is slow.');
    await until(() => bob.reads() !== '');
    const version = await keep('Early');
    firstText(alice).delete(15, 4);
    firstText(alice).insert(15, 'quick');
    await kept(alice);
    await until(() => bob.reads() === 'The licence is quick.');
    const before = (await theatre.store.readLog(theatre.id, 0, 1_000)).length;
    const restored = theatre.fay({ type: 'restore-version', version });
    for (const letter of ' Today.') firstText(bob).insert(firstText(bob).length, letter);
    bob.type('Written meanwhile.');
    await restored;
    await kept(alice, bob);
    await until(() => alice.reads() === bob.reads() && fay.reads() === bob.reads());
    expect(bob.reads()).toBe('The licence is slow. Today.\nWritten meanwhile.');
    const log = await theatre.store.readLog(theatre.id, 0, 1_000);
    expect(log.length).toBeGreaterThan(before);
    expect(theatre.logged).toEqual([]);
  });

  test('[V1] reaches who was cut off, and what they wrote meanwhile reaches it', async () => {
    alice.type('First.');
    await kept(alice);
    const version = await keep('Early');
    alice.type('Second.');
    await kept(alice);
    alice.cut();
    firstText(alice).insert(6, ' Offline.');
    await theatre.fay({ type: 'restore-version', version });
    await alice.back();
    await until(() => alice.reads() === fay.reads());
    expect(alice.reads()).toBe('First. Offline.');
  });

  test('is of two documents, and who may not see one neither reads nor changes it', async () => {
    fay.type('For us.', note);
    await kept(fay);
    const version = await keep('Early');
    fay.type('For us, too.', note);
    await kept(fay);
    const tom = await theatre.enter('tom', { group: 'technologist' });
    await theatre.fay({ type: 'change-role', participant: people.tom, role: 'facilitator' });
    expect(await tom.asks({ type: 'restore-version', version })).toBe('decided');
    expect(fay.reads(note)).toBe('For us.\nFor us, too.');
    await theatre.fay({ type: 'restore-version', version });
    await until(() => fay.reads(note) === 'For us.');
  });

  test('is there by itself where the day turned, and after a restart', async () => {
    alice.type('First.');
    await kept(alice);
    await theatre.fay({ type: 'next-stage' });
    await until(() => fay.workshop.versions?.length === 1);
    await theatre.restart();
    const [version] = (await theatre.workshop()).versions ?? [];
    expect(version?.reason).toEqual({ kind: 'stage', stage: 'money' });
    expect(await readsAt(version?.number ?? 0)).toBe('<paragraph>First.</paragraph>');
  });

  test('is not brought back by anybody but a facilitator, and only if it is one', async () => {
    alice.type('First.');
    await kept(alice);
    const version = await keep('Early');
    expect(await alice.asks({ type: 'restore-version', version })).toMatch(/Only a facilitator/);
    expect(await fay.asks({ type: 'restore-version', version: 1 })).toMatch(/no such version/);
    expect(await readsAt(1)).toBe('');
  });

  test('is not half brought back where nothing can be kept', async () => {
    alice.type('First.');
    await kept(alice);
    const version = await keep('Early');
    alice.type('Second.');
    await kept(alice);
    theatre.store.fill();
    await expect(theatre.fay({ type: 'restore-version', version })).rejects.toThrow();
    theatre.store.recover();
    alice.type('Third.');
    await until(() => fay.reads() === 'First.\nSecond.\nThird.');
    expect((await theatre.workshop()).restored).toBeUndefined();
    expect((await theatre.workshop()).versions).toHaveLength(1);
  });
});

test('[V1] a version is read from a file that was opened again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'versions-'));
  const file = join(folder, 'day.sqlite');
  const first = await Theatre.open(await SqliteStore.open({ file }));
  const writer = await first.enter('fay');
  writer.type('First.');
  await kept(writer);
  await first.fay({ type: 'keep-version', label: 'Early' });
  writer.type('Second.');
  await kept(writer);
  const number = (await first.workshop()).versions?.[0]?.number ?? 0;
  const { id } = first;
  await first.close();
  const store = await SqliteStore.open({ file });
  const stored = await store.load(id, number);
  expect(stored?.checkpoint?.seq ?? stored?.entries.at(-1)?.seq).toBe(number);
  await store.close();
  rmSync(folder, { recursive: true });
});

// Logs folded in the real thread.
import type { WorkshopId } from '@tday/shared/ids';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readStageStart } from './export/stage-start.ts';
import { LogFolder } from './log-folder.ts';
import { readSampleState } from './sample-day-state.ts';
import type { Entry } from './store/store.ts';
import { LogFaultError, readFolded, type StoredLog } from './sync/folded.ts';

const id = 'daydaydayday' as WorkshopId;
const name = 'prose:problem/-/statement';

const edits = (...words: readonly string[]): readonly Entry[] => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const word of words) doc.getXmlFragment(name).push([new Y.XmlText(word)]);
  const edit = { workshop: id, at: 1, kind: 'edit', doc: 'content', claims: [] } as const;
  return updates.map((bytes, index) => ({ ...edit, bytes, seq: index + 1 }));
};

let folder: LogFolder;
beforeEach(() => {
  folder = new LogFolder();
});
afterEach(() => folder.close());

const words = async (log: Promise<Uint8Array>): Promise<string> => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, readFolded(await log).docs.content);
  return doc.getXmlFragment(name).toJSON();
};

test('a log is folded in a thread of its own, and on from what was folded before', async () => {
  const all = edits('One ', 'two ', 'three.');
  const first = await folder.fold({ id, entries: all.slice(0, 2) });
  const rest: StoredLog = { id, checkpoint: { seq: 2, bytes: first }, entries: all.slice(2) };
  expect(await words(folder.fold(rest))).toBe('One two three.');
  expect(readFolded(await folder.fold(rest)).seq).toBe(3);
});

test('a log that cannot be read is said to be so, and the next one is folded', async () => {
  const [, second, third] = edits('One ', 'two ', 'three.');
  if (second === undefined || third === undefined) throw new Error('there are three edits');
  const broken = folder.fold({ id, entries: [second, third] });
  const whole = folder.fold({ id, entries: edits('Whole.') });
  await expect(broken).rejects.toThrow(LogFaultError);
  expect(await words(whole)).toBe('Whole.');
});

test('the numbers of a version are worked out in that thread, and one that cannot be read stops nobody', async () => {
  const day = await readSampleState();
  const broken = { ...day, docs: { content: new Uint8Array([255, 255]) } };
  const faulty = folder.readStageStart(broken);
  const start = folder.readStageStart(day);
  await expect(faulty).rejects.toThrow();
  expect((await start).netValues).toHaveLength(4);
  expect(await start).toEqual(readStageStart(day));
});

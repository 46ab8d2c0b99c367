// What one keystroke costs the server's core, step by step: the guard with its document, the document
// itself, and what a server without a document would do instead.

import { guard } from '@tday/server/sync/guard';
import { Places } from '@tday/server/sync/guard/places';
import { liveLimits } from '@tday/server/sync/judge';
import { defaultLimits } from '@tday/server/sync/limits';
import type { ParticipantId } from '@tday/shared/ids';
import type { Template } from '@tday/shared/template';
import * as Y from 'yjs';
import { keystrokeBench } from './config.ts';
import { median, printTable } from './figures.ts';

const { typists, keysEach, windows, rounds } = keystrokeBench;
const name = 'prose:problem/-/statement';

const template: Template = {
  id: 'measured',
  version: 1,
  language: 'en',
  title: 'Measured',
  says: '',
  starts: '09:30',
  groups: [],
  stages: [],
  documents: [],
  sections: [
    {
      kind: 'form',
      id: 'problem',
      title: 'The problem',
      guidance: { write: '', good: '', example: '' },
      fields: [{ id: 'statement', label: 'What is wrong?', type: 'prose' }],
    },
  ],
};

/** What thirty people send who type at once, key by key in turn. */
const recordTyping = (): readonly Uint8Array[] => {
  const sent = Array.from({ length: typists }, (_, typist) => {
    const keys: Uint8Array[] = [];
    const doc = new Y.Doc();
    doc.clientID = 1_000 + typist;
    doc.on('update', (update: Uint8Array) => keys.push(update));
    const words = new Y.XmlText();
    doc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph');
      doc.getXmlFragment(name).insert(0, [paragraph]);
      paragraph.insert(0, [words]);
    });
    for (let key = 1; key < keysEach; key++) words.insert(words.length, 'e');
    return keys;
  });
  const turns = Array.from({ length: keysEach }, (_, key) => key);
  return turns.flatMap((key) => sent.map((keys) => keys[key] ?? new Uint8Array()));
};

const inWindows = (keys: readonly Uint8Array[], size: number): readonly Uint8Array[][] =>
  Array.from({ length: Math.ceil(keys.length / size) }, (_, index) =>
    keys.slice(index * size, (index + 1) * size),
  );

type Take = (keys: readonly Uint8Array[]) => void;

const limits = liveLimits(defaultLimits);
const alice = 'alicealiceal' as ParticipantId;
const writer = { participant: alice, refusal: undefined, sectionRefusal: () => undefined };

/** `guarded`: each key is looked at before the document takes it. */
const takeIntoDoc = (guarded: boolean): Take => {
  const doc = new Y.Doc();
  const claims = new Map(
    Array.from({ length: typists }, (_, typist) => [1_000 + typist, alice] as const),
  );
  const guardedDoc = { places: new Places(template, 'content', doc), claims };
  // Yjs encodes what changed only if somebody listens.
  doc.on('update', () => undefined);
  return (keys) =>
    doc.transact(() => {
      for (const key of keys) {
        const verdict = guarded ? guard(key, guardedDoc, writer, limits) : undefined;
        if (verdict !== undefined && verdict.kind !== 'edit') throw new Error(verdict.kind);
        Y.applyUpdate(doc, key);
      }
    });
};

const steps: Readonly<Record<string, () => Take>> = {
  'into a document, behind the guard (ours)': () => takeIntoDoc(true),
  'into a document': () => takeIntoDoc(false),
  'merged, unlooked at': () => (keys) => void Y.mergeUpdates([...keys]),
  'merged, read through once': () => (keys) => {
    for (const key of keys) Y.parseUpdateMeta(key);
    Y.mergeUpdates([...keys]);
  },
};

const usPerKey = (take: Take, groups: readonly (readonly Uint8Array[])[]): number => {
  const from = performance.now();
  for (const keys of groups) take(keys);
  return ((performance.now() - from) * 1_000) / (typists * keysEach);
};

export const benchKeystroke = async (): Promise<void> => {
  const keys = recordTyping();
  const rows = Object.entries(steps).map(([step, begin]) => {
    const costs = windows.map((size) => {
      const groups = inWindows(keys, size);
      return median(Array.from({ length: rounds }, () => usPerKey(begin(), groups)));
    });
    return [step, ...costs];
  });
  printTable(
    `keystroke: µs of one core for each key, ${typists} people typing, by how many keys are taken at once`,
    ['step', ...windows.map(String)],
    rows,
  );
};

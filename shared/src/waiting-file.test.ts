import { expect, test } from 'vitest';
import type { ParticipantId, WorkshopId } from './ids.ts';
import {
  largestWaitingFile,
  makeWaitingFile,
  readWaitingFile,
  type WaitingFile,
} from './waiting-file.ts';

const day = 'daydaydayday' as WorkshopId;

const waiting: WaitingFile = {
  workshop: { id: day, title: 'A day' },
  participant: { id: 'alicealiceal' as ParticipantId, name: 'Alice' },
  at: 1_790_000_000_000,
  texts: [{ section: 'The problem', label: 'What is wrong?', words: 'Nobody answers.\nTwice.' }],
  edits: { content: new Uint8Array([0, 255, 7]), restricted: new Uint8Array([1]) },
};

const file = (change: object): string =>
  JSON.stringify({ ...JSON.parse(makeWaitingFile(waiting)), ...change });

test('a file of what waits is read as it was made', () => {
  expect(readWaitingFile(makeWaitingFile(waiting), day)).toEqual(waiting);
  const { restricted } = waiting.edits;
  const half = { ...waiting, edits: { ...(restricted && { restricted }) } };
  expect(readWaitingFile(makeWaitingFile(half), day)).toEqual(half);
});

test('a large edit comes through whole', () => {
  const content = Uint8Array.from({ length: 5_000_000 }, (_, index) => index);
  const read = readWaitingFile(makeWaitingFile({ ...waiting, edits: { content } }), day);
  expect('edits' in read && read.edits.content?.length).toBe(5_000_000);
});

test('a person who opens the file reads whose words they are, when, and the words, before any bytes', () => {
  const text = makeWaitingFile(waiting);
  const places = ['A day', 'Alice', '2026-09-21T', 'What is wrong?', 'Nobody answers.', '"edits"'];
  const found = places.map((place) => text.indexOf(place));
  expect(found).not.toContain(-1);
  expect(found).toEqual([...found].sort((a, b) => a - b));
});

test.each([
  ['no text', 7, 'file-not-ours'],
  ['not JSON', 'Dear facilitator,', 'file-not-ours'],
  ['JSON of something else', '{"title":"A day"}', 'file-not-ours'],
  ['a list', '[]', 'file-not-ours'],
  ['of a later version', file({ version: 2 }), 'file-newer'],
  ['of another workshop', file({ workshop: { id: 'otherotherot' } }), 'file-of-another-workshop'],
  ['of no workshop', file({ workshop: null }), 'file-of-another-workshop'],
  ['of nobody', file({ participant: { id: '../../etc' } }), 'file-broken'],
  ['of no time', file({ at: 'yesterday' }), 'file-broken'],
  ['with nothing in it', file({ edits: {} }), 'file-broken'],
  ['with bytes that are none', file({ edits: { content: 'A?==' } }), 'file-broken'],
  ['cut short', makeWaitingFile(waiting).slice(0, -20), 'file-not-ours'],
  ['too large', ' '.repeat(largestWaitingFile + 1), 'file-too-large'],
])('a file that is %s is refused with a sentence', (_how, text, refused) => {
  expect(readWaitingFile(text, day)).toEqual({ refused, says: expect.stringMatching(/\.$/) });
});

test('what is no text in the file is left out, and texts are made safe to show', () => {
  const texts = [null, { words: 7 }, { section: 5, label: 'L\u0000', words: 'a\u0000b' }];
  expect(readWaitingFile(file({ texts }), day)).toMatchObject({
    texts: [{ section: '', label: 'L', words: 'ab' }],
  });
  expect(readWaitingFile(file({ texts: 'none' }), day)).toMatchObject({ texts: [] });
});

import { expect, test } from 'vitest';
import { filesUnder, readSource } from './source.ts';

const promiseLine = /^\s*(?:[-*]\s+)?\*{0,2}\[([A-Z]+\d+)\]/gm;
const titleWithPromise = /\(\s*(['"`])(?:(?!\1)[^\n])*?\[[A-Z]+\d+\](?:(?!\1)[^\n])*\1\s*,/g;
const promiseId = /\[([A-Z]+\d+)\]/g;

function idsIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, id = '']) => id);
}

function promised(): readonly string[] {
  return idsIn(readSource('docs/PROMISES.md'), promiseLine);
}

function quoted(): readonly string[] {
  const folders = ['shared/src', 'templates/src', 'server/src', 'client/src', 'e2e'];
  const tests = folders.flatMap(filesUnder).filter((file) => /\.(test|spec|contract)\./.test(file));
  return tests.flatMap((file) => idsIn(titlesIn(readSource(file)), promiseId));
}

function titlesIn(text: string): string {
  return (text.match(titleWithPromise) ?? []).join('\n');
}

test('[H4] every promise is quoted in the title of a test', () => {
  const unproved = promised().filter((id) => !quoted().includes(id));
  expect(unproved).toEqual([]);
});

test('every promise that a test quotes is in docs/PROMISES.md, once', () => {
  const unknown = quoted().filter((id) => !promised().includes(id));
  expect(unknown).toEqual([]);
  expect(new Set(promised()).size).toBe(promised().length);
});

test('the wall can fail: only a title quotes a promise, not a comment and not a value', () => {
  const line = (title: string, comment: string, value: string) =>
    `test('[${title}] nothing is lost', () => {}); // [${comment}]\nconst values = ['[${value}]'];`;
  expect(idsIn(titlesIn(line('S3', 'S4', 'S5')), promiseId)).toEqual(['S3']);
});

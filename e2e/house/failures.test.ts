import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource, root } from './source.ts';

/** Of one server: 6 to 8 are of several. */
const numbers = [1, 2, 3, 4, 5, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];

const row = /^\| (\d+) \|.*\|$/gm;
const named = /`([\w./-]+\.test\.ts): ([^`]+)`/g;

const table = readSource('docs/FAILURES.md');
const namedIn = (text: string) =>
  [...text.matchAll(named)].map(([, file = '', title = '']) => ({ file, title }));

/** As the title of a test, and not in a comment. */
const hasTest = (text: string, title: string): boolean =>
  quotesOf(title).some((quoted) =>
    new RegExp(`(?:test|\\))\\(\\s*${escaped(quoted)}`).test(text.replace(/^\s*\/\/.*$/gm, '')),
  );

const quotesOf = (title: string) => [`'${title}'`, `"${title}"`, `\`${title}\``];

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

test('every failure that was written down has a test that is named', () => {
  const rows = [...table.matchAll(row)];
  expect(rows.map(([, number]) => Number(number))).toEqual(numbers);
  expect(rows.filter(([line]) => namedIn(line).length === 0)).toEqual([]);
});

test('every test that is named for a failure is there', () => {
  const missing = namedIn(table).filter(({ file, title }) => {
    return !existsSync(join(root, file)) || !hasTest(readSource(file), title);
  });
  expect(missing).toEqual([]);
});

test('the wall can fail: a title in a comment, or half of one, is no test', () => {
  const text = "// test('all is well'\ntest('all is well that ends', () => {});";
  expect(hasTest(text, 'all is well that ends')).toBe(true);
  expect(hasTest(text, 'all is well')).toBe(false);
});

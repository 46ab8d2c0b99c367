import { expect, test } from 'vitest';
import { longWordBreaker } from './long-words.ts';

const one = (): number => 1;
const shown = (text: string): string => text.replaceAll('\u200B', '|');

test('words that fit are left alone', () => {
  expect(longWordBreaker(10)('eleven words none of them too long', one)).not.toContain('\u200B');
});

test('a word that does not fit may end a line wherever one is full', () => {
  expect(shown(longWordBreaker(10)('abcdefghijklmnopqrstuvwx', one))).toBe(
    'abcdefghi|jklmnopqr|stuvwx',
  );
});

test('a word that begins in bold and ends in plain letters is one word', () => {
  const breakUp = longWordBreaker(10);
  expect(shown(breakUp('abcdef', one))).toBe('abcdef');
  expect(shown(breakUp('ghijkl m', one))).toBe('ghi|jkl m');
});

test('no line ends inside a letter that is made of several', () => {
  const accented = 'e\u0301'.repeat(8);
  const broken = longWordBreaker(10)(accented, one);
  expect(broken).toContain('\u200B');
  expect(broken).not.toMatch(/\u200B\u0301/);
});

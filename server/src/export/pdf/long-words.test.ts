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

test('a word with hyphens ends a line at them, and in none of its parts that fit', () => {
  expect(shown(longWordBreaker(10)('Non-cash-releasing', one))).toBe('Non-cash-releasing');
  expect(shown(longWordBreaker(10)('non-abcdefghijkl', one))).toBe('non-abcdefghi|jkl');
  expect(shown(longWordBreaker(10)('BV-123456789', one))).toBe('BV-123456|789');
});

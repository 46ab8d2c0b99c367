import { expect, test } from 'vitest';
import { cutWords } from './cut-words.ts';

test('words that fit are left as they are', () => {
  expect(cutWords('Appoint a model owner', 21)).toBe('Appoint a model owner');
});

test('longer words are cut between two words, and say that they are', () => {
  expect(cutWords('Officers accept suggestions without reading', 25)).toBe('Officers accept…');
});

test.each([
  ['inside an amount', 'The net value is £755,662.25 in all', 25],
  ['before what an amount is counted in', 'The net value is £1.09 million in all', 24],
  ['between the numbers of a range', 'The net value is 14 7 8 percent in all', 24],
])('no number is left that was cut %s', (_, words, letters) => {
  expect(cutWords(words, letters)).toBe('The net value is…');
});

test('one word that is longer than the room is cut by letters, and a number is not', () => {
  expect(cutWords('abcdefghij', 5)).toBe('abcd…');
  expect(cutWords('12345678,90', 5)).toBe('…');
  expect(cutWords('👍👍👍👍', 4)).toBe('👍…');
});

import { expect, test } from 'vitest';
import { withArticle } from './with-article.ts';

test.each([
  'a use',
  'a user',
  'a unit',
  'a utility',
  'a one-off cost',
  'a European rule',
  'a holder',
  'a risk',
  'an hour',
  'an honest answer',
  'an option',
  'an update',
  'an unnamed row',
  'an unimportant row',
  'an assessor\u2019s score',
])('a row is called %s', (words) => {
  expect(withArticle(words.replace(/^an? /, ''))).toBe(words);
});

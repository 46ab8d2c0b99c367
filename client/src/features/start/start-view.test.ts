import { expect, test } from 'vitest';
import { pathToStart, readStartView } from './start-view.ts';

test('the first page without more shows the templates', () => {
  expect(readStartView('')).toEqual({ at: 'gallery' });
  expect(readStartView('?preview=')).toEqual({ at: 'gallery' });
  expect(pathToStart({ at: 'gallery' })).toBe('/');
});

test.each(['preview', 'form'] as const)('the address of a %s leads to it', (at) => {
  const view = { at, template: 'a day & a half' };
  const path = pathToStart(view);
  expect(readStartView(path.slice(1))).toEqual(view);
});

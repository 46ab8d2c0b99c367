import { expect, test } from 'vitest';
import { noteBlocks } from './note-blocks.ts';

test('lines with dashes are one list, and an item goes on over indented lines', () => {
  expect(noteBlocks('First:\n- read the marking\n  aloud\n- ask\n\nThen go on.')).toEqual([
    { kind: 'line', text: 'First:' },
    { kind: 'list', items: ['read the marking aloud', 'ask'] },
    { kind: 'line', text: 'Then go on.' },
  ]);
});

test('plain notes stay plain', () => {
  expect(noteBlocks('Say it once.')).toEqual([{ kind: 'line', text: 'Say it once.' }]);
});

import { type Block, type HeadingBlock, paragraph, text } from '@tday/shared/report/blocks';
import { expect, test } from 'vitest';
import { blockKeys } from './block-keys.ts';
import { contentsOf } from './contents-of.ts';

const heading = (id: string, level: HeadingBlock['level'] = 1): HeadingBlock => ({
  kind: 'heading',
  level,
  id,
  text: id,
});
const words = (sentence: string): Block => paragraph(text(sentence));

const keyOf = (blocks: readonly Block[], block: Block): string | undefined =>
  blockKeys(blocks)[blocks.indexOf(block)];

test('every block has a key of its own', () => {
  const blocks = [
    words('a'),
    words('b'),
    heading('needs'),
    words('a'),
    heading('costs'),
    words('a'),
  ];
  expect(new Set(blockKeys(blocks)).size).toBe(blocks.length);
});

test('a paragraph added in one chapter leaves the keys of the others', () => {
  const last = words('what it costs');
  const before = [heading('needs'), words('one'), heading('costs'), last];
  const after = [heading('needs'), words('one'), words('two'), heading('costs'), last];
  expect(keyOf(after, last)).toBe(keyOf(before, last));
});

test('a list that came before a paragraph leaves its key', () => {
  const last = words('the end');
  const list: Block = { kind: 'list', ordered: false, items: [] };
  expect(keyOf([heading('needs'), list, last], last)).toBe(keyOf([heading('needs'), last], last));
});

test('the contents show two levels, the second below the first', () => {
  const entries = contentsOf([
    heading('needs'),
    heading('users', 2),
    heading('depth', 3),
    words('text'),
    heading('staff', 2),
    heading('costs'),
  ]);
  expect(entries.map(({ heading: { id }, below }) => [id, below.map((one) => one.id)])).toEqual([
    ['needs', ['users', 'staff']],
    ['costs', []],
  ]);
});

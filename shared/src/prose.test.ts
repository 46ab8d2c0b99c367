import { describe, expect, test } from 'vitest';
import { bottomlessProse } from './odd-raw.ts';
import { proseJson, proseText, proseToBlocks, proseToJson, readProse } from './prose.ts';

const paragraphJson = (...content: readonly unknown[]) => ({ type: 'paragraph', content });
const textJson = (text: string, ...marks: readonly unknown[]) => ({ type: 'text', text, marks });
const doc = (...content: readonly unknown[]) => ({ type: 'doc', content });
const link = (href: unknown) => ({ type: 'link', attrs: { href } });
const wordsOf = (raw: unknown) => proseText(readProse(raw) ?? []);

describe('reading prose', () => {
  test('leaves out empty lines at either end and keeps those between', () => {
    expect(wordsOf(proseJson('\n\nOne\n\nTwo\n'))).toBe('One\n\nTwo');
  });

  test('a link whose halves are marked differently is one link', () => {
    const href = 'https://www.gov.uk/';
    const prose = readProse(
      doc(
        paragraphJson(
          textJson('the ', link(href)),
          textJson('manual', { type: 'bold' }, link(href)),
        ),
      ),
    );
    expect(prose).toMatchObject([{ inlines: [{ kind: 'link', href, runs: [{}, {}] }] }]);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//elsewhere',
    'https://a b',
    'https://a\u0001',
    `https://a/${'b'.repeat(3000)}`,
    7,
  ])('an address that no link may have leaves the words alone: %s', (href) => {
    const prose = readProse(doc(paragraphJson(textJson('words', link(href)))));
    expect(prose).toEqual([
      { kind: 'paragraph', inlines: [{ kind: 'text', text: 'words', marks: [] }] },
    ]);
  });

  test('the words of a node that the schema does not know stay', () => {
    const quote = { type: 'blockquote', content: [paragraphJson(textJson('said a user'))] };
    const code = { type: 'codeBlock', content: [textJson('R-014')] };
    expect(wordsOf(doc(quote, code))).toBe('said a user\nR-014');
  });

  test('lists nested without end become plain words', () => {
    expect(wordsOf(bottomlessProse())).toBe('at the bottom');
  });

  test('characters that would spoil a file are gone, and line ends in text are spaces', () => {
    expect(wordsOf(doc(paragraphJson(textJson('a\u0000b\uD800c\nd'))))).toBe('ab\uFFFDc d');
  });

  test('comes back from JSON as it was', () => {
    const raw = doc(
      { type: 'heading', attrs: { level: 2 }, content: [textJson('Why')] },
      paragraphJson(textJson('one', { type: 'italic' }), { type: 'hardBreak' }, textJson('two')),
      {
        type: 'orderedList',
        content: [
          { type: 'listItem', content: [paragraphJson(textJson('x', link('mailto:a@b.uk')))] },
        ],
      },
    );
    const prose = readProse(raw);
    expect(readProse(proseToJson(prose ?? []))).toEqual(prose);
  });
});

describe('prose on paper', () => {
  test('has no empty paragraph, heading, list item or list', () => {
    const item = (...content: readonly unknown[]) => ({ type: 'listItem', content });
    const raw = doc(
      paragraphJson(textJson('first')),
      paragraphJson(),
      { type: 'heading', attrs: { level: 1 }, content: [textJson('  ')] },
      { type: 'bulletList', content: [item(paragraphJson()), item(paragraphJson(textJson('a')))] },
      { type: 'bulletList', content: [] },
      paragraphJson(textJson('last')),
    );
    const blocks = proseToBlocks(readProse(raw) ?? []);
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'list', 'paragraph']);
    expect(blocks[1]).toMatchObject({ items: [[{ inlines: [{ text: 'a' }] }]] });
  });
});

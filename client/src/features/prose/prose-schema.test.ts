import { proseSchemaVersion, proseText, readProse } from '@tday/shared/prose';
import { expect, test } from 'vitest';
import { headingTag } from './heading-tag.ts';
import { proseSchema } from './prose-schema.ts';

/** One filled node of each kind, inside whatever may hold it. */
const everyNode = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'title' }] },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
    },
    {
      type: 'orderedList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'item' }] }],
        },
      ],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'bold', marks: [{ type: 'bold' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'italic', marks: [{ type: 'italic' }] },
        {
          type: 'text',
          text: 'link',
          marks: [{ type: 'link', attrs: { href: 'https://a.example' } }],
        },
      ],
    },
  ],
};

test('whatever the editor can hold, the documents can print', () => {
  const node = proseSchema(2).nodeFromJSON(everyNode);
  node.check();
  expect(proseText(readProse(node.toJSON()) ?? [])).toBe('title\n\nitem\nbold\nitaliclink');
});

test('the editor knows these nodes and marks and no others: a change needs a new schema number', () => {
  const { nodes, marks } = proseSchema(2);
  expect([...Object.keys(nodes), ...Object.keys(marks)].join(' ')).toBe(
    'doc paragraph heading bulletList orderedList listItem text hardBreak link bold italic',
  );
  expect(proseSchemaVersion).toBe(1);
});

test.each([
  ['https://a.example', 'https://a.example'],
  ['javascript:alert(1)', null],
])('a link that another program wrote is drawn only where it may lead: %s', (href, drawn) => {
  const link = proseSchema(2).mark('link', { href });
  expect(link.type.spec.toDOM?.(link, true)).toMatchObject(['a', { href: drawn }, 0]);
});

test('headings in prose stand below the heading that the text stands under', () => {
  expect([1, 2, 3].map((level) => headingTag(2, level))).toEqual(['h3', 'h4', 'h5']);
  expect([1, 2, 3].map((level) => headingTag(4, level))).toEqual(['h5', 'h6', 'h6']);
});

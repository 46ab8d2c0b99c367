// Text that people write together, merged letter by letter: one line, or many with lists, headings,
// bold, italic and links.
import { cleanLine, cleanText } from '../clean-text.ts';
import {
  type Prose,
  proseJson,
  proseText,
  proseToBlocks,
  proseToJson,
  readProse,
} from '../prose.ts';
import { defineFieldType } from './field-type.ts';

export interface ProseSpec {
  /** `one` for a short answer such as a name; `many` (the default) for text with lists and headings. */
  readonly lines?: 'one' | 'many';
}

export const proseField = defineFieldType<ProseSpec, Prose>()({
  type: 'prose',
  storage: (spec) => ({ kind: 'prose', lines: spec.lines ?? 'many' }),
  spec: (z) => ({ lines: z.enum(['one', 'many']).exactOptional() }),
  read: readProse,
  toRaw: proseToJson,
  toText: (prose) => proseText(prose).replace(/\s*\n\s*/g, ' · '),
  parse: (text, { lines }) => ({
    value: readProse(proseJson(lines === 'one' ? cleanLine(text) : cleanText(text).trim())),
  }),
  toBlocks: proseToBlocks,
  column: 'text',
  examples: [
    {
      name: 'one line',
      spec: { lines: 'one' },
      raw: proseJson('See what an item is about'),
      value: [
        {
          kind: 'paragraph',
          inlines: [{ kind: 'text', text: 'See what an item is about', marks: [] }],
        },
      ],
      text: 'See what an item is about',
    },
    {
      name: 'a list with bold words',
      spec: {},
      raw: {
        type: 'doc',
        content: [
          {
            type: 'bulletList',
            content: [
              {
                type: 'listItem',
                content: [
                  {
                    type: 'paragraph',
                    content: [
                      { type: 'text', text: '14%', marks: [{ type: 'bold' }] },
                      { type: 'text', text: ' go to the wrong team' },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
      value: [
        {
          kind: 'list',
          ordered: false,
          items: [
            [
              {
                kind: 'paragraph',
                inlines: [
                  { kind: 'text', text: '14%', marks: ['bold'] },
                  { kind: 'text', text: ' go to the wrong team', marks: [] },
                ],
              },
            ],
          ],
        },
      ],
      text: '14% go to the wrong team',
    },
    {
      name: 'nothing but spaces',
      spec: {},
      raw: proseJson('  '),
      value: undefined,
      text: '',
    },
    {
      name: 'something odd',
      spec: {},
      raw: { type: 'poem' },
      value: undefined,
      text: '',
    },
  ],
});

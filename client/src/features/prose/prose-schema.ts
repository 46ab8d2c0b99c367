// The editor's schema: exactly the nodes and marks that shared/src/prose.ts reads, and no attribute
// beyond what it reads. Both kinds of field have the same one, since an editor deletes what its schema
// does not know.
import { type ProseHeadingLevel, proseHeadingLevels } from '@tday/shared/prose';
import { type AnyExtension, mergeAttributes } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { headingTag } from './heading-tag.ts';
import { Link } from './link-mark.ts';

export interface ProseShape {
  /** One line: no headings or lists are offered, and Enter makes no paragraph. */
  readonly lines: 'one' | 'many';
  /** The level of the heading that the text stands under. */
  readonly under: number;
}

/** As pasted from elsewhere: h4 to h6 become the deepest that we have. */
const pastedLevels: readonly [string, ProseHeadingLevel][] = [
  ['h1', 1],
  ['h2', 2],
  ['h3', 3],
  ['h4', 3],
  ['h5', 3],
  ['h6', 3],
];

const heading = ({ lines, under }: ProseShape) =>
  Heading.extend({
    // The tag on screen is not the level in the text, so the level travels beside it.
    parseHTML: () => [
      ...proseHeadingLevels.map((level) => ({
        tag: `[data-level="${level}"]`,
        attrs: { level },
        priority: 100,
      })),
      ...pastedLevels.map(([tag, level]) => ({ tag, attrs: { level } })),
    ],
    renderHTML: ({ node }) => {
      const level = Number(node.attrs['level']);
      return [headingTag(under, level), { 'data-level': String(level) }, 0];
    },
    ...(lines === 'one' && { addInputRules: () => [], addKeyboardShortcuts: () => ({}) }),
  }).configure({ levels: [...proseHeadingLevels] });

const orderedList = OrderedList.extend({
  addAttributes: () => ({}),
  renderHTML: ({ HTMLAttributes }) => ['ol', mergeAttributes(HTMLAttributes), 0],
});

/** Tab leaves the editor, so lists are indented with keys that do nothing elsewhere. */
const listItem = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

const withoutRules = { addInputRules: () => [], addKeyboardShortcuts: () => ({}) };

const lists = ({ lines }: ProseShape): readonly AnyExtension[] =>
  lines === 'many'
    ? [BulletList, orderedList, listItem]
    : [
        BulletList.extend(withoutRules),
        orderedList.extend(withoutRules),
        listItem.extend(withoutRules),
      ];

export const proseSchema = (shape: ProseShape): readonly AnyExtension[] => [
  Document,
  Paragraph,
  Text,
  HardBreak,
  heading(shape),
  ...lists(shape),
  Bold,
  Italic,
  Link,
];

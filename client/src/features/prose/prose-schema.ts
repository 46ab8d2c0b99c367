// The editor's schema: exactly the nodes and marks that shared/src/prose.ts reads, and no attribute
// beyond what it reads. Every text has the same one, long or short, since an editor deletes what its
// schema does not know.
import { isAllowedLink, type ProseHeadingLevel, proseHeadingLevels } from '@tday/shared/prose';
import { type MarkSpec, type NodeSpec, Schema, type TagParseRule } from '@tiptap/pm/model';
import { headingTag } from './heading-tag.ts';

/** As pasted from elsewhere: h4 to h6 become the deepest that we have. */
const pastedLevels: readonly [tag: string, level: ProseHeadingLevel][] = [
  ['h1', 1],
  ['h2', 2],
  ['h3', 3],
  ['h4', 3],
  ['h5', 3],
  ['h6', 3],
];

/** The tag on screen is not the level in the text, so the level travels beside it and is read first. */
const headingRules: readonly TagParseRule[] = [
  ...proseHeadingLevels.map((level) => ({
    tag: `[data-level="${level}"]`,
    attrs: { level },
    priority: 100,
  })),
  ...pastedLevels.map(([tag, level]) => ({ tag, attrs: { level } })),
];

const heading = (under: number): NodeSpec => ({
  group: 'block',
  content: 'inline*',
  defining: true,
  attrs: { level: { default: 1, validate: 'number' } },
  parseDOM: headingRules,
  toDOM: ({ attrs }) => {
    const level = Number(attrs['level']);
    return [headingTag(under, level), { 'data-level': String(level) }, 0];
  },
});

const nodes = (under: number): Record<string, NodeSpec> => ({
  doc: { content: 'block+' },
  paragraph: {
    group: 'block',
    content: 'inline*',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  heading: heading(under),
  bulletList: {
    group: 'block',
    content: 'listItem+',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  orderedList: {
    group: 'block',
    content: 'listItem+',
    parseDOM: [{ tag: 'ol' }],
    toDOM: () => ['ol', 0],
  },
  listItem: {
    content: 'paragraph block*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  text: { group: 'inline' },
  hardBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
});

const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: { validate: 'string' } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = element.getAttribute('href') ?? '';
          return isAllowedLink(href) && { href };
        },
      },
    ],
    toDOM: ({ attrs }) => {
      const href = String(attrs['href']);
      // What another program wrote came past no parser: what is no link leads nowhere.
      const safe = isAllowedLink(href) ? href : null;
      return ['a', { href: safe, class: 'govuk-link', rel: 'noopener noreferrer' }, 0];
    },
  },
  bold: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
    toDOM: () => ['strong', 0],
  },
  italic: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }],
    toDOM: () => ['em', 0],
  },
};

const makeSchema = (under: number) => new Schema({ nodes: nodes(under), marks });
export type ProseSchema = ReturnType<typeof makeSchema>;

const schemas = new Map<number, ProseSchema>();

/** `under`: the level of the heading that the text stands under. */
export const proseSchema = (under: number): ProseSchema => {
  const schema = schemas.get(under) ?? makeSchema(under);
  schemas.set(under, schema);
  return schema;
};

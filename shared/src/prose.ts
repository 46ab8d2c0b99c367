// Prose as plain data: what an editor wrote, read from ProseMirror JSON that may be anything at all.
// Knows the prose schema's node names; the client's editor is built from the same list.

import { cleanText } from './clean-text.ts';
import { isRecord } from './is-record.ts';
import type { Block, Inline, Mark, TextRun } from './report/blocks.ts';

/** The number of the prose schema. An older tab would delete what it does not know: it is refused. */
export const proseSchemaVersion = 1;

/** Headings inside prose stand below the headings of the document. */
export const proseHeadingLevels = [1, 2, 3] as const;
export type ProseHeadingLevel = (typeof proseHeadingLevels)[number];

export type ProseBlock =
  | {
      readonly kind: 'heading';
      readonly level: ProseHeadingLevel;
      readonly inlines: readonly Inline[];
    }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly ProseBlock[])[];
    };

export type Prose = readonly ProseBlock[];

/** A node of ProseMirror JSON, of which nothing is believed yet. */
interface Node {
  readonly type: string;
  readonly content: readonly unknown[];
  readonly attrs: Readonly<Record<string, unknown>>;
}

/** Lists nested deeper than paper can show become plain paragraphs; their words stay. */
const deepestList = 8;

const nothing: Node = { type: '', content: [], attrs: {} };

const asNode = (raw: unknown): Node => {
  if (!isRecord(raw) || typeof raw['type'] !== 'string') return nothing;
  return {
    type: raw['type'],
    content: Array.isArray(raw['content']) ? raw['content'] : nothing.content,
    attrs: isRecord(raw['attrs']) ? raw['attrs'] : nothing.attrs,
  };
};

/** The addresses that a link may point at; anything else is shown as its words alone. */
export const isAllowedLink = (href: string): boolean =>
  href.length <= 2048 && /^(https?:\/\/|mailto:)\S+$/i.test(href) && cleanText(href) === href;

const linkOf = (marks: readonly unknown[]): string | undefined => {
  for (const mark of marks) {
    const { type, attrs } = asNode(mark);
    const href = attrs['href'];
    if (type === 'link' && typeof href === 'string' && isAllowedLink(href)) return href;
  }
  return undefined;
};

const markNames: readonly Mark[] = ['bold', 'italic'];

/** A line's end is a node of its own; one inside text is a space, as it is on the screen. */
const readWords = (raw: unknown): string =>
  typeof raw === 'string' ? cleanText(raw).replace(/[\n\t]+/g, ' ') : '';

const readText = (raw: Record<string, unknown>): Inline | undefined => {
  const words = readWords(raw['text']);
  if (words === '') return undefined;
  const rawMarks = Array.isArray(raw['marks']) ? raw['marks'] : [];
  const named = new Set(rawMarks.map((mark) => asNode(mark).type));
  const marks = markNames.filter((mark) => named.has(mark));
  const run: TextRun = { kind: 'text', text: words, marks };
  const href = linkOf(rawMarks);
  return href === undefined ? run : { kind: 'link', href, runs: [run] };
};

const readInline = (raw: unknown): Inline | undefined => {
  const { type } = asNode(raw);
  if (type === 'hardBreak') return { kind: 'break' };
  return type === 'text' && isRecord(raw) ? readText(raw) : undefined;
};

/** Neighbours that point at one address are one link: half of it bold is still one link to hear. */
const joinLinks = (inlines: readonly Inline[]): readonly Inline[] => {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.kind === 'link' && last?.kind === 'link' && last.href === inline.href) {
      joined[joined.length - 1] = { ...last, runs: [...last.runs, ...inline.runs] };
    } else {
      joined.push(inline);
    }
  }
  return joined;
};

const readInlines = (content: readonly unknown[]): readonly Inline[] =>
  joinLinks(content.map(readInline).filter((inline) => inline !== undefined));

const headingLevel = (level: unknown): ProseHeadingLevel =>
  proseHeadingLevels.find((known) => known === level) ?? 3;

/** All inlines below nodes, however deep; a loop, as the depth may be anything. */
const inlinesBelow = (content: readonly unknown[]): readonly Inline[] => {
  const inlines: Inline[] = [];
  const waiting = [...content].reverse();
  while (waiting.length > 0) {
    const raw = waiting.pop();
    const inline = readInline(raw);
    if (inline !== undefined) inlines.push(inline);
    else waiting.push(...[...asNode(raw).content].reverse());
  }
  return joinLinks(inlines);
};

const paragraphOf = (inlines: readonly Inline[]): readonly ProseBlock[] =>
  inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }];

/** A node that the schema does not know: its words are somebody's words, and stay. */
const readUnknown = (content: readonly unknown[], depth: number): readonly ProseBlock[] => {
  const holdsText = content.some((raw) => readInline(raw) !== undefined);
  return holdsText || depth >= deepestList
    ? paragraphOf(inlinesBelow(content))
    : readBlocks(content, depth + 1);
};

const readBlock = (raw: unknown, depth: number): readonly ProseBlock[] => {
  const { type, content, attrs } = asNode(raw);
  if (type === 'paragraph') return [{ kind: 'paragraph', inlines: readInlines(content) }];
  if (type === 'heading') {
    return [
      { kind: 'heading', level: headingLevel(attrs['level']), inlines: readInlines(content) },
    ];
  }
  if ((type === 'bulletList' || type === 'orderedList') && depth < deepestList) {
    const items = content.map((item) => readBlocks(asNode(item).content, depth + 1));
    return [{ kind: 'list', ordered: type === 'orderedList', items }];
  }
  return readUnknown(content, depth);
};

const readBlocks = (content: readonly unknown[], depth: number): readonly ProseBlock[] =>
  content.flatMap((block) => readBlock(block, depth));

const inlineText = (inline: Inline): string => {
  if (inline.kind === 'break') return '\n';
  return inline.kind === 'text' ? inline.text : inline.runs.map((run) => run.text).join('');
};

const inlinesText = (inlines: readonly Inline[]): string => inlines.map(inlineText).join('');

const blockText = (block: ProseBlock): string =>
  block.kind === 'list'
    ? block.items.map((item) => proseText(item)).join('\n')
    : inlinesText(block.inlines);

/** The words alone, one line a block. */
export const proseText = (prose: Prose): string => prose.map(blockText).join('\n');

const isFilled = (block: ProseBlock): boolean => blockText(block).trim() !== '';

/** What was written, without empty paragraphs at either end; undefined if there is not one word. */
export const readProse = (raw: unknown): Prose | undefined => {
  const node = asNode(raw);
  const blocks = node.type === 'doc' ? readBlocks(node.content, 0) : [];
  const filled = blocks.map(isFilled);
  const first = filled.indexOf(true);
  return first < 0 ? undefined : blocks.slice(first, filled.lastIndexOf(true) + 1);
};

const proseBlockToBlock = (block: ProseBlock): Block => {
  if (block.kind === 'paragraph') {
    return { kind: 'paragraph', inlines: block.inlines, tone: 'normal' };
  }
  if (block.kind === 'list') {
    const items = block.items.map(proseToBlocks).filter((item) => item.length > 0);
    return { kind: 'list', ordered: block.ordered, items };
  }
  // The report numbers and nests headings once it knows what they stand below.
  const text = inlinesText(block.inlines).replace(/\s+/g, ' ').trim();
  return { kind: 'heading', level: block.level, id: '', text };
};

/** Prose on paper: empty lines, which on a screen are only space between words, are left out. */
export const proseToBlocks = (prose: Prose): readonly Block[] =>
  prose.filter(isFilled).map(proseBlockToBlock);

/** ProseMirror JSON of plain words, one paragraph a line: for seeds, paste and examples. */
export const proseJson = (words: string): unknown => ({
  type: 'doc',
  content: words.split('\n').map((line) => ({
    type: 'paragraph',
    content: line === '' ? [] : [{ type: 'text', text: line }],
  })),
});

const inlineToJson = (inline: Inline): readonly unknown[] => {
  if (inline.kind === 'break') return [{ type: 'hardBreak' }];
  const runs = inline.kind === 'text' ? [inline] : inline.runs;
  const link = inline.kind === 'link' ? [{ type: 'link', attrs: { href: inline.href } }] : [];
  return runs.map((run) => ({
    type: 'text',
    text: run.text,
    marks: [...run.marks.map((mark) => ({ type: mark })), ...link],
  }));
};

const blockToJson = (block: ProseBlock): unknown => {
  if (block.kind === 'list') {
    return {
      type: block.ordered ? 'orderedList' : 'bulletList',
      content: block.items.map((item) => ({ type: 'listItem', content: item.map(blockToJson) })),
    };
  }
  const content = block.inlines.flatMap(inlineToJson);
  return block.kind === 'heading'
    ? { type: 'heading', attrs: { level: block.level }, content }
    : { type: 'paragraph', content };
};

/** The way back from `readProse`. */
export const proseToJson = (prose: Prose): unknown => ({
  type: 'doc',
  content: prose.map(blockToJson),
});

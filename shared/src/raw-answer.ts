// From a value that a field type understood back to what lies in the content: for rows that are pasted
// from a spreadsheet.
import { storageOf } from './fields/field-type.ts';
import { type AnyField, fieldTypeNamed } from './fields/index.ts';
import type { Prose, ProseBlock } from './prose.ts';
import type { Inline, TextRun } from './report/blocks.ts';

const runToJson = (run: TextRun, href?: string): unknown => ({
  type: 'text',
  text: run.text,
  marks: [
    ...run.marks.map((type) => ({ type })),
    ...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]),
  ],
});

const inlineToJson = (inline: Inline): readonly unknown[] => {
  if (inline.kind === 'break') return [{ type: 'hardBreak' }];
  return inline.kind === 'text'
    ? [runToJson(inline)]
    : inline.runs.map((run) => runToJson(run, inline.href));
};

const blockToJson = (block: ProseBlock): unknown => {
  if (block.kind === 'list') {
    const content = block.items.map((item) => ({
      type: 'listItem',
      content: item.map(blockToJson),
    }));
    return { type: block.ordered ? 'orderedList' : 'bulletList', content };
  }
  const content = block.inlines.flatMap(inlineToJson);
  return block.kind === 'heading'
    ? { type: 'heading', attrs: { level: block.level }, content }
    : { type: 'paragraph', content };
};

/** ProseMirror JSON of prose: what `readProse` reads back. */
export const proseToJson = (prose: Prose): unknown => ({
  type: 'doc',
  content: prose.map(blockToJson),
});

/** What `Content.write` takes for a value of this field, such as `parse` of its type gives. */
export const rawOfValue = (field: AnyField, value: unknown): unknown => {
  const storage = storageOf(fieldTypeNamed(field.type), field);
  if (value === undefined || storage.kind === 'value') return value;
  if (storage.kind === 'prose') return proseToJson(value as Prose);
  const parts = value as Readonly<Record<string, Prose | undefined>>;
  return Object.fromEntries(
    storage.parts.flatMap((part) => {
      const prose = parts[part];
      return prose === undefined ? [] : [[part, proseToJson(prose)]];
    }),
  );
};

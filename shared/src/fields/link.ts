// Rows of another register that this row belongs with: the needs that a requirement serves.
import { cleanLine } from '../clean-text.ts';
import { isRowId, type RowId } from '../ids.ts';
import { type Block, type Inline, paragraph, text } from '../report/blocks.ts';
import { fieldWords } from '../words/fields.ts';
import { defineFieldType, type Names, type Parsed } from './field-type.ts';

export interface LinkSpec {
  /** The section whose rows may be linked to. */
  readonly register: string;
  /** Whether there may be several; without it, one. */
  readonly many?: boolean;
}

type RowIds = readonly RowId[];

/** Where a printed row is found in its report. */
export const rowAnchor = (row: RowId): string => `row-${row}`;

const mostLinks = 1_000;

const read = (raw: unknown, { many }: LinkSpec): RowIds | undefined => {
  const ids = (Array.isArray(raw) ? raw : [raw]).filter(
    (id): id is RowId => typeof id === 'string' && isRowId(id),
  );
  const kept = [...new Set(ids)].slice(0, many === true ? mostLinks : 1);
  return kept.length === 0 ? undefined : kept;
};

/** The rows that are still there, each with what people call it. */
const named = (ids: RowIds, { register }: LinkSpec, names: Names) =>
  ids.flatMap((row) => {
    const reference = names.reference(register, row);
    return reference === undefined ? [] : [{ row, reference }];
  });

const toText = (ids: RowIds, spec: LinkSpec, names: Names): string =>
  named(ids, spec, names)
    .map(({ reference }) => reference)
    .join(', ');

const toBlocks = (ids: RowIds, spec: LinkSpec, names: Names): readonly Block[] => {
  const inlines = named(ids, spec, names).flatMap(
    ({ row, reference }, index): readonly Inline[] => [
      ...(index > 0 ? [text(', ')] : []),
      { kind: 'link', href: `#${rowAnchor(row)}`, runs: [text(reference)] },
    ],
  );
  return inlines.length === 0 ? [] : [paragraph(...inlines)];
};

/** R-014, r14 and R 14 are one. */
const bare = (words: string): string =>
  words
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/^([A-Z]+)0+(?=\d)/, '$1');

const rowMeant = (words: string, { register }: LinkSpec, names: Names): RowId | undefined => {
  const rows = names.rows(register);
  const title = cleanLine(words).toLowerCase();
  const wanted = bare(words);
  // Rows that have no number yet all say "new": that names none of them.
  const numbered = /\d$/.test(wanted) ? rows : [];
  return (
    numbered.find((row) => bare(names.reference(register, row) ?? '') === wanted) ??
    rows.find((row) => cleanLine(names.rowTitle(register, row)).toLowerCase() === title)
  );
};

/** Split at semicolons and lines; at commas only what is no row as a whole, as titles have commas. */
const wordsOfEach = (words: string, spec: LinkSpec, names: Names): readonly string[] =>
  words
    .split(/[;\n]/)
    .flatMap((part) => (rowMeant(part, spec, names) ? [part] : part.split(',')))
    .map((part) => part.trim())
    .filter((part) => part !== '');

const parse = (words: string, spec: LinkSpec, names: Names): Parsed<RowIds> => {
  const ids: RowId[] = [];
  for (const part of wordsOfEach(words, spec, names)) {
    const row = rowMeant(part, spec, names);
    if (row === undefined) return { fault: fieldWords.en.noSuchRow(part) };
    ids.push(row);
  }
  const tooMany = spec.many !== true && new Set(ids).size > 1;
  return tooMany ? { fault: fieldWords.en.enterOneReference } : { value: read(ids, spec) };
};

/** The rows that examples link to; whoever shows the examples gives them these names. */
export const exampleRows = {
  first: 'rowexample01' as RowId,
  second: 'rowexample02' as RowId,
  gone: 'rowexample99' as RowId,
} as const;

/** A workshop with two rows, R-014 and R-015, in every register: for examples shown on their own. */
export const exampleNames: Names = {
  reference: (_register, row) =>
    ({ [exampleRows.first]: 'R-014', [exampleRows.second]: 'R-015' })[row],
  rowTitle: (_register, row) =>
    ({
      [exampleRows.first]: 'Read every letter once',
      [exampleRows.second]: 'Say who has the letter, and since when',
    })[row] ?? '',
  rows: () => [exampleRows.first, exampleRows.second],
  participantName: () => undefined,
};

const needs: LinkSpec = { register: 'needs', many: true };

export const linkField = defineFieldType<LinkSpec, RowIds>()({
  type: 'link',
  storage: { kind: 'value' },
  spec: (z) => ({ register: z.string().min(1), many: z.boolean().exactOptional() }),
  read,
  toText,
  parse,
  toBlocks,
  column: 'text',
  examples: [
    {
      name: 'one row',
      spec: { register: 'needs' },
      raw: [exampleRows.first],
      value: [exampleRows.first],
      text: 'R-014',
    },
    {
      name: 'several rows',
      spec: needs,
      raw: [exampleRows.first, exampleRows.second],
      value: [exampleRows.first, exampleRows.second],
      text: 'R-014, R-015',
    },
    {
      name: 'a row that is gone',
      spec: needs,
      raw: [exampleRows.gone, exampleRows.second],
      value: [exampleRows.gone, exampleRows.second],
      text: 'R-015',
    },
    { name: 'no row', spec: needs, raw: [], value: undefined, text: '' },
    { name: 'something odd', spec: needs, raw: [{ row: 1 }, 'R-014'], value: undefined, text: '' },
  ],
});

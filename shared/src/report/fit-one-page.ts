// A document that is one page, whatever was written: each text and each table is cut to what one page of its
// template has room for, and says so. The whole is in the other documents.
import { reportWords } from '../words/report.ts';
import {
  type Block,
  type Cell,
  type Inline,
  type ListBlock,
  type ParagraphBlock,
  paragraph,
  type TableBlock,
  type TableRow,
  text,
} from './blocks.ts';
import { cutSign, cutWords } from './cut-words.ts';
import type { Draft, DraftRest } from './words-on-paper.ts';

/** In letters, but for `items` of a list, `rows` of a table and `lines` of texts under a heading. */
const most = {
  heading: 60,
  paragraph: 170,
  lines: 7,
  /** What a line of a text holds at least, and what stands between two texts. */
  line: 90,
  gap: 0.5,
  item: 85,
  items: 4,
  /** More of them than these stand one after the other, where they are short. */
  briefItems: 3,
  rowName: 34,
  cell: 34,
  rows: 4,
} as const;

const wordsOf = (inline: Inline): string => {
  if (inline.kind === 'text') return inline.text;
  // Line breaks cost room that letters do not show.
  return inline.kind === 'break' ? ' ' : inline.runs.map((run) => run.text).join('');
};

/** Words that fit keep their marks and their links; those that are cut are words alone. */
const cutParagraph = (block: ParagraphBlock, letters: number): ParagraphBlock => {
  const words = block.inlines.map(wordsOf).join('');
  return words.length <= letters && block.inlines.every(({ kind }) => kind !== 'break')
    ? block
    : { ...block, inlines: [text(cutWords(words, letters))] };
};

/** The first paragraph of whatever it is: one line of a list or a cell. */
const firstParagraph = (blocks: readonly Block[], letters: number): readonly Block[] => {
  const found = blocks.find((block) => block.kind === 'paragraph');
  return found === undefined ? [] : [cutParagraph(found, letters)];
};

const cutCell = (cell: Cell, letters: number): Cell => ({
  ...cell,
  blocks: firstParagraph(cell.blocks, letters),
});

const cutRow = (row: TableRow, name: number): TableRow => ({
  ...row,
  cells: row.cells.map((cell, at) => cutCell(cell, at === 0 ? name : most.cell)),
});

const nameRoom = ({ rowHeaders }: TableBlock): number => (rowHeaders ? most.rowName : most.cell);

/** Those that no reader can do without, and the first of the others. */
const rowsThatFit = (rows: readonly TableRow[]): readonly TableRow[] => {
  const first = [...rows].sort((a, b) => Number(b.essential ?? 0) - Number(a.essential ?? 0));
  const chosen = new Set(first.slice(0, most.rows));
  return rows.filter((row) => chosen.has(row));
};

const cutTable = (table: TableBlock): TableBlock => ({
  ...table,
  rows: rowsThatFit(table.rows).map((row) => cutRow(row, nameRoom(table))),
});

/** Few words on many lines: one after the other where that is all there is to say. */
const inOneParagraph = ({ items }: ListBlock): ParagraphBlock | undefined => {
  const said = items.map((blocks) => {
    const [only, ...others] = blocks;
    return only?.kind === 'paragraph' && others.length === 0
      ? only.inlines.map(wordsOf).join('')
      : cutSign;
  });
  const words = `${said.join('; ')}.`;
  const isShort = items.length > most.briefItems && words.length <= most.paragraph;
  return isShort && !words.includes(cutSign) ? paragraph(text(words)) : undefined;
};

const cutList = (list: ListBlock): ListBlock => ({
  ...list,
  items: list.items.slice(0, most.items).map((item) => firstParagraph(item, most.item)),
});

const cutBlock = (block: Draft): Draft => {
  switch (block.kind) {
    case 'paragraph':
      return cutParagraph(block, most.paragraph);
    case 'list':
      return cutList(block);
    case 'table':
      return cutTable(block);
    case 'draft-heading':
      return { ...block, text: cutWords(block.text, most.heading) };
    default:
      return block;
  }
};

const rowsCut = (block: Draft): number => {
  if (block.kind === 'table') return Math.max(0, block.rows.length - most.rows);
  return block.kind === 'list' ? Math.max(0, block.items.length - most.items) : 0;
};

/** What is said of the rows that were left out already, or of none. */
const restAfter = (next: Draft | undefined): DraftRest =>
  next?.kind === 'draft-rest' ? next : { kind: 'draft-rest', rows: 0 };

const withRests = (blocks: readonly Draft[]): readonly Draft[] =>
  blocks.flatMap((block, at): readonly Draft[] => {
    const next = blocks[at + 1];
    if (block.kind !== 'table' && block.kind !== 'list') {
      const before = blocks[at - 1]?.kind;
      const isSaid = block.kind === 'draft-rest' && (before === 'table' || before === 'list');
      return isSaid ? [] : [cutBlock(block)];
    }
    const brief = block.kind === 'list' ? inOneParagraph(block) : undefined;
    if (brief !== undefined) return [brief];
    const rest = restAfter(next);
    return [cutBlock(block), { ...rest, rows: rest.rows + rowsCut(block) }];
  });

const goesOn = (block: ParagraphBlock): ParagraphBlock => ({
  ...block,
  inlines: [...block.inlines, text(` ${cutSign}`)],
});

const linesOf = (block: Draft): number => {
  if (block.kind === 'list') return Math.min(block.items.length, most.items) + most.gap;
  if (block.kind !== 'paragraph') return 0;
  return Math.ceil(block.inlines.map(wordsOf).join('').length / most.line) + most.gap;
};

/** So many lines of texts under each heading; the last of them shows that there were more. */
const fewTexts = (blocks: readonly Draft[]): readonly Draft[] => {
  let lines = 0;
  const kept: Draft[] = [];
  for (const block of blocks) {
    if (block.kind === 'draft-heading') lines = 0;
    const more = linesOf(block);
    if (more === 0 || lines === 0 || lines + more <= most.lines) kept.push(block);
    else markCut(kept);
    lines += more;
  }
  return kept;
};

const markCut = (kept: Draft[]): void => {
  const last = kept.at(-1);
  const words = last?.kind === 'paragraph' ? last.inlines.map(wordsOf).join('') : cutSign;
  if (last?.kind === 'paragraph' && !words.endsWith(cutSign)) kept[kept.length - 1] = goesOn(last);
};

const isCut = (blocks: readonly Draft[]): boolean => JSON.stringify(blocks).includes(cutSign);

export const fitOnePage = (blocks: readonly Draft[]): readonly Draft[] => {
  const fitted = fewTexts(withRests(blocks));
  return isCut(fitted) ? [...fitted, paragraph(text(reportWords.en.wholeElsewhere))] : fitted;
};

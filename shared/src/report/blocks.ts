// The Report: a document of the workshop as plain data. Field types turn into these blocks, formats
// print them, and neither knows the other. Text in here is already clean (see `cleanText`): a format
// escapes, it never repairs.

export type Mark = 'bold' | 'italic';

export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** `href` is http, https, mailto or `#anchor` of a heading or row in the same report. */
export interface LinkRun {
  readonly kind: 'link';
  readonly href: string;
  readonly runs: readonly TextRun[];
}

interface BreakRun {
  readonly kind: 'break';
}

export type Inline = TextRun | LinkRun | BreakRun;

/** Levels never skip: a 3 always follows a 2 or a 3 or deeper. 1 is the first level below the title. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5;

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  /** Unique in the report; starts with a letter; letters, digits and dashes; at most 40 characters. */
  readonly id: string;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
  /** `missing` is the sentence that stands where nothing has been written yet. */
  readonly tone: 'normal' | 'missing';
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}

/** How a column is set: numbers and money stand right-aligned with tabular figures. */
export type ColumnKind = 'text' | 'number' | 'money' | 'percent' | 'date' | 'reference';

export interface Column {
  readonly title: string;
  readonly kind: ColumnKind;
  /** Share of the width in relation to the other columns; at least 1. */
  readonly weight: number;
}

/**
 * The typed value beside the shown words, for the formats that keep values (ODT, CSV, JSON).
 * Money is in pounds, a percentage of 3.5% is 3.5, a date is YYYY-MM-DD.
 */
export type CellValue =
  | { readonly kind: 'number' | 'money' | 'percent'; readonly number: number }
  | { readonly kind: 'date'; readonly iso: string };

export interface Cell {
  readonly blocks: readonly Block[];
  readonly value?: CellValue;
}

export interface TableRow {
  /** Anchor that links to this row point at; unique in the report. */
  readonly id?: string;
  readonly cells: readonly Cell[];
  /** A page with room for few rows keeps this one. */
  readonly essential?: true;
}

/** Every row has exactly `columns.length` cells; nothing is merged. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  /** The id of the heading right above that says the caption: it is not printed once more. */
  readonly headedBy?: string;
  readonly columns: readonly Column[];
  /** The first column names the row, so that it is a row header. */
  readonly rowHeaders: boolean;
  readonly rows: readonly TableRow[];
  /** The last row, where the money is added up: set apart, bold. */
  readonly totals?: readonly Cell[];
}

export interface FigureBlock {
  readonly kind: 'figure';
  readonly caption: string;
  readonly alt: string;
  /** A whole `<svg>` element with its own size. */
  readonly svg: string;
  /** The table that says the same. */
  readonly table: TableBlock;
}

export interface NoteBlock {
  readonly kind: 'note';
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface PageBreakBlock {
  readonly kind: 'page-break';
}

interface ContentsBlock {
  readonly kind: 'contents';
  readonly title: string;
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | FigureBlock
  | NoteBlock
  | PageBreakBlock
  | ContentsBlock;

/** One line of the title page: "Classification" — "OFFICIAL". */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

export interface Report {
  /** The document's title: "Business case". */
  readonly title: string;
  /** The workshop's title: what the document is about. */
  readonly subject: string;
  /** BCP 47, such as en or en-GB. */
  readonly language: string;
  /** Classification marking in capitals, for the top and bottom of every page. */
  readonly marking: string;
  /** "DRAFT, 19 November 2026, 16:44 UTC" — stands on the title page and in the footer; absent once final. */
  readonly draft?: string;
  /** When the state that is printed came to be, ISO 8601 in UTC. Never the clock of the export. */
  readonly madeAt: string;
  /** SHA-256 in hexadecimal over the canonical form of the workshop's data: see canonical.ts. */
  readonly fingerprint: string;
  /** It is to fit on one page: nothing in it begins another, and no page is left for its title. */
  readonly onePage?: boolean;
  /** The facts of the title page, in order. */
  readonly facts: readonly Fact[];
  /** Everything after the title; begins with a contents block where there is more than one page. */
  readonly blocks: readonly Block[];
}

export const text = (words: string, ...marks: readonly Mark[]): TextRun => ({
  kind: 'text',
  text: words,
  marks,
});

export const paragraph = (...inlines: readonly Inline[]): ParagraphBlock => ({
  kind: 'paragraph',
  inlines,
  tone: 'normal',
});

export const textCell = (words: string): Cell => ({
  blocks: words === '' ? [] : [paragraph(text(words))],
});

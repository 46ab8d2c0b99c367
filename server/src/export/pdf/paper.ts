// What the template is given: the report with every question of layout answered that Typst would be
// slow or unable to answer. Text in here has a glyph for every letter and a place to break in every
// long word.
import type { Mark } from '@tday/shared/report/blocks';
import type { Direction } from './text-direction.ts';

export interface PaperText extends Direction {
  readonly text: string;
}

export interface PaperRun {
  readonly kind: 'text';
  readonly text: string;
  readonly marks: readonly Mark[];
}

export type PaperInline =
  | PaperRun
  | { readonly kind: 'link'; readonly href: string; readonly runs: readonly PaperRun[] }
  | { readonly kind: 'break' };

export interface PaperParagraph extends Direction {
  readonly kind: 'paragraph';
  readonly inlines: readonly PaperInline[];
  readonly missing: boolean;
}

export interface PaperList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly rightToLeft: boolean;
  readonly items: readonly (readonly PaperFlow[])[];
}

export type PaperFlow = PaperParagraph | PaperList;

export interface PaperRow {
  readonly anchor: string;
  readonly cells: readonly (readonly PaperFlow[])[];
  /** Short enough to stand on one page, so that it is never split. */
  readonly whole: boolean;
}

export interface PaperColumn {
  readonly title: PaperText;
  readonly width: number;
  readonly rightAligned: boolean;
}

export interface PaperTable {
  readonly kind: 'table';
  /** None where the heading right above says it. */
  readonly caption?: PaperText;
  readonly size: number;
  readonly columns: readonly PaperColumn[];
  readonly rowHeaders: boolean;
  /** Short enough to stand on one page, so that its rows stay together. */
  readonly whole: boolean;
  readonly rows: readonly PaperRow[];
  readonly totals: readonly (readonly PaperFlow[])[];
  /** The sentence below a table that was cut short; empty where it was not. */
  readonly more: string;
}

interface PaperFigure {
  readonly kind: 'figure';
  readonly caption: PaperText;
  readonly alt: string;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly table: PaperTable;
}

interface PaperHeading {
  readonly kind: 'heading';
  readonly level: number;
  readonly anchor: string;
  readonly title: PaperText;
}

interface PaperNote {
  readonly kind: 'note';
  readonly title: PaperText;
  readonly flow: readonly PaperFlow[];
}

export type UprightBlock =
  | PaperHeading
  | PaperFlow
  | PaperTable
  | PaperFigure
  | PaperNote
  | { readonly kind: 'page-break' }
  | { readonly kind: 'contents'; readonly title: PaperText; readonly depth: number };

/** Blocks on paper that is turned, for tables that would not read well upright. */
interface TurnedBlocks {
  readonly kind: 'turned';
  readonly blocks: readonly UprightBlock[];
}

export type PaperBlock = UprightBlock | TurnedBlocks;

export interface Paper {
  readonly language: string;
  readonly region: string;
  /** Year, month, day, hour, minute, second of the state that is printed, in UTC. */
  readonly madeAt: readonly number[];
  /** How a reader of PDFs names the document: in its window and among search results. */
  readonly name: string;
  readonly keywords: readonly string[];
  /** Whether the title stands above the text, on the only page. */
  readonly onePage: boolean;
  readonly title: PaperText;
  readonly subject: PaperText;
  readonly marking: string;
  readonly draft: string;
  readonly facts: readonly { readonly label: PaperText; readonly text: PaperText }[];
  /** The sentence that says that letters are missing; empty where none are. */
  readonly lettersNotSet: string;
  /** What runs along the head and the foot of every page. */
  readonly running: {
    readonly head: PaperText;
    readonly foot: string;
    readonly page: string;
    readonly ofPages: string;
  };
  /** Measures in points that the widths in here were reckoned with. */
  readonly geometry: {
    readonly margin: { readonly side: number; readonly top: number; readonly bottom: number };
    readonly cellInset: { readonly x: number; readonly y: number };
    readonly bodySize: number;
    readonly onePageSize: number;
    readonly titleSize: number;
    readonly headingSizes: readonly number[];
    readonly factSize: number;
    readonly listIndent: number;
    readonly labelWidth: number;
    readonly noteInset: number;
  };
  readonly fonts: readonly string[];
  readonly blocks: readonly PaperBlock[];
  /** Every anchor that stands in the blocks; a link to another one is set as plain words. */
  readonly anchors: Readonly<Record<string, true>>;
}

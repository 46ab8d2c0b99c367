// A Report as any format can print it: nothing nests that an office format cannot nest, nothing is
// longer or deeper than a reader can bear, and every link leads somewhere.
import type {
  CellValue,
  Column,
  HeadingBlock,
  PageBreakBlock,
  ParagraphBlock,
  Report,
} from '@tday/shared/report/blocks';

export interface PrintList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Flow[])[];
}

/** What may stand in a cell or in an item of a list. */
export type Flow = ParagraphBlock | PrintList;

export interface PrintCell {
  readonly flow: readonly Flow[];
  readonly value?: CellValue;
}

export interface PrintRow {
  readonly id?: string;
  readonly cells: readonly PrintCell[];
}

export interface PrintTable {
  readonly kind: 'table';
  /** Counted through the report from 1, for names that must be unique. */
  readonly number: number;
  readonly caption: string;
  readonly headedBy?: string;
  readonly columns: readonly Column[];
  readonly rowHeaders: boolean;
  readonly rows: readonly PrintRow[];
  readonly totals?: readonly PrintCell[];
}

export interface PrintFigure {
  readonly kind: 'figure';
  readonly number: number;
  readonly caption: string;
  readonly alt: string;
  /** A file of its own: with its namespace. */
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly table: PrintTable;
}

export interface PrintNote {
  readonly kind: 'note';
  readonly title: string;
  readonly flow: readonly Flow[];
}

export interface PrintContents {
  readonly kind: 'contents';
  readonly title: string;
  readonly entries: readonly HeadingBlock[];
}

export type PrintBlock =
  | HeadingBlock
  | Flow
  | PrintTable
  | PrintFigure
  | PrintNote
  | PrintContents
  | PageBreakBlock;

export interface Printable extends Omit<Report, 'blocks'> {
  readonly blocks: readonly PrintBlock[];
}

// A register as a plain table of texts and typed values: for CSV, and for whoever analyses the day.
import type { CellValue, ColumnKind } from './blocks.ts';

interface RegisterColumn {
  readonly id: string;
  readonly title: string;
  readonly kind: ColumnKind;
}

export interface RegisterCell {
  readonly text: string;
  readonly value?: CellValue;
}

/** The first column is always the reference: R-014. Every row has as many cells as there are columns. */
export interface RegisterTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly RegisterColumn[];
  readonly rows: readonly (readonly RegisterCell[])[];
}

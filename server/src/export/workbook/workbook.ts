// A workbook as plain data: sheets of typed cells, which both spreadsheet formats print.
import type { Formula } from './formula.ts';

/** How a value is shown. */
export const formats = [
  'text',
  'number',
  'money',
  'percent',
  'date',
  'factor',
  'ratio',
  'years',
] as const;
export type CellFormat = (typeof formats)[number];

/** `input`: a number that whoever tries something out would change; set apart by a frame and a shade. */
export const looks = ['plain', 'head', 'input', 'title', 'strong'] as const;
export type CellLook = (typeof looks)[number];

type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'formula'; readonly formula: Formula };

export interface SheetCell {
  readonly content: CellContent;
  readonly format: CellFormat;
  readonly look: CellLook;
}

/** A place where nothing stands. */
export type Place = SheetCell | undefined;

export interface Sheet {
  /** Unique in the workbook, and fit for every spreadsheet program: see sheet-names.ts. */
  readonly name: string;
  /** In letters. */
  readonly widths: readonly number[];
  /** Rows of headings, which stay in view and come again on every printed page. */
  readonly headRows: number;
  /** Columns that name their row and stay in view. */
  readonly headColumns: number;
  readonly rows: readonly (readonly Place[])[];
}

export interface Workbook {
  readonly title: string;
  readonly subject: string;
  readonly language: string;
  readonly marking: string;
  readonly draft?: string;
  readonly madeAt: string;
  readonly fingerprint: string;
  readonly sheets: readonly Sheet[];
}

/** More letters than these no spreadsheet program takes into one cell. */
const mostLetters = 32_000;

const cutShort = (text: string): string =>
  text.length <= mostLetters
    ? text
    : `${text.slice(0, mostLetters).replace(/[\uD800-\uDBFF]$/, '')}…`;

export const textCell = (text: string, look: CellLook = 'plain'): Place =>
  text === ''
    ? undefined
    : { content: { kind: 'text', text: cutShort(text) }, format: 'text', look };

export const numberCell = (
  number: number,
  format: CellFormat = 'number',
  look: CellLook = 'plain',
): Place => ({ content: { kind: 'number', number }, format, look });

export const dateCell = (iso: string): Place => ({
  content: { kind: 'date', iso },
  format: 'date',
  look: 'plain',
});

export const formulaCell = (
  formula: Formula,
  format: CellFormat,
  look: CellLook = 'plain',
): Place => ({ content: { kind: 'formula', formula }, format, look });

// A table of a sheet whose columns have names, so that a formula can say which cell it means.
import { type CellPlace, cell, type Formula, type Range, range } from './formula.ts';
import { type Place, type Sheet, textCell } from './workbook.ts';

export interface GridColumn<Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** In letters. */
  readonly width: number;
}

/** One row of headings, then the rows; each row is counted from 0. */
export class Grid<Id extends string> {
  readonly sheet: string;
  readonly #columns: readonly GridColumn<Id>[];
  readonly #places: ReadonlyMap<string, number>;

  constructor(sheet: string, columns: readonly GridColumn<Id>[]) {
    this.sheet = sheet;
    this.#columns = columns;
    this.#places = new Map(columns.map(({ id }, index) => [id, index]));
  }

  place(id: Id, row: number): CellPlace {
    return { sheet: this.sheet, row: row + 1, column: this.#places.get(id) ?? 0 };
  }

  cell(id: Id, row: number): Formula {
    return cell(this.place(id, row));
  }

  /** Of a column, from one row to another, both included. */
  down(id: Id, from: number, to: number): Range {
    return range(this.place(id, from), this.place(id, Math.max(from, to)));
  }

  /** Of a row, from one column to another, both included. */
  across(from: Id, to: Id, row: number): Range {
    return range(this.place(from, row), this.place(to, row));
  }

  toSheet(rows: readonly Readonly<Partial<Record<Id, Place>>>[], headColumns: number): Sheet {
    return {
      name: this.sheet,
      widths: this.#columns.map(({ width }) => width),
      headRows: 1,
      headColumns,
      rows: [
        this.#columns.map(({ title }) => textCell(title, 'head')),
        ...rows.map((row) => this.#columns.map(({ id }) => row[id])),
      ],
    };
  }
}

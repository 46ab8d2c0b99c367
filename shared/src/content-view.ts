// Where an answer lies, and the least that reading content needs: enough for the Report.
import type { RowId } from './ids.ts';

/** A form's field has no row. */
export interface Address {
  readonly section: string;
  readonly row?: RowId;
  readonly field: string;
}

export interface ContentView {
  /** The rows of a register in their order, without the removed ones. */
  rows(section: string): readonly RowId[];
  /**
   * What lies at an address, as the field type's `read` takes it: a value; prose as ProseMirror JSON;
   * for a field of several parts a record of such JSON by part. undefined if there is nothing.
   */
  raw(address: Address): unknown;
}

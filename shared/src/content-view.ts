// Where an answer lies, and the least that reading content needs: enough for the Report and for checks.
import type { ParticipantId, RowId } from './ids.ts';

/** A form's field has no row. */
export interface Address {
  readonly section: string;
  readonly row?: RowId;
  readonly field: string;
}

/** What a reason is about: a place, and the check or the rule of wording that found something there. */
export interface ReasonPlace {
  readonly section: string;
  readonly row?: RowId;
  /** None where it is about the row, or the section, as a whole. */
  readonly field?: string;
  readonly topic: string;
}

/** Why something that a check found is to stay as it is. */
export interface Reason {
  readonly because: string;
  /** The words that it is about: others in the same place are found all the same. */
  readonly about: readonly string[];
  readonly by?: ParticipantId;
  readonly at?: number;
}

export interface PlacedReason {
  readonly place: ReasonPlace;
  readonly reason: Reason;
}

/** Prints of the words that a row was agreed with. */
export interface Agreement {
  readonly own: string;
  /** Of the rows that it rests on, by section and row. */
  readonly rows: Readonly<Record<string, string>>;
}

export interface KeptAgreement {
  readonly agreement: Agreement;
  readonly by?: ParticipantId;
  readonly at?: number;
}

export interface ContentView {
  /** The rows of a register in their order, without the removed ones. */
  rows(section: string): readonly RowId[];
  /**
   * What lies at an address, as the field type's `read` takes it: a value; prose as ProseMirror JSON;
   * for a field of several parts a record of such JSON by part. undefined if there is nothing.
   */
  raw(address: Address): unknown;
  /** What a row was agreed with, by the answer that says so; left out where nothing is ever agreed. */
  agreement?(address: Address): KeptAgreement | undefined;
  /** Who added a row; left out where nobody knows. */
  row?(section: string, id: RowId): { readonly createdBy?: ParticipantId } | undefined;
  /** Why something that a check found there is kept as it is; left out where nothing ever is. */
  reason?(place: ReasonPlace): Reason | undefined;
  /** All reasons in a section. */
  reasons?(section: string): readonly PlacedReason[];
}

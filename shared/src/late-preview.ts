// What late words would change if they were taken in, in plain words: for a facilitator to read before.

/** One answer, or one row, and what becomes of it. Without lines, only its look or its place changes. */
export interface LateText {
  /** The title of its section. */
  readonly section: string;
  /** Which row of a register: its reference and its name. */
  readonly row?: string;
  /** The label of the answer; none for the row itself. */
  readonly label?: string;
  /** Lines that would be there then, and lines that would not be there any more. */
  readonly adds: readonly string[];
  readonly takesAway: readonly string[];
}

export interface LatePreview {
  readonly texts: readonly LateText[];
  /** How many more there are than are shown. */
  readonly more: number;
}

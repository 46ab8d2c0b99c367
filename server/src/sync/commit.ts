// What one commit of a room holds, and what is told once it is kept.
import type { Decided } from '@tday/shared/commands';
import type { DocName } from '@tday/shared/content-names';
import type { WorkshopId } from '@tday/shared/ids';
import type { LateChange, NewEntry } from '../store/store.ts';
import type { Connection } from './connection.ts';
import { decisionEntry, type EditEntry } from './log-entries.ts';
import type { Changes, Judged } from './take-frames.ts';

export interface Commit {
  readonly edits: readonly EditEntry[];
  /** What goes into the log: the edits, and behind them what was decided. */
  readonly entries: readonly NewEntry[];
  /** References for new rows, late words that came in or were taken in. */
  readonly decided: readonly Decided[];
  readonly changes: Changes;
  readonly judged: readonly Judged[];
  /** What becomes of the late box with it. */
  readonly late?: LateChange;
}

/** Decisions are encoded here, once. */
export const commitOf = (parts: Omit<Commit, 'entries'>, workshop: WorkshopId): Commit => {
  const decisions = parts.decided.map((one) => decisionEntry(workshop, one));
  return { ...parts, entries: [...parts.edits, ...decisions] };
};

/** The line that all of a document's change came from, if it was one. */
export const onlyWriter = (judged: readonly Judged[], doc: DocName): Connection | undefined => {
  const writers = judged
    .filter(({ frame, verdict }) => verdict.kind === 'edit' && frame.connection.who.doc === doc)
    .map(({ frame }) => frame.connection);
  return new Set(writers).size === 1 ? writers[0] : undefined;
};

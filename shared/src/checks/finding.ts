// What a check finds: where, how much it matters, and in words what is wrong and what to do.
import type { Reason, ReasonPlace } from '../content-view.ts';
import type { RowId } from '../ids.ts';
import type { Severity } from './wording/rules.ts';

/** A field, a row, or a section as a whole. */
export interface FindingPlace {
  readonly section: string;
  readonly row?: RowId;
  readonly field?: string;
}

/** As a kind of check gives it. */
export interface RawFinding {
  readonly at: FindingPlace;
  readonly says: string;
  /** Where it is not that of the check. */
  readonly severity?: Severity;
  /** The words that are at fault, where it is about some of them. */
  readonly about?: readonly string[];
  /** The rule that found them, where one check has several. */
  readonly topic?: string;
  /** Nothing that counts stands there: the field itself shows as much, and it is not said there again. */
  readonly missing?: true;
  /** It can only be mended: no reason makes it right. */
  readonly firm?: true;
}

export interface Finding extends RawFinding {
  readonly check: string;
  readonly severity: Severity;
  readonly topic: string;
  /** Why it is to stay, if somebody said so. */
  readonly kept?: Reason;
}

/** Where the reason to keep it lies. */
export const reasonPlaceOf = ({ at, topic }: Finding): ReasonPlace => ({ ...at, topic });

/** Whether it still asks for something to be done. */
export const isOpen = ({ severity, kept }: Finding): boolean =>
  severity !== 'note' && kept === undefined;

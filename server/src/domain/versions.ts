// Which versions of a workshop are kept: those that a facilitator asks for, and by themselves one where the
// day turns, if anything was written since the last.
import { cleanLine } from '@tday/shared/clean-text';
import type { Decision, Refusal } from '@tday/shared/commands';
import { refuse } from '@tday/shared/permissions';
import type { VersionReason, Workshop } from '@tday/shared/workshop';

/** How far a workshop's log has come. */
export interface LogPlace {
  /** The number of the last entry, and of the last that was an edit. */
  readonly seq: number;
  readonly editedSeq: number;
}

export const emptyLog: LogPlace = { seq: 0, editedSeq: 0 };

const longestLabel = 80;
/** Everybody in the room is sent the list. */
const mostVersions = 300;

type Answer = readonly Decision[] | Refusal;

const versionKept = ({ seq: number }: LogPlace, reason: VersionReason): Decision => ({
  type: 'version-kept',
  number,
  reason,
});

const isFull = ({ versions = [] }: Workshop): boolean => versions.length >= mostVersions;

export const keepVersion = (workshop: Workshop, typed: string, log: LogPlace): Answer => {
  const label = cleanLine(typed);
  if (label === '') return refuse('label-needed');
  if ([...label].length > longestLabel) return refuse('label-too-long');
  if (isFull(workshop)) return refuse('too-many-versions');
  return [versionKept(log, { kind: 'asked', label })];
};

/** How it was before is kept too, whatever there is already: so that this can be undone. */
export const restoreVersion = (
  { versions = [] }: Workshop,
  version: number,
  log: LogPlace,
): Answer =>
  versions.some(({ number }) => number === version)
    ? [versionKept(log, { kind: 'restoring', version }), { type: 'version-restored', version }]
    : refuse('no-such-version');

const turningPoint = (decisions: readonly Decision[]): VersionReason | undefined => {
  for (const decision of decisions) {
    if (decision.type === 'stage-opened') return { kind: 'stage', stage: decision.stage };
    if (decision.type === 'closed') return { kind: 'closing' };
  }
  return undefined;
};

/** The same decisions, after a version where the day turns with them. */
export const withVersion = (answer: Answer, workshop: Workshop, log: LogPlace): Answer => {
  if ('refused' in answer) return answer;
  const reason = turningPoint(answer);
  const last = workshop.versions?.at(-1)?.number ?? 0;
  const isNew = log.editedSeq > last;
  return reason && isNew && !isFull(workshop) ? [versionKept(log, reason), ...answer] : answer;
};

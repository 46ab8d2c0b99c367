// What a participant may ask for, what comes of it, and why it may be refused. Decisions happen once
// and in order; they go into the same log as the edits.
import type { DocName } from './content-names.ts';
import type { LateId, ParticipantId, RowId } from './ids.ts';
import type { Marking, Participant, Role, VersionReason } from './workshop.ts';

export type Command =
  | { readonly type: 'start' }
  | { readonly type: 'open-stage'; readonly stage: string }
  | { readonly type: 'next-stage' }
  | { readonly type: 'back-stage' }
  /** Writing in the sections of an opened stage stops, unless another open stage has them too. */
  | { readonly type: 'close-stage'; readonly stage: string }
  /** Without minutes, the length that the template gives the stage; a paused timer goes on. */
  | { readonly type: 'start-timer'; readonly minutes?: number }
  | { readonly type: 'pause-timer' }
  | { readonly type: 'extend-timer'; readonly minutes: number }
  | { readonly type: 'rename'; readonly participant: ParticipantId; readonly name: string }
  | { readonly type: 'change-role'; readonly participant: ParticipantId; readonly role: Role }
  | { readonly type: 'remove'; readonly participant: ParticipantId }
  | { readonly type: 'readmit'; readonly participant: ParticipantId }
  | { readonly type: 'close' }
  | { readonly type: 'reopen' }
  | { readonly type: 'keep-version'; readonly label: string }
  /** The content becomes what it was, by an edit like any other. */
  | { readonly type: 'restore-version'; readonly version: number }
  /** Late words become part of the content, closed or not, as their writer's. */
  | { readonly type: 'take-in'; readonly late: LateId }
  /** They stay in the late box, and can be had as a file. */
  | { readonly type: 'set-aside'; readonly late: LateId };

export type Decision =
  | {
      readonly type: 'created';
      readonly title: string;
      readonly marking: Marking;
      readonly place?: string;
    }
  | { readonly type: 'joined'; readonly participant: Participant }
  | { readonly type: 'started' }
  | { readonly type: 'stage-opened'; readonly stage: string }
  | { readonly type: 'stage-closed'; readonly stage: string }
  | { readonly type: 'timer-started'; readonly stage: string; readonly endsAt: number }
  | { readonly type: 'timer-paused'; readonly stage: string; readonly leftMs: number }
  | { readonly type: 'renamed'; readonly participant: ParticipantId; readonly name: string }
  | { readonly type: 'role-changed'; readonly participant: ParticipantId; readonly role: Role }
  | { readonly type: 'removed'; readonly participant: ParticipantId }
  | { readonly type: 'readmitted'; readonly participant: ParticipantId }
  | {
      readonly type: 'references-given';
      readonly register: string;
      /** Row to number, in the order in which they were given. */
      readonly numbers: Readonly<Record<RowId, number>>;
    }
  | { readonly type: 'closed' }
  | { readonly type: 'reopened' }
  | {
      readonly type: 'version-kept';
      readonly number: number;
      readonly reason: VersionReason;
    }
  | { readonly type: 'version-restored'; readonly version: number }
  /** Into the late box, or more to what waits there already; by their writer, or by who brought a file. */
  | {
      readonly type: 'late-kept';
      readonly late: LateId;
      readonly participant: ParticipantId;
      readonly doc: DocName;
      readonly bytes: number;
    }
  | { readonly type: 'taken-in'; readonly late: LateId; readonly participant: ParticipantId }
  | { readonly type: 'set-aside'; readonly late: LateId };

/** A decision as it stands in the log. Without `by` it is the server's own, such as a reference. */
export interface Decided {
  readonly decision: Decision;
  readonly by?: ParticipantId;
  readonly at: number;
}

/** The reasons for a no. Each has its sentence in words/refusals.ts. */
export type RefusalReason =
  | 'not-a-facilitator'
  | 'not-in-this-workshop'
  | 'removed'
  | 'observers-only-read'
  | 'workshop-closed'
  | 'workshop-not-closed'
  | 'workshop-not-started'
  | 'workshop-already-started'
  | 'no-such-stage'
  | 'stage-not-opened'
  | 'stage-closed'
  | 'no-stage-before'
  | 'no-stage-after'
  | 'no-timer'
  | 'timer-not-running'
  | 'no-such-participant'
  | 'last-facilitator'
  | 'not-removed'
  | 'name-needed'
  | 'name-too-long'
  | 'hidden-from-suppliers'
  | 'written-too-much'
  | 'room-written-too-much'
  | 'no-such-place'
  | 'label-needed'
  | 'label-too-long'
  | 'too-many-versions'
  | 'no-such-version'
  | 'late-kept'
  | 'late-box-full'
  | 'no-such-late'
  | 'late-known'
  | 'late-foreign'
  | 'late-lacks'
  | 'late-broken'
  | 'file-not-ours'
  | 'file-newer'
  | 'file-broken'
  | 'file-too-large'
  | 'file-of-another-workshop';

export interface Refusal {
  readonly refused: RefusalReason;
  /** For the person who asked, in words. */
  readonly says: string;
}

export const isRefusal = (answer: object): answer is Refusal => 'refused' in answer;

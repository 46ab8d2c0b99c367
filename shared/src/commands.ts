// What a participant may ask for, what comes of it, and why it may be refused. Decisions happen once
// and in order; they go into the same log as the edits.
import type { ParticipantId, RowId } from './ids.ts';
import type { Marking, Participant, Role } from './workshop.ts';

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
  | { readonly type: 'reopen' };

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
  | { readonly type: 'reopened' };

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
  | 'no-such-place'
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

// A workshop as everybody sees it: the sum of its decisions. What people write is content and lies
// elsewhere; what nobody may see yet is a secret and lies only in the server's store.
import type { DocName } from './content-names.ts';
import type { LateId, ParticipantId, RowId, WorkshopId } from './ids.ts';
import type { GroupId } from './template.ts';

export const roles = ['facilitator', 'contributor', 'observer'] as const;
export type Role = (typeof roles)[number];

export const markings = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const;
export type Marking = (typeof markings)[number];

export interface Participant {
  readonly id: ParticipantId;
  readonly name: string;
  readonly role: Role;
  readonly group: GroupId;
  readonly organisation?: string;
  /** Interest declared, such as "employed by a firm that may bid". */
  readonly interest?: string;
  readonly joinedAt: number;
  readonly removed: boolean;
}

/**
 * The clock of a stage. Times are the server's, in milliseconds since 1970. It never stops anything:
 * past its end it counts up.
 */
export type Timer =
  | { readonly state: 'running'; readonly stage: string; readonly endsAt: number }
  | { readonly state: 'paused'; readonly stage: string; readonly leftMs: number };

/**
 * What somebody wrote and the workshop has not taken: it came when the workshop was closed, or from a
 * file, and waits in the late box for a facilitator. The words themselves lie in the server's store.
 */
export interface LateWords {
  readonly id: LateId;
  /** Who wrote them. */
  readonly participant: ParticipantId;
  readonly doc: DocName;
  /** When the latest of them came. */
  readonly at: number;
  readonly bytes: number;
  /** The facilitator who brought them in from a file, if one did. */
  readonly broughtBy?: ParticipantId;
  readonly state: 'waiting' | 'set-aside';
}

/** Why a version was kept. */
export type VersionReason =
  | { readonly kind: 'asked'; readonly label: string }
  /** As the room went on to a stage, or as the workshop closed. */
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'closing' }
  /** So that bringing a version back can be undone: the state before it. */
  | { readonly kind: 'restoring'; readonly version: number };

/** A state of the content that can be looked at and brought back. */
export interface Version {
  /** That of the last entry of the log that is in it. */
  readonly number: number;
  readonly at: number;
  readonly by?: ParticipantId;
  readonly reason: VersionReason;
}

export interface Workshop {
  readonly id: WorkshopId;
  readonly title: string;
  readonly marking: Marking;
  readonly place?: string;
  readonly state: 'lobby' | 'running' | 'closed';
  readonly createdAt: number;
  readonly startedAt?: number;
  readonly closedAt?: number;
  /** The stage that the room is in; none in the lobby. */
  readonly stage?: string;
  /** Stages opened so far: `open` ones may be written in, `closed` ones were shut by the facilitator. */
  readonly stages: Readonly<Record<string, 'open' | 'closed'>>;
  readonly timer?: Timer;
  readonly participants: readonly Participant[];
  /** Register, then row, gives the number said aloud: 14 for R-014. Given once, never reused. */
  readonly references: Readonly<Record<string, Readonly<Record<RowId, number>>>>;
  /** The oldest first; not there before the first. */
  readonly versions?: readonly Version[];
  /** The version that was brought back last. */
  readonly restored?: {
    readonly version: number;
    readonly at: number;
    readonly by?: ParticipantId;
  };
  /** The late box; not there while nothing ever came into it. */
  readonly late?: readonly LateWords[];
}

export const findParticipant = (
  workshop: Pick<Workshop, 'participants'>,
  id: ParticipantId,
): Participant | undefined => workshop.participants.find((participant) => participant.id === id);

/** Milliseconds left on a timer; negative once it has run out. */
export const timeLeft = (timer: Timer, now: number): number =>
  timer.state === 'running' ? timer.endsAt - now : timer.leftMs;

/** "R-014" for the 14th row of the register with prefix R. */
export const formatReference = (prefix: string, number: number): string =>
  `${prefix}-${String(number).padStart(3, '0')}`;

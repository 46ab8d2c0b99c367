// Every limit of a room and its lines, and what becomes of a line that goes beyond it. A host sets any
// of them by its name (TDAY_LIMIT_...); docs/PROTOCOL.md says the same in a table.
import type { ClosingName } from '@tday/shared/protocol';

export interface Limits {
  /** One frame, other than the answer to what the room lacks. */
  readonly frameBytes: number;
  readonly updateStructs: number;
  readonly updateRanges: number;
  /** The answer to what the room lacks carries everything written while cut off. */
  readonly catchUpBytes: number;
  readonly catchUpStructs: number;
  readonly catchUpRanges: number;
  /** Yjs clients in one update. */
  readonly updateClients: number;
  /** Top-level names that one update may begin: a pasted sheet of 500 rows has some thousands. */
  readonly updateNames: number;
  /** New Yjs client ids on one line, and in one document of a workshop. */
  readonly lineClients: number;
  readonly documentClients: number;
  /** The log of one workshop. */
  readonly logBytes: number;
  /** Late words of one person that wait for one document, and everything in the late box of a workshop. */
  readonly lateBytes: number;
  readonly lateBoxBytes: number;
  readonly framesPerSecond: number;
  readonly framesAtOnce: number;
  readonly bytesPerSecond: number;
  readonly bytesAtOnce: number;
  /** Frames of presence beyond this are left out; the line stays. */
  readonly presencePerSecond: number;
  readonly presenceAtOnce: number;
  readonly presenceBytes: number;
  /** Sent to a line and not gone yet. */
  readonly unsentBytes: number;
  /** The same, above which presence is left out. */
  readonly unsentPresenceBytes: number;
  /** Waiting in a room to be kept. */
  readonly waitingBytes: number;
  /** Before the room is open: frames held for a line, and how long. */
  readonly earlyFrames: number;
  readonly earlyBytes: number;
  readonly earlyMs: number;
}

const kB = 1_024;
const MB = 1_024 * kB;

export const defaultLimits: Limits = {
  frameBytes: MB,
  updateStructs: 30_000,
  updateRanges: 30_000,
  catchUpBytes: 16 * MB,
  catchUpStructs: 100_000,
  catchUpRanges: 200_000,
  updateClients: 64,
  updateNames: 5_000,
  lineClients: 16,
  documentClients: 5_000,
  logBytes: 128 * MB,
  lateBytes: MB,
  lateBoxBytes: 64 * MB,
  framesPerSecond: 60,
  framesAtOnce: 400,
  bytesPerSecond: 256 * kB,
  bytesAtOnce: 20 * MB,
  presencePerSecond: 20,
  presenceAtOnce: 40,
  presenceBytes: 2 * kB,
  unsentBytes: 24 * MB,
  unsentPresenceBytes: 64 * kB,
  waitingBytes: 32 * MB,
  earlyFrames: 64,
  earlyBytes: 256 * kB,
  earlyMs: 10_000,
};

export type LimitName = keyof Limits;

export const limitNames = Object.keys(defaultLimits) as readonly LimitName[];

/** How a line that goes beyond a limit is closed; beyond the others, what is too much is left out. */
export const limitClosings = {
  frameBytes: 'tooLarge',
  updateStructs: 'tooLarge',
  updateRanges: 'tooLarge',
  catchUpBytes: 'tooLarge',
  catchUpStructs: 'tooLarge',
  catchUpRanges: 'tooLarge',
  updateClients: 'tooLarge',
  updateNames: 'tooLarge',
  lineClients: 'tooLarge',
  documentClients: 'tooLarge',
  logBytes: 'tooLarge',
  framesPerSecond: 'tooFast',
  bytesPerSecond: 'tooFast',
  unsentBytes: 'lagging',
  waitingBytes: 'notKept',
  earlyFrames: 'lagging',
  earlyBytes: 'lagging',
  earlyMs: 'lagging',
} as const satisfies Partial<Record<LimitName, ClosingName>>;

// Every limit of the server, its rooms and their lines, and what becomes of whoever goes beyond it. A host
// sets any of them by its name (TDAY_LIMIT_...); docs/OPERATIONS.md says the same in a table.
import type { RefusalReason } from '@tday/shared/commands';
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
  /** New Yjs client ids on one line, of one participant, and in one document of a workshop. */
  readonly lineClients: number;
  readonly participantClients: number;
  readonly documentClients: number;
  /** The log of one workshop. */
  readonly logBytes: number;
  /** Late words of one person that wait for one document, and everything in the late box of a workshop. */
  readonly lateBytes: number;
  readonly lateBoxBytes: number;
  /** What one participant, and all of a workshop, may add to its log within an hour. */
  readonly participantBytesPerHour: number;
  readonly roomBytesPerHour: number;
  /** One document of a workshop, as it is sent to whoever comes in; the first is only a warning. */
  readonly largeDocumentBytes: number;
  readonly documentBytes: number;
  readonly framesPerSecond: number;
  readonly framesAtOnce: number;
  /** How often a line may ask for everything that it lacks, and how much it may say that it has. */
  readonly asksPerSecond: number;
  readonly asksAtOnce: number;
  readonly askBytes: number;
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
  /** Said on the second wire and not known to have come: what can be said again. */
  readonly resendBytes: number;
  /** Waiting in a room to be kept. */
  readonly waitingBytes: number;
  readonly nodeWaitingBytes: number;
  /** Pieces of one message of a WebSocket, and of one piece. */
  readonly fragments: number;
  readonly bufferedChunks: number;
  /** Before the room is open: frames held for a line, and how long. */
  readonly earlyFrames: number;
  readonly earlyBytes: number;
  readonly earlyMs: number;
  /** Lines at once: of an address and of a participant to one document, of a room, of the server. */
  readonly addressLines: number;
  readonly participantLines: number;
  readonly roomLines: number;
  readonly nodeLines: number;
  /** New lines of the server, and how many may wait for their turn. */
  readonly arrivalsPerSecond: number;
  readonly arrivalsAtOnce: number;
  readonly arrivalsWaiting: number;
  /** Rooms that are read from the store at once; others wait for their turn. */
  readonly roomsOpening: number;
  /** Estimated, of all open rooms: beyond it, rooms that nobody is in are closed first. */
  readonly roomsBytes: number;
  /** Frames that no client of ours writes, from one participant, and how long they are kept out then. */
  readonly brokenFrames: number;
  readonly brokenFramesMs: number;
  readonly keptOutMs: number;
  /** Workshops that one address may start within an hour where no host code is asked for. */
  readonly startsPerHour: number;
  /** Exports that wait to be printed, of a workshop and in all. */
  readonly workshopExports: number;
  readonly nodeExports: number;
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
  participantClients: 500,
  documentClients: 5_000,
  logBytes: 128 * MB,
  lateBytes: MB,
  lateBoxBytes: 64 * MB,
  participantBytesPerHour: 5 * MB,
  roomBytesPerHour: 50 * MB,
  largeDocumentBytes: 5 * MB,
  documentBytes: 10 * MB,
  framesPerSecond: 60,
  framesAtOnce: 400,
  asksPerSecond: 1,
  asksAtOnce: 20,
  askBytes: 128 * kB,
  bytesPerSecond: 256 * kB,
  bytesAtOnce: 20 * MB,
  presencePerSecond: 20,
  presenceAtOnce: 40,
  presenceBytes: 2 * kB,
  unsentBytes: 24 * MB,
  unsentPresenceBytes: 64 * kB,
  resendBytes: MB,
  waitingBytes: 32 * MB,
  nodeWaitingBytes: 64 * MB,
  // Chromium cuts a message into pieces of 128 kB; others send one piece, which comes in packets of 1.4 kB.
  fragments: 256,
  bufferedChunks: 16_384,
  earlyFrames: 64,
  earlyBytes: 256 * kB,
  earlyMs: 10_000,
  // Everybody in a building may have the same address.
  addressLines: 200,
  participantLines: 10,
  roomLines: 2_000,
  nodeLines: 8_000,
  // A room of three hundred that is cut off is back in a fifth of a second, and may be cut off again.
  arrivalsPerSecond: 1_000,
  arrivalsAtOnce: 2_000,
  arrivalsWaiting: 2_000,
  roomsOpening: 4,
  roomsBytes: 768 * MB,
  brokenFrames: 3,
  brokenFramesMs: 600_000,
  keptOutMs: 600_000,
  startsPerHour: 30,
  // Thirty people may press the same button at the end of the day.
  workshopExports: 40,
  nodeExports: 100,
};

export type LimitName = keyof Limits;

export const limitNames = Object.keys(defaultLimits) as readonly LimitName[];

/** How a line that goes beyond a limit is closed. */
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
  participantClients: 'tooLarge',
  documentClients: 'tooLarge',
  logBytes: 'roomFull',
  documentBytes: 'roomFull',
  framesPerSecond: 'tooFast',
  asksPerSecond: 'tooFast',
  askBytes: 'tooLarge',
  bytesPerSecond: 'tooFast',
  unsentBytes: 'lagging',
  waitingBytes: 'notKept',
  nodeWaitingBytes: 'notKept',
  earlyFrames: 'lagging',
  earlyBytes: 'lagging',
  earlyMs: 'lagging',
  participantLines: 'tooManyLines',
  roomLines: 'roomCrowded',
  roomsBytes: 'serverFull',
  brokenFrames: 'keptOut',
} as const satisfies Partial<Record<LimitName, ClosingName>>;

/** What becomes of what goes beyond one of the others. */
export const limitEnds = {
  participantBytesPerHour: 'refused',
  roomBytesPerHour: 'refused',
  largeDocumentBytes: 'told',
  lateBytes: 'refused',
  lateBoxBytes: 'refused',
  framesAtOnce: 'burst',
  asksAtOnce: 'burst',
  bytesAtOnce: 'burst',
  presencePerSecond: 'left-out',
  presenceAtOnce: 'burst',
  presenceBytes: 'left-out',
  unsentPresenceBytes: 'left-out',
  resendBytes: 'forgotten',
  // `ws` closes the line by itself.
  fragments: 'closed-1008',
  bufferedChunks: 'closed-1008',
  addressLines: 'answered-503',
  nodeLines: 'answered-503',
  arrivalsPerSecond: 'waits',
  arrivalsAtOnce: 'burst',
  arrivalsWaiting: 'answered-503',
  roomsOpening: 'waits',
  brokenFramesMs: 'time',
  keptOutMs: 'time',
  startsPerHour: 'answered-429',
  workshopExports: 'answered-429',
  nodeExports: 'answered-503',
} as const satisfies Record<Exclude<LimitName, keyof typeof limitClosings>, string>;

/** What an edit beyond a limit is refused with: its writer gets the words back. */
export const limitRefusals = {
  participantBytesPerHour: 'written-too-much',
  roomBytesPerHour: 'room-written-too-much',
} as const satisfies Partial<Record<LimitName, RefusalReason>>;

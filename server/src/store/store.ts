// What a store must do. A workshop is an append-only log of entries; passes and codes are kept beside
// it as hashes. Every store passes store.contract.ts.
import type { DocName } from '@tday/shared/content-names';
import type { JoinCode, LateId, ParticipantId, WorkshopId } from '@tday/shared/ids';

/** An edit's bytes are a Yjs update (v1); a decision's are its JSON, a `Decided`, in UTF-8. */
export type NewEntry = {
  readonly workshop: WorkshopId;
  /** Milliseconds since 1970, the server's clock. */
  readonly at: number;
  readonly by?: ParticipantId;
  readonly bytes: Uint8Array;
} & (
  | {
      readonly kind: 'edit';
      readonly doc: DocName;
      /** Yjs client ids that this edit is the first to use; they belong to `by` from now on. */
      readonly claims: readonly number[];
    }
  | { readonly kind: 'decision' }
);

/** An entry with its number: 1, 2, 3 ... without gaps within a workshop. */
export type Entry = NewEntry & { readonly seq: number };

/**
 * An edit that its workshop has not taken: it lies beside the log until a facilitator takes it in. What
 * is known of it otherwise stands in the log, as decisions.
 */
export interface LateEdit {
  readonly workshop: WorkshopId;
  readonly id: LateId;
  readonly by: ParticipantId;
  readonly doc: DocName;
  readonly bytes: Uint8Array;
}

/** What an append changes beside the log. One of an id that is kept already takes its place. */
export interface LateChange {
  readonly keep?: readonly LateEdit[];
  readonly drop?: readonly Pick<LateEdit, 'workshop' | 'id'>[];
}

/** What the bytes of checkpoints hold: raised when that changes, and older ones are not used any more. */
export const checkpointForm = 1;

/** How many checkpoints of a workshop there are at most: one that is damaged has another behind it. */
export const keptCheckpoints = { ofVersions: 32, others: 2 } as const;

/** All that the entries up to one come to, so that those need not be read to open the workshop. */
export interface Checkpoint {
  /** The number of the last entry that is in it. */
  readonly seq: number;
  readonly bytes: Uint8Array;
}

export interface NewCheckpoint extends Checkpoint {
  readonly workshop: WorkshopId;
  /** It was made for a version, and is kept longer than one that only saves time. */
  readonly ofVersion: boolean;
}

/** Which participant each Yjs client id belongs to. */
export type Claims = ReadonlyMap<number, ParticipantId>;

export interface NewWorkshop {
  readonly id: WorkshopId;
  readonly code: JoinCode;
  /** SHA-256 of the secret in the facilitator's link. */
  readonly facilitatorHash: Uint8Array;
  /** The workshop's own copy of its template, as JSON. */
  readonly template: string;
  readonly at: number;
  /** Entered with it, in the same transaction: it is created with its first decisions, or not at all. */
  readonly entries: readonly NewEntry[];
}

export interface StoredWorkshop {
  readonly id: WorkshopId;
  readonly code: JoinCode;
  readonly facilitatorHash: Uint8Array;
  readonly template: string;
  /**
   * 1 at first; another number once the workshop was put back to an earlier state, such as that of a
   * backup, so that no browser brings in what it knows from its later life.
   */
  readonly epoch: number;
  /** The newest that can be used. Without it, the entries are all that there are. */
  readonly checkpoint?: Checkpoint;
  /** The numbers of newer checkpoints that a disk has spoilt. */
  readonly spoilt: readonly number[];
  /** Those after the checkpoint. */
  readonly entries: readonly Entry[];
  readonly claims: Readonly<Record<DocName, Claims>>;
}

/** What opens the door of a workshop, and is read without its log. */
export type WorkshopKeys = Pick<StoredWorkshop, 'id' | 'code' | 'facilitatorHash'>;

/** A secret that proves one participant of one workshop: a pass, or a rejoin code. Kept as a hash. */
export interface Credential {
  readonly kind: 'pass' | 'rejoin';
  readonly hash: Uint8Array;
  readonly workshop: WorkshopId;
  readonly participant: ParticipantId;
}

/** A join code or a workshop's id that is already in use. */
export class TakenError extends Error {
  override readonly name = 'TakenError';
}

/** The store could not keep what it was given: a full disk, a failing one. Nothing of it was kept. */
export class NotKeptError extends Error {
  override readonly name = 'NotKeptError';
}

/** The file cannot be used: another server has it, or it is not one of ours. Says what to do. */
export class StoreUnusableError extends Error {
  override readonly name = 'StoreUnusableError';
}

export interface Store {
  /** Throws TakenError or NotKeptError. */
  createWorkshop(workshop: NewWorkshop): Promise<void>;
  /** As it was after the entry `upTo`; without that, as it is. */
  load(workshop: WorkshopId, upTo?: number): Promise<StoredWorkshop | undefined>;
  /** The entries after a number, at most so many: the log as it is, page by page. */
  readLog(workshop: WorkshopId, after: number, most: number): Promise<readonly Entry[]>;
  findCode(code: JoinCode): Promise<WorkshopId | undefined>;
  findKeys(workshop: WorkshopId): Promise<WorkshopKeys | undefined>;
  /** Every workshop, the oldest first. */
  listKeys(): Promise<readonly WorkshopKeys[]>;
  /**
   * Appends in one transaction, for any number of workshops: on the disk once it resolves, and with
   * nothing of it kept if it throws NotKeptError. Resolves to the number of each entry.
   */
  append(entries: readonly NewEntry[], late?: LateChange): Promise<readonly number[]>;
  findLate(workshop: WorkshopId, id: LateId): Promise<LateEdit | undefined>;
  /** It only saves time: the entries that are in it stay. Throws NotKeptError. */
  keepCheckpoint(checkpoint: NewCheckpoint): Promise<void>;
  /** Throws TakenError if the secret is somebody's already, or NotKeptError. */
  keepCredential(credential: Credential): Promise<void>;
  findCredential(kind: Credential['kind'], hash: Uint8Array): Promise<Credential | undefined>;
  /** Every credential of a participant of a kind stops working: a device or a card was lost. */
  dropCredentials(participant: ParticipantId, kind: Credential['kind']): Promise<void>;
  /** Another facilitator's link: the one before stops working. */
  replaceFacilitatorHash(workshop: WorkshopId, hash: Uint8Array): Promise<void>;
  /** Writes something that changes nothing, to the disk. Throws NotKeptError. */
  probe(): Promise<void>;
  close(): Promise<void>;
}

// A workshop's log folded: all that opening the workshop needs of its entries up to one. What a checkpoint
// holds, and what a version is read from.
import { createHash } from 'node:crypto';
import type { DocName } from '@tday/shared/content-names';
import type { WorkshopId } from '@tday/shared/ids';
import { leaveFormats } from '@tday/shared/leave-formats';
import type { Workshop } from '@tday/shared/workshop';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { afterDecision, workshopSoFar } from '../domain/workshop-so-far.ts';
import type { Entry, NewEntry, StoredWorkshop } from '../store/store.ts';
import { Growth, type GrowthFacts } from './growth.ts';
import { decisionsOf, editsOf } from './log-entries.ts';

export interface LogFacts {
  /** The number of the last entry. */
  readonly seq: number;
  /** The number of the last entry that was an edit; 0 before the first. */
  readonly editedSeq: number;
  /** When the last entry was kept. */
  readonly lastChangedAt: number;
  readonly logBytes: number;
  readonly growth: GrowthFacts;
  readonly workshop: Workshop;
}

/** Of each document a sum of what was ever written into it and what of that is deleted. */
export type Sums = Readonly<Record<DocName, string>>;

export interface Folded extends LogFacts {
  /** Yjs updates (v1) that hold all of each document. */
  readonly docs: Readonly<Record<DocName, Uint8Array>>;
  /** Checkpoints of earlier versions of this program have none. */
  readonly sums?: Sums;
  /** The documents' state vectors in base64url: a room asks with them before it has read a document. The same. */
  readonly vectors?: Readonly<Record<DocName, string>>;
}

/** What one document is made of. */
export interface StoredDoc {
  /** In the order in which they are to be applied. */
  readonly updates: readonly Uint8Array[];
  /** The state vector of all of it, where that is known. */
  readonly vector?: Uint8Array;
}

interface ReadLog {
  readonly facts: LogFacts;
  readonly docs: Readonly<Record<DocName, StoredDoc>>;
}

/** What is read of a workshop to fold its log. */
export type StoredLog = Pick<StoredWorkshop, 'id' | 'checkpoint' | 'entries'>;

/** Entries that Yjs cannot make documents of. */
export class LogFaultError extends Error {
  override readonly name = 'LogFaultError';
}

export const foldLog = (stored: StoredLog): Folded => {
  const { facts, docs } = readStored(stored);
  const [content, restricted] = [wholeDoc('content', docs), wholeDoc('restricted', docs)];
  return {
    ...facts,
    sums: { content: content.sum, restricted: restricted.sum },
    vectors: { content: content.vector, restricted: restricted.vector },
    docs: { content: content.state, restricted: restricted.state },
  };
};

/** What a checkpoint and the entries after it come to; what the documents are made of is not applied yet. */
export const readStored = ({ id, checkpoint, entries }: StoredLog): ReadLog => {
  const before = checkpoint && readFolded(checkpoint.bytes);
  return {
    facts: factsOf(id, before, entries),
    docs: {
      content: storedDoc('content', before, entries),
      restricted: storedDoc('restricted', before, entries),
    },
  };
};

/** The same of documents that hold the same, in whatever order it came into them. */
export const sumOf = (doc: Y.Doc): string =>
  createHash('sha256')
    .update(Y.encodeSnapshot(Y.snapshot(doc)))
    .digest('base64url');

const factsOf = (
  id: WorkshopId,
  before: Folded | undefined,
  entries: readonly Entry[],
): LogFacts => {
  const {
    seq = 0,
    editedSeq = 0,
    lastChangedAt = 0,
    logBytes = 0,
    workshop = workshopSoFar(id, entries[0]?.at ?? 0, []),
  }: Partial<LogFacts> = before ?? {};
  const growth = new Growth(before?.growth);
  for (const { kind, by, bytes, at } of entries) {
    // As while people write; only what the server writes for somebody cannot be told from it here.
    if (kind === 'edit' && by !== undefined) growth.wrote(by, bytes.length, at);
  }
  return {
    seq: entries.at(-1)?.seq ?? seq,
    editedSeq: entries.findLast(({ kind }) => kind === 'edit')?.seq ?? editedSeq,
    lastChangedAt: entries.at(-1)?.at ?? lastChangedAt,
    logBytes: logBytes + sizeOf(entries),
    growth: growth.facts,
    workshop: decisionsOf(entries).reduce(afterDecision, workshop),
  };
};

const storedDoc = (
  name: DocName,
  before: Folded | undefined,
  entries: readonly Entry[],
): StoredDoc => {
  const edits = editsOf(entries, name);
  if (before === undefined) return { updates: edits };
  const vector = edits.length === 0 ? before.vectors?.[name] : undefined;
  return {
    updates: [before.docs[name], ...edits],
    ...(vector !== undefined && { vector: Buffer.from(vector, 'base64url') }),
  };
};

/** As a checkpoint holds it. */
export const vectorOf = (doc: Y.Doc): string =>
  Buffer.from(Y.encodeStateVector(doc)).toString('base64url');

export const sizeOf = (entries: readonly (Entry | NewEntry)[]): number =>
  entries.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** In one transaction: one by one costs three times as much, and mergeUpdates far more than that. */
export const applyAll = (doc: Y.Doc, updates: readonly Uint8Array[]): void => {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
};

/** Throws LogFaultError. */
const wholeDoc = (name: DocName, docs: ReadLog['docs']) => {
  const doc = new Y.Doc();
  leaveFormats(doc);
  try {
    applyAll(doc, docs[name].updates);
  } catch (error) {
    throw new LogFaultError(`Yjs cannot take the edits of ${name}`, { cause: error });
  }
  const { pendingStructs, pendingDs } = doc.store;
  if (pendingStructs !== null || pendingDs !== null)
    throw new LogFaultError(`edits of ${name} build on some that are not there`);
  const whole = { state: Y.encodeStateAsUpdate(doc), sum: sumOf(doc), vector: vectorOf(doc) };
  doc.destroy();
  return whole;
};

export const writeFolded = ({ docs, ...facts }: Folded): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, JSON.stringify(facts));
  encoding.writeVarUint8Array(encoder, docs.content);
  encoding.writeVarUint8Array(encoder, docs.restricted);
  return encoding.toUint8Array(encoder);
};

/** Written by this program, and its sum was found to be right. */
export const readFolded = (bytes: Uint8Array): Folded => {
  const decoder = decoding.createDecoder(bytes);
  const facts = JSON.parse(decoding.readVarString(decoder)) as Omit<Folded, 'docs'>;
  const content = decoding.readVarUint8Array(decoder);
  return { ...facts, docs: { content, restricted: decoding.readVarUint8Array(decoder) } };
};

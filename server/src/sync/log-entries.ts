// Edits and decisions as entries of a workshop's log, and back.
import type { Decided } from '@tday/shared/commands';
import type { DocName } from '@tday/shared/content-names';
import type { ParticipantId, WorkshopId } from '@tday/shared/ids';
import type { Entry, NewEntry } from '../store/store.ts';

const utf8 = { write: new TextEncoder(), read: new TextDecoder() };

export type EditEntry = Extract<NewEntry, { readonly kind: 'edit' }>;

export interface Edit {
  readonly doc: DocName;
  readonly by: ParticipantId;
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly claims: readonly number[];
}

export const editEntry = (workshop: WorkshopId, edit: Edit): EditEntry => ({
  workshop,
  kind: 'edit',
  ...edit,
});

export const decisionEntry = (workshop: WorkshopId, decided: Decided): NewEntry => ({
  workshop,
  kind: 'decision',
  at: decided.at,
  ...(decided.by !== undefined && { by: decided.by }),
  bytes: utf8.write.encode(JSON.stringify(decided)),
});

/** Written by this program, so believed. */
const readDecided = (bytes: Uint8Array): Decided => JSON.parse(utf8.read.decode(bytes)) as Decided;

export const decisionsOf = (entries: readonly Entry[]): readonly Decided[] =>
  entries.filter(({ kind }) => kind === 'decision').map(({ bytes }) => readDecided(bytes));

export const editsOf = (entries: readonly Entry[], doc: DocName): readonly Uint8Array[] =>
  entries.filter((entry) => entry.kind === 'edit' && entry.doc === doc).map((entry) => entry.bytes);

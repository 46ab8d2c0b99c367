// What a browser says of itself while it is here. Never kept. Who it is, the server stamps on.

import type { ParticipantId, RowId } from './ids.ts';
import { isRecord } from './is-record.ts';
import type { GroupId } from './template.ts';

export interface Caret {
  /** The top-level name of the prose that the caret stands in. */
  readonly name: string;
  /** Yjs relative positions, as JSON. */
  readonly anchor: unknown;
  readonly head: unknown;
}

/** What a browser may say; anything else in it is dropped by the server. */
export interface OwnPresence {
  readonly section?: string;
  readonly row?: RowId;
  readonly field?: string;
  readonly caret?: Caret;
}

/** What all others hear. */
export interface Presence extends OwnPresence {
  readonly participant: ParticipantId;
  readonly name: string;
  readonly group: GroupId;
}

const readCaret = (raw: unknown): Caret | undefined =>
  isRecord(raw) && typeof raw['name'] === 'string'
    ? { name: raw['name'], anchor: raw['anchor'], head: raw['head'] }
    : undefined;

/** Only the known parts of what a browser said; whatever else lies in it is left out. */
export const readOwnPresence = (raw: unknown): OwnPresence => {
  if (!isRecord(raw)) return {};
  const { section, row, field } = raw;
  const caret = readCaret(raw['caret']);
  return {
    ...(typeof section === 'string' && { section }),
    ...(typeof row === 'string' && { row: row as RowId }),
    ...(typeof field === 'string' && { field }),
    ...(caret && { caret }),
  };
};

export const readPresence = (raw: unknown): Presence | undefined => {
  if (!isRecord(raw)) return undefined;
  const { participant, name, group } = raw;
  if (typeof participant !== 'string' || typeof name !== 'string') return undefined;
  return {
    ...readOwnPresence(raw),
    participant: participant as ParticipantId,
    name,
    group: group as GroupId,
  };
};

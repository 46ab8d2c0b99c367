// The branded ids of the house. A brand stops a row id from being handed where a section id is meant.
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type WorkshopId = Branded<'WorkshopId'>;
export type ParticipantId = Branded<'ParticipantId'>;
export type RowId = Branded<'RowId'>;
/** Of late words: what came when the workshop was closed, or from a file. */
export type LateId = Branded<'LateId'>;
/** Six characters of the alphabet in codes.ts, upper case, no dash: what stands on the wall. */
export type JoinCode = Branded<'JoinCode'>;
/** What one device carries to prove that it is one participant. Only its hash is ever stored. */
export type Pass = Branded<'Pass'>;
/** Four digits and a word, such as 4821-KITE: brings a participant back on another device. */
export type RejoinCode = Branded<'RejoinCode'>;

/** Ids that a template's author writes: sections, fields, stages, documents, groups. */
export const templateIdPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const idAlphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
const idPattern = /^[a-z0-9]{12}$/;

/** Gives `count` random bytes. Handed in, because pure code has no source of chance. */
export type RandomBytes = (count: number) => Uint8Array;

const makeId = (random: RandomBytes): string =>
  Array.from(random(12), (byte) => idAlphabet[byte % idAlphabet.length]).join('');

export const makeWorkshopId = (random: RandomBytes): WorkshopId => makeId(random) as WorkshopId;
export const makeParticipantId = (random: RandomBytes): ParticipantId =>
  makeId(random) as ParticipantId;
export const makeLateId = (random: RandomBytes): LateId => makeId(random) as LateId;
export const makeRowId = (random: RandomBytes): RowId => makeId(random) as RowId;

export const isWorkshopId = (text: string): text is WorkshopId => idPattern.test(text);
export const isParticipantId = (text: string): text is ParticipantId => idPattern.test(text);
export const isLateId = (text: string): text is LateId => idPattern.test(text);
export const isRowId = (text: string): text is RowId => idPattern.test(text);

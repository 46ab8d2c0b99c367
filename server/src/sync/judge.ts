// What becomes of one frame: who wrote it and where things stand is asked anew each time, so that a
// change of role, stage or workshop holds for the very next letter.
import type { ParticipantId } from '@tday/shared/ids';
import { refuse, sectionWritingRefusal, writingRefusal } from '@tday/shared/permissions';
import type { Template } from '@tday/shared/template';
import { findParticipant, type Workshop } from '@tday/shared/workshop';
import { afterDecision } from '../domain/workshop-so-far.ts';
import type { Claims } from '../store/store.ts';
import type { DocFrame, Joining } from './connection.ts';
import { type GuardLimits, guard, guardAsleep, type Verdict, type Writer } from './guard.ts';
import { type Limits, limitRefusals } from './limits.ts';
import type { RoomDoc } from './room-doc.ts';
import type { RoomState } from './room-state.ts';

/** What the guard says; or that it would take the edit if only the workshop were not closed. */
export type Judgement = Verdict | { readonly kind: 'late' };

const writerOf = (
  template: Template,
  workshop: Workshop,
  { participant: id, ext }: Pick<Joining, 'participant' | 'ext'>,
): Writer => {
  const found = findParticipant(workshop, id);
  if (found === undefined) {
    const refusal = refuse('not-in-this-workshop');
    return { participant: id, refusal, sectionRefusal: () => refusal };
  }
  return {
    participant: id,
    refusal: writingRefusal(workshop, found),
    // Our own page tidies nothing: what it deletes, somebody meant.
    tidies: found.role === 'observer' && !ext,
    sectionRefusal: (section) => sectionWritingRefusal(template, workshop, found, section),
  };
};

/** `known`: how many structs there are. Who comes back says again all that was ever deleted in them. */
export const catchUpLimits = (limits: Limits, known = 0): GuardLimits => ({
  bytes: limits.catchUpBytes,
  structs: limits.catchUpStructs,
  ranges: limits.catchUpRanges + known,
  clients: limits.updateClients,
  names: limits.updateNames,
});

export const liveLimits = (limits: Limits): GuardLimits => ({
  ...catchUpLimits(limits),
  bytes: limits.frameBytes,
  structs: limits.updateStructs,
  ranges: limits.updateRanges,
});

const limitsOf = (step: DocFrame['step'], limits: Limits, doc: RoomDoc): GuardLimits =>
  step === 'step2' ? catchUpLimits(limits, doc.structs) : liveLimits(limits);

/** What takes away only: of an update, the first number says how many clients have written in it. */
const onlyDeletes = (update: Uint8Array): boolean => update[0] === 0;

interface Judging {
  readonly state: RoomState;
  readonly limits: Limits;
  readonly at: number;
}

const isFull = ({ connection, update }: DocFrame, { state, limits, at }: Judging): boolean => {
  if (onlyDeletes(update)) return false;
  return state.sizes[connection.who.doc].isBeyond(limits.documentBytes, at);
};

/** Where a document has as many client ids as it takes, those who have few can still open a page anew. */
const sparedClients = 16;

const idsOf = (participant: ParticipantId, claims: Claims): number =>
  [...claims.values()].filter((owner) => owner === participant).length;

/** What the whole line, document or workshop has no room for any more. */
const tooMuch = (
  frame: DocFrame,
  claims: readonly number[],
  judging: Judging,
): Verdict | undefined => {
  const { connection, update } = frame;
  const { state, limits, at } = judging;
  const { participant, doc } = connection.who;
  if (connection.claimed + claims.length > limits.lineClients)
    return { kind: 'too-large', detail: 'too many client ids of a line' };
  const own = claims.length === 0 ? 0 : idsOf(participant, state.docs[doc].claims);
  if (own >= limits.participantClients)
    return { kind: 'too-large', detail: 'too many client ids of a participant' };
  const all = state.docs[doc].claims.size + claims.length;
  if (own + claims.length > sparedClients && all > limits.documentClients)
    return { kind: 'too-large', detail: 'too many client ids of a document' };
  if (state.logBytes + update.length > limits.logBytes)
    return { kind: 'full', detail: 'too many bytes of a workshop' };
  if (isFull(frame, judging)) return { kind: 'full', detail: 'too many bytes of a document' };
  const passed = state.growth.passed(participant, update.length, at, limits);
  return passed && { kind: 'refused', refusal: refuse(limitRefusals[passed]) };
};

const isKnown = ({ step, connection, update }: DocFrame, { docs }: RoomState): boolean =>
  step === 'step2' && docs[connection.who.doc].isKnown(update);

const rememberNothingNew = (
  { step, update, connection }: DocFrame,
  verdict: Verdict | undefined,
  { docs, sizes }: RoomState,
): void => {
  const { doc } = connection.who;
  // What is known of tidying is so only of who only reads.
  const isNothingNew = verdict?.kind === 'known' && verdict.isTidying === undefined;
  // A frame that is larger than all of the document is somebody's idea, and would only fill the memory.
  const isHonest = update.length <= sizes[doc].bytes;
  if (step === 'step2' && isNothingNew && isHonest) docs[doc].rememberKnown(update);
};

/** What can be said of a frame while its document sleeps on; undefined where the document has to wake for it. */
export const judgeAsleep = (frame: DocFrame, judging: Judging): Judgement | undefined => {
  const { state, limits } = judging;
  const doc = state.docs[frame.connection.who.doc];
  if (isKnown(frame, state)) return { kind: 'known' };
  // Only now: it takes a look at all of the document.
  const { ground } = doc;
  if (ground === undefined) return undefined;
  const writer = writerOf(state.template, state.workshop, frame.connection.who);
  const verdict = guardAsleep(frame.update, ground, writer, limitsOf(frame.step, limits, doc));
  rememberNothingNew(frame, verdict, state);
  return verdict && isClosed(verdict) ? undefined : verdict;
};

const judgeAs = (workshop: Workshop, frame: DocFrame, judging: Judging): Verdict => {
  const { state, limits } = judging;
  const doc = state.docs[frame.connection.who.doc];
  const writer = writerOf(state.template, workshop, frame.connection.who);
  const verdict = guard(frame.update, doc, writer, limitsOf(frame.step, limits, doc));
  rememberNothingNew(frame, verdict, state);
  if (verdict.kind !== 'edit') return verdict;
  if (!verdict.claims.every((client) => frame.connection.mayClaim(client))) {
    return { kind: 'foreign' };
  }
  return tooMuch(frame, verdict.claims, judging) ?? verdict;
};

const reopened = (workshop: Workshop): Workshop =>
  afterDecision(workshop, { decision: { type: 'reopened' }, at: 0 });

const isClosed = (verdict: Verdict): boolean =>
  verdict.kind === 'refused' && verdict.refusal.refused === 'workshop-closed';

export const judge = (frame: DocFrame, judging: Judging): Judgement => {
  const early = judgeAsleep(frame, judging);
  if (early !== undefined) return early;
  const { workshop } = judging.state;
  const verdict = judgeAs(workshop, frame, judging);
  if (!isClosed(verdict)) return verdict;
  const ifOpen = judgeAs(reopened(workshop), frame, judging);
  return ifOpen.kind === 'edit' ? { kind: 'late' } : verdict;
};

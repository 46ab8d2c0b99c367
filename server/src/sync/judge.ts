// What becomes of one frame: who wrote it and where things stand is asked anew each time, so that a
// change of role, stage or workshop holds for the very next letter.
import type { ParticipantId } from '@tday/shared/ids';
import { refuse, sectionWritingRefusal, writingRefusal } from '@tday/shared/permissions';
import type { Template } from '@tday/shared/template';
import { findParticipant, type Workshop } from '@tday/shared/workshop';
import { afterDecision } from '../domain/workshop-so-far.ts';
import type { DocFrame } from './connection.ts';
import { type GuardLimits, guard, type Verdict, type Writer } from './guard.ts';
import type { Limits } from './limits.ts';
import type { RoomState } from './room-state.ts';

/** What the guard says; or that it would take the edit if only the workshop were not closed. */
export type Judgement = Verdict | { readonly kind: 'late' };

const writerOf = (template: Template, workshop: Workshop, id: ParticipantId): Writer => {
  const found = findParticipant(workshop, id);
  if (found === undefined) {
    const refusal = refuse('not-in-this-workshop');
    return { participant: id, refusal, sectionRefusal: () => refusal };
  }
  return {
    participant: id,
    refusal: writingRefusal(workshop, found),
    sectionRefusal: (section) => sectionWritingRefusal(template, workshop, found, section),
  };
};

export const catchUpLimits = (limits: Limits): GuardLimits => ({
  bytes: limits.catchUpBytes,
  structs: limits.catchUpStructs,
  ranges: limits.catchUpRanges,
  clients: limits.updateClients,
  names: limits.updateNames,
});

const limitsOf = (step: DocFrame['step'], limits: Limits): GuardLimits =>
  step === 'step2'
    ? catchUpLimits(limits)
    : {
        bytes: limits.frameBytes,
        structs: limits.updateStructs,
        ranges: limits.updateRanges,
        clients: limits.updateClients,
        names: limits.updateNames,
      };

/** What the whole line, document or workshop has no room for any more. */
const tooMuch = (
  { connection, update }: DocFrame,
  claims: readonly number[],
  state: RoomState,
  limits: Limits,
): string | undefined => {
  const { claims: claimed } = state.docs[connection.who.doc];
  if (connection.clients + claims.length > limits.lineClients) return 'client ids of a line';
  if (claimed.size + claims.length > limits.documentClients) return 'client ids of a document';
  return state.logBytes + update.length > limits.logBytes ? 'bytes of a workshop' : undefined;
};

const judgeAs = (
  workshop: Workshop,
  frame: DocFrame,
  state: RoomState,
  limits: Limits,
): Verdict => {
  const { participant, doc } = frame.connection.who;
  const writer = writerOf(state.template, workshop, participant);
  const verdict = guard(frame.update, state.docs[doc], writer, limitsOf(frame.step, limits));
  if (verdict.kind !== 'edit') return verdict;
  const detail = tooMuch(frame, verdict.claims, state, limits);
  return detail === undefined ? verdict : { kind: 'too-large', detail: `too many ${detail}` };
};

const reopened = (workshop: Workshop): Workshop =>
  afterDecision(workshop, { decision: { type: 'reopened' }, at: 0 });

export const judge = (frame: DocFrame, state: RoomState, limits: Limits): Judgement => {
  const { workshop } = state;
  const verdict = judgeAs(workshop, frame, state, limits);
  const isLate = verdict.kind === 'refused' && verdict.refusal.refused === 'workshop-closed';
  if (!isLate) return verdict;
  const ifOpen = judgeAs(reopened(workshop), frame, state, limits);
  return ifOpen.kind === 'edit' ? { kind: 'late' } : verdict;
};

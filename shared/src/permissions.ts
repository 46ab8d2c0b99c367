// Who may do what: asked by the buttons and by the server alike, so that they never disagree.

import { caseSections } from './case/case-sections.ts';
import type { Command, Refusal, RefusalReason } from './commands.ts';
import type { DocName } from './content-names.ts';
import type { Section, Template } from './template.ts';
import { refusalWords } from './words/refusals.ts';
import type { Participant, Workshop } from './workshop.ts';

export const refuse = (refused: RefusalReason): Refusal => ({
  refused,
  says: refusalWords.en[refused],
});

/**
 * What a participant may see. Suppliers may bid, so budget and award criteria are not for them; nor for
 * those who did not say for whom they speak, unless they lead the room.
 */
export const mayReadDoc = ({ removed, role, group }: Participant, doc: DocName): boolean => {
  if (removed || doc === 'content') return !removed;
  return group === 'other' ? role === 'facilitator' : group !== 'technologist';
};

export const mayReadSection = (participant: Participant, section: Section): boolean =>
  mayReadDoc(participant, section.audience === 'no-suppliers' ? 'restricted' : 'content');

const stagesOf = (template: Template, section: Section) =>
  template.stages.filter((stage) => stage.sections.includes(section.id));

const sectionRefusal = (
  template: Template,
  workshop: Workshop,
  section: Section,
): Refusal | undefined => {
  const states = stagesOf(template, section).map((stage) => workshop.stages[stage.id]);
  if (states.includes('open')) return undefined;
  return refuse(states.includes('closed') ? 'stage-closed' : 'stage-not-opened');
};

/** Why this participant may not write at all now; undefined if they may write somewhere. */
export const writingRefusal = (
  workshop: Workshop,
  participant: Participant,
): Refusal | undefined => {
  if (participant.removed) return refuse('removed');
  if (workshop.state === 'closed') return refuse('workshop-closed');
  if (participant.role === 'observer') return refuse('observers-only-read');
  if (participant.role === 'facilitator') return undefined;
  return workshop.state === 'lobby' ? refuse('workshop-not-started') : undefined;
};

/**
 * Why this participant may not write in a section now; undefined if they may. Contributors write in
 * the sections of open stages; a facilitator prepares and mends anywhere until the workshop is closed.
 */
export const sectionWritingRefusal = (
  template: Template,
  workshop: Workshop,
  participant: Participant,
  section: Section,
): Refusal | undefined => {
  const refusal = writingRefusal(workshop, participant);
  if (refusal !== undefined) return refusal;
  if (!mayReadSection(participant, section)) return refuse('hidden-from-suppliers');
  if (participant.role === 'facilitator') return undefined;
  return sectionRefusal(template, workshop, section);
};

/** Why this participant may not ask for a command at all; its other conditions are `decide`'s. */
export const commandRefusal = (participant: Participant, command: Command): Refusal | undefined => {
  if (participant.removed) return refuse('removed');
  const ownName = command.type === 'rename' && command.participant === participant.id;
  return participant.role === 'facilitator' || ownName ? undefined : refuse('not-a-facilitator');
};

/**
 * Why this participant may not look into the late box and decide on what waits there of a document. To
 * bring a file in is the same right: what is in the file goes into the box.
 */
export const lateBoxRefusal = (participant: Participant, doc: DocName): Refusal | undefined => {
  if (participant.removed) return refuse('removed');
  if (participant.role !== 'facilitator') return refuse('not-a-facilitator');
  return mayReadDoc(participant, doc) ? undefined : refuse('hidden-from-suppliers');
};

/** Why this participant may not look at earlier versions: words that were taken out stand in them. */
export const versionsRefusal = ({ removed, role }: Participant): Refusal | undefined => {
  if (removed) return refuse('removed');
  return role === 'facilitator' ? undefined : refuse('not-a-facilitator');
};

/** Everyone who may read may take the documents away; what they may not see is left out. */
export const exportRefusal = (participant: Participant): Refusal | undefined =>
  participant.removed ? refuse('removed') : undefined;

/** Why this participant may not see what the options are worth: one of the registers behind it is hidden. */
export const caseRefusal = (template: Template, participant: Participant): Refusal | undefined => {
  if (participant.removed) return refuse('removed');
  const isHidden = template.sections.some(
    (section) =>
      caseSections(template).includes(section.id) && !mayReadSection(participant, section),
  );
  return isHidden ? refuse('hidden-from-suppliers') : undefined;
};

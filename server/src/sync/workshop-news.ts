// What a line is told of the workshop: all of it on joining, later only the parts that changed; and of
// what suppliers may not see, nothing.
import type { ParticipantId } from '@tday/shared/ids';
import { mayReadDoc } from '@tday/shared/permissions';
import type { Template } from '@tday/shared/template';
import { findParticipant, type Workshop } from '@tday/shared/workshop';

type Slices = Readonly<Record<string, unknown>>;

/** Parts that a workshop may be without: told as null, since JSON leaves out what is undefined. */
const optional = ['place', 'startedAt', 'closedAt', 'stage', 'timer'] as const;

/** Whether a participant may know that rows hidden from suppliers are there at all. */
export const seesAll = (participant: ParticipantId, workshop: Workshop): boolean => {
  const found = findParticipant(workshop, participant);
  return found !== undefined && mayReadDoc(found, 'restricted');
};

const openReferences = (
  template: Template,
  references: Workshop['references'],
): Workshop['references'] => {
  const hidden = template.sections
    .filter(({ audience }) => audience === 'no-suppliers')
    .map(({ id }) => id);
  return Object.fromEntries(Object.entries(references).filter(([id]) => !hidden.includes(id)));
};

/** The workshop without what this participant may not see. */
export const visibleTo = (
  participant: ParticipantId,
  template: Template,
  workshop: Workshop,
): Workshop =>
  seesAll(participant, workshop)
    ? workshop
    : { ...workshop, references: openReferences(template, workshop.references) };

export const allSlices = (workshop: Workshop): Slices => ({
  ...Object.fromEntries(optional.map((part) => [part, null])),
  ...workshop,
});

/** What changed for a participant; empty if nothing did. */
export const changedSlices = (
  participant: ParticipantId,
  template: Template,
  before: Workshop,
  after: Workshop,
): Slices => {
  const [old, now] = [allSlices(before), allSlices(visibleTo(participant, template, after))];
  const seesMore = seesAll(participant, before) !== seesAll(participant, after);
  const isNew = (part: string, value: unknown) =>
    part === 'references'
      ? seesMore || before.references !== after.references
      : old[part] !== value;
  return Object.fromEntries(Object.entries(now).filter(([part, value]) => isNew(part, value)));
};

// What a line is told of the workshop: all of it on joining, later only the parts that changed; and of
// what suppliers may not see, nothing.
import type { ParticipantId } from '@tday/shared/ids';
import { mayReadDoc } from '@tday/shared/permissions';
import type { Template } from '@tday/shared/template';
import { findParticipant, type Workshop } from '@tday/shared/workshop';

type Slices = Readonly<Record<string, unknown>>;

/** Parts that a workshop may be without: told as null, since JSON leaves out what is undefined. */
const optional = ['place', 'startedAt', 'closedAt', 'stage', 'timer', 'late'] as const;

/** Whether a participant may know that rows hidden from suppliers are there at all. */
export const seesAll = (participant: ParticipantId, workshop: Workshop): boolean => {
  const found = findParticipant(workshop, participant);
  return found !== undefined && mayReadDoc(found, 'restricted');
};

/** Whether what lies under a part of the workshop depends on who looks. */
const isSifted = (part: string): part is 'references' | 'late' =>
  part === 'references' || part === 'late';

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
): Workshop => (seesAll(participant, workshop) ? workshop : openPart(template, workshop));

const openPart = (template: Template, { late, ...workshop }: Workshop): Workshop => ({
  ...workshop,
  references: openReferences(template, workshop.references),
  ...(late && { late: late.filter(({ doc }) => doc === 'content') }),
});

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
    isSifted(part) ? seesMore || before[part] !== after[part] : old[part] !== value;
  return Object.fromEntries(Object.entries(now).filter(([part, value]) => isNew(part, value)));
};

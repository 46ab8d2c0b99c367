// What a line is told of the workshop: all of it on joining, later only the parts that changed; and of
// what suppliers may not see, nothing.

import type { ParticipantId } from '@tday/shared/ids';
import { mayReadDoc } from '@tday/shared/permissions';
import type { Template } from '@tday/shared/template';
import { findParticipant, type Workshop } from '@tday/shared/workshop';

type Slices = Readonly<Record<string, unknown>>;

/** Parts that a workshop may be without: told as null, since JSON leaves out what is undefined. */
const optional = ['place', 'startedAt', 'closedAt', 'stage', 'timer'] as const;

/** The workshop without what this participant may not see. */
export const visibleTo = (
  participant: ParticipantId,
  template: Template,
  workshop: Workshop,
): Workshop => {
  const found = findParticipant(workshop, participant);
  if (found !== undefined && mayReadDoc(found, 'restricted')) return workshop;
  return { ...workshop, references: openReferences(template, workshop.references) };
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

export const allSlices = (workshop: Workshop): Slices => ({
  ...Object.fromEntries(optional.map((part) => [part, null])),
  ...workshop,
});

export const changedSlices = (before: Workshop, after: Workshop): Slices => {
  const [old, now] = [allSlices(before), allSlices(after)];
  return Object.fromEntries(Object.entries(now).filter(([part, value]) => old[part] !== value));
};

// What a line is told of the workshop: all of it on joining, later only the parts that changed; and of
// what suppliers may not see, nothing.
import { isRowId, type ParticipantId } from '@tday/shared/ids';
import { mayReadDoc } from '@tday/shared/permissions';
import type { Added, WorkshopNews } from '@tday/shared/protocol';
import type { Template } from '@tday/shared/template';
import type { Workshop } from '@tday/shared/workshop';
import { participantsById } from './participants-by-id.ts';

type People = Workshop['participants'];
type References = Workshop['references'];
type Numbers = References[string];
type Slices = Readonly<Record<string, unknown>>;

/** Parts that a workshop may be without: told as null, since JSON leaves out what is undefined. */
const optional = [
  'place',
  'startedAt',
  'closedAt',
  'stage',
  'timer',
  'late',
  'versions',
  'restored',
] as const;

/** Whether a participant may know that rows hidden from suppliers are there at all. */
export const seesAll = (participant: ParticipantId, workshop: Workshop): boolean => {
  const found = participantsById(workshop).get(participant);
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

export const openPart = (template: Template, { late, ...workshop }: Workshop): Workshop => ({
  ...workshop,
  references: openReferences(template, workshop.references),
  ...(late && { late: late.filter(({ doc }) => doc === 'content') }),
});

export const allSlices = (workshop: Workshop): Slices => ({
  ...Object.fromEntries(optional.map((part) => [part, null])),
  ...workshop,
});

/** What changed for a participant; undefined if nothing did. */
export const changesFor = (
  participant: ParticipantId,
  template: Template,
  before: Workshop,
  after: Workshop,
): Pick<WorkshopNews, 'workshop' | 'added'> | undefined => {
  const seesOther = seesAll(participant, before) !== seesAll(participant, after);
  const visible = visibleTo(participant, template, after);
  const added = seesOther ? {} : addedTo(before, visible);
  const [old, now] = [allSlices(before), allSlices(visible)];
  const isNew = (part: string, value: unknown) => {
    if (part in added || (part === 'references' && !seesOther)) return false;
    return isSifted(part) ? seesOther || before[part] !== after[part] : old[part] !== value;
  };
  const workshop = Object.fromEntries(
    Object.entries(now).filter(([part, value]) => isNew(part, value)),
  );
  const [hasChanged, hasAdded] = [workshop, added].map((part) => Object.keys(part).length > 0);
  if (!hasChanged && !hasAdded) return undefined;
  return { ...(hasChanged && { workshop }), ...(hasAdded && { added }) };
};

/** Told whole, these would cost a room of hundreds more than all that it writes. */
const addedTo = (before: Workshop, after: Workshop): Added => {
  const participants = changedPeople(before.participants, after.participants);
  const references = changedReferences(before.references, after.references);
  return {
    ...(participants.length > 0 && { participants }),
    ...(Object.keys(references).length > 0 && { references }),
  };
};

/** None if the order of people changed: then all of them are told anew. */
const changedPeople = (before: People, after: People): People => {
  const isSameOrder = before.every(({ id }, place) => after[place]?.id === id);
  return isSameOrder ? after.filter((person, place) => person !== before[place]) : [];
};

const changedReferences = (before: References, after: References): References => {
  const changed = Object.entries(after).filter(([id, numbers]) => numbers !== before[id]);
  return Object.fromEntries(changed.map(([id, numbers]) => [id, newNumbers(before[id], numbers)]));
};

const newNumbers = (before: Numbers = {}, after: Numbers): Numbers => {
  const rows = Object.keys(after).filter(isRowId);
  const fresh = rows.filter((row) => before[row] === undefined);
  return Object.fromEntries(fresh.map((row) => [row, after[row] ?? 0]));
};

// The workshop as a browser has it, with what the room tells of it put in.
import type { Added, WorkshopNews } from '@tday/shared/protocol';
import type { Workshop } from '@tday/shared/workshop';

export const withNews = (known: Workshop, { workshop, added }: WorkshopNews): Workshop => {
  const changed = { ...known, ...workshop };
  return added === undefined ? changed : { ...changed, ...withAdded(changed, added) };
};

const withAdded = (
  { participants, references }: Workshop,
  added: Added,
): Pick<Workshop, 'participants' | 'references'> => ({
  participants: withPeople(participants, added.participants ?? []),
  references: withReferences(references, added.references ?? {}),
});

type People = Workshop['participants'];

const withPeople = (known: People, added: People): People => {
  const anew = new Map(added.map((person) => [person.id, person]));
  const stay = known.map((person) => anew.get(person.id) ?? person);
  const ids = new Set(known.map(({ id }) => id));
  return [...stay, ...added.filter(({ id }) => !ids.has(id))];
};

type References = Workshop['references'];

const withReferences = (known: References, added: References): References => {
  const merged = Object.entries(added).map(
    ([register, numbers]) => [register, { ...known[register], ...numbers }] as const,
  );
  return { ...known, ...Object.fromEntries(merged) };
};

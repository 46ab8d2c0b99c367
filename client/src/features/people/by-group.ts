// The people of a workshop under the headings that a room knows: those who lead, each group, those who
// observe, and those who were shown out.
import type { Template } from '@tday/shared/template';
import { peopleWords } from '@tday/shared/words/people';
import type { Participant } from '@tday/shared/workshop';

export interface PeopleGroup {
  readonly id: string;
  readonly title: string;
  readonly people: readonly Participant[];
}

const words = peopleWords.en;

const byName = (a: Participant, b: Participant): number => a.name.localeCompare(b.name);

export const peopleByGroup = (
  template: Template,
  participants: readonly Participant[],
): readonly PeopleGroup[] => {
  const present = participants.filter(({ removed }) => !removed);
  const contributors = present.filter(({ role }) => role === 'contributor');
  const groups = [
    {
      id: 'facilitators',
      title: words.facilitators,
      people: present.filter(({ role }) => role === 'facilitator'),
    },
    ...template.groups.map(({ id, plural }) => ({
      id,
      title: plural,
      people: contributors.filter(({ group }) => group === id),
    })),
    {
      id: 'observers',
      title: words.observers,
      people: present.filter(({ role }) => role === 'observer'),
    },
    {
      id: 'removed',
      title: words.removedTitle,
      people: participants.filter(({ removed }) => removed),
    },
  ];
  return groups
    .filter(({ people }) => people.length > 0)
    .map((group) => ({ ...group, people: group.people.toSorted(byName) }));
};

export const groupLabel = (template: Template, { group, role }: Participant): string => {
  if (role !== 'contributor') return words.roles[role];
  return template.groups.find(({ id }) => id === group)?.plural ?? words.roles.contributor;
};

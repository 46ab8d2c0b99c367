// Everybody by group, with who is here now; facilitators change people here.
import { peopleWords } from '@tday/shared/words/people';
import type { Participant } from '@tday/shared/workshop';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useMe, usePeople, useTemplate } from '../use-model.ts';
import { useHere } from '../use-presence.ts';
import { type PeopleGroup, peopleByGroup } from './by-group.ts';
import { PersonName } from './PersonName.tsx';

const words = peopleWords.en;

// Most people never open it, and nobody can use it without the server.
const PersonDialog = lazy(async () => ({
  default: (await import('./PersonDialog.tsx')).PersonDialog,
}));

interface GroupListProps {
  readonly group: PeopleGroup;
  readonly level: 2 | 3;
  /** Undefined for whoever may not change people. */
  readonly onChange: ((participant: Participant) => void) | undefined;
}

const GroupList = ({ group, level, onChange }: GroupListProps) => {
  const Heading = `h${level}` as const;
  const here = useHere();
  const count = group.people.filter(({ id }) => here.has(id)).length;
  const isRemoved = group.id === 'removed';
  return (
    <section className="tday-group" aria-labelledby={`group-${group.id}`}>
      <Heading id={`group-${group.id}`} className="govuk-heading-s">
        {isRemoved ? group.title : words.inGroup(group.title, count, group.people.length)}
      </Heading>
      <ul className="tday-people">
        {group.people.map((participant) => (
          <li key={participant.id}>
            <PersonName
              participant={participant}
              isHere={isRemoved ? undefined : here.has(participant.id)}
            />
            {onChange && (
              <Button
                look="plain"
                aria-label={words.actions.openSpoken(participant.name)}
                onClick={() => onChange(participant)}
              >
                {words.actions.open}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

interface ParticipantListProps {
  /** The level of the groups' headings. */
  readonly level?: 2 | 3;
}

export const ParticipantList = ({ level = 3 }: ParticipantListProps) => {
  const template = useTemplate();
  const people = usePeople();
  const here = useHere();
  const { role } = useMe();
  const [changing, setChanging] = useState<Participant>();
  const mayChange = role === 'facilitator';
  const present = people.filter(({ removed }) => !removed);
  const hereNow = present.filter(({ id }) => here.has(id)).length;
  const groups = peopleByGroup(template, people).filter(({ id }) => mayChange || id !== 'removed');
  const chosen = people.find(({ id }) => id === changing?.id);
  return (
    <>
      <p className="govuk-body">{words.hereNow(hereNow, present.length)}</p>
      {groups.map((group) => (
        <GroupList
          key={group.id}
          group={group}
          level={level}
          onChange={mayChange ? setChanging : undefined}
        />
      ))}
      {chosen && (
        <Suspense>
          <PersonDialog
            key={chosen.id}
            participant={chosen}
            onClose={() => setChanging(undefined)}
          />
        </Suspense>
      )}
    </>
  );
};

// How many have joined, by group: numbers alone, no names on the wall.
import { bigScreenWords } from '@tday/shared/words/big-screen';
import { peopleByGroup } from '../people/by-group.ts';
import { usePeople, useTemplate } from '../use-model.ts';

const words = bigScreenWords.en;

/** Those who only watch are not the room, and a wall may be one of them. */
const notCounted = ['observers', 'removed'];

export const PeopleCount = ({ byGroup = false }: { readonly byGroup?: boolean }) => {
  const all = peopleByGroup(useTemplate(), usePeople());
  const groups = all.filter(({ id }) => !notCounted.includes(id));
  const total = groups.reduce((sum, { people }) => sum + people.length, 0);
  return (
    <div className="tday-wall__people">
      <p>{total === 0 ? words.nobody : words.people(total)}</p>
      {byGroup && (
        <ul>
          {groups.map(({ id, title, people }) => (
            <li key={id}>{words.inGroup(title, people.length)}</li>
          ))}
        </ul>
      )}
    </div>
  );
};

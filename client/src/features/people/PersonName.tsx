import { peopleWords } from '@tday/shared/words/people';
import type { Participant } from '@tday/shared/workshop';
import { useOpenWorkshop } from '../use-model.ts';
import { personColour } from './person-colour.ts';

const words = peopleWords.en;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();

interface PersonNameProps {
  readonly participant: Participant;
  /** Undefined where it says nothing, as for whoever was shown out. */
  readonly isHere: boolean | undefined;
}

/** A name with its initials in the person's colour, and whether they are here. */
export const PersonName = ({ participant: { id, name }, isHere }: PersonNameProps) => {
  const { me } = useOpenWorkshop();
  return (
    <span className={isHere === false ? 'tday-person tday-person--away' : 'tday-person'}>
      <span
        className="tday-person__initials"
        style={isHere === false ? {} : { background: personColour(id) }}
        aria-hidden="true"
      >
        {initials(name)}
      </span>
      <span className="tday-person__name">
        {name}
        {id === me && ` (${words.you})`}
      </span>
      {isHere !== undefined && (
        <span className="tday-person__presence">{isHere ? words.here : words.away}</span>
      )}
    </span>
  );
};

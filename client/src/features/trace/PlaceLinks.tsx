// Places of the trace as links to where they are written: one with its words, or many by their numbers.
import type { Answers } from '@tday/shared/report/answers';
import { type Place, placeKey } from '@tday/shared/trace/link-graph';
import { placeName } from '@tday/shared/trace/place-name';
import { traceWords } from '@tday/shared/words/trace';
import { Fragment } from 'react';
import { Link } from '../Link.tsx';
import { pathToPlace } from '../place-link.ts';
import { useWorkshop } from '../use-model.ts';

interface PlaceLinkProps {
  readonly answers: Answers;
  readonly place: Place;
  /** The number alone, with the words for whoever hears it. */
  readonly short?: boolean;
  readonly isGone?: boolean;
  /** The field of it that is meant. */
  readonly field?: string | undefined;
}

export const PlaceLink = ({ answers, place, short, isGone, field }: PlaceLinkProps) => {
  const workshop = useWorkshop((whole) => whole.id);
  const { reference, title } = placeName(answers, place);
  if (isGone === true) return <span>{reference}</span>;
  const { section, row } = place;
  const to = pathToPlace(workshop, { section, ...(row && { row }), ...(field && { field }) });
  if (short === true && reference !== '') {
    return (
      <Link to={to} className="govuk-link tday-unbroken" title={title}>
        {reference}
        <span className="govuk-visually-hidden"> {title}</span>
      </Link>
    );
  }
  return (
    <>
      <Link to={to}>{reference || title}</Link>
      {reference !== '' && ` ${title}`}
    </>
  );
};

interface PlaceListProps {
  readonly answers: Answers;
  readonly places: readonly Place[];
  /** The rest is counted. */
  readonly most: number;
}

export const PlaceList = ({ answers, places, most }: PlaceListProps) => (
  <>
    {places.slice(0, most).map((place, index) => (
      <Fragment key={placeKey(place)}>
        {index > 0 && ', '}
        <PlaceLink answers={answers} place={place} short />
      </Fragment>
    ))}
    {places.length > most && ` ${traceWords.en.ends.more(places.length - most)}`}
  </>
);

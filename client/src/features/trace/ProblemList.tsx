// What is missing in the trace or in doubt: each with the way to where it is mended.
import { traceWords } from '@tday/shared/words/trace';
import { useId, useRef } from 'react';
import type { TraceReading } from '../../model/trace-store.ts';
import { Details } from '../../ui/Details.tsx';
import { AgreeAgain } from './AgreeAgain.tsx';
import { PlaceLink } from './PlaceLinks.tsx';

const words = traceWords.en;

/** More than these stand folded. */
const mostOpen = 20;

const Holes = ({ reading, from, to }: { reading: TraceReading; from: number; to?: number }) => (
  <ul className="tday-problems">
    {reading.holes.slice(from, to).map(({ place, field, says }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row may have the same hole twice
      <li key={index}>
        <PlaceLink answers={reading.answers} place={place} field={field} />: {says}
      </li>
    ))}
  </ul>
);

export const ProblemList = ({ reading }: { readonly reading: TraceReading }) => {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { answers, holes, suspects } = reading;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className="govuk-heading-m">
        {words.screen.problems}
      </h2>
      <p className="govuk-body">{words.screen.count(holes.length, suspects.length)}</p>
      {suspects.length > 0 && (
        <ul className="tday-problems">
          {suspects.map((suspect) => {
            const { section, row } = suspect.place;
            return (
              <li key={row}>
                <PlaceLink answers={answers} place={suspect.place} />: {suspect.says.join(' ')}{' '}
                <AgreeAgain
                  suspect={suspect}
                  reference={answers.reference(section, row) ?? ''}
                  onAgreed={() => heading.current?.focus()}
                />
              </li>
            );
          })}
        </ul>
      )}
      {holes.length > 0 && <Holes reading={reading} from={0} to={mostOpen} />}
      {holes.length > mostOpen && (
        <Details summary={words.ends.more(holes.length - mostOpen)}>
          <Holes reading={reading} from={mostOpen} />
        </Details>
      )}
    </section>
  );
};

// In an open row: both ends of its links, and whether it was agreed before something changed.
import type { RowId } from '@tday/shared/ids';
import { type BothEnds, bothEnds } from '@tday/shared/trace/both-ends';
import { placeKey } from '@tday/shared/trace/link-graph';
import { traceWords } from '@tday/shared/words/trace';
import { useId, useRef } from 'react';
import { pathTo } from '../go.ts';
import { Link } from '../Link.tsx';
import { useWorkshop } from '../use-model.ts';
import { useTrace } from '../use-trace.ts';
import { AgreeAgain } from './AgreeAgain.tsx';
import { PlaceLink } from './PlaceLinks.tsx';

const words = traceWords.en;

/** A row that hundreds point at names the first of them; the trace has them all. */
const mostShown = 30;

type Answers = ReturnType<typeof useTrace>['answers'];

const End = ({
  answers,
  end,
}: {
  readonly answers: Answers;
  readonly end: BothEnds['pointsAt'][number];
}) => (
  <li>
    {words.ends.by(end.title, end.label)}
    <ul className="govuk-list govuk-list--bullet">
      {end.places.slice(0, mostShown).map((place) => (
        <li key={placeKey(place)}>
          <PlaceLink answers={answers} place={place} isGone={place.isGone} />
        </li>
      ))}
      {end.places.length > mostShown && <li>{words.ends.more(end.places.length - mostShown)}</li>}
    </ul>
  </li>
);

interface EndsProps {
  readonly answers: Answers;
  readonly title: string;
  readonly ends: BothEnds['pointsAt'];
}

const Ends = ({ answers, title, ends }: EndsProps) =>
  ends.length === 0 ? null : (
    <>
      <p className="govuk-body govuk-!-font-weight-bold">{title}</p>
      <ul className="govuk-list">
        {ends.map((end) => (
          <End key={`${end.section}/${end.label}`} answers={answers} end={end} />
        ))}
      </ul>
    </>
  );

export const RowEnds = ({ section, row }: { readonly section: string; readonly row: RowId }) => {
  const id = useId();
  const heading = useRef<HTMLParagraphElement>(null);
  const workshop = useWorkshop((whole) => whole.id);
  const reading = useTrace();
  const { answers, graph, trace } = reading;
  const { pointsAt, pointedAtBy } = bothEnds(answers, graph, { section, row });
  const isLinked = pointsAt.length + pointedAtBy.length > 0;
  const suspect = reading.suspectAt({ section, row });
  return (
    <section className="tday-ends" aria-labelledby={id}>
      <p id={id} ref={heading} tabIndex={-1} className="govuk-label govuk-label--s">
        {words.ends.title}
      </p>
      {suspect && (
        <div className="govuk-inset-text">
          <p>
            <strong>{words.doubt}</strong> {suspect.says.join(' ')}
          </p>
          <AgreeAgain
            suspect={suspect}
            reference={answers.reference(section, row) ?? ''}
            onAgreed={() => heading.current?.focus()}
          />
        </div>
      )}
      {!isLinked && <p className="govuk-hint">{words.ends.nothing}</p>}
      <Ends answers={answers} title={words.ends.pointedAtBy} ends={pointedAtBy} />
      <Ends answers={answers} title={words.ends.pointsAt} ends={pointsAt} />
      {trace && (
        <p className="govuk-body-s">
          <Link to={pathTo(workshop, { at: 'trace' })}>{words.ends.whole}</Link>
        </p>
      )}
    </section>
  );
};

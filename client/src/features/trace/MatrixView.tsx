// One link of the trace: a table of marks where there is room for one, and what is linked with each row
// where there is not: on a phone, or with many columns.
import type { RowId } from '@tday/shared/ids';
import { type Matrix, matricesOf } from '@tday/shared/trace/matrix';
import type { Trace } from '@tday/shared/trace/trace';
import { traceWords } from '@tday/shared/words/trace';
import { useId, useState } from 'react';
import type { TraceReading } from '../../model/trace-store.ts';
import { Select } from '../../ui/Select.tsx';
import { useOverflows } from '../report/use-overflows.ts';
import { PlaceLink, PlaceList } from './PlaceLinks.tsx';
import { problemMatrix } from './shown-trace.ts';

const words = traceWords.en;

/** A table with more columns than these is no picture any more. */
const mostColumns = 30;

interface MatrixProps {
  readonly reading: TraceReading;
  readonly matrix: Matrix;
}

const captionOf = ({ across, field }: Matrix): string =>
  words.matrix.caption(across.title, field.label);

const Problem = ({ reading, section, row }: ProblemProps) =>
  reading.saysAt({ section, row }).length === 0 ? null : (
    <strong className="tday-matrix__problem" title={words.screen.mark}>
      ! <span className="govuk-visually-hidden">{words.screen.mark}</span>
    </strong>
  );

interface ProblemProps {
  readonly reading: TraceReading;
  readonly section: string;
  readonly row: RowId;
}

const MatrixTable = ({ reading, matrix }: MatrixProps) => {
  const caption = useId();
  const [scroll, overflows] = useOverflows();
  const region = overflows ? { role: 'group', tabIndex: 0, 'aria-labelledby': caption } : {};
  const { answers } = reading;
  const { across, down } = matrix;
  return (
    <div ref={scroll} className="tday-scroll tday-matrix" {...region}>
      <table className="tday-table">
        <caption id={caption}>{captionOf(matrix)}</caption>
        <thead>
          <tr>
            <th scope="col">{down.title}</th>
            {matrix.columns.map((row) => (
              <th key={row} scope="col" className="tday-matrix__column">
                <PlaceLink answers={answers} place={{ section: across.id, row }} short />{' '}
                <Problem reading={reading} section={across.id} row={row} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ row, linked }) => {
            const known = new Set(linked);
            return (
              <tr key={row}>
                <th scope="row">
                  <PlaceLink answers={answers} place={{ section: down.id, row }} />{' '}
                  <Problem reading={reading} section={down.id} row={row} />
                </th>
                {matrix.columns.map((column) => (
                  <td key={column} className="tday-matrix__cell">
                    {known.has(column) && words.matrix.yes}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const MatrixList = ({ reading, matrix, always }: MatrixProps & { readonly always: boolean }) => {
  const { answers } = reading;
  const { across, down } = matrix;
  return (
    <div className={always ? undefined : 'tday-matrix-list'}>
      <h3 className="govuk-heading-s">{captionOf(matrix)}</h3>
      <ul className="tday-problems">
        {matrix.rows.map(({ row, linked }) => (
          <li key={row}>
            <PlaceLink answers={answers} place={{ section: down.id, row }} />{' '}
            <Problem reading={reading} section={down.id} row={row} />
            <br />
            {linked.length === 0 ? (
              <span className="tday-missing">{words.matrix.none}</span>
            ) : (
              <PlaceList
                answers={answers}
                places={linked.map((each) => ({ section: across.id, row: each }))}
                most={linked.length}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};

const Shown = ({ reading, matrix }: MatrixProps) => {
  const isWide = matrix.columns.length <= mostColumns;
  if (matrix.rows.length === 0) return <p className="govuk-body">{words.screen.empty}</p>;
  return (
    <>
      {isWide && <MatrixTable reading={reading} matrix={matrix} />}
      <MatrixList reading={reading} matrix={matrix} always={!isWide} />
    </>
  );
};

const keyOf = ({ across, field }: Matrix): string => `${across.id}/${field.id}`;

interface MatrixViewProps {
  readonly reading: TraceReading;
  readonly trace: Trace;
  readonly onlyProblems: boolean;
}

export const MatrixView = ({ reading, trace, onlyProblems }: MatrixViewProps) => {
  const id = useId();
  const matrices = matricesOf(trace);
  const [wanted, setWanted] = useState<string>();
  const chosen = matrices.find((each) => keyOf(each) === wanted) ?? matrices[0];
  if (chosen === undefined) return null;
  const hasProblem = (place: Parameters<TraceReading['saysAt']>[0]) =>
    reading.saysAt(place).length > 0;
  const matrix = onlyProblems ? problemMatrix(chosen, hasProblem) : chosen;
  const isFilteredAway = matrix.rows.length === 0 && chosen.rows.length > 0;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="govuk-heading-m">
        {words.screen.matrix}
      </h2>
      <Select
        id={`${id}link`}
        label={words.screen.link}
        choices={matrices.map((each) => ({
          value: keyOf(each),
          label: words.screen.linkName(each.across.title, each.field.label),
        }))}
        value={keyOf(chosen)}
        onChange={setWanted}
      />
      {isFilteredAway ? (
        <p className="govuk-body">{words.screen.noneOfThese}</p>
      ) : (
        <Shown reading={reading} matrix={matrix} />
      )}
    </section>
  );
};

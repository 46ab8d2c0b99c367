// The options side by side: what each is worth, with the way to how it is worked out behind every number.
import type { Case, CaseOption } from '@tday/shared/case/case';
import { shownMoney } from '@tday/shared/report/numbers/cells';
import { findRegister } from '@tday/shared/template';
import { mustsMet } from '@tday/shared/trace/musts-met';
import { threatsTo } from '@tday/shared/trace/threats-to';
import { numbersWords } from '@tday/shared/words/numbers';
import { Fragment, useId } from 'react';
import { useOverflows } from '../report/use-overflows.ts';
import type { SinceStage } from '../use-case.ts';
import { useTrace } from '../use-trace.ts';
import { ChangeNote } from './ChangeNote.tsx';
import { type Measure, measureLabel, measures, shownMeasure } from './measures.ts';

const words = numbersWords.en;

export interface Working {
  readonly option: string;
  readonly measure: Measure;
}

interface OptionsTableProps {
  readonly read: Case;
  readonly since: SinceStage;
  readonly onWorking: (working: Working) => void;
}

interface NumberCellProps extends Omit<OptionsTableProps, 'read'> {
  readonly option: CaseOption;
  readonly measure: Measure;
}

const NumberCell = ({ option, measure, since, onWorking }: NumberCellProps) => {
  const shown = shownMeasure(option, measure);
  const isUsual = option.standing === 'business-as-usual';
  return (
    <td className="tday-table__number">
      {shown === words.none ? (
        shown
      ) : (
        <button
          type="button"
          className="tday-number"
          aria-label={words.screen.openWorking(measureLabel[measure], option.name, shown)}
          onClick={() => onWorking({ option: option.row, measure })}
        >
          {shown}
        </button>
      )}
      {measure === 'npsv' && !isUsual && (
        <ChangeNote option={option.row} npsv={option.results.npsv} since={since} />
      )}
    </td>
  );
};

const OptionHeading = ({ option }: { readonly option: CaseOption }) => (
  <th scope="col" className="tday-table__number">
    <span className="tday-number__reference">{option.reference}</span> {option.name}
    {option.faults.length > 0 && (
      <>
        {' '}
        <strong className="govuk-tag govuk-tag--orange">{words.screen.incomplete}</strong>
      </>
    )}
  </th>
);

/** From everything going badly to everything going well. */
const RangeRow = ({ read }: { readonly read: Case }) => (
  <tr>
    <th scope="row">{words.screen.range}</th>
    {read.options.map((option) => {
      const range = read.ranges.find(({ id }) => id === option.row)?.npsv;
      const isUsual = option.standing === 'business-as-usual';
      return (
        <td key={option.row} className="tday-table__number">
          {range === undefined || isUsual
            ? words.none
            : words.screen.fromTo(shownMoney(range.low), shownMoney(range.high))}
        </td>
      );
    })}
  </tr>
);

/** How many of the musts each option meets; nothing where the template does not say. */
const MustsRow = ({ read }: { readonly read: Case }) => {
  const { trace } = useTrace();
  const met = read.options.map(({ row }) => trace && mustsMet(trace, row));
  const of = met.find((one) => one !== undefined)?.of;
  if (of === undefined) return null;
  return (
    <tr>
      <th scope="row">{words.screen.mustsMet(of)}</th>
      {read.options.map(({ row }, index) => (
        <td key={row} className="tday-table__number">
          {met[index]?.met ?? words.none}
        </td>
      ))}
    </tr>
  );
};

/** How many open risks threaten each option; nothing where the template does not say. */
const ThreatsRow = ({ read }: { readonly read: Case }) => {
  const { trace } = useTrace();
  const section = read.plan.options.register;
  const threats = read.options.map(({ row }) => trace && threatsTo(trace, { section, row }));
  const planned = trace?.plan.threatens;
  const register = planned && findRegister(trace.answers.source.template, planned.register);
  if (register === undefined || threats.includes(undefined)) return null;
  return (
    <tr>
      <th scope="row">{words.screen.threats(register.title)}</th>
      {read.options.map(({ row }, index) => (
        <td key={row} className="tday-table__number">
          {threats[index]?.length}
        </td>
      ))}
    </tr>
  );
};

export const OptionsTable = ({ read, since, onWorking }: OptionsTableProps) => {
  const caption = useId();
  const [scroll, overflows] = useOverflows();
  const region = overflows ? { role: 'group', tabIndex: 0, 'aria-labelledby': caption } : {};
  return (
    <>
      {overflows && <p className="govuk-hint">{words.screen.sideways}</p>}
      <div ref={scroll} className="tday-scroll" {...region}>
        <table className="tday-table tday-options">
          <caption id={caption}>{words.screen.optionsTable}</caption>
          <thead>
            <tr>
              <th scope="col">{words.screen.measure}</th>
              {read.options.map((option) => (
                <OptionHeading key={option.row} option={option} />
              ))}
            </tr>
          </thead>
          <tbody>
            <MustsRow read={read} />
            {measures.map((measure) => (
              <Fragment key={measure}>
                <tr>
                  <th scope="row">{measureLabel[measure]}</th>
                  {read.options.map((option) => (
                    <NumberCell
                      key={option.row}
                      option={option}
                      measure={measure}
                      since={since}
                      onWorking={onWorking}
                    />
                  ))}
                </tr>
                {measure === 'npsv' && <RangeRow read={read} />}
              </Fragment>
            ))}
            <ThreatsRow read={read} />
          </tbody>
        </table>
      </div>
    </>
  );
};

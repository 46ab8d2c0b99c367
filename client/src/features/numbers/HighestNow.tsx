// The answer so far, and what moved it last; told once to a screen reader after it has settled.
import type { Case, CaseOption } from '@tday/shared/case/case';
import type { CaseFault } from '@tday/shared/case/case-fault';
import { faultsOfHighest, highestOption } from '@tday/shared/case/highest-option';
import type { Move } from '@tday/shared/case/what-moved';
import { shownMoney, titled } from '@tday/shared/report/numbers/cells';
import { numbersWords } from '@tday/shared/words/numbers';
import { useEffect, useRef } from 'react';
import { useAnnouncer } from '../../ui/use-announcer.ts';
import type { SinceStage } from '../use-case.ts';
import { ChangeNote } from './ChangeNote.tsx';
import { latestOf, reasonOf } from './reason.ts';
import { shownChange } from './shown-change.ts';

const words = numbersWords.en.screen;

/** Says the option's new net value, once for all the changes that come together. */
const useAnnounceNetValue = (option: CaseOption, faults: readonly CaseFault[]): void => {
  const announcer = useAnnouncer();
  const before = useRef(option);
  const said = useRef(option);
  const lacks = useRef(faults);
  useEffect(() => {
    const isNews = before.current.results.npsv !== option.results.npsv;
    before.current = option;
    lacks.current = faults;
    if (!isNews) return;
    announcer.politely('numbers', () => {
      const now = before.current;
      const isSame = said.current.row === now.row;
      const change = shownChange(isSame ? now.results.npsv - said.current.results.npsv : 0);
      said.current = now;
      return words.spoken(
        now.name,
        titled(shownMoney(now.results.npsv), lacks.current),
        change.words,
      );
    });
  }, [announcer, option, faults]);
};

interface HighestProps {
  readonly read: Case;
  readonly option: CaseOption;
  readonly since: SinceStage;
  /** The latest first. */
  readonly moves: readonly Move[];
}

const Highest = ({ read, option, since, moves }: HighestProps) => {
  const latest = latestOf(moves, option.row);
  useAnnounceNetValue(option, option.faults);
  const { npsv } = option.results;
  return (
    <div className="tday-highest">
      <p className="tday-highest__value">
        {words.highest(option.name, titled(shownMoney(npsv), faultsOfHighest(read.options)))}
        <ChangeNote option={option.row} npsv={npsv} since={since} />
      </p>
      {latest && (
        <p className="tday-highest__reason">
          {words.lastMoved} {reasonOf(read, latest)}
        </p>
      )}
    </div>
  );
};

export const HighestNow = (props: Omit<HighestProps, 'option'>) => {
  const option = highestOption(props.read.options);
  return option && <Highest {...props} option={option} />;
};

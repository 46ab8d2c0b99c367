// How a number is worked out: the formula in words, the years that it is made of, and every line with who
// typed it, when, and where it comes from.
import type { Case, CaseOption } from '@tday/shared/case/case';
import type { Address } from '@tday/shared/content-view';
import type { Answers } from '@tday/shared/report/answers';
import type { Block } from '@tday/shared/report/blocks';
import { optionByYear } from '@tday/shared/report/numbers/by-year-tables';
import { titled } from '@tday/shared/report/numbers/cells';
import { linesTable } from '@tday/shared/report/numbers/lines-table';
import { numbersWords } from '@tday/shared/words/numbers';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { dayTime } from '../clock-time.ts';
import { BlockViews } from '../report/BlockViews.tsx';
import { useCopy, useOpenWorkshop, useWorkshop } from '../use-model.ts';
import { type Measure, measureLabel, shownMeasure } from './measures.ts';
import type { Working } from './OptionsTable.tsx';

const words = numbersWords.en.screen;

/** Of which lines a measure is made. */
const madeOf: Readonly<Record<Measure, readonly ('costs' | 'benefits')[]>> = {
  pvc: ['costs'],
  pvb: ['benefits'],
  npsv: ['costs', 'benefits'],
  bcr: ['costs', 'benefits'],
  wholeLifeCost: ['costs'],
  simplePayback: ['costs', 'benefits'],
};

const useTypedBy = (answers: Answers): ((address: Address) => string) => {
  const { content } = useCopy();
  const open = useOpenWorkshop();
  const created = useWorkshop((workshop) => workshop.createdAt);
  return (address) => {
    const { by, at } = content.kept(address) ?? {};
    if (by === undefined && at === undefined) return words.notKnown;
    const who = (by && answers.names.participantName(by)) ?? words.somebody;
    // By the clock of whoever typed it, which may say anything.
    const isTime = at !== undefined && at >= created && at <= open.now();
    return isTime ? words.typed(who, dayTime(at)) : words.typedSometime(who);
  };
};

interface WorkedOutProps {
  readonly read: Case;
  readonly working: Working | undefined;
  readonly onClose: () => void;
}

interface SumsProps {
  readonly read: Case;
  readonly option: CaseOption;
  readonly measure: Measure;
}

const Sums = ({ read, option, measure }: SumsProps) => {
  const { answers } = read;
  const typedBy = useTypedBy(answers);
  const tables: readonly Block[] = [
    optionByYear(option, read.years),
    ...madeOf[measure].map((of) => linesTable({ read, option, of, typedBy })),
  ];
  return (
    <>
      <p className="govuk-body govuk-!-font-size-24">
        <strong>{titled(shownMeasure(option, measure), option.faults)}</strong>
      </p>
      <p className="govuk-body">{words.formula[measure]}</p>
      <BlockViews blocks={tables} />
    </>
  );
};

export const WorkedOut = ({ read, working, onClose }: WorkedOutProps) => {
  const option = read.options.find(({ row }) => row === working?.option);
  const isOpen = working !== undefined && option !== undefined;
  return (
    <Dialog
      title={isOpen ? words.working(measureLabel[working.measure], option.name) : ''}
      open={isOpen}
      onClose={onClose}
      size="full"
    >
      {isOpen && <Sums read={read} option={option} measure={working.measure} />}
      <Button onClick={onClose}>{words.close}</Button>
    </Dialog>
  );
};

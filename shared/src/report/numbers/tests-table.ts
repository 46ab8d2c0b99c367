// What would change the answer: each test with the net value that it gives, and whether the answer holds.
import type { Case } from '../../case/case.ts';
import { type CaseTest, faultsOfTests, testsOf } from '../../case/tests-of-case.ts';
import { numbersWords } from '../../words/numbers.ts';
import { type TableBlock, textCell } from '../blocks.ts';
import { column, moneyCell, numberCell, titled } from './cells.ts';

const words = numbersWords.en;

const overtaken = (read: Case, { tested }: CaseTest): string => {
  const names = read.options
    .filter(({ row }) => tested.overtakenBy.includes(row))
    .map(({ reference }) => reference);
  return names.length === 0 ? words.tests.stays : words.tests.overtaken(names);
};

const referenceOf = ({ answers, plan }: Case, { row }: CaseTest): string =>
  row === undefined || plan.tests === undefined
    ? ''
    : `${answers.reference(plan.tests.register, row) ?? ''} `.trimStart();

/** The option that every test is about, where that is one. */
const onlyOption = (tests: readonly CaseTest[]): CaseTest['option'] | undefined => {
  const [first] = tests;
  return tests.every(({ option }) => option === first?.option) ? first?.option : undefined;
};

export const testsTable = (read: Case): TableBlock => {
  const tests = testsOf(read);
  const only = onlyOption(tests);
  const title =
    only === undefined
      ? words.tests.title
      : words.tests.titleOf(`${only.reference} ${only.name}`.trim());
  return {
    kind: 'table',
    caption: titled(title, faultsOfTests(read)),
    columns: [
      column(words.tests.test, 'text'),
      ...(only === undefined ? [column(words.option, 'reference')] : []),
      column(words.npsv, 'money'),
      column(words.bcr, 'number'),
      column(words.tests.positive, 'reference'),
      column(words.tests.ahead, 'text'),
    ],
    rowHeaders: true,
    rows: tests.map((test) => ({
      cells: [
        textCell(`${referenceOf(read, test)}${test.name}`),
        ...(only === undefined ? [textCell(test.option.reference)] : []),
        moneyCell(test.tested.results.npsv),
        numberCell(test.tested.results.bcr, 2),
        textCell(test.tested.isPositive ? words.tests.yes : words.tests.no),
        textCell(overtaken(read, test)),
      ],
    })),
  };
};

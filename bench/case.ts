// 30 options of 60 years and 40 lines, all recomputed as after one edit: by the appraisal, and by a spreadsheet
// engine that is given the same sums as formulas. Both must come to the same pennies.
import { appraise } from '@tday/shared/appraisal/appraisal';
import type { Appraisal, OptionInput } from '@tday/shared/appraisal/appraisal-input';
import { flatRate } from '@tday/shared/appraisal/discounting';
import { simulate } from '@tday/shared/appraisal/monte-carlo';
import { drawsFrom } from '@tday/shared/appraisal/random';
import { rangesOf } from '@tday/shared/appraisal/range';
import { roundHalfUp } from '@tday/shared/appraisal/rounding';
import { standardChanges, testOption } from '@tday/shared/appraisal/sensitivity';
import { nextBest, switchingValue } from '@tday/shared/appraisal/switching';
import FormulaParser from 'fast-formula-parser';
import { caseBench } from './config.ts';
import { median, printTable } from './figures.ts';

const { options, years, lines, rounds, draws } = caseBench;
const half = lines / 2;
const rate = 0.035;

const drawCase = (): Appraisal => {
  const draw = drawsFrom(1);
  const amounts = () => Array.from({ length: years }, () => Math.round(draw() * 1e8) / 100);
  const share = () => Math.round(draw() * 1000) / 1000;
  const range = { low: -0.1, high: 0.3 };
  const option = (number: number): OptionInput => ({
    id: `${number}`,
    name: `Option ${number}`,
    standing: 'other',
    costs: Array.from({ length: half }, (_, at) => ({
      id: `c${at}`,
      line: `Cost ${at}`,
      amounts: amounts(),
      optimismBias: { upper: 2 * share(), mitigated: share() },
      range,
    })),
    benefits: Array.from({ length: half }, (_, at) => ({
      id: `b${at}`,
      line: `Benefit ${at}`,
      amounts: amounts(),
      kind: 'quantified',
      cut: share(),
      range,
    })),
  });
  return { rate: flatRate(rate), options: Array.from({ length: options }, (_, at) => option(at)) };
};

/** A sheet of one option: a line a row, its factor in column 1, the years from column 2; below, the sums. */
const sheetOf = ({ costs, benefits }: OptionInput): number[][] => [
  ...costs.map(({ amounts, optimismBias: { upper, mitigated } = { upper: 0, mitigated: 0 } }) => [
    1 + upper * (1 - mitigated),
    ...amounts,
  ]),
  ...benefits.map(({ amounts, cut = 0 }) => [1 - cut, ...amounts]),
  [],
  [],
  [],
];

const columnName = (column: number): string => {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : `${columnName(rest)}${letter}`;
};

const [factorRow, costRow, benefitRow] = [lines + 1, lines + 2, lines + 3];
const firstYear = columnName(2);
const lastYear = columnName(years + 1);
const yearsIn = (row: number): string => `${firstYear}${row}:${lastYear}${row}`;

const formulasOfYear = (year: number): readonly (readonly [number, string])[] => {
  const column = columnName(year + 2);
  const before = `${columnName(year + 1)}${factorRow}`;
  return [
    [factorRow, year === 0 ? '1' : `${before}/(1+${rate})`],
    [costRow, `SUMPRODUCT($A$1:$A$${half},${column}1:${column}${half})`],
    [benefitRow, `SUMPRODUCT($A$${half + 1}:$A$${lines},${column}${half + 1}:${column}${lines})`],
  ];
};

const presentValue = (row: number): string => `SUMPRODUCT(${yearsIn(row)},${yearsIn(factorRow)})`;

interface CellRange {
  readonly from: { readonly row: number; readonly col: number };
  readonly to: { readonly row: number; readonly col: number };
}

/** The net value of each option as the engine works it out, every formula evaluated once in order. */
const recalculate = (sheets: readonly number[][][]): readonly number[] =>
  sheets.map((sheet) => {
    const cell = (row: number, column: number): number => sheet[row - 1]?.[column - 1] ?? 0;
    const engine = new FormulaParser({
      onCell: ({ row, col }) => cell(row, col),
      onRange: ({ from, to }: CellRange) =>
        Array.from({ length: to.row - from.row + 1 }, (_, down) =>
          Array.from({ length: to.col - from.col + 1 }, (_, along) =>
            cell(from.row + down, from.col + along),
          ),
        ),
    });
    const evaluate = (formula: string): number =>
      Number(engine.parse(formula, { sheet: 'Option', row: 1, col: 1 }));
    for (let year = 0; year < years; year++) {
      for (const [row, formula] of formulasOfYear(year)) {
        const cells = sheet[row - 1];
        if (cells !== undefined) cells[year + 1] = evaluate(formula);
      }
    }
    return evaluate(`${presentValue(benefitRow)}-${presentValue(costRow)}`);
  });

const time = <Answer>(times: number, work: () => Answer) => {
  const ms: number[] = [];
  let answer = work();
  for (let round = 0; round < times; round++) {
    const start = performance.now();
    answer = work();
    ms.push(performance.now() - start);
  }
  return { answer, ms: median(ms), firstMs: ms[0] ?? Number.NaN };
};

const pennies = (values: readonly number[]): string =>
  values.map((value) => roundHalfUp(value, 2)).join();

export const benchCase = async (): Promise<void> => {
  const appraisal = drawCase();
  const start = performance.now();
  appraise(appraisal);
  const coldMs = performance.now() - start;
  const ours = time(rounds, () => appraise(appraisal));
  const tests = time(rounds, () => testOption(appraisal, '0', standardChanges(appraisal)));
  const next = nextBest(appraisal, '0') ?? '';
  const switching = time(rounds, () =>
    switchingValue(appraisal, '0', ['b0'], { kind: 'option', id: next }),
  );
  const ranges = time(rounds, () => rangesOf(appraisal));
  const chance = time(3, () => simulate(appraisal, { seed: 1, draws }));
  const sheets = appraisal.options.map(sheetOf);
  const theirs = time(3, () => recalculate(sheets));
  const isSame = pennies(ours.answer.map(({ npsv }) => npsv)) === pennies(theirs.answer);
  printTable(
    `case: ${options} options x ${years} years x ${lines} lines, median of ${rounds}`,
    ['what', 'ms'],
    [
      ['every result of every option and year, just started', coldMs],
      ['the same, warm', ours.ms],
      ['the sensitivity tests of one option', tests.ms],
      ['one switching value against the next best', switching.ms],
      ['low, central and high of all', ranges.ms],
      [`${draws} draws of all`, chance.ms],
      ['fast-formula-parser: factors, sums and net values as formulas', theirs.ms],
    ],
  );
  console.log(`\nThe same net values to the penny: ${isSame ? 'yes' : 'no'}`);
};

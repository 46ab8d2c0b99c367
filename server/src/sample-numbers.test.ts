// The finished day as it computes: every total of its story, and what is said where a number is not one.
import { roundHalfUp } from '@tday/shared/appraisal/rounding';
import { type Case, readCase } from '@tday/shared/case/case';
import { readRisks } from '@tday/shared/case/read-money';
import type { RowId } from '@tday/shared/ids';
import { Answers } from '@tday/shared/report/answers';
import { shownMoney } from '@tday/shared/report/numbers/cells';
import { numbersWords } from '@tday/shared/words/numbers';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sourceOf } from './export/export-source.ts';
import type { Exportable } from './exportable.ts';
import { readSampleState } from './sample-day-state.ts';

let day: Exportable;
let source: ReturnType<typeof sourceOf>;

beforeAll(async () => {
  day = await readSampleState();
});

beforeEach(() => {
  source = sourceOf(day);
});

const theCase = (sections: (section: string) => boolean = () => true): Case | undefined =>
  readCase(new Answers({ ...source, sections }));

const optionNamed = (start: string) => {
  const option = theCase()?.options.find(({ name }) => name.startsWith(start));
  if (option === undefined) throw new Error(`no option ${start}`);
  return option;
};

const costLine = (words: string): RowId => {
  const names = new Answers(source).names;
  const row = names.rows('costs').find((each) => names.rowTitle('costs', each) === words);
  if (row === undefined) throw new Error(`no line ${words}`);
  return row;
};

const write = (line: string, field: string, value: unknown) =>
  source.content.setValue({ section: 'costs', row: costLine(line), field }, value, {
    by: day.workshop.participants[0]?.id ?? ('nobody' as never),
    at: 1,
  });

const faultsOf = () => theCase()?.faults.map(({ says }) => says);

const totals: Readonly<Record<string, readonly (number | undefined)[]>> = {
  'Business as usual': [0, 0, 0, undefined, 0],
  'Do minimum': [285_734.94, 758_259.05, 472_524.11, 2.6537, 298_350],
  'SME-built': [1_323_690.85, 2_079_353.1, 755_662.25, 1.5709, 1_403_880],
  'Do maximum': [6_216_444.84, 1_578_711.1, -4_637_733.74, 0.254, 6_539_680],
};

describe('the sample day', () => {
  test.each(Object.entries(totals))('%s comes to what its story says', (name, expected) => {
    const { pvc, pvb, npsv, bcr, wholeLifeCost } = optionNamed(name).results;
    const shown = [pvc, pvb, npsv].map((pounds) => roundHalfUp(pounds, 2));
    const ratio = bcr === undefined ? undefined : roundHalfUp(bcr, 4);
    expect([...shown, ratio, roundHalfUp(wholeLifeCost, 2)]).toEqual(expected);
  });

  test('has no number that is missing or makes no sense', () => {
    expect(faultsOf()).toEqual([]);
  });

  test('[N2] tells no net value to those who may not see the costs', () => {
    expect(theCase((section) => section !== 'costs')).toBeUndefined();
  });
});

describe('a number that is not one', () => {
  const line = 'Option C: running';

  test('[N3] is named where it lies, and its option is incomplete', () => {
    write(line, 'amounts', { 'Year 0': 0, 'Year 1': 'about £2m' });
    expect(faultsOf()).toEqual([
      'Option C: running: “Cost by year” cannot be read as numbers. Enter it again.',
    ]);
    expect(optionNamed('SME-built').faults).toHaveLength(1);
    expect(optionNamed('Do minimum').faults).toEqual([]);
  });

  test('a year that says nothing is not taken for nothing in silence', () => {
    write(line, 'amounts', { 'Year 0': 0, 'Year 1': 100_000, 'Year 2': 1, 'Year 4': 1 });
    expect(faultsOf()).toEqual([
      'Option C: running says nothing for Year 3. Write 0 if it is nothing.',
    ]);
  });

  test('a cost below nothing is to be written as a benefit', () => {
    write(line, 'amounts', { 'Year 0': -5, 'Year 1': 1, 'Year 2': 1, 'Year 3': 1, 'Year 4': 1 });
    expect(faultsOf()).toEqual([expect.stringMatching(/below nothing in Year 0\. Enter a cost/)]);
  });

  test('a line whose option was removed counts nowhere, and says so', () => {
    const before = optionNamed('SME-built').results.npsv;
    source.content.removeRow('options', optionNamed('Do maximum').row, { by: 'p' as never, at: 1 });
    expect(faultsOf()).toHaveLength(7);
    expect(faultsOf()?.[0]).toMatch(/belongs to an option that was removed/);
    expect(optionNamed('SME-built').results.npsv).toBe(before);
  });

  test('more than all of the optimism bias cannot be dealt with', () => {
    write(line, 'bias-mitigated', 160);
    expect(faultsOf()).toEqual([
      'Option C: running: “Of that, dealt with” must be from 0% to 100%.',
    ]);
  });
});

test('what business as usual lacks, every option lacks', () => {
  write('Option A: nothing is added', 'amounts', { 'Year 0': 'something' });
  for (const option of theCase()?.options ?? []) expect(option.faults, option.name).toHaveLength(1);
});

test('a risk in a year that no plan reaches does not hold the document up', () => {
  const row = source.content.rows('risks')[0] as RowId;
  const doer = { by: 'somebody' as never, at: 1 };
  source.content.setValue({ section: 'risks', row, field: 'year' }, 1e12, doer);
  const read = theCase();
  expect(read && readRisks(read).risks).toHaveLength(8);
});

test('a sum that is too large to be right says so, and not that it is nothing', () => {
  expect(shownMoney(2e13)).toBe(numbersWords.en.tooLarge);
  expect(shownMoney(Number.POSITIVE_INFINITY)).toBe(numbersWords.en.tooLarge);
});

// The finished day as it computes: every total of its story, and what is said where a number is not one.
import { roundHalfUp } from '@tday/shared/appraisal/rounding';
import { readCase } from '@tday/shared/case/case';
import { readCash } from '@tday/shared/case/read-cash';
import { readRisks } from '@tday/shared/case/read-risks';
import { testsOf } from '@tday/shared/case/tests-of-case';
import { runChecks } from '@tday/shared/checks/run-checks';
import type { ParticipantId, RowId } from '@tday/shared/ids';
import { Answers } from '@tday/shared/report/answers';
import { textCell } from '@tday/shared/report/blocks';
import { makeDocumentSheets } from '@tday/shared/report/document-sheets';
import { cashTable } from '@tday/shared/report/numbers/cash-table';
import { shownMoney, shownYears } from '@tday/shared/report/numbers/cells';
import { linesTable } from '@tday/shared/report/numbers/lines-table';
import { Numbers } from '@tday/shared/report/numbers/numbers-blocks';
import { sayNumbers } from '@tday/shared/report/numbers/say-numbers';
import type { NumbersKind } from '@tday/shared/template';
import { numbersWords } from '@tday/shared/words/numbers';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Exportable } from './exportable.ts';
import { SampleCase } from './sample-case.ts';
import { readSampleState } from './sample-day-state.ts';

let day: Exportable;
let sample: SampleCase;

beforeAll(async () => {
  day = await readSampleState();
});

beforeEach(() => {
  sample = new SampleCase(day);
});

const running = 'Option C: running';
const writeRunning = (field: string, value: unknown) =>
  sample.write('costs', running, field, value);

const totals: Readonly<Record<string, readonly (number | undefined)[]>> = {
  'Business as usual': [0, 0, 0, undefined, 0],
  'Do minimum': [285_734.94, 758_259.05, 472_524.11, 2.6537, 298_350],
  'SME-built': [1_323_690.85, 2_079_353.1, 755_662.25, 1.5709, 1_403_880],
  'Do maximum': [6_216_444.84, 1_578_711.1, -4_637_733.74, 0.254, 6_539_680],
};

describe('the sample day', () => {
  test.each(Object.entries(totals))('%s comes to what its story says', (name, expected) => {
    const { pvc, pvb, npsv, bcr, wholeLifeCost } = sample.option(name).results;
    const shown = [pvc, pvb, npsv].map((pounds) => roundHalfUp(pounds, 2));
    const ratio = bcr === undefined ? undefined : roundHalfUp(bcr, 4);
    expect([...shown, ratio, roundHalfUp(wholeLifeCost, 2)]).toEqual(expected);
  });

  test('has no number that is missing or makes no sense', () => {
    expect(sample.faults).toEqual([]);
  });

  test('[N2] tells no net value to those who may not see the costs', () => {
    const sections = (section: string) => section !== 'costs';
    expect(readCase(new Answers({ ...sample.source, sections }))).toBeUndefined();
  });
});

describe('a number that is not one', () => {
  test('[N3] is named where it lies, and its option is incomplete', () => {
    writeRunning('amounts', { 'Year 0': 0, 'Year 1': 'about £2m' });
    expect(sample.faults).toEqual([
      'Option C: running: “Cost by year” cannot be read as numbers. Enter it again.',
    ]);
    expect(sample.option('SME-built').faults).toHaveLength(1);
    expect(sample.option('Do minimum').faults).toEqual([]);
  });

  test('a year that says nothing is not taken for nothing in silence', () => {
    writeRunning('amounts', { 'Year 0': 0, 'Year 1': 100_000, 'Year 2': 1, 'Year 4': 1 });
    expect(sample.faults).toEqual([
      'Option C: running says nothing for Year 3. Write 0 if it is nothing.',
    ]);
  });

  test('a cost below nothing is to be written as a benefit', () => {
    const others = { 'Year 1': 1, 'Year 2': 1, 'Year 3': 1, 'Year 4': 1 };
    writeRunning('amounts', { ...others, 'Year 0': 0 });
    const { npsv } = sample.option('SME-built').results;
    writeRunning('amounts', { ...others, 'Year 0': -5 });
    expect(sample.option('SME-built').results.npsv, 'counts as nothing').toBe(npsv);
    expect(sample.faults).toEqual([
      expect.stringMatching(/below nothing in Year 0\. Enter a cost/),
    ]);
  });

  test('a line whose option was removed counts nowhere, and says so', () => {
    const before = sample.option('SME-built').results.npsv;
    sample.remove('options', sample.option('Do maximum').row);
    expect(sample.faults).toHaveLength(7);
    expect(sample.faults[0]).toMatch(/belongs to an option that was removed/);
    expect(sample.option('SME-built').results.npsv).toBe(before);
  });

  test('more than all of the optimism bias cannot be dealt with', () => {
    writeRunning('bias-mitigated', 160);
    expect(sample.faults).toEqual([
      'Option C: running: “Of that, dealt with” must be from 0% to 100%.',
    ]);
  });
});

test('what business as usual lacks, every option lacks', () => {
  sample.write('costs', 'Option A: nothing is added', 'amounts', { 'Year 0': 'something' });
  for (const option of sample.read().options) expect(option.faults, option.name).toHaveLength(1);
});

describe('[N3] a net value that lacks something says so', () => {
  beforeEach(() => writeRunning('amounts', { 'Year 0': 'about £2m' }));

  const captions = (kind: NumbersKind): readonly string[] =>
    new Numbers(sample.read().answers)
      .blocks(kind)
      .flatMap((block) => (block.kind === 'table' ? [block.caption] : []));

  test.each(['optimism-bias', 'sensitivity', 'switching-values'] as const)(
    'over the table of %s',
    (kind) => {
      expect(captions(kind)).toEqual([expect.stringMatching(/^Incomplete: /)]);
    },
  );

  test('over the years of that option, and of no other', () => {
    const incomplete = captions('by-year').filter((caption) => caption.startsWith('Incomplete'));
    expect(incomplete).toEqual([expect.stringContaining('SME-built')]);
  });

  test('in a sentence that names the highest, whichever option lacks it', () => {
    const say = (words: string) => sayNumbers(words, () => sample.read());
    expect(say('{{name:best}}')).toMatch(/^SME-built.* \(incomplete: /);
    writeRunning('amounts', { 'Year 0': 1, 'Year 1': 1, 'Year 2': 1, 'Year 3': 1, 'Year 4': 1 });
    expect(say('{{name:best}}')).not.toMatch(/incomplete/);
    const [line] = sample.option('Do minimum').input.costs;
    sample.write('costs', line?.line, 'amounts', { 'Year 0': 'about £2m' });
    expect(say('{{name:best}}')).toMatch(/^SME-built.* \(incomplete: /);
    expect(say('{{npsv:best}}')).toMatch(/^Incomplete: £/);
    expect(say('{{npsv:preferred}}')).toMatch(/^£/);
  });

  test('over the lines that it is worked out from', () => {
    const read = sample.read();
    const option = sample.option('SME-built');
    const table = linesTable({ read, option, of: 'costs', typedBy: () => '' });
    expect(table.caption).toMatch(/^Incomplete: /);
  });

  test('[N3] a line says how its optimism bias comes about, and why it is no more', () => {
    writeRunning('bias-upper', 200);
    writeRunning('bias-mitigated', 85);
    const read = sample.read();
    const option = sample.option('SME-built');
    const table = linesTable({ read, option, of: 'costs', typedBy: () => '' });
    const line = option.input.costs.findIndex(({ line: name }) => name === running);
    const { note = '' } = option.input.costs[line]?.optimismBias ?? {};
    expect(note).not.toBe('');
    expect(table.rows[line]?.cells[2]).toEqual(
      textCell(`30% added: optimism bias, from 200%, of which 85% is dealt with. ${note}`),
    );
  });

  test('in the workbook', () => {
    const { workings } = makeDocumentSheets(sample.source, 'business-case');
    const names = workings?.appraisal.options.map(({ name }) => name.slice(0, 14));
    expect(names).toEqual(['Business as us', 'Do minimum: be', 'Incomplete: SM', 'Do maximum: re']);
  });
});

describe('[N3] what only some of the numbers rest on', () => {
  const budget = 'Cloud and model';
  const risk = 'Model or cloud price rises';

  const said = (words: string) => sayNumbers(words, () => sample.read());

  test.each([
    [
      'budget',
      budget,
      'amounts',
      { 'Year 0': 'about £2m' },
      /^Cloud and model: “By year, .*” cannot be read/,
    ],
    [
      'budget',
      budget,
      'amounts',
      { 'Year 0': 1, 'Year 9': 5 },
      /outside the years of the plan, for “Year 9”/,
    ],
    [
      'budget',
      budget,
      'vat-lost',
      'perhaps',
      /“Its VAT is lost to us” holds an answer that is not/,
    ],
    ['budget', budget, 'vat-lost', undefined, /does not say “Its VAT is lost to us”, so no VAT is/],
    ['budget-basis', undefined, 'inflation', 'two', /“General inflation a year” cannot be read/],
    [
      'budget-basis',
      undefined,
      'inflation',
      2000,
      /“General inflation a year” must be from −20% to 100%/,
    ],
    ['contingency', undefined, 'share', 150, /“Held for risk” must be from 0% to 100%/],
    [
      'funding',
      'Existing budget plus gate-released growth money',
      'amounts',
      '1e400',
      /cannot be read/,
    ],
  ] as const)('cash: %s, %s, %s', (section, title, field, value, says) => {
    sample.write(section, title, field, value);
    expect(sample.faults[0]).toMatch(says);
    expect(readCash(sample.read())?.faults[0]?.address).toMatchObject({ section, field });
    expect(cashTable(sample.read())).toMatchObject({
      caption: expect.stringMatching(/^Incomplete/),
    });
    expect(said('{{cash-total}}')).toMatch(/^Incomplete: £/);
    expect(sample.option('SME-built').faults).toEqual([]);
  });

  test.each([
    ['probability', 'likely', /“Probability” cannot be read/],
    ['probability', 30_000, /“Probability” must be from 0% to 100%/],
    ['probability', undefined, /says what it would cost and not how likely it is/],
    ['cost-if', -5, /“Cost if it happens” must be from 0/],
    ['year', 1e12, /“Year it would fall in” must be from 0 to 500/],
    ['year', 1.5, /“Year it would fall in” must be a whole number/],
  ])('a risk whose %s is %s is not counted, and says so', (field, value, says) => {
    sample.write('risks', risk, field, value);
    expect(sample.faults).toEqual([expect.stringMatching(says)]);
    expect(readRisks(sample.read()).risks).toHaveLength(8);
    expect(said('{{expected-risk}}')).toMatch(/^Incomplete: £/);
  });

  test('a saving of another option, and one without a line, are not counted and say so', () => {
    const savings = () => readCash(sample.read())?.cash.total.savings;
    const before = savings();
    const [first = ''] = sample.option('Do minimum').input.benefits.map(({ id }) => id);
    const doer = { by: 'somebodyelse' as ParticipantId, at: 1 };
    const [other, empty] = ['otheraaaaaaa', 'emptyaaaaaaa'] as RowId[] as [RowId, RowId];
    sample.content.addRows('savings', [other, empty], doer);
    sample.content.setValue({ section: 'savings', row: other, field: 'line' }, [first], doer);
    expect(savings()).toBe(before);
    expect(sample.faults).toEqual([
      expect.stringMatching(/ is a saving of Do minimum.* is that of SME-built.*not counted/),
      expect.stringMatching(/ names no line of benefit, so it is not counted/),
    ]);
  });

  test('a saving lacks what its line lacks, which is said once', () => {
    const [line = ''] = ['Option C: overtime and agency hours avoided'];
    sample.write('benefit-values', line, 'amounts', { 'Year 0': 'about £2m' });
    expect(sample.faults).toHaveLength(1);
    expect(readCash(sample.read())?.faults).toHaveLength(1);
  });

  test('a test that cannot be read is not made, and says so', () => {
    sample.write('tests', 'Costs 20% higher and benefits a year late', 'costs-change', 'a bit');
    sample.write('tests', 'Misroutes fall to 10%, not 6%', 'driver-value', undefined);
    expect(sample.faults).toEqual([
      expect.stringMatching(/needs both a driver and what it is then/),
      expect.stringMatching(/“Costs change by” cannot be read/),
    ]);
  });
});

describe('a test that would show a number which it has not changed', () => {
  const minutes = 'Minutes saved on each item that the assistant covers';
  const kept = 'Saves 2.5 minutes an item, not 4';
  const namesOfTests = () => testsOf(sample.read()).map(({ name }) => name);
  const linesOf = (option: string) => sample.option(option).input.benefits.map(({ id }) => id);

  test.each([
    [
      'a driver that is taken to be 0',
      () => sample.write('drivers', minutes, 'value', 0),
      [/^Minutes saved .* is taken to be 0/, /^Saves 2\.5 minutes .* lacks its value or its lines/],
    ],
    [
      'a driver of which every line was removed',
      () => {
        const lines = ['c1aaaaaaaaaa', 'c2aaaaaaaaaa'];
        sample.write('drivers', minutes, 'lines', lines);
      },
      [/^Minutes saved .* names something that was removed/, /^Saves 2\.5 minutes .* lacks/],
    ],
    [
      'a driver of the lines of another option',
      () => sample.write('drivers', minutes, 'lines', linesOf('Do minimum')),
      [/^Saves 2\.5 minutes .* under which no line of its option lies/],
    ],
  ])('%s: it is not made, and says so', (_, spoil, says) => {
    expect(namesOfTests()).toContain(kept);
    spoil();
    expect(namesOfTests()).not.toContain(kept);
    expect(sample.faults).toEqual(says.map((each) => expect.stringMatching(each)));
  });
});

describe('an answer that nobody can be sure of', () => {
  test('a choice of rates that is none leaves every option incomplete', () => {
    sample.write('appraisal-basis', undefined, 'rates', 'the usual');
    expect(sample.faults).toEqual([expect.stringMatching(/“Discount rates” holds an answer/)]);
    for (const option of sample.read().options) expect(option.faults).toHaveLength(1);
  });

  test('a standing that is none may be that of business as usual: every option is incomplete', () => {
    sample.write('options', 'Business as usual', 'standing', 'as now');
    for (const option of sample.read().options) expect(option.faults).toHaveLength(1);
  });

  test('a line of two options counts for neither, and says between which to choose', () => {
    const both = ['Do minimum', 'Do maximum'].map((name) => sample.option(name).row);
    writeRunning('option', both);
    expect(sample.faults).toEqual([
      'Option C: running: “Option” names OP-002 and OP-004. Choose one: until then it counts for none of them.',
    ]);
    expect(sample.option('Do minimum').input.costs).toHaveLength(2);
    for (const option of sample.read().options) expect(option.faults).toHaveLength(1);
  });

  test('an option that was removed does not stand in the way of one that is there', () => {
    const [gone, there] = ['Do minimum', 'SME-built'].map((name) => sample.option(name).row);
    if (gone !== undefined) sample.remove('options', gone);
    writeRunning('option', [gone, there]);
    expect(sample.faults.join()).not.toMatch(/Option C/);
    expect(sample.option('SME-built').input.costs).toHaveLength(2);
  });

  test('a benefit of two kinds, and one of a kind that is none', () => {
    const kinds = ['Triage officer hours released to casework', 'Chaser calls avoided'];
    const benefits = kinds.map((title) => sample.row('benefits', title));
    sample.write('benefit-values', 'Option B: chaser calls avoided', 'benefit', benefits);
    sample.write('benefits', 'Rework hours avoided from misrouted items', 'type', 'good');
    expect(sample.faults).toEqual([
      expect.stringMatching(/^Rework hours avoided .* holds an answer that is not on its list/),
      expect.stringMatching(
        /^Option B: chaser calls avoided: .* names B-002 and B-004\. Choose one/,
      ),
    ]);
  });

  test('a year that the plan does not have is named, and not left out in silence', () => {
    const whole = Object.fromEntries([0, 1, 2, 3, 4].map((year) => [`Year ${year}`, 1]));
    writeRunning('amounts', { ...whole, 'Year 5': 190_000, '2031-32': 5 });
    expect(sample.faults).toEqual([
      'Option C: running has amounts outside the years of the plan, for “Year 5” and “2031-32”: they are not counted.',
    ]);
    expect(sample.option('SME-built').faults).toHaveLength(1);
  });
});

test('what is never behind pays back at once, and not after no years at all', () => {
  expect(shownYears(0)).toBe(numbersWords.en.atOnce);
  expect(shownYears(0.04)).toBe(numbersWords.en.atOnce);
  expect(shownYears(1.24)).toBe('1.2 years');
});

test('a rate of 100% counts, and is said to be far from the standard one', () => {
  sample.write('appraisal-basis', undefined, 'discount-rate', 100);
  const checks = runChecks({
    ...sample.source,
    holds: () => true,
    groupOf: () => undefined,
  });
  const said = checks
    .flatMap(({ findings }) => findings)
    .filter(({ says }) => /far from/.test(says));
  expect(said).toMatchObject([
    {
      at: { section: 'appraisal-basis', field: 'discount-rate' },
      says: expect.stringMatching(/^The discount rate of 100% is far from the standard 3\.5%/),
    },
  ]);
});

test('a sum that is too large to be right says so, and not that it is nothing', () => {
  expect(shownMoney(2e13)).toBe(numbersWords.en.tooLarge);
  expect(shownMoney(Number.POSITIVE_INFINITY)).toBe(numbersWords.en.tooLarge);
});

// Pounds for each year of a plan: a cost line, or the profile of a benefit.
import { cleanLine } from '../clean-text.ts';
import { isRecord } from '../is-record.ts';
import { type Block, type Cell, paragraph, text } from '../report/blocks.ts';
import { fieldWords } from '../words/fields.ts';
import { type AnswerColumn, type AnswerPart, defineFieldType, type Parsed } from './field-type.ts';
import { formatMoney, parseMoney, readMoney } from './money.ts';

export interface AmountsByYearSpec {
  /** As they are shown, in order: 2027-28. */
  readonly years: readonly string[];
}

/** Pounds by year; a year that was left empty is not there. */
export type AmountsByYear = Readonly<Record<string, number>>;

const listOf = (amounts: AmountsByYear, { years }: AmountsByYearSpec) =>
  years.flatMap((year) => {
    const pounds = amounts[year];
    return pounds === undefined ? [] : [{ year, pounds }];
  });

export const totalOf = (amounts: AmountsByYear): number =>
  readMoney(Object.values(amounts).reduce((sum, pounds) => sum + pounds, 0)) ?? 0;

const collect = (entries: readonly (readonly [string, number | undefined])[]) => {
  const filled = entries.flatMap(([year, pounds]) =>
    pounds === undefined ? [] : [[year, pounds]],
  );
  return filled.length === 0 ? undefined : (Object.fromEntries(filled) as AmountsByYear);
};

const read = (raw: unknown, { years }: AmountsByYearSpec): AmountsByYear | undefined => {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const known = raw as Readonly<Record<string, unknown>>;
  return collect(
    years.map((year) => [year, Object.hasOwn(known, year) ? readMoney(known[year]) : undefined]),
  );
};

const fault = (raw: unknown, { years }: AmountsByYearSpec): string | undefined => {
  for (const [year, pounds] of Object.entries(isRecord(raw) ? raw : {})) {
    if (pounds === undefined || pounds === null || pounds === '') continue;
    if (!years.includes(year)) return fieldWords.en.noSuchYear(cleanLine(year).slice(0, 20));
    if (readMoney(pounds) === undefined) return fieldWords.en.enterMoneyIn(year);
  }
  return undefined;
};

const totalWords = (amounts: AmountsByYear): string =>
  `${fieldWords.en.total} ${formatMoney(totalOf(amounts))}`;

const toText = (amounts: AmountsByYear, spec: AmountsByYearSpec): string => {
  const each = listOf(amounts, spec).map(({ year, pounds }) => `${year} ${formatMoney(pounds)}`);
  return [...each, totalWords(amounts)].join('; ');
};

/** Undefined where an amount is none; an empty place is an empty year. */
const parseRow = (
  cells: readonly string[],
  { years }: AmountsByYearSpec,
): Parsed<AmountsByYear> => {
  const fault = { fault: fieldWords.en.enterAmounts(years) };
  if (cells.length !== years.length) return fault;
  const amounts = cells.map((cell) => parseMoney(cell));
  const misread = amounts.some((pounds, at) => pounds === undefined && cells[at]?.trim() !== '');
  return misread ? fault : { value: collect(years.map((year, at) => [year, amounts[at]])) };
};

/** "2027-28 £1,200; 2028-29 £900; Total £2,100", with years in any order. */
const parseNamed = (parts: readonly string[], spec: AmountsByYearSpec): Parsed<AmountsByYear> => {
  const byYear = new Map<string, string>();
  for (const part of parts) {
    const year = spec.years.find((known) => part.startsWith(`${known} `));
    if (year === undefined || byYear.has(year)) {
      return { fault: fieldWords.en.enterAmounts(spec.years) };
    }
    byYear.set(year, part.slice(year.length));
  }
  return parseRow(
    spec.years.map((year) => byYear.get(year) ?? ''),
    spec,
  );
};

/** Either years with their amounts, or a spreadsheet's cells in the order of the years. */
const parse = (words: string, spec: AmountsByYearSpec): Parsed<AmountsByYear> => {
  if (words.trim() === '') return { value: undefined };
  const parts = words.split(/[;\t\n]/).map((part) => part.trim().replace(/:/g, ''));
  const isTotal = (part: string) =>
    part.toLowerCase().startsWith(fieldWords.en.total.toLowerCase());
  const named = parts.some((part) => spec.years.some((year) => part.startsWith(`${year} `)));
  return named
    ? parseNamed(
        parts.filter((part) => part !== '' && !isTotal(part)),
        spec,
      )
    : parseRow(parts, spec);
};

const moneyCell = (pounds: number): Cell => ({
  blocks: [paragraph(text(formatMoney(pounds)))],
  value: { kind: 'money', number: pounds },
});

const wordCell = (words: string): Cell => ({ blocks: [paragraph(text(words))] });

const toBlocks = (amounts: AmountsByYear, spec: AmountsByYearSpec): readonly Block[] => [
  {
    kind: 'table',
    caption: fieldWords.en.amountsByYear,
    columns: [
      { title: fieldWords.en.year, kind: 'text', weight: 1 },
      { title: fieldWords.en.amount, kind: 'money', weight: 1 },
    ],
    rowHeaders: true,
    rows: listOf(amounts, spec).map(({ year, pounds }) => ({
      cells: [wordCell(year), moneyCell(pounds)],
    })),
    totals: [wordCell(fieldWords.en.total), moneyCell(totalOf(amounts))],
  },
];

const moneyColumn = (
  id: string,
  title: string,
  poundsOf: (amounts: AmountsByYear) => number | undefined,
): AnswerColumn<AmountsByYear> => ({
  id,
  title,
  kind: 'money',
  toText: (amounts) => {
    const pounds = poundsOf(amounts);
    return pounds === undefined ? '' : formatMoney(pounds);
  },
  toCellValue: (amounts) => {
    const number = poundsOf(amounts);
    return number === undefined ? undefined : { kind: 'money', number };
  },
});

const partOf = (year: string): AnswerPart => ({
  key: year,
  parse: (words) => {
    const value = parseMoney(words);
    return value === undefined && words.trim() !== ''
      ? { fault: fieldWords.en.enterMoneyIn(year) }
      : { value };
  },
});

const columns = ({ years }: AmountsByYearSpec): readonly AnswerColumn<AmountsByYear>[] => [
  ...years.map((year, at) => ({
    ...moneyColumn(`year-${at}`, year, (amounts) => amounts[year]),
    part: partOf(year),
  })),
  moneyColumn('total', fieldWords.en.total, totalOf),
];

const threeYears: AmountsByYearSpec = { years: ['2027-28', '2028-29', '2029-30'] };

export const amountsByYearField = defineFieldType<AmountsByYearSpec, AmountsByYear>()({
  type: 'amounts-by-year',
  storage: { kind: 'value' },
  spec: (z) => ({
    years: z
      .array(z.string().trim().min(1).max(20))
      .min(1)
      .max(60)
      .refine((years) => new Set(years).size === years.length, {
        error: 'two years have the same name',
      }),
  }),
  read,
  fault,
  toText,
  toBrief: (amounts) => formatMoney(totalOf(amounts)),
  parse,
  toBlocks,
  column: 'text',
  columns,
  compare: (a, b) => totalOf(a) - totalOf(b),
  examples: [
    {
      name: 'every year',
      spec: threeYears,
      raw: { '2027-28': 120000, '2028-29': 90000, '2029-30': 45000.5 },
      value: { '2027-28': 120000, '2028-29': 90000, '2029-30': 45000.5 },
      text: '2027-28 £120,000; 2028-29 £90,000; 2029-30 £45,000.50; Total £255,000.50',
    },
    {
      name: 'a year left empty',
      spec: threeYears,
      raw: { '2027-28': 1200, '2029-30': 0 },
      value: { '2027-28': 1200, '2029-30': 0 },
      text: '2027-28 £1,200; 2029-30 £0; Total £1,200',
    },
    {
      name: 'a year that is not in the plan',
      spec: threeYears,
      raw: { '2028-29': -500, '1999-00': 7 },
      value: { '2028-29': -500 },
      text: '2028-29 \u2212£500; Total \u2212£500',
    },
    { name: 'nothing yet', spec: threeYears, raw: {}, value: undefined, text: '' },
    {
      name: 'something odd',
      spec: threeYears,
      raw: { '2027-28': 'lots' },
      value: undefined,
      text: '',
    },
  ],
});

// A day: kept as 2026-11-19, shown as 19 November 2026. No clock and no time zone has a say in it.
import { paragraph, text } from '../report/blocks.ts';
import { fieldWords } from '../words/fields.ts';
import { defineFieldType, type NoSpec } from './field-type.ts';

const months: readonly string[] = fieldWords.en.months;

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** YYYY-MM-DD of a day that exists, in the centuries that a business case may speak of. */
const toIso = (year: number, month: number, day: number): string | undefined => {
  const exists =
    year >= 1900 &&
    year < 2200 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month);
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return exists ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : undefined;
};

const readIso = (words: string): string | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words) ?? [];
  return toIso(Number(year), Number(month), Number(day));
};

/** 19 November 2026. */
export const formatDate = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
};

/** November, Nov or Sept, as 11 or 9; NaN if it is no month. */
const monthNumber = (word: string): number => {
  const index = months.findIndex((month) => month.toLowerCase().startsWith(word.toLowerCase()));
  return word.length < 3 || index < 0 ? Number.NaN : index + 1;
};

/** Reads 2026-11-19, 19/11/2026, 19.11.2026 and 19 November 2026; the day always before the month. */
const parseDate = (words: string): string | undefined => {
  const line = words.trim();
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(line) ?? [];
  const [, dayBefore, name, yearAfter] =
    /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+),?\s+(\d{4})$/i.exec(line) ?? [];
  return (
    readIso(line) ??
    toIso(Number(year), Number(month), Number(day)) ??
    toIso(Number(yearAfter), monthNumber(name ?? ''), Number(dayBefore))
  );
};

export const dateField = defineFieldType<NoSpec, string>()({
  type: 'date',
  storage: { kind: 'value' },
  spec: () => ({}),
  read: (raw) => (typeof raw === 'string' ? readIso(raw) : undefined),
  toText: formatDate,
  parse: (words) => {
    if (words.trim() === '') return { value: undefined };
    const value = parseDate(words);
    return value === undefined ? { fault: fieldWords.en.enterDate } : { value };
  },
  toBlocks: (iso) => [paragraph(text(formatDate(iso)))],
  toCellValue: (iso) => ({ kind: 'date', iso }),
  column: 'date',
  compare: (a, b) => (a < b ? -1 : Number(a > b)),
  examples: [
    {
      name: 'a day',
      spec: {},
      raw: '2026-11-19',
      value: '2026-11-19',
      text: '19 November 2026',
    },
    {
      name: 'the last day of a February',
      spec: {},
      raw: '2028-02-29',
      value: '2028-02-29',
      text: '29 February 2028',
    },
    { name: 'a day that never comes', spec: {}, raw: '2027-02-29', value: undefined, text: '' },
    { name: 'something odd', spec: {}, raw: 20261119, value: undefined, text: '' },
  ],
});

// A number, perhaps with a unit: 420,000 items a year.
import { paragraph, text } from '../report/blocks.ts';
import { fieldWords } from '../words/fields.ts';
import { formatNumber, parseNumber, readNumber } from './amount.ts';
import { defineFieldType, type Parsed } from './field-type.ts';

export interface NumberSpec {
  /** Stands after the number: days, items a year. */
  readonly unit?: string;
  /** How many decimals are shown and may be entered; without it, as many as were written. */
  readonly decimals?: number;
  readonly min?: number;
  readonly max?: number;
}

/** Of one: a day, an item a year. */
const ofOne = (unit: string): string => unit.replace(/^(\p{L}{2,})s\b/u, '$1');

const toText = (number: number, { unit, decimals }: NumberSpec): string => {
  const shown = formatNumber(number, decimals);
  if (unit === undefined) return shown;
  return `${shown} ${number === 1 ? ofOne(unit) : unit}`;
};

const withoutUnit = (words: string, unit: string | undefined): string => {
  const line = words.trim();
  if (unit === undefined) return line;
  const ending = [unit, ofOne(unit)].find((each) =>
    line.toLowerCase().endsWith(each.toLowerCase()),
  );
  return ending === undefined ? line : line.slice(0, -ending.length);
};

const decimalsFault = (number: number, decimals: number | undefined): string | undefined => {
  if (decimals === undefined || Number(number.toFixed(decimals)) === number) return undefined;
  return decimals === 0 ? fieldWords.en.enterWholeNumber : fieldWords.en.enterDecimals(decimals);
};

const boundsFault = (number: number, { min, max }: NumberSpec): string | undefined => {
  if (min !== undefined && number < min) return fieldWords.en.enterAtLeast(formatNumber(min));
  if (max !== undefined && number > max) return fieldWords.en.enterAtMost(formatNumber(max));
  return undefined;
};

const parse = (words: string, spec: NumberSpec): Parsed<number> => {
  if (words.trim() === '') return { value: undefined };
  const value = parseNumber(withoutUnit(words, spec.unit));
  if (value === undefined) return { fault: fieldWords.en.enterNumber };
  const fault = decimalsFault(value, spec.decimals) ?? boundsFault(value, spec);
  return fault === undefined ? { value } : { fault };
};

export const numberField = defineFieldType<NumberSpec, number>()({
  type: 'number',
  storage: { kind: 'value' },
  spec: (z) => ({
    unit: z.string().trim().min(1).exactOptional(),
    decimals: z.int().min(0).max(6).exactOptional(),
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
  }),
  read: readNumber,
  fault: (raw, spec) => {
    const number = readNumber(raw);
    return number === undefined ? undefined : boundsFault(number, spec);
  },
  toText,
  parse,
  toBlocks: (number, spec) => [paragraph(text(toText(number, spec)))],
  toCellValue: (number) => ({ kind: 'number', number }),
  column: 'number',
  compare: (a, b) => a - b,
  examples: [
    {
      name: 'with a unit',
      spec: { unit: 'items a year', min: 0 },
      raw: 420000,
      value: 420000,
      text: '420,000 items a year',
    },
    { name: 'one of a unit', spec: { unit: 'years' }, raw: 1, value: 1, text: '1 year' },
    { name: 'two decimals', spec: { decimals: 2 }, raw: 3.4, value: 3.4, text: '3.40' },
    { name: 'less than nothing', spec: {}, raw: -12.5, value: -12.5, text: '\u221212.5' },
    { name: 'next to nothing', spec: {}, raw: 1e-7, value: 1e-7, text: '0.0000001' },
    { name: 'not a number', spec: {}, raw: Number.NaN, value: undefined, text: '' },
    { name: 'something odd', spec: { unit: 'days' }, raw: '6 days', value: undefined, text: '' },
  ],
});

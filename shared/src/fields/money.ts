// An amount in pounds, to the penny.
import { paragraph, text } from '../report/blocks.ts';
import { fieldWords } from '../words/fields.ts';
import { formatNumber, limit, numberIn, readNumber } from './amount.ts';
import { defineFieldType, type NoSpec } from './field-type.ts';

const toPenny = (pounds: number): number => readNumber(Math.round(pounds * 100) / 100) ?? 0;

/** To the penny, so that totals are the sums of what is shown. */
export const readMoney = (raw: unknown): number | undefined => {
  const number = readNumber(raw);
  return number === undefined ? undefined : toPenny(number);
};

/** Whole pounds without pence, anything else with two decimals: £1,200 and £1,200.50. */
export const formatMoney = (pounds: number): string => {
  const rounded = toPenny(pounds);
  const shown = formatNumber(Math.abs(rounded), Number.isInteger(rounded) ? 0 : 2);
  return rounded < 0 ? `\u2212£${shown}` : `£${shown}`;
};

const multiples: Readonly<Record<string, number>> = {
  k: 1_000,
  thousand: 1_000,
  m: 1_000_000,
  million: 1_000_000,
  bn: 1_000_000_000,
  billion: 1_000_000_000,
};

const written =
  /^(?<minus>[-\u2212]?)£?(?<sign>[-\u2212]?)(?<digits>[\d,. ]+?)(?<multiple>[a-z]*)$/i;

/** An amount of any size, as it is written. */
const poundsIn = (words: string): number | undefined => {
  const line = words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/£ | (?=[a-z])/gi, (at) => at.trim());
  const owed = /^\((.+)\)$/.exec(line)?.[1];
  if (owed !== undefined) return poundsIn(`-${owed}`);
  const [, minus = '', sign = '', digits = '', multiple = ''] = written.exec(line) ?? [];
  const times = multiple === '' ? 1 : multiples[multiple.toLowerCase()];
  const number = numberIn(`${minus}${sign}${digits}`);
  return number === undefined || times === undefined ? undefined : number * times;
};

/** Reads £1,200, 1200.50, £130k, 1.2m, (£500); undefined where it is not an amount of a sane size. */
export const parseMoney = (words: string): number | undefined => readMoney(poundsIn(words));

export const moneyField = defineFieldType<NoSpec, number>()({
  type: 'money',
  storage: { kind: 'value' },
  spec: () => ({}),
  read: readMoney,
  toText: formatMoney,
  parse: (words) => {
    if (words.trim() === '') return { value: undefined };
    const pounds = poundsIn(words);
    if (pounds === undefined) return { fault: fieldWords.en.enterMoney };
    const value = readMoney(pounds);
    return value === undefined
      ? { fault: fieldWords.en.moneyTooLarge(formatMoney(limit - 1)) }
      : { value };
  },
  toBlocks: (pounds) => [paragraph(text(formatMoney(pounds)))],
  toCellValue: (number) => ({ kind: 'money', number }),
  column: 'money',
  compare: (a, b) => a - b,
  examples: [
    { name: 'whole pounds', spec: {}, raw: 1234567, value: 1234567, text: '£1,234,567' },
    { name: 'pence', spec: {}, raw: 24.5, value: 24.5, text: '£24.50' },
    { name: 'less than nothing', spec: {}, raw: -1200, value: -1200, text: '\u2212£1,200' },
    { name: 'parts of a penny', spec: {}, raw: 0.126, value: 0.13, text: '£0.13' },
    { name: 'words where money should be', spec: {}, raw: 'a lot', value: undefined, text: '' },
  ],
});

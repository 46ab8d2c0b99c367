// A share of a hundred: 3.5 means 3.5%.
import { paragraph, text } from '../report/blocks.ts';
import { fieldWords } from '../words/fields.ts';
import { formatNumber, parseNumber, readNumber } from './amount.ts';
import { defineFieldType, type NoSpec } from './field-type.ts';

const toText = (percent: number): string => `${formatNumber(percent)}%`;

export const percentField = defineFieldType<NoSpec, number>()({
  type: 'percent',
  storage: { kind: 'value' },
  spec: () => ({}),
  read: readNumber,
  toText,
  parse: (words) => {
    if (words.trim() === '') return { value: undefined };
    const value = parseNumber(words.replace(/(%|per\s?cent)\s*$/i, ''));
    return value === undefined ? { fault: fieldWords.en.enterPercent } : { value };
  },
  toBlocks: (percent) => [paragraph(text(toText(percent)))],
  toCellValue: (number) => ({ kind: 'percent', number }),
  column: 'percent',
  compare: (a, b) => a - b,
  examples: [
    { name: 'whole', spec: {}, raw: 14, value: 14, text: '14%' },
    { name: 'a decimal', spec: {}, raw: 3.5, value: 3.5, text: '3.5%' },
    { name: 'a fall', spec: {}, raw: -36.34, value: -36.34, text: '\u221236.34%' },
    { name: 'something odd', spec: {}, raw: '14%', value: undefined, text: '' },
  ],
});

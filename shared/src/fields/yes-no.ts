// Yes or no; nothing chosen is neither.
import { paragraph, text } from '../report/blocks.ts';
import { fieldWords } from '../words/fields.ts';
import { defineFieldType, type NoSpec } from './field-type.ts';

const wordOf = (yes: boolean): string => (yes ? fieldWords.en.yes : fieldWords.en.no);

const meanings: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  true: true,
  no: false,
  n: false,
  false: false,
};

export const yesNoField = defineFieldType<NoSpec, boolean>()({
  type: 'yes-no',
  storage: { kind: 'value' },
  spec: () => ({}),
  read: (raw) => (typeof raw === 'boolean' ? raw : undefined),
  toText: wordOf,
  parse: (words) => {
    const wanted = words.trim().toLowerCase();
    if (wanted === '') return { value: undefined };
    return Object.hasOwn(meanings, wanted)
      ? { value: meanings[wanted] }
      : { fault: fieldWords.en.enterYesOrNo };
  },
  toBlocks: (yes) => [paragraph(text(wordOf(yes)))],
  column: 'text',
  compare: (a, b) => Number(b) - Number(a),
  examples: [
    { name: 'yes', spec: {}, raw: true, value: true, text: 'Yes' },
    { name: 'no', spec: {}, raw: false, value: false, text: 'No' },
    { name: 'not answered', spec: {}, raw: null, value: undefined, text: '' },
    { name: 'something odd', spec: {}, raw: 'perhaps', value: undefined, text: '' },
  ],
});

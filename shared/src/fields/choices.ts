// As many as apply of the answers that the template lists; kept in the list's order.
import { type Block, paragraph, text } from '../report/blocks.ts';
import { fieldWords } from '../words/fields.ts';
import { type ChoiceSpec, optionLabels, optionMeant, optionsShape } from './choice.ts';
import { defineFieldType, type Parsed } from './field-type.ts';

type OptionIds = readonly string[];

const inOrder = (ids: OptionIds, { options }: ChoiceSpec): OptionIds | undefined => {
  const chosen = options.filter((option) => ids.includes(option.id)).map((option) => option.id);
  return chosen.length === 0 ? undefined : chosen;
};

const labelsOf = (ids: OptionIds, { options }: ChoiceSpec): readonly string[] =>
  optionLabels(options.filter((option) => ids.includes(option.id)));

/** Split at semicolons and lines; at commas only what is no option as a whole. */
const wordsOfEach = (words: string, { options }: ChoiceSpec): readonly string[] =>
  words
    .split(/[;\n]/)
    .flatMap((part) => (optionMeant(part, options) ? [part] : part.split(',')))
    .map((part) => part.trim())
    .filter((part) => part !== '');

const parse = (words: string, spec: ChoiceSpec): Parsed<OptionIds> => {
  const ids: string[] = [];
  for (const part of wordsOfEach(words, spec)) {
    const option = optionMeant(part, spec.options);
    if (option === undefined) {
      return { fault: fieldWords.en.chooseSome(optionLabels(spec.options), part) };
    }
    ids.push(option.id);
  }
  return { value: inOrder(ids, spec) };
};

const toBlocks = (ids: OptionIds, spec: ChoiceSpec): readonly Block[] => {
  const lines = labelsOf(ids, spec).map((label) => [paragraph(text(label))]);
  return lines.length > 1 ? [{ kind: 'list', ordered: false, items: lines }] : lines.flat();
};

const channels: ChoiceSpec = {
  options: [
    { id: 'post', label: 'Post' },
    { id: 'email', label: 'Email' },
    { id: 'web', label: 'Web form, or an app' },
  ],
};

export const choicesField = defineFieldType<ChoiceSpec, OptionIds>()({
  type: 'choices',
  storage: { kind: 'value' },
  spec: (z) => ({ options: optionsShape(z) }),
  read: (raw, spec) =>
    inOrder(
      (Array.isArray(raw) ? raw : [raw]).filter((id) => typeof id === 'string'),
      spec,
    ),
  toText: (ids, spec) => labelsOf(ids, spec).join('; '),
  parse,
  toBlocks,
  column: 'text',
  examples: [
    { name: 'one chosen', spec: channels, raw: ['email'], value: ['email'], text: 'Email' },
    {
      name: 'several, in the order of the list',
      spec: channels,
      raw: ['web', 'post'],
      value: ['post', 'web'],
      text: 'Post; Web form, or an app',
    },
    {
      name: 'one twice and one unknown',
      spec: channels,
      raw: ['email', 'pigeon', 'email'],
      value: ['email'],
      text: 'Email',
    },
    { name: 'none', spec: channels, raw: [], value: undefined, text: '' },
    { name: 'something odd', spec: channels, raw: 7, value: undefined, text: '' },
  ],
});

// One of a few answers that the template lists.
import { cleanLine } from '../clean-text.ts';
import { paragraph, text } from '../report/blocks.ts';
import { fieldWords } from '../words/fields.ts';
import { defineFieldType, type Zod } from './field-type.ts';

export interface Option {
  readonly id: string;
  readonly label: string;
  /** A line that helps to choose. */
  readonly says?: string;
}

export interface ChoiceSpec {
  readonly options: readonly Option[];
}

/** The schema of a list of options, for every field type that has one. */
export const optionsShape = (z: Zod) =>
  z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        label: z.string().trim().min(1),
        says: z.string().trim().min(1).exactOptional(),
      }),
    )
    .min(2)
    .refine((options) => new Set(options.map((option) => option.id)).size === options.length, {
      error: 'two options have the same id',
    });

const folded = (words: string): string => cleanLine(words).toLowerCase();

/** The option that words mean: its label or its id, in capitals or not. */
export const optionMeant = (words: string, options: readonly Option[]): Option | undefined => {
  const wanted = folded(words);
  return (
    options.find((option) => folded(option.label) === wanted) ??
    options.find((option) => option.id === wanted)
  );
};

export const optionLabels = (options: readonly Option[]): readonly string[] =>
  options.map((option) => option.label);

const labelOf = (id: string, { options }: ChoiceSpec): string =>
  options.find((option) => option.id === id)?.label ?? id;

const urgency: ChoiceSpec = {
  options: [
    { id: 'now', label: 'This month' },
    { id: 'soon', label: 'This year', says: 'It can wait for the next budget' },
    { id: 'later', label: 'Later' },
  ],
};

export const choiceField = defineFieldType<ChoiceSpec, string>()({
  type: 'choice',
  storage: { kind: 'value' },
  spec: (z) => ({ options: optionsShape(z) }),
  read: (raw, { options }) => options.find((option) => option.id === raw)?.id,
  toText: labelOf,
  parse: (words, { options }) => {
    if (words.trim() === '') return { value: undefined };
    const option = optionMeant(words, options);
    return option === undefined
      ? { fault: fieldWords.en.chooseOne(optionLabels(options)) }
      : { value: option.id };
  },
  toBlocks: (id, spec) => [paragraph(text(labelOf(id, spec)))],
  column: 'text',
  compare: (a, b, { options }) => {
    const place = (id: string) => options.findIndex((option) => option.id === id);
    return place(a) - place(b);
  },
  examples: [
    { name: 'one chosen', spec: urgency, raw: 'soon', value: 'soon', text: 'This year' },
    { name: 'the first of the list', spec: urgency, raw: 'now', value: 'now', text: 'This month' },
    {
      name: 'a label with a comma',
      spec: {
        options: [
          { id: 'must', label: 'Must' },
          { id: 'wont', label: 'Won’t, this time' },
        ],
      },
      raw: 'wont',
      value: 'wont',
      text: 'Won’t, this time',
    },
    { name: 'no option of the list', spec: urgency, raw: 'never', value: undefined, text: '' },
    { name: 'something odd', spec: urgency, raw: { id: 'now' }, value: undefined, text: '' },
  ],
});

// An acceptance criterion: a state of things, what happens, and what can then be observed. Three
// texts, each merged letter by letter.
import { cleanLine } from '../clean-text.ts';
import {
  type Prose,
  proseJson,
  proseText,
  proseToBlocks,
  proseToJson,
  readProse,
} from '../prose.ts';
import { type Block, paragraph, text } from '../report/blocks.ts';
import { fieldWords } from '../words/fields.ts';
import { defineFieldType, type NoSpec, type Parsed } from './field-type.ts';

export const criterionParts = ['given', 'when', 'then'] as const;
type CriterionPart = (typeof criterionParts)[number];

/** A part that was not written yet is not there. */
type Criterion = { readonly [Part in CriterionPart]?: Prose };

const collect = (proseOf: (part: CriterionPart) => Prose | undefined): Criterion | undefined => {
  const filled = criterionParts.flatMap((part) => {
    const prose = proseOf(part);
    return prose === undefined ? [] : [[part, prose] as const];
  });
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
};

const read = (raw: unknown): Criterion | undefined => {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const parts: { readonly [Part in CriterionPart]?: unknown } = raw;
  return collect((part) => readProse(parts[part]));
};

const toText = (criterion: Criterion): string =>
  criterionParts
    .flatMap((part) => {
      const prose = criterion[part];
      return prose === undefined ? [] : [`${fieldWords.en[part]} ${cleanLine(proseText(prose))}`];
    })
    .join(', ');

/** Each keyword begins its part; what stands before it on the same line may end in a comma. */
const written =
  /^(?:given:?\s+(.*?))?(?:(?:^|[,;.]?\s+)when:?\s+(.*?))?(?:(?:^|[,;.]?\s+)then:?\s+(.*))?$/is;

const parse = (words: string): Parsed<Criterion> => {
  if (words.trim() === '') return { value: undefined };
  const [whole, given, when, then] = written.exec(cleanLine(words)) ?? [];
  const texts = { given, when, then };
  const value = collect((part) => readProse(proseJson(texts[part] ?? '')));
  return whole === undefined || value === undefined
    ? { fault: fieldWords.en.enterGivenWhenThen }
    : { value };
};

const partBlocks = (part: CriterionPart, prose: Prose | undefined): readonly Block[] => {
  const keyword = fieldWords.en[part];
  if (prose === undefined) {
    return [{ ...paragraph(text(fieldWords.en.partMissing(keyword))), tone: 'missing' }];
  }
  const [first, ...others] = proseToBlocks(prose);
  return first?.kind === 'paragraph'
    ? [paragraph(text(keyword, 'bold'), text(' '), ...first.inlines), ...others]
    : [paragraph(text(keyword, 'bold')), ...proseToBlocks(prose)];
};

const oneParagraph = (words: string): Prose => [
  { kind: 'paragraph', inlines: [{ kind: 'text', text: words, marks: [] }] },
];

/** A record of what is given for each part, in order. */
const byPart = <Text>(...texts: readonly Text[]): { readonly [Part in CriterionPart]?: Text } =>
  Object.fromEntries(texts.map((each, at) => [criterionParts[at], each]));

export const givenWhenThenField = defineFieldType<NoSpec, Criterion>()({
  type: 'given-when-then',
  storage: { kind: 'parts', parts: criterionParts },
  spec: () => ({}),
  read,
  toRaw: (criterion) => byPart(...criterionParts.map((part) => proseToJson(criterion[part] ?? []))),
  toText,
  parse,
  toBlocks: (criterion) => criterionParts.flatMap((part) => partBlocks(part, criterion[part])),
  column: 'text',
  examples: [
    {
      name: 'all three parts',
      spec: {},
      raw: byPart(
        proseJson('an item arrives by email'),
        proseJson('2 minutes have passed'),
        proseJson('the item is on the worklist'),
      ),
      value: byPart(
        oneParagraph('an item arrives by email'),
        oneParagraph('2 minutes have passed'),
        oneParagraph('the item is on the worklist'),
      ),
      text: 'Given an item arrives by email, When 2 minutes have passed, Then the item is on the worklist',
    },
    {
      name: 'begun',
      spec: {},
      raw: byPart(proseJson('a letter arrives'), undefined, proseJson('')),
      value: byPart(oneParagraph('a letter arrives')),
      text: 'Given a letter arrives',
    },
    {
      name: 'nothing yet',
      spec: {},
      raw: byPart(proseJson(' '), proseJson('')),
      value: undefined,
      text: '',
    },
    { name: 'something odd', spec: {}, raw: 'given when then', value: undefined, text: '' },
  ],
});

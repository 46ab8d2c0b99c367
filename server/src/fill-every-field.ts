// Fills every field of a workshop, for tests: from the examples of its field type where one fits the
// field, and with words that stand nowhere else, so that a lost answer cannot hide behind another.
import type { Content } from '@tday/shared/content';
import type { Address } from '@tday/shared/content-view';
import { storageOf } from '@tday/shared/fields/field-type';
import { type AnyField, fieldTypeNamed } from '@tday/shared/fields/index';
import { formatMoney } from '@tday/shared/fields/money';
import { makeRowId, type ParticipantId, type RandomBytes, type RowId } from '@tday/shared/ids';
import { proseJson } from '@tday/shared/prose';
import type { Section } from '@tday/shared/template';

/** An answer that was written, and what a reader must find of it. */
export interface Written {
  readonly section: Section;
  readonly row: RowId | undefined;
  readonly field: AnyField;
  readonly words: readonly string[];
}

interface Filling {
  readonly content: Content;
  readonly random: RandomBytes;
  readonly by: ParticipantId;
  /** Counts on, so that no two answers are alike where they need not be. */
  count: number;
}

interface Answer {
  readonly raw: unknown;
  readonly words: readonly string[];
}

const fewestRows = 2;

const noNames = {
  reference: () => undefined,
  rowTitle: () => '',
  rows: () => [],
  participantName: () => undefined,
};

const proseAnswer = (filling: Filling, field: AnyField, part = ''): Answer => {
  const words = `Words ${filling.count} of ${field.id}${part}`;
  return { raw: proseJson(words), words: [words] };
};

const partsAnswer = (filling: Filling, field: AnyField, parts: readonly string[]): Answer => {
  const answers = parts.map((part) => ({ part, ...proseAnswer(filling, field, ` ${part}`) }));
  return {
    raw: Object.fromEntries(answers.map(({ part, raw }) => [part, raw])),
    words: answers.flatMap(({ words }) => words),
  };
};

const yearsAnswer = ({ count }: Filling, years: readonly string[]): Answer => {
  const amounts = years.map((year, at): [string, number] => [year, 1000 + count * 10 + at]);
  return {
    raw: Object.fromEntries(amounts),
    words: amounts.map(([, amount]) => formatMoney(amount)),
  };
};

/** Of the examples of the field's type, one that this field can hold. */
const exampleAnswer = ({ count }: Filling, field: AnyField): Answer => {
  const type = fieldTypeNamed(field.type);
  const fitting = type.examples.filter(({ raw }) => type.read(raw, field) !== undefined);
  const example = fitting[count % Math.max(1, fitting.length)];
  const value = example && type.read(example.raw, field);
  if (example === undefined || value === undefined)
    throw new Error(`no example of ${field.type} fits ${field.id}`);
  const [first = ''] = type.toText(value, field, noNames).split(' (');
  const words = field.type === 'risk-matrix' ? first : type.toText(value, field, noNames);
  return { raw: example.raw, words: words.split(/\s*[·:]\s*/) };
};

const linkAnswer = (
  { content, count }: Filling,
  { register, many }: Extract<AnyField, { type: 'link' }>,
): Answer => {
  const rows = content.rows(register);
  const row = rows[count % rows.length];
  return { raw: many === true ? rows.slice(0, fewestRows) : [row], words: [] };
};

const valueAnswer = (filling: Filling, field: AnyField): Answer => {
  const { count } = filling;
  switch (field.type) {
    case 'choice': {
      const option = field.options[count % field.options.length];
      return { raw: option?.id, words: [option?.label ?? ''] };
    }
    case 'choices':
      return {
        raw: field.options.map(({ id }) => id),
        words: field.options.map(({ label }) => label),
      };
    case 'scale': {
      const step = (count % field.steps.length) + 1;
      return { raw: step, words: [field.steps[step - 1] ?? ''] };
    }
    case 'amounts-by-year':
      return yearsAnswer(filling, field.years);
    case 'link':
      return linkAnswer(filling, field);
    default:
      return exampleAnswer(filling, field);
  }
};

const answerFor = (filling: Filling, field: AnyField): Answer => {
  const storage = storageOf(fieldTypeNamed(field.type), field);
  if (storage.kind === 'prose') return proseAnswer(filling, field);
  if (storage.kind === 'parts') return partsAnswer(filling, field, storage.parts);
  return valueAnswer(filling, field);
};

const fillField = (
  filling: Filling,
  section: Section,
  row: RowId | undefined,
  field: AnyField,
): readonly Written[] => {
  const address: Address = { section: section.id, field: field.id, ...(row && { row }) };
  // What the template placed stands already.
  const placed = fieldTypeNamed(field.type).read(filling.content.raw(address), field);
  if (placed !== undefined) return [];
  filling.count += 1;
  const { raw, words } = answerFor(filling, field);
  filling.content.write(address, raw, { by: filling.by, at: filling.count });
  return [{ section, row, field, words }];
};

const fillSection = (filling: Filling, section: Section): readonly Written[] => {
  const rows = section.kind === 'register' ? filling.content.rows(section.id) : [undefined];
  return rows.flatMap((row) =>
    section.fields.flatMap((field) => fillField(filling, section, row, field)),
  );
};

/** At least two rows in every register: all of them before any answer, as answers may point at them. */
export const fillEveryField = (
  content: Content,
  by: ParticipantId,
  random: RandomBytes,
): readonly Written[] => {
  const filling: Filling = { content, by, random, count: 0 };
  const { sections } = content.template;
  for (const section of sections) {
    if (section.kind !== 'register') continue;
    const wanted = Math.max(0, fewestRows - content.rows(section.id).length);
    const ids = Array.from({ length: wanted }, () => makeRowId(random));
    content.addRows(section.id, ids, { by, at: 0 });
  }
  return sections.flatMap((section) => fillSection(filling, section));
};

// A small workshop for the examples of checks: one template for all of them, and content as plain data.
import type { Address, ContentView } from '../content-view.ts';
import { storageOf } from '../fields/field-type.ts';
import { type AnyField, fieldTypeNamed } from '../fields/index.ts';
import type { ParticipantId, RowId } from '../ids.ts';
import { proseJson } from '../prose.ts';
import {
  findField,
  findSection,
  type RegisterSection,
  type Section,
  type Template,
} from '../template.ts';
import type { Check } from './check.ts';
import type { CheckSource } from './reading.ts';

/** Answers by field: prose as plain words, links by the keys of rows, anything else as it is kept. */
type ExampleAnswers = Readonly<Record<string, unknown>>;

/** A form's answers, or a register's rows by their keys; a key that begins with "user" was added by one. */
export type ExampleContent = Readonly<
  Record<string, ExampleAnswers | Readonly<Record<string, ExampleAnswers>>>
>;

const prose = (id: string): AnyField => ({ id, label: id, type: 'prose', lines: 'one' });
const choice = (id: string, ...options: readonly string[]): AnyField => ({
  id,
  label: id,
  type: 'choice',
  options: options.map((option) => ({ id: option, label: option })),
});
const link = (id: string, register: string): AnyField => ({
  id,
  label: id,
  type: 'link',
  register,
  many: true,
});

const guidance = { write: 'Write.', good: 'Good.', example: 'An example.' };

const register = (id: string, prefix: string, fields: readonly AnyField[]): RegisterSection => ({
  id,
  title: id,
  kind: 'register',
  singular: id.replace(/s$/, ''),
  prefix,
  titleField: fields[0]?.id ?? '',
  guidance,
  fields,
});

const years = ['2027-28', '2028-29'];

const sections: readonly Section[] = [
  {
    id: 'about',
    title: 'about',
    kind: 'form',
    guidance,
    fields: [
      prose('goal'),
      { id: 'people', label: 'people', type: 'number', min: 0 },
      { ...prose('note'), optional: true },
      { id: 'rate', label: 'rate', type: 'percent', optional: true },
      { ...choice('stop', 'now', 'later', 'never'), optional: true },
    ],
  },
  register('needs', 'N', [
    prose('need'),
    prose('who'),
    prose('why'),
    { id: 'evidence', label: 'evidence', type: 'source' },
  ]),
  register('requirements', 'R', [
    prose('statement'),
    choice('kind', 'functional', 'non-functional'),
    link('needs', 'needs'),
    { ...link('depends-on', 'requirements'), optional: true },
    choice('priority', 'must', 'should', 'could', 'wont'),
    { id: 'effort', label: 'effort', type: 'number', min: 0 },
    { id: 'acceptance', label: 'acceptance', type: 'given-when-then' },
    { id: 'owner', label: 'owner', type: 'person' },
  ]),
  register('options', 'OP', [
    prose('name'),
    choice('standing', 'business-as-usual', 'do-minimum', 'preferred', 'more'),
    prose('for'),
    prose('against'),
  ]),
  register('costs', 'C', [
    prose('line'),
    link('option', 'options'),
    { id: 'amounts', label: 'amounts', type: 'amounts-by-year', years },
    { id: 'source', label: 'source', type: 'source' },
  ]),
  register('values', 'V', [
    prose('line'),
    link('option', 'options'),
    { id: 'amounts', label: 'amounts', type: 'amounts-by-year', years },
  ]),
  register('criteria', 'K', [
    prose('criterion'),
    { id: 'weight', label: 'weight', type: 'percent' },
    { id: 'today', label: 'today', type: 'yes-no', optional: true },
  ]),
  register('scores', 'S', [
    prose('reason'),
    link('option', 'options'),
    link('criterion', 'criteria'),
    { id: 'quality', label: 'quality', type: 'number' },
    { id: 'price', label: 'price', type: 'number' },
    { id: 'total', label: 'total', type: 'number' },
  ]),
  // A checklist, which stands there from the start.
  {
    ...register('points', 'P', [
      prose('point'),
      choice('status', 'met', 'gap'),
      link('shown-by', 'requirements'),
      prose('words'),
    ]),
    rows: [{ point: 'Secure' }, { point: 'Open' }],
  },
];

export const exampleTemplate = (checks: readonly Check[] = []): Template => ({
  id: 'example',
  version: 1,
  language: 'en-GB',
  title: 'Example',
  says: 'For examples of checks.',
  starts: '09:30',
  groups: [],
  stages: [],
  sections,
  documents: [],
  checks,
  appraisal: {
    options: { register: 'options', fields: { standing: 'standing' } },
    costs: { register: 'costs', fields: { option: 'option', amounts: 'amounts' } },
    basis: { form: 'about', fields: { rate: 'rate' } },
    benefits: { register: 'values', fields: { option: 'option', amounts: 'amounts' } },
  },
});

/** Row ids have twelve letters; a key is the first of them. */
export const exampleRow = (key: string): RowId => key.padEnd(12, '0') as RowId;

const exampleUser = 'userexample0' as ParticipantId;
const otherWriter = 'somebodyelse' as ParticipantId;

const rawOf = (field: AnyField, answer: unknown): unknown => {
  const { kind } = storageOf(fieldTypeNamed(field.type), field);
  if (kind === 'prose') return typeof answer === 'string' ? proseJson(answer) : answer;
  if (kind === 'parts' && typeof answer === 'object' && answer !== null) {
    return Object.fromEntries(
      Object.entries(answer).map(([part, words]) => [part, proseJson(String(words))]),
    );
  }
  return field.type === 'link' && Array.isArray(answer)
    ? answer.map((key) => exampleRow(String(key)))
    : answer;
};

class ExampleChecked implements ContentView {
  private readonly content: ExampleContent;

  constructor(content: ExampleContent) {
    this.content = content;
  }

  rows(section: string): readonly RowId[] {
    return Object.keys(this.content[section] ?? {}).map(exampleRow);
  }

  row(section: string, id: RowId) {
    if (!this.rows(section).includes(id)) return undefined;
    return { createdBy: id.startsWith('user') ? exampleUser : otherWriter };
  }

  raw({ section, row, field }: Address): unknown {
    const answers = this.answers(section, row);
    const found = findSection(exampleTemplate(), section);
    const known = found && findField(found, field);
    return known === undefined || answers?.[field] === undefined
      ? undefined
      : rawOf(known, answers[field]);
  }

  private answers(section: string, row: RowId | undefined): ExampleAnswers | undefined {
    const all = this.content[section];
    if (all === undefined || row === undefined) return all;
    const key = Object.keys(all).find((each) => exampleRow(each) === row);
    return key === undefined ? undefined : (all[key] as ExampleAnswers);
  }
}

export const exampleSource = (
  content: ExampleContent,
  checks: readonly Check[] = [],
): CheckSource => ({
  template: exampleTemplate(checks),
  content: new ExampleChecked(content),
  holds: () => true,
  groupOf: (participant) => (participant === exampleUser ? 'user' : 'civil-servant'),
});

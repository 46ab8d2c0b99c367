// A workshop with one of everything, made from the examples that field types bring: what the tests of
// the Report and of every format are run on. A new field type is in it at once.
import type { Address, ContentView, PlacedReason } from '../content-view.ts';
import { type AnyField, type AnyFieldType, anyFieldTypes } from '../fields/index.ts';
import { exampleRows } from '../fields/link.ts';
import type { ParticipantId, RowId, WorkshopId } from '../ids.ts';
import { proseJson } from '../prose.ts';
import type { OutlinePart, RegisterSection, Section, Template } from '../template.ts';
import type { Participant } from '../workshop.ts';
import type { ReportSource, WorkshopFacts } from './report-source.ts';

const guidance = {
  write: 'Guidance is for whoever writes.',
  good: 'Guidance is never printed.',
  example: 'Guidance with an example.',
} as const;

interface Placed {
  readonly field: AnyField;
  readonly raw: unknown;
}

const fieldsOf = (type: AnyFieldType): readonly Placed[] =>
  type.examples.map((example, index) => {
    // An example's spec is one of its own type's: the list of field types is where both come from.
    const field = {
      ...(example.spec as object),
      id: `${type.type}-${index + 1}`,
      label: `${type.type}: ${example.name}`,
      type: type.type,
    } as AnyField;
    return { field, raw: example.raw };
  });

const everything: readonly Placed[] = anyFieldTypes.flatMap(fieldsOf);
const everyField: readonly AnyField[] = everything.map(({ field }) => field);

const rowName: AnyField = { id: 'name', label: 'Name', type: 'prose', lines: 'one' };

const register = (
  id: string,
  title: string,
  prefix: string,
  fields: readonly AnyField[],
): RegisterSection => ({
  kind: 'register',
  id,
  title,
  guidance,
  singular: 'row',
  prefix,
  titleField: 'name',
  fields: [rowName, ...fields],
});

const costFields: readonly AnyField[] = [
  { id: 'years', label: 'Cost', type: 'amounts-by-year', years: ['2027-28', '2028-29', '2029-30'] },
  { id: 'once', label: 'Once', type: 'money' },
];

const sections: readonly Section[] = [
  { kind: 'form', id: 'every-form', title: 'Every answer', guidance, fields: everyField },
  { kind: 'form', id: 'empty-form', title: 'An empty form', guidance, fields: everyField },
  register('needs', 'Needs', 'R', []),
  register('records', 'Every answer of a row', 'E', everyField),
  register('costs', 'Costs', 'C', costFields),
  register('empty-rows', 'An empty register', 'X', []),
  {
    ...register('budget', 'Budget', 'B', costFields),
    audience: 'no-suppliers',
  },
];

const outline: readonly OutlinePart[] = [
  {
    heading: 'The case',
    parts: [
      { text: 'This part is the same in every copy.\n\nIt has two paragraphs.' },
      { form: 'every-form' },
      { heading: 'Nothing yet', parts: [{ form: 'empty-form' }, { register: 'empty-rows' }] },
    ],
  },
  {
    heading: 'Registers',
    parts: [
      { heading: 'Needs', parts: [{ register: 'needs', as: 'table' }] },
      { heading: 'Costs', parts: [{ register: 'costs', as: 'table', totals: true }] },
      { heading: 'Records', parts: [{ register: 'records', as: 'records' }] },
      { heading: 'Budget', parts: [{ register: 'budget', as: 'table' }] },
    ],
  },
  { heading: 'Who was in the room', parts: [{ show: 'participants' }] },
];

const template: Template = {
  id: 'one-of-everything',
  version: 3,
  language: 'en-GB',
  title: 'One of everything',
  says: 'Shows every kind of answer.',
  starts: '09:30',
  groups: [
    { id: 'civil-servant', label: 'I work in government', plural: 'Civil servants' },
    { id: 'user', label: 'I use the service', plural: 'Users of the service' },
    { id: 'technologist', label: 'I build technology', plural: 'Technologists' },
    { id: 'other', label: 'Something else', plural: 'Others' },
  ],
  stages: [],
  sections,
  documents: [{ id: 'everything', title: 'Everything', says: 'All of it.', outline }],
};

const row = (name: string): RowId => `row${name.padEnd(9, '0')}` as RowId;
const recordRow = row('record1');
const costRows = [row('cost1'), row('cost2')] as const;
const budgetRow = row('budget1');

const rows: Readonly<Record<string, readonly RowId[]>> = {
  needs: [exampleRows.first, exampleRows.second],
  records: [recordRow, row('record2')],
  costs: costRows,
  budget: [budgetRow],
};

const key = ({ section, row: at, field }: Address): string => `${section}/${at ?? '-'}/${field}`;

const kept = new Map<string, unknown>([
  ...everything.map(({ field, raw }) => [`every-form/-/${field.id}`, raw] as const),
  ...everything.map(({ field, raw }) => [`records/${recordRow}/${field.id}`, raw] as const),
  [`records/${recordRow}/name`, proseJson('A row with every answer')],
  [`needs/${exampleRows.first}/name`, proseJson('Read every letter once')],
  [`needs/${exampleRows.second}/name`, proseJson('Say who has the letter, and since when')],
  [`costs/${costRows[0]}/name`, proseJson('Supplier')],
  [`costs/${costRows[0]}/years`, { '2027-28': 120_000, '2028-29': 90_000 }],
  [`costs/${costRows[1]}/name`, proseJson('Cloud')],
  [`costs/${costRows[1]}/years`, { '2027-28': 1_000.5, '2029-30': -500 }],
  [`costs/${costRows[1]}/once`, 2_000],
  [`budget/${budgetRow}/name`, proseJson('What we may spend at most')],
  [`budget/${budgetRow}/once`, 600_000],
]);

const keptReason: PlacedReason = {
  place: { section: 'records', row: recordRow, field: 'name', topic: 'absolute' },
  reason: {
    because: 'the example shows all of them',
    about: ['every'],
    by: 'personella00' as ParticipantId,
  },
};

const content: ContentView = {
  rows: (section) => rows[section] ?? [],
  raw: (address) => kept.get(key(address)),
  reasons: (section) => (section === 'records' ? [keptReason] : []),
};

const participant = (
  name: string,
  role: Participant['role'],
  group: Participant['group'],
  more: Partial<Participant> = {},
): Participant => ({
  id: `person${name.toLowerCase().slice(0, 6).padEnd(6, '0')}` as ParticipantId,
  name,
  role,
  group,
  joinedAt: 0,
  removed: false,
  ...more,
});

const workshop: WorkshopFacts = {
  id: 'workshop0001' as WorkshopId,
  title: 'Getting letters to the right person on day one',
  marking: 'OFFICIAL',
  place: 'Room 2',
  state: 'closed',
  startedAt: Date.UTC(2026, 10, 19, 9, 30),
  lastChangedAt: Date.UTC(2026, 10, 19, 16, 44, 7),
  participants: [
    participant('Carol', 'contributor', 'technologist', {
      organisation: 'Small Firm Ltd',
      interest: 'Employed by a firm that may bid',
    }),
    participant('Bob', 'contributor', 'user'),
    participant('Fay', 'facilitator', 'civil-servant'),
    participant('Gone', 'contributor', 'other', { removed: true }),
    participant('Alice', 'contributor', 'civil-servant'),
  ],
  references: {
    needs: { [exampleRows.first]: 14, [exampleRows.second]: 15 },
    records: { [recordRow]: 1 },
    costs: { [costRows[0]]: 1, [costRows[1]]: 2 },
    budget: { [budgetRow]: 1 },
  },
};

export const exampleSource: ReportSource = { template, content, workshop };

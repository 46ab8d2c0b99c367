// A small workshop for the plays of the trace: needs, requirements that serve them, options that meet
// those, and risks; with the verbs of a room.
import * as Y from 'yjs';
import { Content } from '../content.ts';
import type { AnyField } from '../fields/index.ts';
import type { ParticipantId, RowId, WorkshopId } from '../ids.ts';
import { Answers } from '../report/answers.ts';
import type { ReportSource } from '../report/report-source.ts';
import type { OutlinePart, Section, Template } from '../template.ts';
import { Trace } from './trace.ts';
import type { TracePlan } from './trace-plan.ts';

const guidance = { write: 'Write.', good: 'Good.', example: 'So.' };
const title: AnyField = { id: 'title', label: 'Title', type: 'prose', lines: 'one' };

const link = (id: string, label: string, register: string): AnyField => ({
  id,
  label,
  type: 'link',
  register,
  many: true,
});

const choice = (id: string, ...options: readonly string[]): AnyField => ({
  id,
  label: id,
  type: 'choice',
  options: options.map((option) => ({ id: option, label: option })),
});

const register = (
  id: string,
  singular: string,
  prefix: string,
  fields: readonly AnyField[],
  audience: Section['audience'] = 'everyone',
): Section => ({
  kind: 'register',
  id,
  title: `${id[0]?.toUpperCase()}${id.slice(1)}`,
  singular,
  prefix,
  titleField: 'title',
  guidance,
  audience,
  fields: [title, ...fields],
});

const plan: TracePlan = {
  steps: [
    { register: 'needs', means: ['title'] },
    {
      register: 'requirements',
      criteria: ['acceptance'],
      means: ['title', 'acceptance'],
      leftOut: { field: 'priority', is: ['wont'] },
      agreed: { field: 'status', is: ['agreed'] },
      links: [{ field: 'needs', holes: 'both' }, { field: 'depends-on' }],
    },
    { register: 'options', links: [{ field: 'meets', holes: 'there' }] },
    { register: 'costs', links: [{ field: 'option', holes: 'here' }] },
    { register: 'risks', leftOut: { field: 'status', is: ['closed'] } },
  ],
  threatens: { register: 'risks', by: 'threatens' },
  meets: {
    register: 'requirements',
    where: { field: 'priority', is: ['must'] },
    from: 'options',
    by: 'meets',
  },
};

const outline: readonly OutlinePart[] = [
  { trace: 'matrix', from: 'requirements', by: 'needs' },
  { trace: 'matrix', from: 'costs', by: 'option' },
  { trace: 'list', root: 'needs' },
  { trace: 'holes' },
];

const template: Template = {
  id: 'small',
  version: 1,
  language: 'en',
  title: 'Small',
  says: 'Small.',
  starts: '09:30',
  groups: [],
  stages: [],
  sections: [
    register('needs', 'need', 'N', []),
    register('requirements', 'requirement', 'R', [
      link('needs', 'Needs it serves', 'needs'),
      link('depends-on', 'Depends on', 'requirements'),
      choice('priority', 'must', 'could', 'wont'),
      { id: 'acceptance', label: 'Accepted by', type: 'given-when-then' },
      { id: 'effort', label: 'Effort', type: 'number' },
      choice('status', 'draft', 'agreed'),
    ]),
    register('options', 'option', 'OP', [link('meets', 'Requirements it meets', 'requirements')]),
    register('costs', 'cost', 'C', [link('option', 'Option', 'options')], 'no-suppliers'),
    register('risks', 'risk', 'RK', [
      link('threatens', 'Options it threatens', 'options'),
      choice('status', 'open', 'closed'),
    ]),
    {
      kind: 'form',
      id: 'recommendation',
      title: 'Recommendation',
      guidance,
      fields: [link('option', 'Preferred option', 'options')],
    },
  ],
  documents: [{ id: 'trace', title: 'Trace', says: 'The trace.', outline }],
  trace: plan,
};

const alice = 'alicealiceal' as ParticipantId;

/** Short names of rows as row ids: n1 and so on. */
export const rowId = (name: string): RowId => name.padEnd(12, 'z') as RowId;

type Written = Readonly<Record<string, unknown>>;

export class SmallDay {
  readonly docs: { readonly content: Y.Doc; readonly restricted: Y.Doc };
  readonly content: Content;
  private readonly numbers: Record<string, Record<string, number>> = {};
  private now = 1_000;

  constructor(docs = { content: new Y.Doc(), restricted: new Y.Doc() }) {
    this.docs = docs;
    this.content = new Content(template, docs);
  }

  private get doer() {
    this.now += 1;
    return { by: alice, at: this.now };
  }

  /** Adds a row by its short name and writes in it: words, values, and links by short names. */
  row(section: string, name: string, written: Written = {}): void {
    const id = rowId(name);
    this.content.addRows(section, [id], this.doer);
    const numbers = this.numbers[section] ?? {};
    numbers[id] = Object.keys(numbers).length + 1;
    this.numbers[section] = numbers;
    this.write(section, name, { title: name, ...written });
  }

  /** Prose is added to what is there. */
  write(section: string, name: string, written: Written): void {
    for (const [field, raw] of Object.entries(written)) {
      const address = { section, row: rowId(name), field };
      this.content.write(address, this.asKept(section, field, raw), this.doer);
    }
  }

  remove(section: string, name: string): void {
    this.content.removeRow(section, rowId(name), this.doer);
  }

  putBack(section: string, name: string): void {
    this.content.putBackRow(section, rowId(name));
  }

  /** The content as it came to another browser, or out of a backup. */
  copy(): SmallDay {
    const copied = new SmallDay();
    copied.take(this);
    for (const [section, numbers] of Object.entries(this.numbers)) {
      copied.numbers[section] = { ...numbers };
    }
    return copied;
  }

  /** What was written in another copy comes here. */
  take(other: SmallDay): void {
    for (const name of ['content', 'restricted'] as const) {
      Y.applyUpdate(this.docs[name], Y.encodeStateAsUpdate(other.docs[name]));
    }
  }

  source(mayRead: (section: string) => boolean = () => true): ReportSource {
    return {
      template,
      content: this.content,
      sections: mayRead,
      workshop: {
        id: 'workshop0001' as WorkshopId,
        title: 'Small day',
        marking: 'OFFICIAL',
        state: 'running',
        participants: [],
        references: this.numbers,
        lastChangedAt: 0,
      },
    };
  }

  trace(mayRead?: (section: string) => boolean): Trace {
    return new Trace(new Answers(this.source(mayRead)), plan);
  }

  private asKept(section: string, field: string, raw: unknown): unknown {
    const found = template.sections
      .find(({ id }) => id === section)
      ?.fields.find(({ id }) => id === field);
    if (found?.type === 'prose') return prose(String(raw));
    if (found?.type === 'given-when-then') return { given: prose(String(raw)) };
    if (found?.type !== 'link' || !Array.isArray(raw)) return raw;
    return raw.map((name) => (typeof name === 'string' ? rowId(name) : name));
  }
}

const prose = (words: string): unknown => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

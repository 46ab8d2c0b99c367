// The content as checks read it: every answer once, as its field type makes sense of it, and as words.
import { cleanLine } from '../clean-text.ts';
import type { Address, ContentView } from '../content-view.ts';
import type { Names } from '../fields/field-type.ts';
import { type AnyField, fieldTypeNamed } from '../fields/index.ts';
import type { ParticipantId, RowId } from '../ids.ts';
import { isRecord } from '../is-record.ts';
import { proseText } from '../prose.ts';
import type { GroupId, RegisterSection, Section, Template } from '../template.ts';
import type { RowsWhere } from './check.ts';

export interface CheckSource {
  readonly template: Template;
  readonly content: ContentView;
  /** Which sections whoever asks may read: nothing is found in the others, nor said of them. */
  readonly holds: (section: string) => boolean;
  /** Whether a stage that opens the section has begun; without it, all have. */
  readonly opened?: (section: string) => boolean;
  readonly groupOf: (participant: ParticipantId) => GroupId | undefined;
}

/** An answer as it lies there, and what it is read as. */
interface ReadAnswer {
  readonly raw: unknown;
  readonly value: unknown;
}

/** Most places of a workshop are empty. */
const noAnswer: ReadAnswer = { raw: undefined, value: undefined };

interface KnownReading {
  readonly field: AnyField;
  readonly value: unknown;
}

/** What was read before of the very same raw thing: most of a workshop stays as it is between two runs. */
const readBefore = new WeakMap<object, KnownReading>();

const readAs = (raw: unknown, field: AnyField): unknown => {
  const type = fieldTypeNamed(field.type);
  if (typeof raw !== 'object' || raw === null) return type.read(raw, field);
  const known = readBefore.get(raw);
  if (known?.field === field) return known.value;
  const value = type.read(raw, field);
  readBefore.set(raw, { field, value });
  return value;
};

/** Checks read what is written in a row, not how the row is called elsewhere. */
const noNames: Names = {
  reference: () => undefined,
  rowTitle: () => '',
  rows: () => [],
  participantName: () => undefined,
};

export class Reading {
  readonly source: CheckSource;
  private readonly sections: ReadonlyMap<string, Section>;
  private readonly fields = new Map<Section, ReadonlyMap<string, AnyField>>();
  private readonly answers = new Map<AnyField, Map<RowId | undefined, ReadAnswer>>();
  private readonly rowLists = new Map<string, readonly RowId[]>();
  private readonly rowSets = new Map<string, ReadonlySet<RowId>>();

  constructor(source: CheckSource) {
    this.source = source;
    this.sections = new Map(source.template.sections.map((section) => [section.id, section]));
  }

  get template(): Template {
    return this.source.template;
  }

  section(id: string): Section | undefined {
    return this.sections.get(id);
  }

  register(id: string): RegisterSection | undefined {
    const section = this.section(id);
    return section?.kind === 'register' ? section : undefined;
  }

  /** The rows of a register, or those that a choice picks. */
  rows(register: string, where?: RowsWhere): readonly RowId[] {
    const all = this.rowLists.get(register) ?? this.source.content.rows(register);
    this.rowLists.set(register, all);
    return where === undefined ? all : all.filter((row) => this.fits(register, row, where));
  }

  fits(section: string, row: RowId | undefined, { field, is }: RowsWhere): boolean {
    const value = this.at(section, field, row);
    const chosen = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
    return typeof chosen === 'string' && is.includes(chosen);
  }

  hasRow(register: string, row: RowId): boolean {
    const known = this.rowSets.get(register) ?? new Set(this.rows(register));
    this.rowSets.set(register, known);
    return known.has(row);
  }

  raw({ section, field, row }: Address): unknown {
    return this.answer(section, field, row)?.raw;
  }

  /** Undefined while it is empty, cannot be read, or is no field of the template. */
  at(section: string, field: string, row?: RowId): unknown {
    return this.answer(section, field, row)?.value;
  }

  /** Read once, however many checks look at it. */
  private answer(section: string, id: string, row: RowId | undefined): ReadAnswer | undefined {
    const field = this.field(section, id);
    if (field === undefined) return undefined;
    const byRow = this.answers.get(field) ?? new Map<RowId | undefined, ReadAnswer>();
    this.answers.set(field, byRow);
    const known = byRow.get(row);
    if (known !== undefined) return known;
    const raw = this.source.content.raw(
      row === undefined ? { section, field: id } : { section, row, field: id },
    );
    const answer = raw === undefined ? noAnswer : { raw, value: readAs(raw, field) };
    byRow.set(row, answer);
    return answer;
  }

  /** The rows that a link leads to and that are still there. */
  links(section: string, field: string, row?: RowId): readonly RowId[] {
    const found = this.field(section, field);
    const value = this.at(section, field, row);
    if (found?.type !== 'link' || !Array.isArray(value)) return [];
    return value.filter((id: RowId) => this.hasRow(found.register, id));
  }

  number(section: string, field: string, row?: RowId): number | undefined {
    const value = this.at(section, field, row);
    return typeof value === 'number' ? value : undefined;
  }

  /** The words of an answer, a line a block; empty while there are none. */
  words(section: string, field: string, row?: RowId): string {
    const found = this.field(section, field);
    const value = this.at(section, field, row);
    if (found === undefined || value === undefined) return '';
    if (found.type === 'prose') return proseText(value as Parameters<typeof proseText>[0]);
    return fieldTypeNamed(found.type).toText(value, found, noNames);
  }

  /** The words of one part of an answer in several. */
  part({ section, row, field }: Address, part: string): string {
    const value = this.at(section, field, row);
    const prose = isRecord(value) ? value[part] : undefined;
    return Array.isArray(prose) ? cleanLine(proseText(prose)) : '';
  }

  isFilled(section: string, field: string, row?: RowId): boolean {
    const found = this.field(section, field);
    if (found?.type === 'link') return this.links(section, field, row).length > 0;
    return this.at(section, field, row) !== undefined;
  }

  /** Whether the room has written anything in a section: what its template placed there is not the room's. */
  isBegun(id: string): boolean {
    const section = this.section(id);
    if (section === undefined) return false;
    if (section.kind === 'form') return section.fields.some((field) => this.isFilled(id, field.id));
    const rows = this.rows(id);
    const placed = section.rows ?? [];
    if (rows.length > placed.length) return true;
    const given = new Set(placed.flatMap((row) => Object.keys(row)));
    const open = section.fields.filter((field) => !given.has(field.id));
    return rows.some((row) => open.some((field) => this.isFilled(id, field.id, row)));
  }

  field(section: string, id: string): AnyField | undefined {
    const found = this.section(section);
    if (found === undefined) return undefined;
    const known = this.fields.get(found) ?? new Map(found.fields.map((field) => [field.id, field]));
    this.fields.set(found, known);
    return known.get(id);
  }
}

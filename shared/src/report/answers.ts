// Reading the answers of a workshop for paper: each field's type makes sense of what lies there, and
// each answer is read once, however often a document mentions it.
import { cleanLine } from '../clean-text.ts';
import type { Names } from '../fields/field-type.ts';
import { type AnyField, type AnyFieldType, fieldTypeNamed } from '../fields/index.ts';
import { rowAnchor } from '../fields/link.ts';
import type { ParticipantId, RowId } from '../ids.ts';
import { findField, findRegister, type RegisterSection, type Section } from '../template.ts';
import { fieldWords } from '../words/fields.ts';
import { formatReference } from '../workshop.ts';
import {
  type Block,
  type CellValue,
  type Inline,
  type ListBlock,
  type ParagraphBlock,
  paragraph,
  text,
} from './blocks.ts';
import type { ReportSource } from './report-source.ts';

/** What a field holds, together with the field type that knows what to make of it. */
export interface Answer {
  readonly field: AnyField;
  readonly type: AnyFieldType;
  readonly value: unknown;
}

/** More rows than these are named by their references alone. */
const mostNamed = 5;

const listOf = (items: readonly Block[]): ListBlock => ({
  kind: 'list',
  ordered: false,
  items: items.map((item) => [item]),
});

export class Answers {
  readonly source: ReportSource;
  readonly names: Names;
  private readonly rowSets = new Map<string, ReadonlySet<RowId>>();
  private readonly titles = new Map<string, string>();
  private readonly read = new Map<string, Answer | undefined>();

  constructor(source: ReportSource) {
    this.source = source;
    this.names = {
      reference: (register, row) => this.reference(register, row),
      rowTitle: (register, row) => this.rowTitle(register, row),
      rows: (register) => this.rows(register),
      participantName: (participant) => this.participantName(participant),
    };
  }

  mayRead(section: string): boolean {
    return this.source.sections?.(section) ?? true;
  }

  rows(register: string): readonly RowId[] {
    return [...this.rowSet(register)];
  }

  /** Undefined if the field is empty, or may not be read. */
  at(section: Section, field: AnyField, row?: RowId): Answer | undefined {
    const key = `${section.id}/${row ?? '-'}/${field.id}`;
    if (!this.read.has(key)) this.read.set(key, this.readAnswer(section, field, row));
    return this.read.get(key);
  }

  /** "R-014"; "new" while it has no number. Undefined if the row is not there. */
  reference(register: string, row: RowId): string | undefined {
    const section = findRegister(this.source.template, register);
    if (section === undefined || !this.rowSet(register).has(row)) return undefined;
    const number = this.source.workshop.references[register]?.[row];
    return number === undefined ? fieldWords.en.newRow : formatReference(section.prefix, number);
  }

  /** The words of the row's naming field, on one line; empty if there are none yet. */
  rowTitle(register: string, row: RowId): string {
    const key = `${register}/${row}`;
    const known = this.titles.get(key);
    if (known !== undefined) return known;
    // A naming field that links to rows would ask for their names in turn, and for its own in the end.
    this.titles.set(key, '');
    const section = findRegister(this.source.template, register);
    const title = section === undefined ? '' : this.readTitle(section, row);
    this.titles.set(key, title);
    return title;
  }

  text(answer: Answer): string {
    return answer.type.toText(answer.value, answer.field, this.names);
  }

  /** Empty where an answer has nothing to show, such as a link to a row that was removed. */
  blocks(answer: Answer): readonly Block[] {
    return answer.type.toBlocks(answer.value, answer.field, this.names);
  }

  /** The same where there is room: rows that are linked to with what they are called, if they are few. */
  blocksInFull(answer: Answer): readonly Block[] {
    const { field } = answer;
    const rows = field.type === 'link' ? this.linkedRows(answer) : [];
    if (field.type !== 'link' || rows.length === 0 || rows.length > mostNamed)
      return this.blocks(answer);
    const named = rows.map((row) => this.named(field.register, row));
    const [only] = named;
    return named.length === 1 && only !== undefined ? [only] : [listOf(named)];
  }

  cellValue(answer: Answer): CellValue | undefined {
    return answer.type.toCellValue?.(answer.value, answer.field);
  }

  /** Those that are still there. */
  private linkedRows({ field, value }: Answer): readonly RowId[] {
    if (field.type !== 'link' || !Array.isArray(value)) return [];
    const there = this.rowSet(field.register);
    return value.filter((row): row is RowId => there.has(row));
  }

  private named(register: string, row: RowId): ParagraphBlock {
    const reference = text(this.reference(register, row) ?? '');
    const link: Inline = { kind: 'link', href: `#${rowAnchor(row)}`, runs: [reference] };
    return paragraph(link, text(` ${this.rowTitle(register, row)}`.trimEnd()));
  }

  private rowSet(register: string): ReadonlySet<RowId> {
    const known = this.rowSets.get(register);
    if (known !== undefined) return known;
    const rows = new Set(this.mayRead(register) ? this.source.content.rows(register) : []);
    this.rowSets.set(register, rows);
    return rows;
  }

  private readAnswer(section: Section, field: AnyField, row?: RowId): Answer | undefined {
    if (!this.mayRead(section.id)) return undefined;
    const address = { section: section.id, field: field.id, ...(row !== undefined && { row }) };
    const type = fieldTypeNamed(field.type);
    const value = type.read(this.source.content.raw(address), field);
    return value === undefined ? undefined : { field, type, value };
  }

  private readTitle(section: RegisterSection, row: RowId): string {
    const field = findField(section, section.titleField);
    const answer = field && this.at(section, field, row);
    return answer === undefined ? '' : cleanLine(this.text(answer));
  }

  private participantName(id: ParticipantId): string | undefined {
    const participant = this.source.workshop.participants.find((each) => each.id === id);
    return participant && cleanLine(participant.name);
  }
}

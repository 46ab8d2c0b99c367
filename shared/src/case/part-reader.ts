// Reads what a part of the appraisal's plan names, from one row of its register or from its form. What
// lies there and cannot be read is told apart from what is empty: it must never count as nothing.
import type { Address } from '../content-view.ts';
import { amountsByYearField } from '../fields/amounts-by-year.ts';
import type { AnyField } from '../fields/index.ts';
import { linkField } from '../fields/link.ts';
import type { RowId } from '../ids.ts';
import { isRecord } from '../is-record.ts';
import type { Answers } from '../report/answers.ts';
import { findField, findSection, type Section } from '../template.ts';

export type Reading<Value> =
  | { readonly value: Value }
  | { readonly empty: true }
  | { readonly unreadable: true };

const empty = { empty: true } as const;
const unreadable = { unreadable: true } as const;

export class PartReader<Name extends string> {
  readonly section: Section;
  readonly row: RowId | undefined;
  private readonly answers: Answers;
  private readonly fields: Readonly<Partial<Record<Name, string>>>;

  constructor(
    answers: Answers,
    section: Section,
    fields: Readonly<Partial<Record<Name, string>>>,
    row?: RowId,
  ) {
    this.answers = answers;
    this.section = section;
    this.fields = fields;
    this.row = row;
  }

  field(name: Name): AnyField | undefined {
    const id = this.fields[name];
    return id === undefined ? undefined : findField(this.section, id);
  }

  /** Undefined where the plan does not name such a field. */
  address(name: Name): Address | undefined {
    const field = this.field(name);
    const { section, row } = this;
    return field && { section: section.id, field: field.id, ...(row !== undefined && { row }) };
  }

  number(name: Name): Reading<number> {
    return this.reading(name, (value) => (typeof value === 'number' ? value : undefined));
  }

  choice(name: Name): Reading<string> {
    return this.reading(name, (value) => (typeof value === 'string' ? value : undefined));
  }

  yes(name: Name): Reading<boolean> {
    return this.reading(name, (value) => (typeof value === 'boolean' ? value : undefined));
  }

  /** Every row that a link names, also where the template allows but one: none is passed over in silence. */
  rows(name: Name): readonly RowId[] {
    const field = this.field(name);
    return field?.type === 'link'
      ? (linkField.read(this.raw(name), { ...field, many: true }) ?? [])
      : [];
  }

  text(name: Name): string {
    const field = this.field(name);
    const answer = field && this.answers.at(this.section, field, this.row);
    return answer === undefined ? '' : this.answers.text(answer);
  }

  /** By year, in the order of the field's years; a year that is empty is undefined. */
  amounts(name: Name): Reading<readonly (number | undefined)[]> {
    const field = this.field(name);
    const raw = this.raw(name);
    if (raw === undefined || field?.type !== 'amounts-by-year') return empty;
    if (!isRecord(raw)) return unreadable;
    const read = amountsByYearField.read(raw, field) ?? {};
    return field.years.some((year) => isFilled(raw, year) && read[year] === undefined)
      ? unreadable
      : { value: field.years.map((year) => read[year]) };
  }

  /** What stands there under names that are no years of the field. */
  strangeYears(name: Name): readonly string[] {
    const field = this.field(name);
    const raw = this.raw(name);
    if (!isRecord(raw) || field?.type !== 'amounts-by-year') return [];
    return Object.keys(raw).filter((year) => isFilled(raw, year) && !field.years.includes(year));
  }

  private reading<Value>(name: Name, as: (value: unknown) => Value | undefined): Reading<Value> {
    const value = as(this.answer(name));
    if (value !== undefined) return { value };
    return this.raw(name) === undefined ? empty : unreadable;
  }

  private answer(name: Name): unknown {
    const field = this.field(name);
    return field && this.answers.at(this.section, field, this.row)?.value;
  }

  private raw(name: Name): unknown {
    const address = this.address(name);
    const raw = address && this.answers.source.content.raw(address);
    return raw === null || (isRecord(raw) && Object.keys(raw).length === 0) ? undefined : raw;
  }
}

const isFilled = (raw: Readonly<Record<string, unknown>>, year: string): boolean =>
  Object.hasOwn(raw, year) && raw[year] !== null && raw[year] !== undefined && raw[year] !== '';

/** The section of a part, if whoever reads may read it. */
export const sectionOfPart = (
  answers: Answers,
  part: { readonly register: string } | { readonly form: string },
): Section | undefined => {
  const id = 'register' in part ? part.register : part.form;
  return answers.mayRead(id) ? findSection(answers.source.template, id) : undefined;
};

/** A reader for each row of a register, in order; none if it may not be read. */
export const readersOf = <Name extends string>(
  answers: Answers,
  part:
    | { readonly register: string; readonly fields: Readonly<Partial<Record<Name, string>>> }
    | undefined,
): readonly PartReader<Name>[] => {
  const section = part && sectionOfPart(answers, part);
  if (part === undefined || section === undefined) return [];
  return answers
    .rows(part.register)
    .map((row) => new PartReader(answers, section, part.fields, row));
};

export const readerOf = <Name extends string>(
  answers: Answers,
  part:
    | { readonly form: string; readonly fields: Readonly<Partial<Record<Name, string>>> }
    | undefined,
): PartReader<Name> | undefined => {
  const section = part && sectionOfPart(answers, part);
  return part && section && new PartReader(answers, section, part.fields);
};

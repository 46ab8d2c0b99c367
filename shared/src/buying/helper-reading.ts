// What a helper reads from its section: each input through the field that the template names for it, made
// sense of by the field's own type.
import type { ContentView } from '../content-view.ts';
import { type AnyField, fieldTypeNamed } from '../fields/index.ts';
import { exampleNames } from '../fields/link.ts';
import type { RowId } from '../ids.ts';
import { findField, type Section } from '../template.ts';
import type { HelperPlan } from './helper-plan.ts';

export interface Asked {
  readonly input: string;
  readonly label: string;
  /** On one line; undefined while it is not answered. */
  readonly words: string | undefined;
}

export class HelperReading {
  readonly section: Section;
  private readonly plan: HelperPlan;
  private readonly content: ContentView;

  constructor(section: Section, plan: HelperPlan, content: ContentView) {
    this.section = section;
    this.plan = plan;
    this.content = content;
  }

  text(input: string, row?: RowId): string | undefined {
    const value = this.value(input, row);
    return typeof value === 'string' ? value : undefined;
  }

  number(input: string, row?: RowId): number | undefined {
    const value = this.value(input, row);
    return typeof value === 'number' ? value : undefined;
  }

  yesNo(input: string): boolean | undefined {
    const value = this.value(input);
    return typeof value === 'boolean' ? value : undefined;
  }

  texts(input: string): readonly string[] {
    const value = this.value(input);
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  }

  /** One of the ids that the input may have. */
  oneOf<Id extends string>(input: string, ids: readonly Id[]): Id | undefined {
    const given = this.text(input);
    return ids.find((id) => id === given);
  }

  rows(): readonly RowId[] {
    return this.content.rows(this.section.id);
  }

  label(input: string): string {
    return this.field(input)?.label ?? input;
  }

  /** The label of one option of an input's field. */
  optionLabel(input: string, id: string): string {
    const field = this.field(input);
    const options = field?.type === 'choice' || field?.type === 'choices' ? field.options : [];
    return options.find((option) => option.id === id)?.label ?? id;
  }

  /** Everything that went in, in the order of the section's fields. */
  asked(): readonly Asked[] {
    const inputOf = new Map(Object.entries(this.plan.fields).map(([input, id]) => [id, input]));
    return this.section.fields.flatMap((field) => {
      const input = inputOf.get(field.id);
      return input === undefined ? [] : [{ input, label: field.label, words: this.words(input) }];
    });
  }

  words(input: string, row?: RowId): string | undefined {
    const field = this.field(input);
    const value = this.value(input, row);
    // None of the types that a helper reads needs names of rows or people.
    return field === undefined || value === undefined
      ? undefined
      : fieldTypeNamed(field.type).toText(value, field, exampleNames);
  }

  private field(input: string): AnyField | undefined {
    const id = this.plan.fields[input];
    return id === undefined ? undefined : findField(this.section, id);
  }

  private value(input: string, row?: RowId): unknown {
    const field = this.field(input);
    if (field === undefined) return undefined;
    const address = { section: this.section.id, field: field.id, ...(row && { row }) };
    return fieldTypeNamed(field.type).read(this.content.raw(address), field);
  }
}

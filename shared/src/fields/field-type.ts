// What every field type must answer. A field type is one pure file here plus one widget of the same
// name in the client; tests, the gallery screen and the export fixtures loop over its examples.
import type { z } from 'zod';
import type { ParticipantId, RowId } from '../ids.ts';
import type { Block, CellValue, ColumnKind } from '../report/blocks.ts';

/** zod is handed to a field type, never imported by it: the browser's bundle carries none of it. */
export type Zod = typeof z;

/** One zod schema for each thing that a template may say about a field; optional ones `exactOptional`. */
type SpecShape<Spec> = {
  readonly [Key in keyof Spec]-?: z.ZodType<Spec[Key]>;
};

/**
 * How an answer lies in the content. `value`: one entry, the last writer wins. `prose`: text merged
 * letter by letter. `parts`: several named texts, each merged letter by letter.
 */
export type Storage =
  | { readonly kind: 'value' }
  | { readonly kind: 'prose'; readonly lines: 'one' | 'many' }
  | { readonly kind: 'parts'; readonly parts: readonly string[] };

/** What a field needs to know of the rest of the workshop in order to say what it holds. */
export interface Names {
  /** "R-014", or "new" while the server has not given it yet; undefined if there is no such row. */
  reference(register: string, row: RowId): string | undefined;
  /** The words of the row's naming field. */
  rowTitle(register: string, row: RowId): string;
  /** The rows of a register in their order. */
  rows(register: string): readonly RowId[];
  participantName(participant: ParticipantId): string | undefined;
}

/** What came of text that was typed or pasted where a value is wanted. */
export type Parsed<Value> = { readonly value: Value | undefined } | { readonly fault: string };

interface Example<Spec, Value> {
  /** What the example shows, in a few words: "two decimals". */
  readonly name: string;
  readonly spec: Spec;
  /** What lies in the content: a value, prose as ProseMirror JSON, or one such JSON for each part. */
  readonly raw: unknown;
  /** What `read` makes of it; undefined where the raw thing makes no sense or is empty. */
  readonly value: Value | undefined;
  /** The words of `toText`. */
  readonly text: string;
}

/** One of the several numbers of an answer, as people may write it. */
export interface AnswerPart {
  /** Under which it lies in the value. */
  readonly key: string;
  readonly parse: (text: string) => Parsed<number>;
}

/** One of the several columns that an answer of several numbers fills in a table. */
export interface AnswerColumn<Value> {
  /** Unique in the field; letters, digits and dashes. */
  readonly id: string;
  readonly title: string;
  readonly kind: ColumnKind;
  readonly toText: (value: Value) => string;
  readonly toCellValue: (value: Value) => CellValue | undefined;
  /** Left out where a column is worked out from the others. */
  readonly part?: AnswerPart;
}

export interface FieldType<Type extends string, Spec, Value> {
  readonly type: Type;
  readonly storage: Storage | ((spec: Spec) => Storage);
  /** What a template may say about a field of this type, beside id, label and hint. */
  readonly spec: (z: Zod) => SpecShape<Spec>;
  /** Makes sense of whatever lies there; undefined means empty. Never throws. */
  readonly read: (raw: unknown, spec: Spec) => Value | undefined;
  /**
   * What was expected, where something lies there that `read` passes over or that the template does not
   * allow. Where it is left out, only what `read` makes nothing of at all is a fault.
   */
  readonly fault?: (raw: unknown, spec: Spec) => string | undefined;
  /** The way back from `read`: what to keep for a value. Without it, the value itself. */
  readonly toRaw?: (value: Value, spec: Spec) => unknown;
  /** The answer on one line: table cells on screen, CSV, search, sorting text. */
  readonly toText: (value: Value, spec: Spec, names: Names) => string;
  /** The answer where there is room for one short thing, such as a sum; without it, `toText`. */
  readonly toBrief?: (value: Value, spec: Spec) => string;
  /** Text typed or pasted, such as a spreadsheet's cell, as a value; a fault says what was expected. */
  readonly parse: (text: string, spec: Spec, names: Names) => Parsed<Value>;
  /** The answer on paper. */
  readonly toBlocks: (value: Value, spec: Spec, names: Names) => readonly Block[];
  /** The typed value for formats that keep one. */
  readonly toCellValue?: (value: Value, spec: Spec) => CellValue | undefined;
  readonly column: ColumnKind;
  /** For an answer of several numbers: a column each in tables of rows, in place of one `column`. */
  readonly columns?: (spec: Spec) => readonly AnswerColumn<Value>[];
  /** Order for sorting a register; without it, the order of the words of `toText`. */
  readonly compare?: (a: Value, b: Value, spec: Spec) => number;
  readonly examples: readonly Example<Spec, Value>[];
}

/** A spec for field types of which a template has nothing to say beyond label and hint. */
export type NoSpec = Readonly<Record<never, never>>;

/** Keeps a field type's three types together while its literal is checked. */
export const defineFieldType =
  <Spec, Value>() =>
  <const Type extends string>(
    fieldType: FieldType<Type, Spec, Value>,
  ): FieldType<Type, Spec, Value> =>
    fieldType;

export const storageOf = <Type extends string, Spec, Value>(
  fieldType: FieldType<Type, Spec, Value>,
  spec: Spec,
): Storage =>
  typeof fieldType.storage === 'function' ? fieldType.storage(spec) : fieldType.storage;

/** What to keep in the content for a value, such as one that `parse` gave. */
export const rawOf = <Type extends string, Spec, Value>(
  fieldType: FieldType<Type, Spec, Value>,
  value: Value,
  spec: Spec,
): unknown => (fieldType.toRaw ? fieldType.toRaw(value, spec) : value);

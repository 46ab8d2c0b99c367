// What every kind of check must answer. A kind is one pure file with examples that pass and that fail;
// tests loop over the examples.
import type { z } from 'zod';
import type { Zod } from '../fields/field-type.ts';
import type { Template } from '../template.ts';
import type { CheckKindName, CheckSpecs } from './check.ts';
import type { ExampleContent } from './example-content.ts';
import type { RawFinding } from './finding.ts';
import type { Reading } from './reading.ts';

/** One zod schema for each thing that a template may say about a check; optional ones `exactOptional`. */
type SpecShape<Spec> = { readonly [Key in keyof Spec]-?: z.ZodType<Spec[Key]> };

/** What a key of a check names in the template; `of` is the key that names its section. */
export type CheckReference =
  | { readonly key: string; readonly names: 'section' | 'register' }
  | { readonly key: string; readonly names: 'field'; readonly of: string }
  /** Options of the choice that `field` names. */
  | { readonly key: string; readonly names: 'option'; readonly of: string; readonly field: string };

interface CheckExample<Spec> {
  /** What the example shows, in a few words: "a must without a criterion". */
  readonly name: string;
  readonly spec: Spec;
  readonly content: ExampleContent;
  /** Where something is found: "needs/n1/who", "needs/n1", "needs"; none where it passes. */
  readonly finds: readonly string[];
}

export interface CheckKind<Name extends CheckKindName> {
  readonly kind: Name;
  readonly spec: (z: Zod) => SpecShape<CheckSpecs[Name]>;
  readonly references: readonly CheckReference[];
  /** The sections that it reads, all of which whoever is told must be allowed to see. */
  readonly sections: (spec: CheckSpecs[Name], template: Template) => readonly string[];
  /** What is wrong; undefined while there is nothing yet that could be. */
  readonly run: (reading: Reading, spec: CheckSpecs[Name]) => readonly RawFinding[] | undefined;
  readonly examples: readonly CheckExample<CheckSpecs[Name]>[];
}

/** Keeps a kind's name and spec together while its literal is checked. */
export const defineCheckKind = <Name extends CheckKindName>(
  kind: CheckKind<Name>,
): CheckKind<Name> => kind;

/** The schema of "only the rows whose choice is one of these". */
export const whereShape = (z: Zod) =>
  z.strictObject({ field: z.string(), is: z.array(z.string()).min(1) });

/** What a check of some fields in the rows of a register may say, and what that names. */
export const fieldsOfRows = (least: number) => ({
  spec: (z: Zod) => ({
    register: z.string(),
    fields: z.array(z.string()).min(least),
    where: whereShape(z).exactOptional(),
  }),
  references: [
    { key: 'register', names: 'register' },
    { key: 'fields', names: 'field', of: 'register' },
    ...whereReferences('where', 'register'),
  ] satisfies readonly CheckReference[],
  sections: ({ register }: { readonly register: string }) => [register],
});

/** The references of such a key. */
export const whereReferences = (key: string, register: string): readonly CheckReference[] => [
  { key: `${key}.field`, names: 'field', of: register },
  { key: `${key}.is`, names: 'option', of: register, field: `${key}.field` },
];

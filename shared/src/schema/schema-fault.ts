// A fault in data that a person wrote, and how zod's issues become faults: where, what was expected
// there in plain words, and which words would have been right.

import { z } from 'zod';
import { isRecord } from '../is-record.ts';
import { templateWords } from '../words/template.ts';

const { expected, kinds } = templateWords.en;

export type Path = readonly (string | number)[];

export interface SchemaFault {
  readonly path: Path;
  /** Whether the key itself is at fault, or what stands under it. */
  readonly at: 'key' | 'value';
  readonly says: string;
  /** What stands there, where it is one of `known` misspelt. */
  readonly given?: string;
  readonly known?: readonly string[];
}

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

const asPath = (path: readonly PropertyKey[]): Path =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

const stepInto = (raw: unknown, step: string | number): unknown => {
  if (Array.isArray(raw) && typeof step === 'number') return raw[step];
  return isRecord(raw) && Object.hasOwn(raw, step) ? raw[step] : undefined;
};

/** What lies at a path; undefined if nothing does. */
export const valueAt = (raw: unknown, path: Path): unknown => path.reduce(stepInto, raw);

const kindOf = (raw: unknown): string => {
  if (raw === null || raw === undefined) return 'null';
  return Array.isArray(raw) ? 'array' : typeof raw;
};

const kindWords = (kind: string): string => kinds[kind] ?? kind;

const lastStep = (path: Path): string => String(path.at(-1) ?? '');

const wrongType = (issue: IssueOf<'invalid_type'>, raw: unknown): SchemaFault => {
  const path = asPath(issue.path);
  const found = valueAt(raw, path);
  const says =
    found === undefined && path.length > 0
      ? expected.key(lastStep(path))
      : expected.found(kindWords(issue.expected), kindWords(kindOf(found)));
  return { path, at: 'value', says };
};

const wrongChoice = (path: Path, known: readonly string[], raw: unknown): SchemaFault => {
  const given = valueAt(raw, path);
  if (given === undefined)
    return { path, at: 'value', says: expected.keyOf(lastStep(path), known) };
  const says = expected.oneOf(known);
  return { path, at: 'value', says, known, ...(typeof given === 'string' && { given }) };
};

const tooSmall = ({ origin, minimum }: IssueOf<'too_small'>): string => {
  const least = Number(minimum);
  if (origin === 'array' || origin === 'set') return expected.entry(least);
  if (origin === 'string') return least === 1 ? expected.words : expected.longer(least);
  return expected.atLeast(least);
};

const tooBig = ({ origin, maximum }: IssueOf<'too_big'>): string => {
  const most = Number(maximum);
  if (origin === 'array' || origin === 'set') return expected.entries(most);
  return origin === 'string' ? expected.shorter(most) : expected.atMost(most);
};

const unknownKeys = (issue: IssueOf<'unrecognized_keys'>): readonly SchemaFault[] => {
  const known = issue.message.split(' ');
  return issue.keys.map((key) => ({
    path: [...asPath(issue.path), key],
    at: 'key',
    says: expected.knownKey(key, known),
    given: key,
    known,
  }));
};

/** Of several shapes that all do not fit, the one that was most likely meant: with the fewest faults. */
const nearestShape = (shapes: readonly (readonly SchemaFault[])[]): readonly SchemaFault[] => {
  const fewest = Math.min(...shapes.map((faults) => faults.length));
  const nearest = shapes.filter((faults) => faults.length === fewest);
  return nearest.length === 1 ? (nearest[0] ?? []) : [];
};

const noShapeFits = (issue: IssueOf<'invalid_union'>, raw: unknown): readonly SchemaFault[] => {
  const path = asPath(issue.path);
  if (issue.discriminator !== undefined && 'options' in issue)
    return [wrongChoice(path, (issue.options ?? []).map(String), raw)];
  const here = valueAt(raw, path);
  const within = nearestShape(
    issue.errors.map((issues) => issues.flatMap((inner) => issueFaults(inner, here))),
  ).map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
  return within.length > 0 && isRecord(here)
    ? within
    : [{ path, at: 'value', says: issue.message }];
};

const issueFaults = (issue: Issue, raw: unknown): readonly SchemaFault[] => {
  const path = asPath(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(issue, raw)];
    case 'invalid_value':
      return [wrongChoice(path, issue.values.map(String), raw)];
    case 'invalid_union':
      return noShapeFits(issue, raw);
    case 'unrecognized_keys':
      return unknownKeys(issue);
    case 'too_small':
      return [{ path, at: 'value', says: tooSmall(issue) }];
    case 'too_big':
      return [{ path, at: 'value', says: tooBig(issue) }];
    default:
      return [{ path, at: 'value', says: issue.message }];
  }
};

/**
 * What an issue says where its schema does not say it itself. The known keys beside an unknown one have
 * no other place than the message; ids have no spaces, so that they can be told apart again.
 */
const issueMessage: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys' && issue.inst instanceof z.ZodObject)
    return Object.keys(issue.inst.shape).join(' ');
  if (issue.code === 'invalid_format') return expected.matching(String(issue.pattern));
  return undefined;
};

export type Checked<T> = { readonly value: T } | { readonly faults: readonly SchemaFault[] };

/** The data as the schema has it (texts trimmed), or everything that is wrong with its shape. */
export const checkShape = <T>(schema: z.ZodType<T>, raw: unknown): Checked<T> => {
  const parsed = schema.safeParse(raw, { error: issueMessage });
  return parsed.success
    ? { value: parsed.data }
    : { faults: parsed.error.issues.flatMap((issue) => issueFaults(issue, raw)) };
};

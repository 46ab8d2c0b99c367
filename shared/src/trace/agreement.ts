// What a row was agreed with: prints of its own words and of those of each row that it rests on, kept in
// the same write as the answer that says so. Any later change shows, whoever made it and however.
import type { Address, Agreement, ContentView } from '../content-view.ts';
import type { Names } from '../fields/field-type.ts';
import { type AnyField, fieldTypeNamed } from '../fields/index.ts';
import { isRecord } from '../is-record.ts';
import { findRegister, type RegisterSection, type Template } from '../template.ts';
import { type LinkField, placeKey, type RowPlace } from './link-graph.ts';
import { shortPrint } from './short-print.ts';
import { stepOf, type TraceStep } from './trace-plan.ts';

/** What is read, as far as agreements go: the rows' answers, whether or not the rows are there. */
type Words = Pick<ContentView, 'raw'>;

/** Rows are called by their ids here: a reference comes later and is no change. */
const idNames: Names = {
  reference: (_register, row) => row,
  rowTitle: (_register, row) => row,
  rows: () => [],
  participantName: (participant) => participant,
};

const isStateField = (step: TraceStep | undefined, field: AnyField): boolean =>
  step?.agreed?.field === field.id;

const fieldsThatMean = (template: Template, register: RegisterSection): readonly AnyField[] => {
  const step = stepOf(template.trace, register.id);
  const links = step?.links?.map(({ field }) => field) ?? [];
  return register.fields.filter((field) => {
    if (isStateField(step, field)) return false;
    return step?.means === undefined || [...step.means, ...links].includes(field.id);
  });
};

const wordsOf = (content: Words, address: Address, field: AnyField): string => {
  const type = fieldTypeNamed(field.type);
  const value = type.read(content.raw(address), field);
  return value === undefined ? '' : `${field.id} ${type.toText(value, field, idNames)}`;
};

const printOf = (template: Template, content: Words, { section, row }: RowPlace): string => {
  const register = findRegister(template, section);
  const fields = register === undefined ? [] : fieldsThatMean(template, register);
  const words = fields.map((field) => wordsOf(content, { section, row, field: field.id }, field));
  return shortPrint(words.filter((each) => each !== '').join('\n'));
};

/** The links of a row that make the trace, with the rows that they lead to, there or not. */
const restsOn = (
  template: Template,
  content: Words,
  { section, row }: RowPlace,
): readonly RowPlace[] => {
  const register = findRegister(template, section);
  const links = stepOf(template.trace, section)?.links ?? [];
  return (register?.fields ?? [])
    .filter((field): field is LinkField => field.type === 'link')
    .filter((field) => links.some((link) => link.field === field.id))
    .flatMap((field) => {
      const raw = content.raw({ section, row, field: field.id });
      const rows = fieldTypeNamed(field.type).read(raw, field);
      // A link's `read` gives row ids and nothing else.
      return ((rows ?? []) as readonly RowPlace['row'][]).map((to) => ({
        section: field.register,
        row: to,
      }));
    });
};

/** Whether an answer says that its row is agreed. */
export const saysAgreed = (
  template: Template,
  { section, field }: Address,
  value: unknown,
): boolean => {
  const agreed = stepOf(template.trace, section)?.agreed;
  return agreed?.field === field && typeof value === 'string' && agreed.is.includes(value);
};

/** The agreement of a row as its words and links are now. */
export const agreementOn = (template: Template, content: Words, place: RowPlace): Agreement => ({
  own: printOf(template, content, place),
  rows: Object.fromEntries(
    restsOn(template, content, place).map((to) => [placeKey(to), printOf(template, content, to)]),
  ),
});

const isText = (held: unknown): held is string => typeof held === 'string';

export const readAgreement = (raw: unknown): Agreement | undefined => {
  if (!isRecord(raw) || !isText(raw['own']) || !isRecord(raw['rows'])) return undefined;
  const rows = Object.entries(raw['rows']).filter((entry): entry is [string, string] =>
    isText(entry[1]),
  );
  return { own: raw['own'], rows: Object.fromEntries(rows) };
};

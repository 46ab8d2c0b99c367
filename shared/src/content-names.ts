// The top-level names of content in a Y.Doc. Every name says its section: who may write where is
// decided by the name alone.
import { isWordingRule } from './checks/wording/rules.ts';
import type { Address, ReasonPlace } from './content-view.ts';
import { storageOf } from './fields/field-type.ts';
import { fieldTypeNamed } from './fields/index.ts';
import { isRowId, type RowId, templateIdPattern } from './ids.ts';
import { findField, findSection, type Section, type Template } from './template.ts';

/** The two Y.Docs of a workshop: `restricted` holds what suppliers may not see, and is not sent to them. */
export const docNames = ['content', 'restricted'] as const;
export type DocName = (typeof docNames)[number];

export const isDocName = (text: string): text is DocName => docNames.some((name) => name === text);

export const docOf = (section: Section): DocName =>
  section.audience === 'no-suppliers' ? 'restricted' : 'content';

/** `row/field`, or `-/field` in a form: the key of a value, and the end of a prose name. */
export const answerKey = ({ row, field }: Address): string => `${row ?? '-'}/${field}`;

/** `row/field/topic`, each place that is not there a dash: the key of "keep, because ..." among the values. */
export const reasonKey = ({ row, field, topic }: ReasonPlace): string =>
  `${row ?? '-'}/${field ?? '-'}/${topic}`;

export const valuesName = (section: string): string => `values:${section}`;
export const rowsName = (section: string): string => `rows:${section}`;
export const proseName = (address: Address, part?: string): string =>
  `prose:${address.section}/${answerKey(address)}${part === undefined ? '' : `.${part}`}`;

export type TopLevelName =
  | { readonly kind: 'values'; readonly section: string }
  | { readonly kind: 'rows'; readonly section: string }
  | {
      readonly kind: 'prose';
      readonly section: string;
      readonly row: RowId | undefined;
      readonly field: string;
      readonly part: string | undefined;
    };

const namePattern =
  /^(?:(values|rows):([a-z0-9-]+)|prose:([a-z0-9-]+)\/(-|[a-z0-9]{12})\/([a-z0-9-]+)(?:\.([a-z0-9-]+))?)$/;

/** Takes a top-level name apart; undefined if no content is ever kept under such a name. */
export const readName = (name: string): TopLevelName | undefined => {
  const [, mapKind, mapSection, section, row, field, part] = namePattern.exec(name) ?? [];
  if (mapSection !== undefined) {
    return {
      kind: mapKind === 'rows' ? 'rows' : 'values',
      section: mapSection,
    };
  }
  if (section === undefined || row === undefined || field === undefined) return undefined;
  return {
    kind: 'prose',
    section,
    row: isRowId(row) ? row : undefined,
    field,
    part,
  };
};

/** The answer that a key of a `values:` map belongs to; undefined if it is no such key. */
export const readAnswerKey = (section: string, key: string): Address | undefined => {
  const [row = '', field, ...rest] = key.split('/');
  if (field === undefined || rest.length > 0) return undefined;
  if (row === '-') return { section, field };
  return isRowId(row) ? { section, row, field } : undefined;
};

/** The place that the key of a reason is about; undefined if it is no such key. */
export const readReasonKey = (section: string, key: string): ReasonPlace | undefined => {
  const [row = '', field = '', topic = '', ...rest] = key.split('/');
  if (rest.length > 0 || !templateIdPattern.test(topic)) return undefined;
  if (row !== '-' && !isRowId(row)) return undefined;
  if (field !== '-' && !templateIdPattern.test(field)) return undefined;
  return {
    section,
    ...(row !== '-' && { row }),
    ...(field !== '-' && { field }),
    topic,
  };
};

/** Whether the template has a check, or the house a rule of wording, that could need this reason. */
export const isReasonPlace = (template: Template, place: ReasonPlace): boolean => {
  const section = findSection(template, place.section);
  if (section === undefined) return false;
  if (place.field !== undefined && findField(section, place.field) === undefined) return false;
  const { topic } = place;
  return isWordingRule(topic) || (template.checks ?? []).some((check) => check.id === topic);
};

const holdsProse = (section: Section, field: string, part: string | undefined): boolean => {
  const found = findField(section, field);
  if (found === undefined) return false;
  const storage = storageOf(fieldTypeNamed(found.type), found);
  if (storage.kind === 'parts') return part !== undefined && storage.parts.includes(part);
  return storage.kind === 'prose' && part === undefined;
};

/** The section that a top-level name belongs to, if the template has a place for that name. */
export const sectionOfName = (template: Template, name: string): Section | undefined => {
  const read = readName(name);
  const section = read && findSection(template, read.section);
  if (read === undefined || section === undefined) return undefined;
  if (read.kind === 'rows') return section.kind === 'register' ? section : undefined;
  if (read.kind === 'values') return section;
  const rowFits = (section.kind === 'register') === (read.row !== undefined);
  return rowFits && holdsProse(section, read.field, read.part) ? section : undefined;
};

// What the room says at its rows of all that was found: nobody is blamed for a row that was just added. The checks
// count it all the same.

import { storageOf } from '../fields/field-type.ts';
import { type AnyField, fieldTypeNamed } from '../fields/index.ts';
import type { RowId } from '../ids.ts';
import { findSection, type Section } from '../template.ts';
import type { Finding, FindingPlace } from './finding.ts';
import type { CheckSource } from './reading.ts';

type Written = Pick<CheckSource, 'template' | 'content'>;

/** What cannot be read was written all the same. */
const isEmpty = (field: AnyField, raw: unknown): boolean => {
  const type = fieldTypeNamed(field.type);
  return storageOf(type, field).kind === 'value'
    ? raw === undefined || raw === null
    : type.read(raw, field) === undefined;
};

const isUntouched = ({ content }: Written, section: Section, row: RowId): boolean =>
  section.fields.every((field) =>
    isEmpty(field, content.raw({ section: section.id, row, field: field.id })),
  );

/** Without what was found in rows of the stage that the room is in, in which nobody has written anything. */
export const saidFindings = (
  findings: readonly Finding[],
  written: Written,
  stage: string | undefined,
): readonly Finding[] => {
  const open = written.template.stages.find(({ id }) => id === stage)?.sections ?? [];
  const known = new Map<RowId, boolean>();
  const isQuiet = ({ section: id, row }: FindingPlace): boolean => {
    const section = findSection(written.template, id);
    if (row === undefined || section === undefined || !open.includes(id)) return false;
    const untouched = known.get(row) ?? isUntouched(written, section, row);
    known.set(row, untouched);
    return untouched;
  };
  return findings.filter(({ at }) => !isQuiet(at));
};

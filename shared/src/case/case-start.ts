// What the records behind the net values said when a stage began: by this, and not by the clocks of those who
// write, it is known what has changed since.
import type { Content } from '../content.ts';
import { answerKey } from '../content-names.ts';
import type { Address } from '../content-view.ts';
import { isRowId, type RowId } from '../ids.ts';
import { isRecord } from '../is-record.ts';
import type { AppraisalPlan } from './appraisal-plan.ts';

export interface CaseStart {
  readonly rows: Readonly<Record<string, readonly RowId[]>>;
  /** By section, and there by the key of the answer; what was empty is not there. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A register or a form that net values are made of, and those of its fields that they are made of. */
export interface CaseRecords {
  readonly section: string;
  readonly isRegister: boolean;
  readonly fields: readonly string[];
}

const fieldsOf = (fields: Readonly<Record<string, string | undefined>>): readonly string[] =>
  Object.values(fields).filter((field) => field !== undefined);

export const caseRecords = (plan: AppraisalPlan): readonly CaseRecords[] => [
  ...[plan.options, plan.costs, plan.benefits].map(({ register, fields }) => ({
    section: register,
    isRegister: true,
    fields: fieldsOf(fields),
  })),
  ...(plan.basis === undefined
    ? []
    : [{ section: plan.basis.form, isRegister: false, fields: fieldsOf(plan.basis.fields) }]),
];

const addressesOf = (
  { section, isRegister, fields }: CaseRecords,
  rows: readonly RowId[],
): readonly Address[] => {
  const places = isRegister ? rows.map((row) => ({ section, row })) : [{ section }];
  return places.flatMap((place) => fields.map((field) => ({ ...place, field })));
};

export const caseStart = (content: Content, plan: AppraisalPlan): CaseStart => {
  const records = caseRecords(plan);
  const answersOf = (each: CaseRecords) =>
    addressesOf(each, content.rows(each.section)).flatMap((address) => {
      const value = content.kept(address)?.value ?? undefined;
      return value === undefined ? [] : [[answerKey(address), value]];
    });
  return {
    rows: Object.fromEntries(
      records.map(({ section, isRegister }) => [section, isRegister ? content.rows(section) : []]),
    ),
    answers: Object.fromEntries(
      records.map((each) => [each.section, Object.fromEntries(answersOf(each))]),
    ),
  };
};

/** As it came over the wire; undefined where that is no such thing. */
export const readCaseStart = (raw: unknown): CaseStart | undefined => {
  if (!isRecord(raw) || !isRecord(raw['rows']) || !isRecord(raw['answers'])) return undefined;
  const rows = Object.entries(raw['rows']).map(([section, ids]) => [
    section,
    (Array.isArray(ids) ? ids : []).filter((id) => typeof id === 'string' && isRowId(id)),
  ]);
  const answers = Object.entries(raw['answers']).map(([section, kept]) => [
    section,
    isRecord(kept) ? kept : {},
  ]);
  return { rows: Object.fromEntries(rows), answers: Object.fromEntries(answers) };
};

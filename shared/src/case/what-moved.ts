// Why a number moved: which records that the case is made of were changed since a moment, by whom, and what
// each of these changes alone did to the net value of each option. It is read from the content, so every
// screen gives the same reason.
import type { Content } from '../content.ts';
import type { Address, ContentView } from '../content-view.ts';
import type { ParticipantId, RowId } from '../ids.ts';
import { Answers } from '../report/answers.ts';
import type { ReportSource } from '../report/report-source.ts';
import { alterContent } from './altered-content.ts';
import type { AppraisalPlan } from './appraisal-plan.ts';
import { type Case, readCase } from './case.ts';

interface Effect {
  readonly option: RowId;
  /** By how much it raised the net value, in pounds. */
  readonly npsv: number;
}

interface Done {
  readonly by?: ParticipantId;
  readonly at: number;
  /** Only the options whose net value it changed. */
  readonly effects: readonly Effect[];
}

export type Move =
  | (Done & {
      readonly kind: 'answer';
      readonly address: Address;
      readonly was: unknown;
      readonly now: unknown;
    })
  | (Done & { readonly kind: 'added' | 'removed'; readonly section: string; readonly row: RowId });

/** What was done, before its effect is known, and the content as it would be without it. */
interface Step {
  readonly move: Move;
  readonly without: () => ContentView;
}

/** So many of the latest are looked at: each one costs a reading of the case. */
const mostMoves = 30;

export interface MovesAsked {
  readonly source: ReportSource;
  readonly content: Content;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly now: Case;
}

/** The latest first. */
export const movesSince = ({ source, content, since, now }: MovesAsked): readonly Move[] =>
  stepsOf(content, now.plan)
    .filter(({ move }) => move.at >= since)
    .sort((a, b) => b.move.at - a.move.at)
    .slice(0, mostMoves)
    .map(({ move, without }) => ({
      ...move,
      effects: effectsOf(now, { ...source, content: without() }),
    }))
    .filter(({ effects }) => effects.length > 0);

const effectsOf = (now: Case, without: ReportSource): readonly Effect[] => {
  const before = readCase(new Answers(without));
  const npsvBefore = new Map(before?.options.map(({ row, results }) => [row, results.npsv]));
  return now.options
    .map(({ row, results }) => ({ option: row, npsv: results.npsv - (npsvBefore.get(row) ?? 0) }))
    .filter(({ npsv }) => npsv !== 0);
};

const stepsOf = (content: Content, plan: AppraisalPlan): readonly Step[] => [
  ...registersOf(plan).flatMap(({ register, fields }) => registerSteps(content, register, fields)),
  ...(plan.basis === undefined
    ? []
    : answerSteps(content, { section: plan.basis.form }, fieldsOf(plan.basis.fields))),
];

const registersOf = ({ options, costs, benefits }: AppraisalPlan) =>
  [options, costs, benefits].map(({ register, fields }) => ({
    register,
    fields: fieldsOf(fields),
  }));

const fieldsOf = (fields: Readonly<Record<string, string | undefined>>): readonly string[] =>
  Object.values(fields).filter((field) => field !== undefined);

const registerSteps = (
  content: Content,
  section: string,
  fields: readonly string[],
): readonly Step[] => {
  const rows = content.rows(section);
  return [
    ...rows.flatMap((row) => [
      ...addedStep(content, section, row, rows),
      ...answerSteps(content, { section, row }, fields),
    ]),
    ...removedSteps(content, section, rows),
  ];
};

const addedStep = (
  content: Content,
  section: string,
  id: RowId,
  rows: readonly RowId[],
): readonly Step[] => {
  const row = content.row(section, id);
  if (row?.createdAt === undefined) return [];
  const by = row.createdBy;
  return [
    {
      move: { kind: 'added', section, row: id, at: row.createdAt, effects: [], ...(by && { by }) },
      without: () =>
        alterContent(content, { rows: { section, rows: rows.filter((other) => other !== id) } }),
    },
  ];
};

const removedSteps = (content: Content, section: string, rows: readonly RowId[]): readonly Step[] =>
  content.removedRows(section).flatMap(({ id, removed }) =>
    removed === undefined
      ? []
      : [
          {
            move: { kind: 'removed', section, row: id, ...removed, effects: [] },
            without: () => alterContent(content, { rows: { section, rows: [...rows, id] } }),
          },
        ],
  );

/** What is new in a new row came with the row. */
const answerSteps = (
  content: Content,
  place: Omit<Address, 'field'>,
  fields: readonly string[],
): readonly Step[] =>
  fields.flatMap((field): readonly Step[] => {
    const address = { ...place, field };
    const kept = content.kept(address);
    if (kept?.at === undefined || (kept.was === undefined && place.row !== undefined)) return [];
    const was = kept.was?.value;
    const { at, by, value: now } = kept;
    return [
      {
        move: { kind: 'answer', address, was, now, at, effects: [], ...(by && { by }) },
        without: () => alterContent(content, { answers: [{ address, raw: was }] }),
      },
    ];
  });

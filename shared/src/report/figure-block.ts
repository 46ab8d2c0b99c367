// The figures of a document: what each is drawn from, read out of the answers.
import type { AnyField } from '../fields/index.ts';
import type { Risk } from '../fields/risk-matrix.ts';
import { balanceFigure } from '../figures/balance.ts';
import type { Figure } from '../figures/figure.ts';
import { prioritiesFigure } from '../figures/priorities.ts';
import { riskMapFigure } from '../figures/risk-map.ts';
import type { ParticipantId, RowId } from '../ids.ts';
import { type FigurePart, findField, findRegister, type RegisterSection } from '../template.ts';
import type { Answers } from './answers.ts';
import type { Numbers } from './numbers/numbers-blocks.ts';
import { groupTitle, presentSpeakers } from './participants-block.ts';
import type { ReportSource } from './report-source.ts';
import { leftOut, missing } from './words-on-paper.ts';

type RegisterPart = Extract<FigurePart, { readonly register: string }>;
type FieldOf<Type extends AnyField['type']> = Extract<AnyField, { readonly type: Type }>;

const fieldOf = <Type extends AnyField['type']>(
  register: RegisterSection,
  id: string,
  type: Type,
): FieldOf<Type> | undefined => {
  const field = findField(register, id);
  return field?.type === type ? (field as FieldOf<Type>) : undefined;
};

const valueAt = (answers: Answers, register: RegisterSection, field: AnyField, row: RowId) =>
  answers.at(register, field, row)?.value;

const isRisk = (value: unknown): value is Risk =>
  typeof value === 'object' && value !== null && 'likelihood' in value && 'impact' in value;

const riskMap = (answers: Answers, register: RegisterSection, id: string): Figure => {
  const field = fieldOf(register, id, 'risk-matrix');
  if (field === undefined) return missing();
  return riskMapFigure({
    likelihood: field.likelihood,
    impact: field.impact,
    risks: answers.rows(register.id).map((row) => {
      const risk = valueAt(answers, register, field, row);
      return {
        reference: answers.reference(register.id, row) ?? '',
        title: answers.rowTitle(register.id, row),
        ...(isRisk(risk) && { risk }),
      };
    }),
  });
};

const priorities = (
  answers: Answers,
  register: RegisterSection,
  part: Extract<FigurePart, { readonly figure: 'priorities' }>,
): Figure => {
  const priority = fieldOf(register, part.priority, 'choice');
  const effort = fieldOf(register, part.effort, 'number');
  if (priority === undefined || effort === undefined) return missing();
  return prioritiesFigure({
    unit: effort.unit ?? '',
    requirements: answers.rows(register.id).map((row) => {
      const days = valueAt(answers, register, effort, row);
      return {
        priority: String(valueAt(answers, register, priority, row) ?? ''),
        ...(typeof days === 'number' && { effort: days }),
      };
    }),
  });
};

/** Those of them who added a row. Undefined where one wrote down what all said, or who leads did, or nobody knows. */
const writersOf = (source: ReportSource): ReadonlySet<ParticipantId> | undefined => {
  const { template, content } = source;
  const registers = template.sections.filter(({ kind }) => kind === 'register');
  const writers = registers.flatMap(({ id }) =>
    content.rows(id).flatMap((row) => content.row?.(id, row)?.createdBy ?? []),
  );
  const speakers = new Set(presentSpeakers(source).map(({ id }) => id));
  const each = new Set(writers.filter((writer) => speakers.has(writer)));
  return each.size < 2 ? undefined : each;
};

const balance = (source: ReportSource): Figure => {
  const present = presentSpeakers(source);
  const writers = writersOf(source);
  return balanceFigure(
    source.template.groups.map(({ id }) => ({
      name: groupTitle(source.template, id),
      present: present.filter(({ group }) => group === id).length,
      wrote: writers && present.filter((one) => one.group === id && writers.has(one.id)).length,
    })),
  );
};

const registerFigure = (answers: Answers, part: RegisterPart): Figure => {
  const register = findRegister(answers.source.template, part.register);
  if (register === undefined) return missing();
  if (!answers.mayRead(register.id)) return leftOut(register);
  return part.figure === 'risk-map'
    ? riskMap(answers, register, part.risk)
    : priorities(answers, register, part);
};

export const figureBlock = (answers: Answers, numbers: Numbers, part: FigurePart): Figure => {
  if ('register' in part) return registerFigure(answers, part);
  return part.figure === 'balance' ? balance(answers.source) : numbers.figure(part.figure);
};

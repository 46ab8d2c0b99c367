// The figures of a case: what its options cost and bring over the years, what they are worth, and of
// which kind the benefits of the preferred one are. Documents and screens draw the same.
import { appraise } from '../../appraisal/appraisal.ts';
import type { Appraisal } from '../../appraisal/appraisal-input.ts';
import type { Case, CaseOption } from '../../case/case.ts';
import { highestOption } from '../../case/highest-option.ts';
import { type BenefitsByKind, benefitsByKindFigure } from '../../figures/benefits-by-kind.ts';
import { cashFlowFigure } from '../../figures/cash-flow.ts';
import type { Figure } from '../../figures/figure.ts';
import { netValueFigure } from '../../figures/net-value.ts';
import type { CaseFigureKind } from '../../template.ts';
import { nameOf } from './options-table.ts';

const cashFlow = ({ options, years }: Case): Figure =>
  cashFlowFigure({
    years,
    options: options.map((option) => ({
      name: nameOf(option),
      running: option.results.byYear.map(({ runningNet }) => runningNet),
    })),
  });

const netValue = ({ options, ranges }: Case): Figure =>
  netValueFigure(
    options.map((option, index) => {
      const { low, high } = ranges[index]?.npsv ?? {};
      return { name: nameOf(option), central: option.results.npsv, low, high };
    }),
  );

/** The preferred one; where there is none yet, the one that is worth most. */
const shownOption = ({ options }: Case): CaseOption | undefined =>
  options.find(({ standing }) => standing === 'preferred') ?? highestOption(options);

type Kind = BenefitsByKind['kinds'][number]['kind'];

const kinds: readonly Kind[] = [
  'cash-releasing',
  'non-cash-releasing',
  'quantified',
  'qualitative',
];

/** Present value of the benefits of one kind: what an appraisal of those alone comes to. */
const worthOf = (appraisal: Appraisal, kind: Kind, id: string): number | undefined =>
  appraise({
    ...appraisal,
    options: appraisal.options.map((option) => ({
      ...option,
      benefits: option.benefits.filter((benefit) => benefit.kind === kind),
    })),
  }).find((results) => results.id === id)?.pvb;

const benefits = (read: Case): Figure => {
  const option = shownOption(read);
  const lines = option?.input.benefits ?? [];
  return benefitsByKindFigure({
    option: option === undefined ? '' : nameOf(option),
    kinds: kinds.map((kind) => {
      const own = lines.filter((line) => line.kind === kind);
      const isPriced = own.some(({ amounts }) => amounts.some((amount) => amount !== 0));
      const value = option && isPriced ? worthOf(read.appraisal, kind, option.row) : undefined;
      return { kind, benefits: own.length, value };
    }),
  });
};

const figures: Readonly<Record<CaseFigureKind, (read: Case) => Figure>> = {
  'cash-flow': cashFlow,
  'net-value': netValue,
  benefits,
};

export const caseFigure = (read: Case, kind: CaseFigureKind): Figure => figures[kind](read);

// What makes the results of an appraisal wrong or weak, by code: E- where they are not complete, W- where an
// approver would ask. The sentences are in words/appraisal.ts.
import { isShort } from './affordability.ts';
import { appraise, yearsOfOption } from './appraisal.ts';
import type { Appraisal, OptionInput } from './appraisal-input.ts';
import { rateOfYear } from './discounting.ts';
import type { OptionResults } from './option-results.ts';
import { isBeyond50Years } from './sensitivity.ts';

/** Option and line are named as people call them. Years count from 0. */
export type AppraisalWarning =
  | {
      readonly code: 'E-HORIZON';
      readonly option: string;
      readonly years: number;
      readonly most: number;
    }
  | { readonly code: 'E-NOBAU' }
  | { readonly code: 'E-NOMIN' }
  | { readonly code: 'E-EMPTY'; readonly option: string }
  | { readonly code: 'E-NEGATIVE'; readonly option: string; readonly line: string }
  | { readonly code: 'E-SHARE'; readonly option: string; readonly line: string }
  | { readonly code: 'W-NOOB'; readonly option: string }
  | {
      readonly code: 'W-OBHIGHMIT';
      readonly option: string;
      readonly line: string;
      readonly mitigated: number;
    }
  | {
      readonly code: 'W-DOUBLE';
      readonly option: string;
      readonly lines: readonly string[];
      readonly quantity: string;
    }
  | { readonly code: 'W-LATE'; readonly option: string; readonly line: string }
  | {
      readonly code: 'W-SHORTLINE';
      readonly option: string;
      readonly line: string;
      readonly years: number;
      readonly most: number;
    }
  | { readonly code: 'W-PAYTURNS'; readonly option: string; readonly year: number }
  | { readonly code: 'W-50Y'; readonly years: number }
  /** Shares. */
  | { readonly code: 'W-RATE'; readonly rate: number; readonly standard: number }
  | { readonly code: 'W-BCRONLY' }
  | {
      readonly code: 'W-NOSENS';
      readonly option: string;
      readonly tests: number;
      readonly switchingValues: number;
    }
  | { readonly code: 'W-CASHLESS'; readonly option: string; readonly line: string }
  | { readonly code: 'W-GAP'; readonly year: string; readonly short: number };

/** What stands around an appraisal. What is left out is not known, and nothing is said of it. */
export interface Surroundings {
  readonly recommendation?: {
    readonly citesRatio: boolean;
    readonly citesNetValue: boolean;
    readonly citesObjective: boolean;
  };
  /** How many are shown for the preferred option. */
  readonly tests?: number;
  readonly switchingValues?: number;
  readonly hasLowerRateTest?: boolean;
  /** The discount rate that is used where nobody has a reason for another: a share. */
  readonly standardRate?: number | undefined;
  /** Ids of the benefit lines that the financial case shows as savings. */
  readonly savings?: readonly string[];
  /** Of the financial case, by year. */
  readonly balances?: readonly { readonly year: string; readonly balance: number }[];
}

export const warningsOf = (
  appraisal: Appraisal,
  around: Surroundings = {},
): readonly AppraisalWarning[] => [
  ...ofHorizons(appraisal),
  ...ofStandings(appraisal),
  ...appraisal.options.flatMap(ofOption),
  ...ofPaybacks(appraisal),
  ...ofLongYears(appraisal, around),
  ...ofRate(appraisal, around),
  ...ofRecommendation(around),
  ...ofTests(appraisal, around),
  ...ofSavings(appraisal, around),
  ...ofBalances(around),
];

/** Whether the results cannot be relied on as they are. */
export const isIncomplete = (warnings: readonly AppraisalWarning[]): boolean =>
  warnings.some(({ code }) => code.startsWith('E-'));

const ofHorizons = ({ options }: Appraisal): readonly AppraisalWarning[] => {
  const filled = options.filter((option) => yearsOfOption(option) > 0);
  const most = Math.max(0, ...filled.map(yearsOfOption));
  return filled
    .filter((option) => yearsOfOption(option) < most)
    .map((option) => ({
      code: 'E-HORIZON',
      option: option.name,
      years: yearsOfOption(option),
      most,
    }));
};

const ofStandings = ({ options }: Appraisal): readonly AppraisalWarning[] => {
  const has = (asked: OptionInput['standing']): boolean =>
    options.some(({ standing }) => standing === asked);
  return [
    ...(has('business-as-usual') ? [] : [{ code: 'E-NOBAU' } as const]),
    ...(has('do-minimum') ? [] : [{ code: 'E-NOMIN' } as const]),
  ];
};

const isNothing = ({ amounts }: { readonly amounts: readonly number[] }): boolean =>
  amounts.every((amount) => amount === 0);

const ofOption = (option: OptionInput): readonly AppraisalWarning[] => {
  const { costs, benefits, standing, name } = option;
  const isEmpty = [...costs, ...benefits].every(isNothing);
  if (isEmpty) return standing === 'business-as-usual' ? [] : [{ code: 'E-EMPTY', option: name }];
  return [
    ...ofCosts(option),
    ...ofBias(option),
    ...ofBenefits(option),
    ...ofShortLines(option),
    ...ofQuantities(option),
  ];
};

const isShare = (value: number): boolean => value >= 0 && value <= 1;

const ofCosts = ({ name, costs }: OptionInput): readonly AppraisalWarning[] =>
  costs.flatMap(({ line, amounts, optimismBias }): readonly AppraisalWarning[] => [
    ...(amounts.some((amount) => amount < 0)
      ? [{ code: 'E-NEGATIVE', option: name, line } as const]
      : []),
    ...(optimismBias !== undefined && (optimismBias.upper < 0 || !isShare(optimismBias.mitigated))
      ? [{ code: 'E-SHARE', option: name, line } as const]
      : []),
  ]);

const mostMitigatedUnnamed = 0.8;

const ofBias = ({ name, costs, standing }: OptionInput): readonly AppraisalWarning[] => {
  const biases = costs.flatMap(({ line, optimismBias }) =>
    optimismBias === undefined ? [] : [{ line, ...optimismBias }],
  );
  const isSaid = biases.some(({ upper, note = '' }) => upper > 0 || note.trim() !== '');
  const needsNone = standing === 'business-as-usual' || costs.every(isNothing);
  return [
    ...(isSaid || needsNone ? [] : [{ code: 'W-NOOB', option: name } as const]),
    ...biases
      .filter(
        ({ upper, mitigated, actions = [] }) =>
          upper > 0 && mitigated > mostMitigatedUnnamed && actions.length === 0,
      )
      .map(
        ({ line, mitigated }) => ({ code: 'W-OBHIGHMIT', option: name, line, mitigated }) as const,
      ),
  ];
};

const ofBenefits = ({ name, benefits }: OptionInput): readonly AppraisalWarning[] =>
  benefits.flatMap(({ line, amounts, cut = 0 }): readonly AppraisalWarning[] => {
    const [first = 0, ...later] = amounts;
    const isFullAtOnce =
      first > 0 && later.some((amount) => amount > 0) && first >= Math.max(...later);
    return [
      ...(isShare(cut) ? [] : [{ code: 'E-SHARE', option: name, line } as const]),
      ...(isFullAtOnce ? [{ code: 'W-LATE', option: name, line } as const] : []),
    ];
  });

const ofShortLines = (option: OptionInput): readonly AppraisalWarning[] => {
  const most = yearsOfOption(option);
  return [...option.costs, ...option.benefits]
    .filter(({ amounts }) => amounts.length > 0 && amounts.length < most)
    .map(({ line, amounts }) => ({
      code: 'W-SHORTLINE',
      option: option.name,
      line,
      years: amounts.length,
      most,
    }));
};

const ofQuantities = ({ name, benefits }: OptionInput): readonly AppraisalWarning[] => {
  const linesOf = new Map<string, string[]>();
  for (const { line, quantity } of benefits) {
    if (quantity !== undefined) linesOf.set(quantity, [...(linesOf.get(quantity) ?? []), line]);
  }
  return [...linesOf]
    .filter(([, lines]) => lines.length > 1)
    .map(([quantity, lines]) => ({ code: 'W-DOUBLE', option: name, lines, quantity }));
};

const ofPaybacks = (appraisal: Appraisal): readonly AppraisalWarning[] => {
  const results = appraise(appraisal);
  return appraisal.options.flatMap(({ name }, at): readonly AppraisalWarning[] => {
    const year = fallsAgain(results[at]);
    return year === undefined ? [] : [{ code: 'W-PAYTURNS', option: name, year }];
  });
};

/** The first year after the payback in which the running total is below nothing. */
const fallsAgain = (results: OptionResults | undefined): number | undefined => {
  const back = results?.simplePayback;
  if (back === undefined) return undefined;
  return results?.byYear.find(({ year, runningNet }) => year >= back && runningNet < 0)?.year;
};

const ofLongYears = (
  appraisal: Appraisal,
  { hasLowerRateTest = false }: Surroundings,
): readonly AppraisalWarning[] =>
  isBeyond50Years(appraisal) && !hasLowerRateTest
    ? [{ code: 'W-50Y', years: Math.max(...appraisal.options.map(yearsOfOption)) - 1 }]
    : [];

/** From here on a rate is a slip of the hand, or needs a reason. */
const highRate = 0.1;

const ofRate = (
  { rate: schedule }: Appraisal,
  { standardRate: standard }: Surroundings,
): readonly AppraisalWarning[] => {
  const rate = rateOfYear(schedule, 1);
  const isFar = rate === 0 || rate > highRate;
  return isFar && standard !== undefined ? [{ code: 'W-RATE', rate, standard }] : [];
};

const ofRecommendation = ({ recommendation }: Surroundings): readonly AppraisalWarning[] =>
  recommendation?.citesRatio === true &&
  !recommendation.citesNetValue &&
  !recommendation.citesObjective
    ? [{ code: 'W-BCRONLY' }]
    : [];

const ofTests = (
  { options }: Appraisal,
  { tests, switchingValues }: Surroundings,
): readonly AppraisalWarning[] => {
  const preferred = options.find(({ standing }) => standing === 'preferred');
  if (preferred === undefined || tests === undefined || switchingValues === undefined) return [];
  return tests >= 3 && switchingValues >= 1
    ? []
    : [{ code: 'W-NOSENS', option: preferred.name, tests, switchingValues }];
};

const ofSavings = (
  { options }: Appraisal,
  { savings = [] }: Surroundings,
): readonly AppraisalWarning[] =>
  options.flatMap(({ name, benefits }) =>
    benefits
      .filter(({ id, kind }) => savings.includes(id) && kind !== 'cash-releasing')
      .map(({ line }) => ({ code: 'W-CASHLESS', option: name, line }) as const),
  );

const ofBalances = ({ balances = [] }: Surroundings): readonly AppraisalWarning[] =>
  balances
    .filter(({ balance }) => isShort(balance))
    .map(({ year, balance }) => ({ code: 'W-GAP', year, short: -balance }));

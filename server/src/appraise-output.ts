// An appraisal as the JSON that `tday appraise` prints: money to the penny, ratios and years to four places,
// null for what is not there. Rounded here and nowhere before.
import { appraise } from '@tday/shared/appraisal/appraisal';
import type { Appraisal, OptionInput } from '@tday/shared/appraisal/appraisal-input';
import { rateOfYear } from '@tday/shared/appraisal/discounting';
import type { OptionResults } from '@tday/shared/appraisal/option-results';
import { type AppraisalParameters, findSchedule } from '@tday/shared/appraisal/parameters';
import { roundHalfUp } from '@tday/shared/appraisal/rounding';
import { standardChanges, testOption } from '@tday/shared/appraisal/sensitivity';
import {
  everyBenefit,
  everyCost,
  nextBest,
  type SwitchTo,
  switchingValue,
} from '@tday/shared/appraisal/switching';
import { isIncomplete, warningsOf } from '@tday/shared/appraisal/warnings';
import { appraisalWords } from '@tday/shared/words/appraisal';

const words = appraisalWords.en;

export interface Shown {
  readonly sensitivity: boolean;
  readonly switching: boolean;
  readonly parameters: AppraisalParameters;
}

const rounded = (number: number | undefined, decimals: number): number | null =>
  number === undefined ? null : roundHalfUp(number, decimals);

export const showAppraisal = (appraisal: Appraisal, hasStandings: boolean, shown: Shown) => {
  const results = appraise(appraisal);
  const warnings = warningsFor(appraisal, hasStandings, shown);
  return {
    ...(isIncomplete(warnings) && { incomplete: true }),
    options: appraisal.options.map((option, at) => ({
      name: option.name,
      ...measures(results[at]),
      ...(shown.sensitivity && { sensitivity: testsOf(appraisal, option, shown.parameters) }),
      ...(shown.switching && { switching: switchingOf(appraisal, option) }),
    })),
    ...(warnings.length > 0 && {
      warnings: warnings.map((warning) => ({ code: warning.code, says: words.warning(warning) })),
    }),
  };
};

/** Where a file gives no option its standing, none is missing. */
const warningsFor = (
  appraisal: Appraisal,
  hasStandings: boolean,
  { sensitivity, parameters }: Shown,
) => {
  const standard = findSchedule(parameters, 'standard');
  return warningsOf(appraisal, {
    hasLowerRateTest: sensitivity,
    standardRate: standard && rateOfYear(standard, 1),
  }).filter(({ code }) => hasStandings || (code !== 'E-NOBAU' && code !== 'E-NOMIN'));
};

const measures = (results: OptionResults | undefined) => ({
  pvc: rounded(results?.pvc, 2),
  pvb: rounded(results?.pvb, 2),
  npsv: rounded(results?.npsv, 2),
  bcr: rounded(results?.bcr, 4),
  simplePayback: rounded(results?.simplePayback, 4),
  discountedPayback: rounded(results?.discountedPayback, 4),
  wholeLifeCost: rounded(results?.wholeLifeCost, 2),
});

const testsOf = (appraisal: Appraisal, option: OptionInput, parameters: AppraisalParameters) => {
  const changes = standardChanges(appraisal, findSchedule(parameters, 'lower'));
  return testOption(appraisal, option.id, changes).map(
    ({ change, results, isPositive, overtakenBy }) => ({
      test: words.change(change),
      npsv: rounded(results.npsv, 2),
      bcr: rounded(results.bcr, 4),
      positive: isPositive,
      overtakenBy: overtakenBy.map((id) => nameOf(appraisal, id)),
    }),
  );
};

const nameOf = ({ options }: Appraisal, id: string): string =>
  options.find((option) => option.id === id)?.name ?? id;

/** All costs, all benefits and each line by itself; against nothing and against the next best option. */
const switchingOf = (appraisal: Appraisal, option: OptionInput) => {
  const next = nextBest(appraisal, option.id);
  const targets: readonly SwitchTo[] = [
    { kind: 'nothing' },
    ...(next === undefined ? [] : [{ kind: 'option', id: next } as const]),
  ];
  const lines = [...option.costs, ...option.benefits];
  const inputs = [
    { input: words.allCosts, ids: everyCost(option) },
    { input: words.allBenefits, ids: everyBenefit(option) },
    ...lines.map(({ id, line }) => ({ input: line, ids: [id] })),
  ];
  return inputs.flatMap(({ input, ids }) =>
    targets.flatMap((to) => {
      const found = switchingValue(appraisal, option.id, ids, to);
      if (found === undefined) return [];
      const estimates = lines
        .filter(({ id }) => ids.includes(id))
        .flatMap(({ amounts }) => amounts);
      return [
        {
          input,
          against: to.kind === 'nothing' ? null : nameOf(appraisal, to.id),
          changePercent: rounded(100 * found.change, 2),
          ...valueAt(estimates, found.times),
        },
      ];
    }),
  );
};

/** What the estimates would be: in each year where they are the same in each, or else all years together. */
const valueAt = (estimates: readonly number[], asOften: number) => {
  const filled = estimates.filter((amount) => amount !== 0);
  const [first = 0] = filled;
  const isSame = filled.every((amount) => amount === first);
  const estimate = isSame ? first : filled.reduce((sum, amount) => sum + amount, 0);
  return {
    of: isSame ? 'each year' : 'all years',
    estimate: rounded(estimate, 2),
    value: rounded(estimate * asOften, 2),
  };
};

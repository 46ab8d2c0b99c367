// What is said of an appraisal: its warnings, its tests and what they changed.
import type { Change } from '../appraisal/sensitivity.ts';
import type { AppraisalWarning } from '../appraisal/warnings.ts';
import { formatNumber } from '../fields/amount.ts';
import { formatMoney } from '../fields/money.ts';

const percent = (share: number): string => `${formatNumber(Math.round(share * 1e4) / 100)}%`;

const changed = (share: number): string =>
  `${percent(Math.abs(share))} ${share < 0 ? 'lower' : 'higher'}`;

const many = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

const amountsChanged = (costs: number, benefits: number): string => {
  if (benefits === 0) return `Costs ${changed(costs)}`;
  if (costs === 0) return `Benefits ${changed(benefits)}`;
  return `Costs ${changed(costs)} and benefits ${changed(benefits)}`;
};

const changeWords = (change: Change): string => {
  switch (change.kind) {
    case 'amounts':
      return amountsChanged(change.costs, change.benefits);
    case 'late-benefits':
      return `Benefits ${many(change.years, 'year', 'years')} late`;
    case 'uncorrected':
      return 'No optimism bias and no cut of benefits';
    case 'upper-bias':
      return 'Upper bound of optimism bias, none managed away';
    case 'driver':
      return `${change.driver.name}: ${formatNumber(change.value)} and not ${formatNumber(change.driver.central)}`;
    case 'rate':
      return 'The lower rate, beyond 50 years';
    case 'together':
      return change.changes.map(changeWords).join('; ');
  }
};

export const appraisalWords = {
  en: {
    warning: (warning: AppraisalWarning): string => {
      switch (warning.code) {
        case 'E-HORIZON':
          return `${warning.option} has figures for ${many(warning.years, 'year', 'years')} and another option for ${warning.most}: the missing years count as nothing, so the options cannot be compared`;
        case 'E-NOBAU':
          return 'No option is business as usual: there is nothing to measure the others against';
        case 'E-NOMIN':
          return 'No option is the do minimum';
        case 'E-EMPTY':
          return `${warning.option} has neither costs nor benefits`;
        case 'E-NEGATIVE':
          return `${warning.option}: a cost of "${warning.line}" is less than nothing; enter it as a benefit`;
        case 'E-SHARE':
          return `${warning.option}: a percentage of "${warning.line}" is outside what it can be`;
        case 'W-NOOB':
          return `${warning.option} has no optimism bias and no note that says why`;
        case 'W-OBHIGHMIT':
          return `${warning.option}: ${percent(warning.mitigated)} of the optimism bias of "${warning.line}" is managed away and no action is named that does it`;
        case 'W-DOUBLE':
          return `${warning.option} counts ${warning.quantity} in more than one benefit: ${warning.lines.join(', ')}`;
        case 'W-LATE':
          return `${warning.option}: "${warning.line}" brings all it ever brings in the first year; benefits mostly come later`;
        case 'W-SHORTLINE':
          return `${warning.option}: "${warning.line}" has figures for ${many(warning.years, 'year', 'years')} of ${warning.most}; the missing years count as nothing`;
        case 'W-PAYTURNS':
          return `${warning.option} pays back and then falls below nothing again in year ${warning.year}: the payback shown is the first`;
        case 'W-50Y':
          return `The years go to year ${warning.years}, beyond 50: test the result with the lower rate as well`;
        case 'W-RATE':
          return `The discount rate of ${percent(warning.rate)} is far from the standard ${percent(warning.standard)}: use that, or write down why not`;
        case 'W-BCRONLY':
          return 'The recommendation gives a ratio of benefits to costs, and neither the net value nor an objective';
        case 'W-NOSENS':
          return `${warning.option} is preferred and has ${many(warning.tests, 'sensitivity test', 'sensitivity tests')} and ${many(warning.switchingValues, 'switching value', 'switching values')}: show at least 3 and 1`;
        case 'W-CASHLESS':
          return `${warning.option}: "${warning.line}" frees no cash and is shown as a saving in the financial case`;
        case 'W-GAP':
          return `${warning.year} is short of ${formatMoney(warning.short)}, whatever all years come to`;
      }
    },
    change: changeWords,
    allCosts: 'All costs',
    allBenefits: 'All benefits',
  },
} as const;

const ratio = /\bBCRs?\b|benefit[- ]cost ratio|benefits? to costs?|\bratio\b/i;
const netValue = /\bNPS?Vs?\b|net (present |social )*value|worth .*more/i;
const objective = /\bobjectives?\b|\bO\d+\b/i;

/** What a recommendation, in English, gives as its reasons. */
export const reasonsIn = (recommendation: string) => ({
  citesRatio: ratio.test(recommendation),
  citesNetValue: netValue.test(recommendation),
  citesObjective: objective.test(recommendation),
});

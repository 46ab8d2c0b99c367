// The measures of one option from what it costs and brings: present values, ratios, paybacks and the years
// they come from. A ratio by nothing or by less is no ratio, and left out.

import { type Exact, over, sumOf, times, toNumber } from './exact.ts';
import { type Flows, subtract } from './flows.ts';
import type { OptionResults, YearResults } from './option-results.ts';
import { payback } from './payback.ts';

interface Present {
  readonly pvc: Exact;
  readonly pvb: Exact;
  readonly saved: Exact;
}

export const resultsOf = (
  id: string,
  flows: Flows,
  factors: readonly Exact[],
  bcrSavings: 'benefits' | 'costs',
): OptionResults => {
  const discounted = discount(flows, factors);
  const present: Present = {
    pvc: sumOf(discounted.costs),
    pvb: sumOf(discounted.benefits),
    saved: sumOf(discounted.savings),
  };
  return {
    id,
    ...measuresOf(present, bcrSavings),
    wholeLifeCost: toNumber(sumOf(flows.costs)),
    ...paybacksOf(flows, discounted),
    byYear: yearsOf(flows, discounted, factors),
  };
};

const discount = (flows: Flows, factors: readonly Exact[]): Flows => {
  const each = (amounts: readonly Exact[]) =>
    amounts.map((amount, year) => times(amount, factors[year] ?? 0n));
  return {
    costs: each(flows.costs),
    benefits: each(flows.benefits),
    savings: each(flows.savings),
  };
};

const ratio = (top: Exact, bottom: Exact): number | undefined =>
  bottom > 0n ? toNumber(over(top, bottom)) : undefined;

const measuresOf = ({ pvc, pvb, saved }: Present, bcrSavings: 'benefits' | 'costs') => {
  const off = bcrSavings === 'costs' ? saved : 0n;
  const bcr = ratio(pvb - off, pvc - off);
  const rpsc = ratio(pvb - pvc, pvc - saved);
  return {
    pvc: toNumber(pvc),
    pvb: toNumber(pvb),
    npsv: toNumber(pvb - pvc),
    ...(bcr !== undefined && { bcr }),
    netPublicCost: toNumber(pvc - saved),
    ...(rpsc !== undefined && { rpsc }),
  };
};

const paybackOf = ({ costs, benefits }: Flows): number | undefined => {
  const point = payback(costs, subtract(benefits, costs));
  return point === undefined ? undefined : toNumber(point);
};

const paybacksOf = (flows: Flows, discounted: Flows) => {
  const simplePayback = paybackOf(flows);
  const discountedPayback = paybackOf(discounted);
  return {
    ...(simplePayback !== undefined && { simplePayback }),
    ...(discountedPayback !== undefined && { discountedPayback }),
  };
};

const runningSums = (values: readonly Exact[]): readonly Exact[] => {
  let running = 0n;
  return values.map((value) => {
    running += value;
    return running;
  });
};

const yearsOf = (
  flows: Flows,
  discounted: Flows,
  factors: readonly Exact[],
): readonly YearResults[] => {
  const nets = subtract(flows.benefits, flows.costs);
  const presentNets = subtract(discounted.benefits, discounted.costs);
  const [running, presentRunning] = [runningSums(nets), runningSums(presentNets)];
  return factors.map((factor, year) => {
    const at = (values: readonly Exact[]): number => toNumber(values[year] ?? 0n);
    return {
      year,
      discountFactor: toNumber(factor),
      cost: at(flows.costs),
      benefit: at(flows.benefits),
      net: at(nets),
      presentCost: at(discounted.costs),
      presentBenefit: at(discounted.benefits),
      presentNet: at(presentNets),
      runningNet: at(running),
      runningPresentNet: at(presentRunning),
    };
  });
};

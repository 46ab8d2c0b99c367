// When an option has paid back what it cost.
import { type Exact, exact, over } from './exact.ts';

/**
 * The first point at which the running total is nothing or more again after it fell below: in years from the
 * flow of year 0, with a straight line from each year's flow to the next. 0 for what never costs more than
 * it has brought; undefined for what never pays back, and where there is nothing to pay back. A total that
 * falls below again later does not change the answer: warnings.ts says so.
 */
export const payback = (costs: readonly Exact[], nets: readonly Exact[]): Exact | undefined => {
  let running = 0n;
  for (const [year, net] of nets.entries()) {
    const before = running;
    running += net;
    if (before < 0n && running >= 0n) return exact(year - 1) + over(-before, net);
  }
  return running >= 0n && costs.some((cost) => cost > 0n) ? 0n : undefined;
};

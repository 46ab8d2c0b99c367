// What one unit of an outcome costs, where benefits have no price.
import { exact, over, toNumber } from './exact.ts';

/** Undefined where there is no outcome to divide by. */
export const costPerOutcome = (pvc: number, quantity: number): number | undefined =>
  quantity > 0 ? toNumber(over(exact(pvc), exact(quantity))) : undefined;

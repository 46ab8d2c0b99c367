// What comes of an appraisal for one option: its measures, and the years that they come from.

export interface OptionResults {
  readonly id: string;
  readonly pvc: number;
  readonly pvb: number;
  readonly npsv: number;
  /** Undefined where there is no cost to divide by. */
  readonly bcr?: number;
  /** PVC less the present value of cash-releasing savings. */
  readonly netPublicCost: number;
  /** NPSV by net public cost: return on public sector cost. */
  readonly rpsc?: number;
  /** Of every year, after optimism bias, not discounted. */
  readonly wholeLifeCost: number;
  /** In years. */
  readonly simplePayback?: number;
  readonly discountedPayback?: number;
  readonly byYear: readonly YearResults[];
}

export interface YearResults {
  readonly year: number;
  readonly discountFactor: number;
  readonly cost: number;
  readonly benefit: number;
  readonly net: number;
  readonly presentCost: number;
  readonly presentBenefit: number;
  readonly presentNet: number;
  readonly runningNet: number;
  readonly runningPresentNet: number;
}

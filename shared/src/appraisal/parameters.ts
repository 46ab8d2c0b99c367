// The rates and shares in force on a date, as a workshop carries them: those it was started with, whatever
// is published later.
import type { RateSchedule } from './discounting.ts';

/** `standard` for money and most effects, `health` for effects in health and life, `lower` for the long test. */
type RatesName = 'standard' | 'health' | 'lower';

export interface AppraisalParameters {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD: the day for which somebody said that these hold. */
  readonly asAt: string;
  readonly source: string;
  readonly rates: Readonly<Record<RatesName, RateSchedule>>;
  /** The standard rate of VAT, a share. */
  readonly vat: number;
}

// What a purchase is worth in the eyes of the Act, and which lines of money it stands above.
import type {
  AuthorityType,
  NotifiableLine,
  ProcurementRules,
  PurchaseCategory,
  Threshold,
  ThresholdSet,
} from './procurement-rules.ts';

const pence = (pounds: number): number => Math.round(pounds * 100);

/** The most that may be paid over the whole life: with extensions, options and VAT. In pounds, to the penny. */
export const estimatedValue = (
  value: number,
  extras: number,
  { vat }: Pick<ProcurementRules, 'vat'>,
): number => Math.round(((pence(value) + pence(extras)) * (100 + vat.percent)) / 100) / 100;

/** By the day on which the procurement commences; undefined where no set is known for that day. */
export const thresholdSetFor = (
  { thresholdSets }: ProcurementRules,
  begins: string,
): ThresholdSet | undefined =>
  thresholdSets.find(({ from, until }) => from <= begins && begins <= until);

export const thresholdFor = (
  set: ThresholdSet,
  authority: AuthorityType,
  category: PurchaseCategory,
): Threshold | undefined =>
  set.thresholds.find((row) => row.category === category && row.authorities.includes(authority));

/** The amount from which notices are due below the threshold; undefined where those rules do not bind. */
export const notifiableLineFor = (
  { notifiable }: ProcurementRules,
  authority: AuthorityType,
): NotifiableLine | undefined => notifiable.find((line) => line.authorities.includes(authority));

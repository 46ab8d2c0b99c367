// The rules of buying as data: what a file in templates/parameters says of thresholds, notices, least
// times and routes. Every fact says how far it was checked, and what is printed says so too.

/** How far a fact was checked: in its source, in somebody's account of it, or not at all. */
export const seenKinds = ['read', 'second-hand', 'not-checked'] as const;
type Seen = (typeof seenKinds)[number];

export const authorityTypes = ['central', 'sub-central', 'utility', 'school'] as const;
export type AuthorityType = (typeof authorityTypes)[number];

export const purchaseCategories = [
  'goods-services',
  'works',
  'light-touch',
  'defence',
  'concession',
  'light-touch-concession',
] as const;
export type PurchaseCategory = (typeof purchaseCategories)[number];

/** What the decision table can come to; the school's row is the second rule as schools have it. */
export const routeIds = [
  'quote',
  'below-threshold',
  'below-threshold-school',
  'direct-urgency',
  'direct-single',
  'prototype',
  'framework',
  'dynamic-market',
  'open',
  'flexible',
] as const;
export type RouteId = (typeof routeIds)[number];

export interface Threshold {
  readonly authorities: readonly AuthorityType[];
  readonly category: PurchaseCategory;
  /** Pounds, with VAT. */
  readonly amount: number;
  readonly seen: Seen;
}

export interface ThresholdSet {
  /** First and last day, YYYY-MM-DD, of the procurements that it holds for. */
  readonly from: string;
  readonly until: string;
  readonly title: string;
  readonly source: string;
  readonly thresholds: readonly Threshold[];
}

export interface NotifiableLine {
  readonly authorities: readonly AuthorityType[];
  readonly amount: number;
  readonly seen: Seen;
}

interface NoticeRule {
  readonly code: string;
  readonly name: string;
  readonly when: string;
  readonly seen: Seen;
}

/** A least time: days of the calendar, or working days. */
export interface LeastPeriod {
  readonly id: string;
  readonly what: string;
  readonly days?: number;
  readonly workingDays?: number;
  readonly seen: Seen;
}

interface Ground {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly seen: Seen;
}

export interface RouteStep {
  readonly step: string;
  readonly notices?: readonly string[];
  /** Ids of least times: as a rule, in a state of urgency, after a planned procurement notice. */
  readonly least?: string;
  readonly leastUrgent?: string;
  readonly leastPlanned?: string;
  /** Days that we propose. */
  readonly days?: number;
  /** Comes before the procurement commences. */
  readonly before?: boolean;
}

export interface RouteRule {
  readonly id: RouteId;
  /** Its number in the decision table. */
  readonly rule: number;
  readonly title: string;
  readonly says: readonly string[];
  /** Id of the ground of a direct award. */
  readonly ground?: string;
  readonly seen: Seen;
  readonly steps: readonly RouteStep[];
}

interface BankHolidays {
  /** The last day up to which they are known. */
  readonly until: string;
  readonly seen: Seen;
  readonly days: readonly string[];
}

export interface ProcurementRules {
  readonly id: string;
  readonly title: string;
  readonly asAt: string;
  /** Who checked the facts that are marked as not checked; nobody if it is left out. */
  readonly checkedBy?: string;
  readonly source: string;
  /** The first day of procurements under the Act. */
  readonly inForce: string;
  readonly nextChange: string;
  readonly vat: { readonly percent: number; readonly seen: Seen };
  readonly thresholdSets: readonly ThresholdSet[];
  readonly notifiable: readonly NotifiableLine[];
  readonly notices: readonly NoticeRule[];
  readonly noticesNote: string;
  readonly periods: readonly LeastPeriod[];
  readonly grounds: readonly Ground[];
  readonly routes: readonly RouteRule[];
  readonly bankHolidays: BankHolidays;
}

// What the route helper asks: each question may still be open.
import type { AuthorityType, PurchaseCategory } from './procurement-rules.ts';

export const urgencies = ['none', 'urgent', 'extreme'] as const;
export const markets = ['one', 'few', 'many'] as const;
export const needKinds = ['standard', 'adaptable', 'novel'] as const;
export const existingRoutes = ['none', 'framework', 'dynamic-market'] as const;
/** Why there is one supplier alone: as the Act knows it, or without a proof that it does. */
export const onlySupplierReasons = ['rights', 'technical', 'art', 'unproven'] as const;
export const purchases = ['test', 'whole'] as const;

export interface RouteInputs {
  readonly authority?: AuthorityType | undefined;
  readonly category?: PurchaseCategory | undefined;
  /** Pounds without VAT: the contract, and what extensions and options may add to it. */
  readonly value?: number | undefined;
  readonly extras?: number | undefined;
  readonly urgency?: (typeof urgencies)[number] | undefined;
  readonly market?: (typeof markets)[number] | undefined;
  readonly onlySupplier?: (typeof onlySupplierReasons)[number] | undefined;
  readonly need?: (typeof needKinds)[number] | undefined;
  readonly buys?: (typeof purchases)[number] | undefined;
  readonly existingRoute?: (typeof existingRoutes)[number] | undefined;
  readonly plannedNotice?: boolean | undefined;
  /** The day on which the procurement commences, YYYY-MM-DD. */
  readonly begins?: string | undefined;
}

export type RouteInput = keyof RouteInputs;

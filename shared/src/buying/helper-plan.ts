// Which helpers a template can put beside a section, and what each reads from the section's own answers.
import type { FieldTypeName } from '../fields/index.ts';
import { authorityTypes, purchaseCategories } from './procurement-rules.ts';
import {
  existingRoutes,
  markets,
  needKinds,
  onlySupplierReasons,
  purchases,
  urgencies,
} from './route-inputs.ts';
import { legacySigns, safeguards, specialGrounds } from './screening.ts';

export interface HelperInput {
  readonly type: FieldTypeName;
  /** The ids that the options of a choice may have. */
  readonly options?: readonly string[];
  /** How many steps a scale has. */
  readonly steps?: number;
  /** Without a field for it the helper can say nothing. */
  readonly isNeeded?: boolean;
}

type Inputs = Readonly<Record<string, HelperInput>>;

const choice = (options: readonly string[], isNeeded = false): HelperInput => ({
  type: 'choice',
  options,
  isNeeded,
});
const yesNo: HelperInput = { type: 'yes-no', isNeeded: true };

export const helperKinds = [
  'procurement-route',
  'pilot-cycles',
  'dpia-screening',
  'automated-decisions',
  'legacy-signs',
  'data-readiness',
] as const;
export type HelperKind = (typeof helperKinds)[number];

/** By kind, then by the name of an input. `choices` may have options of any id. */
export const helperInputs: Readonly<Record<HelperKind, Inputs>> = {
  'procurement-route': {
    authority: choice(authorityTypes, true),
    category: choice(purchaseCategories, true),
    value: { type: 'money', isNeeded: true },
    extras: { type: 'money' },
    begins: { type: 'date', isNeeded: true },
    urgency: choice(urgencies, true),
    market: choice(markets, true),
    onlySupplier: choice(onlySupplierReasons, true),
    need: choice(needKinds, true),
    buys: choice(purchases, true),
    existingRoute: choice(existingRoutes, true),
    plannedNotice: { type: 'yes-no' },
  },
  'pilot-cycles': {
    begins: { type: 'date', isNeeded: true },
    weeks: { type: 'number', isNeeded: true },
    cycle: choice(['two', 'three'], true),
  },
  'dpia-screening': {
    personalData: yesNo,
    usesAi: yesNo,
    triggers: { type: 'choices', isNeeded: true },
  },
  'automated-decisions': {
    isSignificant: yesNo,
    canChange: yesNo,
    isInformed: yesNo,
    hasTime: yesNo,
    safeguards: { type: 'choices', options: safeguards, isNeeded: true },
    specialData: yesNo,
    specialGround: choice(specialGrounds, true),
  },
  'legacy-signs': Object.fromEntries(
    legacySigns.map((sign): [string, HelperInput] => [
      sign,
      { type: 'scale', steps: 6, isNeeded: true },
    ]),
  ),
  'data-readiness': {
    dimension: { type: 'prose', isNeeded: true },
    score: { type: 'scale', steps: 5, isNeeded: true },
  },
};

/** Helpers of a register read all its rows; the others read a form. */
export const registerHelpers: readonly HelperKind[] = ['data-readiness'];

export interface HelperPlan {
  readonly kind: HelperKind;
  /** The field of the section that answers each input. */
  readonly fields: Readonly<Record<string, string>>;
}

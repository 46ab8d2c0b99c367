// Which registers and fields of a template hold the numbers that the appraisal is made of. The field
// types are checked with the template, so that whoever reads the content by it can rely on them.
import type { AnyField } from '../fields/index.ts';

/** What one register or form gives: each part names the field that holds it. */
interface FieldsOf<Part extends string, Optional extends string = never> {
  readonly fields: Readonly<Record<Part, string>> & { readonly [Name in Optional]?: string };
}

interface RegisterOf<Part extends string, Optional extends string = never>
  extends FieldsOf<Part, Optional> {
  readonly register: string;
}

interface FormOf<Part extends string, Optional extends string = never>
  extends FieldsOf<Part, Optional> {
  readonly form: string;
}

export interface AppraisalPlan {
  readonly options: RegisterOf<'standing'>;
  /**
   * `upper` and `mitigated` are the optimism bias of the line, `why` says what is done so that it is no more,
   * `low` and `high` are its range.
   */
  readonly costs: RegisterOf<'option' | 'amounts', 'upper' | 'mitigated' | 'why' | 'low' | 'high'>;
  /** What a benefit is worth in one option. `cut` is taken off because first estimates are hopeful. */
  readonly benefits: RegisterOf<'option' | 'amounts', 'benefit' | 'cut' | 'low' | 'high'>;
  /** Of which kind a benefit is: whether it releases cash. */
  readonly kinds?: RegisterOf<'kind'>;
  /** The rate, where it is another than the parameters have. */
  readonly basis?: FormOf<never, 'rates' | 'rate' | 'yearZero'>;
  readonly risks?: RegisterOf<'probability' | 'cost' | 'year'>;
  /** Numbers that lines of benefit are proportional to. */
  readonly drivers?: RegisterOf<'lines' | 'value', 'low' | 'high' | 'unit'>;
  /** Tests of an option that the room keeps: everything else being as it is. */
  readonly tests?: RegisterOf<'option', 'costs' | 'benefits' | 'late' | 'driver' | 'driverValue'>;
  /** Real money by year without VAT; whether its VAT is lost to us. */
  readonly budget?: RegisterOf<'amounts' | 'vat'>;
  readonly funding?: RegisterOf<'amounts'>;
  /** By how much prices rise in general, a year. */
  readonly prices?: FormOf<'inflation'>;
  /** The share of the budget that is held for risk. */
  readonly contingency?: FormOf<'share'>;
  /** Benefits that come back as cash: each points to its line of benefit. */
  readonly savings?: RegisterOf<'line'>;
}

type FieldTypeName = AnyField['type'];

interface PartKind {
  readonly holds: 'register' | 'form';
  readonly needed: Readonly<Record<string, FieldTypeName>>;
  readonly optional: Readonly<Record<string, FieldTypeName>>;
}

/** For each part of the plan: its fields and of which type they must be. */
export const planParts = {
  options: { holds: 'register', needed: { standing: 'choice' }, optional: {} },
  costs: {
    holds: 'register',
    needed: { option: 'link', amounts: 'amounts-by-year' },
    optional: {
      upper: 'percent',
      mitigated: 'percent',
      why: 'prose',
      low: 'percent',
      high: 'percent',
    },
  },
  benefits: {
    holds: 'register',
    needed: { option: 'link', amounts: 'amounts-by-year' },
    optional: { benefit: 'link', cut: 'percent', low: 'percent', high: 'percent' },
  },
  kinds: { holds: 'register', needed: { kind: 'choice' }, optional: {} },
  basis: {
    holds: 'form',
    needed: {},
    optional: { rates: 'choice', rate: 'percent', yearZero: 'prose' },
  },
  risks: {
    holds: 'register',
    needed: { probability: 'percent', cost: 'money', year: 'number' },
    optional: {},
  },
  drivers: {
    holds: 'register',
    needed: { lines: 'link', value: 'number' },
    optional: { low: 'number', high: 'number', unit: 'prose' },
  },
  tests: {
    holds: 'register',
    needed: { option: 'link' },
    optional: {
      costs: 'percent',
      benefits: 'percent',
      late: 'number',
      driver: 'link',
      driverValue: 'number',
    },
  },
  budget: {
    holds: 'register',
    needed: { amounts: 'amounts-by-year', vat: 'yes-no' },
    optional: {},
  },
  funding: { holds: 'register', needed: { amounts: 'amounts-by-year' }, optional: {} },
  prices: { holds: 'form', needed: { inflation: 'percent' }, optional: {} },
  contingency: { holds: 'form', needed: { share: 'percent' }, optional: {} },
  savings: { holds: 'register', needed: { line: 'link' }, optional: {} },
} as const satisfies Readonly<Record<keyof AppraisalPlan, PartKind>>;

/** The parts that no appraisal can do without. */
export const neededParts = [
  'options',
  'costs',
  'benefits',
] as const satisfies readonly (keyof AppraisalPlan)[];

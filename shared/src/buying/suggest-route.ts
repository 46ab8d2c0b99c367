// Which way to buy: the rules of the decision table in their order, each of which applies, does not, or
// cannot be told before a question is answered. Suggests, and never decides.
import type {
  NotifiableLine,
  ProcurementRules,
  RouteId,
  RouteRule,
  Threshold,
  ThresholdSet,
} from './procurement-rules.ts';
import type { RouteInput, RouteInputs } from './route-inputs.ts';
import { estimatedValue, notifiableLineFor, thresholdFor, thresholdSetFor } from './thresholds.ts';

export interface RouteSuggestion {
  readonly kind: 'suggestion';
  readonly route: RouteRule;
  readonly inputs: RouteInputs & { readonly begins: string };
  /** Why this rule and none before it. */
  readonly because: readonly RouteReason[];
  /** With extensions, options and VAT. */
  readonly estimated: number;
  readonly set: ThresholdSet;
  readonly threshold: Threshold;
  readonly line?: NotifiableLine;
  /** Real urgency keeps the route and shortens it to the least times. */
  readonly shortened: boolean;
}

export type RouteReason =
  | 'below-line'
  | 'below-threshold'
  | 'above-threshold'
  | 'extreme-urgency'
  | 'single-supplier'
  | 'single-unproven'
  | 'novel-test'
  | 'framework-fits'
  | 'market-fits'
  | 'standard-market'
  | 'needs-showing';

export type RouteAnswer =
  | RouteSuggestion
  /** The questions to answer next. */
  | { readonly kind: 'open'; readonly asks: readonly RouteInput[] }
  | { readonly kind: 'before-act' }
  | { readonly kind: 'no-thresholds' }
  | { readonly kind: 'no-row' }
  | { readonly kind: 'below-nothing' };

/** What is known once the money is. */
interface Standing {
  readonly inputs: RouteInputs;
  readonly estimated: number;
  readonly isBelowLine: boolean;
  readonly isBelowThreshold: boolean;
}

type Verdict = boolean | { readonly asks: RouteInput };

interface Rule {
  readonly route: RouteId;
  readonly because: RouteReason;
  readonly applies: (standing: Standing) => Verdict;
}

const asks = (input: RouteInput): Verdict => ({ asks: input });

const isSingleSupplier = ({ inputs }: Standing): Verdict => {
  if (inputs.market === undefined) return asks('market');
  if (inputs.market !== 'one') return false;
  return inputs.onlySupplier === undefined
    ? asks('onlySupplier')
    : inputs.onlySupplier !== 'unproven';
};

const isNovelTest = ({ inputs }: Standing): Verdict => {
  if (inputs.need === undefined) return asks('need');
  if (inputs.need !== 'novel') return false;
  return inputs.buys === undefined ? asks('buys') : inputs.buys === 'test';
};

const uses =
  (existing: NonNullable<RouteInputs['existingRoute']>) =>
  ({ inputs }: Standing): Verdict =>
    inputs.existingRoute === undefined ? asks('existingRoute') : inputs.existingRoute === existing;

/** In order: the first that applies is the suggestion. */
const decisionTable: readonly Rule[] = [
  { route: 'quote', because: 'below-line', applies: ({ isBelowLine }) => isBelowLine },
  {
    route: 'below-threshold-school',
    because: 'below-threshold',
    applies: ({ isBelowThreshold, inputs }) => isBelowThreshold && inputs.authority === 'school',
  },
  {
    route: 'below-threshold',
    because: 'below-threshold',
    applies: ({ isBelowThreshold }) => isBelowThreshold,
  },
  {
    route: 'direct-urgency',
    because: 'extreme-urgency',
    applies: ({ inputs }) =>
      inputs.urgency === undefined ? asks('urgency') : inputs.urgency === 'extreme',
  },
  { route: 'direct-single', because: 'single-supplier', applies: isSingleSupplier },
  { route: 'prototype', because: 'novel-test', applies: isNovelTest },
  { route: 'framework', because: 'framework-fits', applies: uses('framework') },
  { route: 'dynamic-market', because: 'market-fits', applies: uses('dynamic-market') },
  {
    route: 'open',
    because: 'standard-market',
    applies: ({ inputs }) => inputs.need === 'standard' && inputs.market !== 'one',
  },
  { route: 'flexible', because: 'needs-showing', applies: () => true },
];

const firstOf = (standing: Standing): Rule | { readonly asks: RouteInput } => {
  for (const rule of decisionTable) {
    const verdict = rule.applies(standing);
    if (verdict === true) return rule;
    if (verdict !== false) return verdict;
  }
  throw new Error('the last rule of the decision table always applies');
};

const routeNamed = ({ routes, id }: ProcurementRules, wanted: RouteId): RouteRule => {
  const found = routes.find((route) => route.id === wanted);
  if (found === undefined) throw new Error(`the rules ${id} have no route ${wanted}`);
  return found;
};

const reasonsOf = (rule: Rule, { inputs, isBelowThreshold }: Standing): readonly RouteReason[] => [
  ...(isBelowThreshold ? [] : (['above-threshold'] as const)),
  ...(!isBelowThreshold && inputs.market === 'one' && inputs.onlySupplier === 'unproven'
    ? (['single-unproven'] as const)
    : []),
  rule.because,
];

/** The questions without which not even the money can be judged. */
const moneyQuestions: readonly RouteInput[] = ['authority', 'category', 'value', 'begins'];

export const suggestRoute = (inputs: RouteInputs, rules: ProcurementRules): RouteAnswer => {
  const { authority, category, value, begins } = inputs;
  if (
    authority === undefined ||
    category === undefined ||
    value === undefined ||
    begins === undefined
  )
    return { kind: 'open', asks: moneyQuestions.filter((input) => inputs[input] === undefined) };
  if (value < 0 || (inputs.extras ?? 0) < 0) return { kind: 'below-nothing' };
  if (begins < rules.inForce) return { kind: 'before-act' };
  const set = thresholdSetFor(rules, begins);
  if (set === undefined) return { kind: 'no-thresholds' };
  const threshold = thresholdFor(set, authority, category);
  if (threshold === undefined) return { kind: 'no-row' };
  return suggestFor({ ...inputs, begins }, rules, {
    set,
    threshold,
    line: notifiableLineFor(rules, authority),
  });
};

interface Lines {
  readonly set: ThresholdSet;
  readonly threshold: Threshold;
  readonly line: NotifiableLine | undefined;
}

const suggestFor = (
  inputs: RouteSuggestion['inputs'],
  rules: ProcurementRules,
  { set, threshold, line }: Lines,
): RouteAnswer => {
  const estimated = estimatedValue(inputs.value ?? 0, inputs.extras ?? 0, rules);
  const standing: Standing = {
    inputs,
    estimated,
    isBelowLine: line !== undefined && estimated < line.amount,
    isBelowThreshold: estimated < threshold.amount,
  };
  const rule = firstOf(standing);
  if ('asks' in rule) return { kind: 'open', asks: [rule.asks] };
  return {
    kind: 'suggestion',
    route: routeNamed(rules, rule.route),
    inputs,
    because: reasonsOf(rule, standing),
    estimated,
    set,
    threshold,
    ...(line && { line }),
    shortened: inputs.urgency === 'urgent' && !standing.isBelowThreshold,
  };
};

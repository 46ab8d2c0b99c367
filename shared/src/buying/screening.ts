// Screening questions of data protection, automated decisions and old systems. Each rule says what it
// comes to and why; none of them is an assessment.

/** What makes processing likely to be high risk; those of the first list need no second one. */
const alwaysTriggers = [
  'systematic-evaluation',
  'large-scale-special',
  'public-monitoring',
] as const;

export interface DpiaInputs {
  readonly personalData?: boolean | undefined;
  readonly usesAi?: boolean | undefined;
  readonly triggers: readonly string[];
}

type DpiaReason = 'no-personal-data' | 'always' | 'ai' | 'two-others' | 'one-other' | 'none';

export type DpiaAnswer =
  | { readonly kind: 'open'; readonly asks: readonly ('personalData' | 'usesAi')[] }
  | { readonly kind: 'answer'; readonly isNeeded: boolean; readonly because: DpiaReason };

const needed = (because: DpiaReason): DpiaAnswer => ({ kind: 'answer', isNeeded: true, because });
const notNeeded = (because: DpiaReason): DpiaAnswer => ({
  kind: 'answer',
  isNeeded: false,
  because,
});

/** Personal data, and AI or two other ticks; or one of those that always call for it. */
export const screenDpia = ({ personalData, usesAi, triggers }: DpiaInputs): DpiaAnswer => {
  if (personalData === undefined) return { kind: 'open', asks: ['personalData'] };
  if (!personalData) return notNeeded('no-personal-data');
  if (triggers.some((trigger) => alwaysTriggers.some((always) => always === trigger)))
    return needed('always');
  if (usesAi === true) return needed('ai');
  if (triggers.length >= 2) return needed('two-others');
  if (usesAi === undefined) return { kind: 'open', asks: ['usesAi'] };
  return notNeeded(triggers.length === 1 ? 'one-other' : 'none');
};

export const safeguards = ['told', 'representations', 'human', 'contest'] as const;
type Safeguard = (typeof safeguards)[number];

export const specialGrounds = ['consent', 'substantial-public-interest', 'none'] as const;

export interface AutomatedInputs {
  /** Whether a decision has a legal or similarly significant effect on somebody. */
  readonly isSignificant?: boolean | undefined;
  readonly canChange?: boolean | undefined;
  readonly isInformed?: boolean | undefined;
  readonly hasTime?: boolean | undefined;
  readonly safeguards: readonly string[];
  readonly specialData?: boolean | undefined;
  readonly specialGround?: (typeof specialGrounds)[number] | undefined;
}

type AutomatedQuestion = Exclude<keyof AutomatedInputs, 'safeguards'>;

export type AutomatedAnswer =
  | { readonly kind: 'open'; readonly asks: readonly AutomatedQuestion[] }
  | { readonly kind: 'not-significant' }
  | { readonly kind: 'human' }
  | {
      readonly kind: 'solely-automated';
      readonly missing: readonly Safeguard[];
      /** Special category data without one of the grounds that allow it. */
      readonly isBarred: boolean;
    };

const involvement = ['canChange', 'isInformed', 'hasTime'] as const;

/** A person is meaningfully involved who can change the result, is informed, and is given the time. */
export const screenAutomated = (inputs: AutomatedInputs): AutomatedAnswer => {
  if (inputs.isSignificant === undefined) return { kind: 'open', asks: ['isSignificant'] };
  if (!inputs.isSignificant) return { kind: 'not-significant' };
  if (!involvement.some((question) => inputs[question] === false)) {
    const asks = involvement.filter((question) => inputs[question] === undefined);
    return asks.length > 0 ? { kind: 'open', asks } : { kind: 'human' };
  }
  if (inputs.specialData === undefined) return { kind: 'open', asks: ['specialData'] };
  if (inputs.specialData && inputs.specialGround === undefined)
    return { kind: 'open', asks: ['specialGround'] };
  return {
    kind: 'solely-automated',
    missing: safeguards.filter((safeguard) => !inputs.safeguards.includes(safeguard)),
    isBarred: inputs.specialData && inputs.specialGround === 'none',
  };
};

/** The seven signs of an old system, each from 1 to 6. */
export const legacySigns = [
  'support',
  'contract',
  'skills',
  'needs',
  'hardware',
  'weaknesses',
  'failures',
] as const;
export type LegacySign = (typeof legacySigns)[number];

const legacyFrom = 3;

export interface LegacyAnswer {
  readonly onSigns: readonly LegacySign[];
  readonly notScored: readonly LegacySign[];
}

/** Three or more on a sign means legacy on that point. Nothing is added up: it is not a formal rating. */
export const screenLegacy = (
  scores: Readonly<Record<string, number | undefined>>,
): LegacyAnswer => ({
  onSigns: legacySigns.filter((sign) => (scores[sign] ?? 0) >= legacyFrom),
  notScored: legacySigns.filter((sign) => scores[sign] === undefined),
});

export interface ReadinessRow {
  readonly dimension: string;
  /** From 1, not usable, to 5, ready. */
  readonly score?: number | undefined;
}

export interface ReadinessAnswer {
  readonly stops: readonly string[];
  readonly toMend: readonly string[];
  readonly ready: readonly string[];
  readonly notScored: readonly string[];
  /** Of the six dimensions of data quality, those that nobody has written down. */
  readonly missing: readonly string[];
}

const readyFrom = 4;
const mendFrom = 3;

/** No mean: one dimension that stops the work is not made good by five that do not. */
export const screenReadiness = (
  rows: readonly ReadinessRow[],
  dimensions: readonly string[],
): ReadinessAnswer => {
  const named = (wanted: (score: number) => boolean) =>
    rows.flatMap(({ dimension, score }) =>
      score !== undefined && wanted(score) ? [dimension] : [],
    );
  const begin = (dimension: string) => dimension.trim().toLowerCase();
  const written = rows.map(({ dimension }) => begin(dimension));
  return {
    stops: named((score) => score < mendFrom),
    toMend: named((score) => score >= mendFrom && score < readyFrom),
    ready: named((score) => score >= readyFrom),
    notScored: rows.flatMap(({ dimension, score }) => (score === undefined ? [dimension] : [])),
    missing: dimensions.filter((dimension) =>
      written.every((each) => !each.startsWith(begin(dimension))),
    ),
  };
};

// How likely a risk is times how much it would hurt, each on five steps.
import { paragraph, text } from '../report/blocks.ts';
import { fieldWords } from '../words/fields.ts';
import { type AnswerColumn, defineFieldType, type Parsed, type Zod } from './field-type.ts';
import { parseStep, readStep, stepMeant, stepName, stepsShape } from './scale.ts';

export interface RiskMatrixSpec {
  /** Five steps, from the least to the most likely. */
  readonly likelihood: readonly string[];
  /** Five steps, from the least to the most harm. */
  readonly impact: readonly string[];
}

/** Both counted from 1. */
export interface Risk {
  readonly likelihood: number;
  readonly impact: number;
}

/** From which score on a risk is low, medium or high: the bands of the Orange Book's five by five. */
const riskBands = [
  { level: 'low', from: 1, to: 7 },
  { level: 'medium', from: 8, to: 14 },
  { level: 'high', from: 15, to: 25 },
] as const;
export type RiskLevel = (typeof riskBands)[number]['level'];

const stepCount = 5;

export const riskScore = ({ likelihood, impact }: Risk): number => likelihood * impact;

export const riskLevel = (score: number): RiskLevel =>
  riskBands.find((band) => score <= band.to)?.level ?? 'high';

/** "12 medium": a score never stands without its word, as colour alone says nothing to many. */
const scoreWords = (risk: Risk): string => {
  const score = riskScore(risk);
  return `${score} ${fieldWords.en.bands[riskLevel(score)]}`;
};

const toText = (risk: Risk): string => `${scoreWords(risk)} (${risk.likelihood} × ${risk.impact})`;

const fiveSteps = (z: Zod) =>
  stepsShape(z).refine((steps) => steps.length === stepCount, { error: 'expected five steps' });

const read = (raw: unknown, spec: RiskMatrixSpec): Risk | undefined => {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { likelihood, impact } = raw as {
    readonly likelihood?: unknown;
    readonly impact?: unknown;
  };
  const likely = readStep(likelihood, spec.likelihood);
  const harm = readStep(impact, spec.impact);
  return likely === undefined || harm === undefined
    ? undefined
    : { likelihood: likely, impact: harm };
};

/** Reads 3 × 4, 3x4, "Possible × Major", and what `toText` says. */
const parse = (words: string, spec: RiskMatrixSpec): Parsed<Risk> => {
  if (words.trim() === '') return { value: undefined };
  const pair = /\(([^()]*[x×*][^()]*)\)\s*$/i.exec(words)?.[1] ?? words;
  const [first = '', second = '', ...rest] = pair.split(/[×*]|(?<=\d)\s*x\s*(?=\d)|\sx\s/i);
  const likelihood = stepMeant(first, spec.likelihood);
  const impact = stepMeant(second, spec.impact);
  return likelihood === undefined || impact === undefined || rest.length > 0
    ? { fault: fieldWords.en.enterRisk(spec.likelihood.length, spec.impact.length) }
    : { value: { likelihood, impact } };
};

const numberColumn = (
  id: string,
  title: string,
  numberOf: (risk: Risk) => number,
): AnswerColumn<Risk> => ({
  id,
  title,
  kind: 'number',
  toText: (risk) => String(numberOf(risk)),
  toCellValue: (risk) => ({ kind: 'number', number: numberOf(risk) }),
});

const stepColumn = (
  key: keyof Risk,
  title: string,
  steps: readonly string[],
): AnswerColumn<Risk> => ({
  ...numberColumn(key, title, (risk) => risk[key]),
  part: { key, parse: (words) => parseStep(words, steps) },
});

const columns = ({ likelihood, impact }: RiskMatrixSpec): readonly AnswerColumn<Risk>[] => [
  stepColumn('likelihood', fieldWords.en.likelihood, likelihood),
  stepColumn('impact', fieldWords.en.impact, impact),
  { ...numberColumn('score', fieldWords.en.score, riskScore), toText: scoreWords },
];

const fiveByFive: RiskMatrixSpec = {
  likelihood: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
  impact: ['Very low', 'Low', 'Medium', 'High', 'Very high'],
};

export const riskMatrixField = defineFieldType<RiskMatrixSpec, Risk>()({
  type: 'risk-matrix',
  storage: { kind: 'value' },
  spec: (z) => ({ likelihood: fiveSteps(z), impact: fiveSteps(z) }),
  read,
  toText,
  parse,
  toBlocks: (risk, spec) => {
    const likely = `${fieldWords.en.likelihood} ${risk.likelihood} (${stepName(risk.likelihood, spec.likelihood)})`;
    const harm = `${fieldWords.en.impact} ${risk.impact} (${stepName(risk.impact, spec.impact)})`;
    return [paragraph(text(`${scoreWords(risk)}: ${likely} × ${harm}`))];
  },
  column: 'text',
  columns,
  compare: (a, b) => riskScore(a) - riskScore(b) || a.impact - b.impact,
  examples: [
    {
      name: 'medium',
      spec: fiveByFive,
      raw: { likelihood: 3, impact: 4 },
      value: { likelihood: 3, impact: 4 },
      text: '12 medium (3 × 4)',
    },
    {
      name: 'the top of low',
      spec: fiveByFive,
      raw: { likelihood: 3, impact: 2 },
      value: { likelihood: 3, impact: 2 },
      text: '6 low (3 × 2)',
    },
    {
      name: 'the foot of high',
      spec: fiveByFive,
      raw: { likelihood: 3, impact: 5 },
      value: { likelihood: 3, impact: 5 },
      text: '15 high (3 × 5)',
    },
    {
      name: 'half an answer',
      spec: fiveByFive,
      raw: { likelihood: 3 },
      value: undefined,
      text: '',
    },
    {
      name: 'something odd',
      spec: fiveByFive,
      raw: { likelihood: 'Rare', impact: 9 },
      value: undefined,
      text: '',
    },
  ],
});

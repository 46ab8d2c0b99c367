// A place on a short scale whose steps have names, from the least to the most.
import { cleanLine } from '../clean-text.ts';
import { paragraph, text } from '../report/blocks.ts';
import { fieldWords } from '../words/fields.ts';
import { defineFieldType, type Parsed, type Zod } from './field-type.ts';

export interface ScaleSpec {
  /** From the least to the most; the first is 1. */
  readonly steps: readonly string[];
}

/** The schema of a list of steps, for every field type that has one. */
export const stepsShape = (z: Zod) =>
  z
    .array(z.string().trim().min(1))
    .min(2)
    .max(10)
    .refine((steps) => new Set(steps.map((step) => step.toLowerCase())).size === steps.length, {
      error: 'two steps have the same name',
    });

/** A step counted from 1; undefined if the scale has no such step. */
export const readStep = (raw: unknown, steps: readonly string[]): number | undefined =>
  typeof raw === 'number' && Number.isInteger(raw) && raw >= 1 && raw <= steps.length
    ? raw
    : undefined;

/** The step that words mean: its name or its number. */
export const stepMeant = (words: string, steps: readonly string[]): number | undefined => {
  const wanted = cleanLine(words).toLowerCase();
  const index = steps.findIndex((step) => step.toLowerCase() === wanted);
  if (index >= 0) return index + 1;
  return /^\d+$/.test(wanted) ? readStep(Number(wanted), steps) : undefined;
};

/** A step as words, for every field type that has one. */
export const parseStep = (words: string, steps: readonly string[]): Parsed<number> => {
  const value = stepMeant(words, steps);
  return value === undefined && words.trim() !== ''
    ? { fault: fieldWords.en.enterStep(steps) }
    : { value };
};

export const stepName = (step: number, steps: readonly string[]): string => steps[step - 1] ?? '';

const confidence: ScaleSpec = { steps: ['Low', 'Medium', 'High'] };

export const scaleField = defineFieldType<ScaleSpec, number>()({
  type: 'scale',
  storage: { kind: 'value' },
  spec: (z) => ({ steps: stepsShape(z) }),
  read: (raw, { steps }) => readStep(raw, steps),
  toText: (step, { steps }) => stepName(step, steps),
  parse: (words, { steps }) => parseStep(words, steps),
  toBlocks: (step, { steps }) => [paragraph(text(stepName(step, steps)))],
  column: 'text',
  compare: (a, b) => a - b,
  examples: [
    { name: 'the first step', spec: confidence, raw: 1, value: 1, text: 'Low' },
    { name: 'the last step', spec: confidence, raw: 3, value: 3, text: 'High' },
    { name: 'beyond the scale', spec: confidence, raw: 4, value: undefined, text: '' },
    { name: 'between two steps', spec: confidence, raw: 1.5, value: undefined, text: '' },
    { name: 'something odd', spec: confidence, raw: 'Low', value: undefined, text: '' },
  ],
});

// Numbers in the sentences of a template: `{{npsv:preferred}}` stands for the net value of the preferred
// option. The vocabulary is checked with the template, so that no document is printed with a hole in it.

/** What can be said of one option. */
const optionMeasures = [
  'name',
  'pvc',
  'pvb',
  'npsv',
  'npsv-low',
  'npsv-high',
  'bcr',
  'whole-life-cost',
  'payback',
] as const;
export type OptionMeasure = (typeof optionMeasures)[number];

/** Which option is meant: by its standing, or the one with the highest net value. */
const optionsMeant = [
  'preferred',
  'do-minimum',
  'do-maximum',
  'business-as-usual',
  'best',
] as const;
export type OptionMeant = (typeof optionsMeant)[number];

/** What can be said of the whole case. */
const wholeMeasures = [
  'cash-total',
  'funding-total',
  'short-years',
  'expected-risk',
  'benefits-lower',
  'bias-whole',
] as const;
export type WholeMeasure = (typeof wholeMeasures)[number];

export type NumberReference = OptionReference | { readonly whole: WholeMeasure };

export interface OptionReference {
  readonly measure: OptionMeasure;
  readonly option: OptionMeant;
}

/** Everything between double braces, whatever it is. */
export const referencePattern = /\{\{([^{}]*)\}\}/g;

export const referencesIn = (words: string): readonly string[] =>
  [...words.matchAll(referencePattern)].map(([, inside = '']) => inside.trim());

/** Undefined where the words between the braces are none of the vocabulary. */
export const readReference = (inside: string): NumberReference | undefined => {
  const [named, meant] = inside.trim().split(':');
  const whole = wholeMeasures.find((each) => each === inside.trim());
  if (whole !== undefined) return { whole };
  const measure = optionMeasures.find((each) => each === named);
  const option = optionsMeant.find((each) => each === meant);
  return measure === undefined || option === undefined ? undefined : { measure, option };
};

/** For whoever has to be told what there is. */
export const knownReferences: readonly string[] = [
  ...wholeMeasures,
  ...optionMeasures.flatMap((measure) => optionsMeant.map((option) => `${measure}:${option}`)),
];

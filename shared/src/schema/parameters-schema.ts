// The shape of a file of parameters of the appraisal, and what its figures say about each other: bands without
// a gap, prices without a missing year. Never imported by the browser's code: zod would come with it.
import { z } from 'zod';
import type {
  BiasBounds,
  BiasParameters,
  DatedBand,
  MoneyParameters,
  NamedSchedule,
  ParameterFile,
  PriceParameters,
  ProjectType,
  RateParameters,
} from '../appraisal/parameters.ts';
import { cleanLine } from '../clean-text.ts';
import { templateIdPattern } from '../ids.ts';
import { parameterWords } from '../words/parameters.ts';
import { templateWords } from '../words/template.ts';
import { type Checked, checkShape } from './schema-fault.ts';

const words = parameterWords.en;

/** One schema for each key of a type, so that neither can gain a key without the other. */
type ShapeOf<T> = { readonly [Key in keyof T]-?: z.ZodType<T[Key]> };
type Refused = (path: readonly (string | number)[], message: string) => void;

const id = z.string().max(60).regex(templateIdPattern, { error: templateWords.en.expected.id });
const line = (most: number) => z.string().overwrite(cleanLine).min(1).max(most);
const within = (least: number, most: number, error: string) =>
  z.number().refine((value) => value >= least && value <= most, { error });
const share = within(0, 1, words.share);
const bound = within(0, 10, words.bound);
const price = z.number().refine((value) => value > 0, { error: words.price });
const year = z.int().min(0).max(100_000);

const sourced = {
  id,
  title: line(120),
  asAt: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: words.day }),
  source: line(600),
  unverified: z.array(line(400)).max(40).exactOptional(),
};

/** What the values say about each other, said at the place of the value. */
const refined = <Schema extends z.ZodType>(
  schema: Schema,
  look: (value: z.output<Schema>, refuse: Refused) => void,
): Schema =>
  schema.superRefine((value, context) =>
    look(value, (path, message) => context.addIssue({ code: 'custom', path: [...path], message })),
  );

const band = z.strictObject({
  from: year,
  to: year.exactOptional(),
  rate: share,
} satisfies ShapeOf<DatedBand>);

const bandFaults = (bands: readonly DatedBand[], refuse: Refused): void => {
  for (const at of bands.keys()) {
    startFaults(bands, at, refuse);
    endFaults(bands, at, refuse);
  }
};

const startFaults = (bands: readonly DatedBand[], at: number, refuse: Refused): void => {
  const [from, before] = [bands[at]?.from, bands[at - 1]];
  if (before === undefined && from !== 0) refuse([at, 'from'], words.firstBand);
  if (before?.to !== undefined && from !== before.to + 1)
    refuse([at, 'from'], words.nextBand(before.to + 1));
};

const endFaults = (bands: readonly DatedBand[], at: number, refuse: Refused): void => {
  const { from = 0, to } = bands[at] ?? {};
  const isLast = at === bands.length - 1;
  if (to !== undefined && to < from) refuse([at, 'to'], words.backwards(from));
  if (!isLast && to === undefined) refuse([at], words.endless);
  if (isLast && to !== undefined) refuse([at, 'to'], words.lastBand);
};

const idFaults = (entries: readonly { readonly id: string }[], refuse: Refused): void => {
  const seen = new Set<string>();
  for (const [at, entry] of entries.entries()) {
    if (seen.has(entry.id)) refuse([at, 'id'], words.idOnce(entry.id));
    seen.add(entry.id);
  }
};

const schedule = z.strictObject({
  id,
  title: line(120),
  use: line(400),
  bands: refined(z.array(band).min(1).max(50), bandFaults),
} satisfies ShapeOf<NamedSchedule>);

const rates = z.strictObject({
  ...sourced,
  kind: z.literal('rates'),
  schedules: refined(z.array(schedule).min(1).max(20), idFaults),
} satisfies ShapeOf<RateParameters>);

const bounds = refined(
  z.strictObject({ upper: bound, lower: bound } satisfies ShapeOf<BiasBounds>),
  ({ upper, lower }, refuse) => {
    if (lower > upper) refuse(['lower'], words.lowerAbove(upper));
  },
);

const projectType = refined(
  z.strictObject({
    id,
    title: line(120),
    duration: bounds.exactOptional(),
    capital: bounds.exactOptional(),
    operating: bounds.exactOptional(),
  } satisfies ShapeOf<ProjectType>),
  ({ duration, capital, operating }, refuse) => {
    if ((duration ?? capital ?? operating) === undefined) refuse([], words.noBound);
  },
);

const optimismBias = z.strictObject({
  ...sourced,
  kind: z.literal('optimism-bias'),
  projectTypes: refined(z.array(projectType).min(1).max(60), idFaults),
} satisfies ShapeOf<BiasParameters>);

const yearPattern = /^(\d{4})(-\d{2})?$/;

const nextYear = (before: string): string => {
  const next = Number(before.slice(0, 4)) + 1;
  return before.length === 4 ? `${next}` : `${next}-${String((next + 1) % 100).padStart(2, '0')}`;
};

const priceFaults = (index: Readonly<Record<string, number>>, refuse: Refused): void => {
  const years = Object.keys(index);
  for (const given of years.filter((name) => !yearPattern.test(name)))
    refuse([given], words.year(given));
  const known = years.filter((name) => yearPattern.test(name)).sort();
  const [first = ''] = known;
  const last = known.at(-1) ?? '';
  for (const [at, given] of known.entries()) {
    const before = known[at - 1];
    if (given.length !== first.length) refuse([given], words.mixedYears(given, first));
    else if (before?.length === given.length && given !== nextYear(before))
      refuse([given], words.missingYear(nextYear(before), first, last));
  }
};

const prices = z.strictObject({
  ...sourced,
  kind: z.literal('prices'),
  index: refined(z.record(z.string(), price), priceFaults),
} satisfies ShapeOf<PriceParameters>);

const money = z.strictObject({
  ...sourced,
  kind: z.literal('money'),
  vatRate: share,
  inflation: share,
  contingency: share,
  justificationCaseLimit: z.number().min(0).max(1e13).exactOptional(),
} satisfies ShapeOf<MoneyParameters>);

const parametersSchema: z.ZodType<ParameterFile> = z.discriminatedUnion('kind', [
  rates,
  optimismBias,
  prices,
  money,
]);

export const checkParameters = (raw: unknown): Checked<ParameterFile> =>
  checkShape(parametersSchema, raw);

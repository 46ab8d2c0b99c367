// The shape of a file that `tday appraise` is given. Never imported by the browser's code: zod would come with
// it.
import { z } from 'zod';
import { appraisalFileWords } from '../words/appraisal-file.ts';
import { templateWords } from '../words/template.ts';
import { type Checked, checkShape } from './schema-fault.ts';

const words = appraisalFileWords.en;
const { expected, kinds } = templateWords.en;

/** Pounds; beyond it, numbers lose their pence. */
const limit = 1e13;
/** Year 0 to year 500: the last band of rates begins in year 301. */
const mostYears = 501;

const kindOfRaw = (raw: unknown): string => {
  if (raw === null) return 'null';
  return Array.isArray(raw) ? 'array' : typeof raw;
};

const whyNoAmount = (raw: unknown): string | undefined => {
  if (typeof raw === 'string') return words.amountText(raw.slice(0, 60));
  if (typeof raw !== 'number')
    return expected.found(words.amount, kinds[kindOfRaw(raw)] ?? typeof raw);
  // JSON can write 1e400, which JavaScript reads as infinite.
  return Math.abs(raw) < limit ? undefined : words.tooLarge;
};

const amount = (isCost: boolean) =>
  z.unknown().transform((raw, context): number => {
    const why = whyNoAmount(raw);
    if (why === undefined && typeof raw === 'number' && !(isCost && raw < 0))
      return raw === 0 ? 0 : raw;
    context.addIssue({ code: 'custom', message: why ?? words.negativeCost });
    return z.NEVER;
  });

const amounts = (isCost: boolean) =>
  z.array(amount(isCost)).refine((years) => years.length <= mostYears, {
    error: words.years(mostYears),
    // Said once, and not beside what is wrong with each amount.
    abort: true,
  });

const within = (most: number, error: string) =>
  z.number({ error }).refine((value) => value >= 0 && value <= most, { error });

const name = z.string().trim().min(1).max(400);
const share = within(1, words.share);

const cost = z.strictObject({
  line: name,
  amounts: amounts(true),
  optimismBias: z
    .strictObject({
      upper: within(10, words.upper),
      mitigated: share.default(0),
      note: z.string().max(2000).exactOptional(),
      actions: z.array(z.string().max(400)).max(40).exactOptional(),
    })
    .exactOptional(),
});

/** As business cases call them, and as the appraisal does. */
const kindOf = {
  'cash-releasing': 'cash-releasing',
  cash: 'cash-releasing',
  'non-cash-releasing': 'non-cash-releasing',
  'non-cash': 'non-cash-releasing',
  quantified: 'quantified',
  societal: 'quantified',
  qualitative: 'qualitative',
} as const;

const kindNames = [
  'cash-releasing',
  'cash',
  'non-cash-releasing',
  'non-cash',
  'quantified',
  'societal',
  'qualitative',
] as const satisfies readonly (keyof typeof kindOf)[];

const benefit = z.strictObject({
  line: name,
  amounts: amounts(false),
  kind: z
    .enum(kindNames)
    .transform((kind) => kindOf[kind])
    .default('non-cash-releasing'),
  cut: share.exactOptional(),
  quantity: name.exactOptional(),
});

const option = z.strictObject({
  name,
  standing: z
    .enum(['business-as-usual', 'do-minimum', 'less', 'preferred', 'more', 'do-maximum', 'other'])
    .exactOptional(),
  costs: z.array(cost).max(500).default([]),
  benefits: z.array(benefit).max(500).default([]),
});

const parameters = z
  .strictObject({
    /** A share, or the name of a schedule. */
    rate: z.union([within(1, words.rate), name], { error: words.rate }).exactOptional(),
    schedule: name.exactOptional(),
    bcrSavings: z.enum(['benefits', 'costs']).exactOptional(),
  })
  .refine(({ rate, schedule }) => rate === undefined || schedule === undefined, {
    error: words.rateAndSchedule,
    path: ['schedule'],
  });

const fileSchema = z.strictObject({
  parameters: parameters.default({}),
  options: z.array(option).min(1).max(200),
});

export type AppraisalFile = z.output<typeof fileSchema>;

export const checkAppraisalFile = (raw: unknown): Checked<AppraisalFile> =>
  checkShape(fileSchema, raw);

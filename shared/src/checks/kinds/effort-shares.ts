// Priorities by effort, not by count: musts at most 60%, shoulds and coulds about 20% each. What is not
// this time is left out of the sum.
import { checkWords } from '../../words/checks.ts';
import type { CheckSpecs } from '../check.ts';
import { defineCheckKind } from '../check-kind.ts';
import type { RawFinding } from '../finding.ts';
import type { Reading } from '../reading.ts';

const words = checkWords.en;
type Spec = CheckSpecs['effort-shares'];

/** Below this share of coulds, nothing is left to give when time runs out. */
const fewCouldPercent = 10;

const rowsAt = (reading: Reading, { register, priority }: Spec, level: string) =>
  reading.rows(register, { field: priority, is: [level] });

const effortAt = (reading: Reading, spec: Spec, level: string): number =>
  rowsAt(reading, spec, level).reduce(
    (sum, row) => sum + (reading.number(spec.register, spec.effort, row) ?? 0),
    0,
  );

const unmeasured = (reading: Reading, spec: Spec): readonly RawFinding[] =>
  [spec.must, spec.should, spec.could]
    .flatMap((level) => rowsAt(reading, spec, level))
    .filter((row) => reading.number(spec.register, spec.effort, row) === undefined)
    .map((row) => ({
      at: { section: spec.register, row, field: spec.effort },
      says: words.noEffort,
      missing: true,
    }));

const shareFindings = (
  { register, mostMust }: Spec,
  must: number,
  could: number,
): readonly RawFinding[] => {
  const at = { section: register };
  const tooMany: readonly RawFinding[] =
    must > mostMust ? [{ at, says: words.tooManyMusts(words.share(must), mostMust) }] : [];
  const tooFew: readonly RawFinding[] =
    could < fewCouldPercent
      ? [{ at, says: words.fewCoulds(words.share(could)), severity: 'note' }]
      : [];
  return [...tooMany, ...tooFew];
};

const levels = {
  register: 'requirements',
  priority: 'priority',
  effort: 'effort',
  must: 'must',
  should: 'should',
  could: 'could',
  mostMust: 60,
} as const;

export const effortSharesKind = defineCheckKind({
  kind: 'effort-shares',
  spec: (z) => ({
    register: z.string(),
    priority: z.string(),
    effort: z.string(),
    must: z.string(),
    should: z.string(),
    could: z.string(),
    mostMust: z.number().min(1).max(100),
  }),
  references: [
    { key: 'register', names: 'register' },
    { key: 'priority', names: 'field', of: 'register' },
    { key: 'effort', names: 'field', of: 'register' },
    { key: 'must', names: 'option', of: 'register', field: 'priority' },
    { key: 'should', names: 'option', of: 'register', field: 'priority' },
    { key: 'could', names: 'option', of: 'register', field: 'priority' },
  ],
  sections: ({ register }) => [register],
  run: (reading, spec) => {
    const [must, should, could] = [spec.must, spec.should, spec.could].map((level) =>
      effortAt(reading, spec, level),
    );
    const missing = unmeasured(reading, spec);
    const all = (must ?? 0) + (should ?? 0) + (could ?? 0);
    if (all === 0) return missing.length > 0 ? missing : undefined;
    const share = (part = 0) => (100 * part) / all;
    return [...missing, ...shareFindings(spec, share(must), share(could))];
  },
  examples: [
    {
      name: '60, 20 and 20, with much that is not this time',
      spec: levels,
      content: {
        requirements: {
          r1: { priority: 'must', effort: 6 },
          r2: { priority: 'should', effort: 2 },
          r3: { priority: 'could', effort: 2 },
          r4: { priority: 'wont', effort: 90 },
        },
      },
      finds: [],
    },
    {
      name: 'few musts that take most of the effort',
      spec: levels,
      content: {
        requirements: {
          r1: { priority: 'must', effort: 7 },
          r2: { priority: 'should', effort: 1 },
          r3: { priority: 'could', effort: 2 },
        },
      },
      finds: ['requirements'],
    },
    {
      name: 'a should without effort, and hardly a could',
      spec: levels,
      content: {
        requirements: {
          r1: { priority: 'must', effort: 5 },
          r2: { priority: 'should', effort: 5 },
          r3: { priority: 'should' },
        },
      },
      finds: ['requirements/r3/effort', 'requirements'],
    },
  ],
});

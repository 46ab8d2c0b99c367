// The shape of a parameter file of buying. Never imported by the browser's code.
import { z } from 'zod';
import {
  authorityTypes,
  type ProcurementRules,
  purchaseCategories,
  routeIds,
  seenKinds,
} from '../buying/procurement-rules.ts';
import { cleanLine } from '../clean-text.ts';
import { templateIdPattern } from '../ids.ts';
import { buyingWords } from '../words/buying.ts';
import { type Checked, checkShape, type SchemaFault } from './schema-fault.ts';

const { fault: says } = buyingWords.en;

const line = (most: number) => z.string().overwrite(cleanLine).min(1).max(most);
const id = z.string().max(60).regex(templateIdPattern);
const day = z.iso.date();
const pounds = z.number().positive().max(1e12);
const seen = z.enum(seenKinds);
const authorities = z.array(z.enum(authorityTypes)).min(1);

const thresholdSet = z.strictObject({
  from: day,
  until: day,
  title: line(200),
  source: line(400),
  thresholds: z
    .array(
      z.strictObject({ authorities, category: z.enum(purchaseCategories), amount: pounds, seen }),
    )
    .min(1)
    .max(100),
});

const period = z.strictObject({
  id,
  what: line(200),
  days: z.int().min(1).max(366).exactOptional(),
  workingDays: z.int().min(1).max(60).exactOptional(),
  seen,
});

const step = z.strictObject({
  step: line(200),
  notices: z.array(line(8)).max(5).exactOptional(),
  least: id.exactOptional(),
  leastUrgent: id.exactOptional(),
  leastPlanned: id.exactOptional(),
  days: z.int().min(1).max(366).exactOptional(),
  before: z.boolean().exactOptional(),
});

const route = z.strictObject({
  id: z.enum(routeIds),
  rule: z.int().min(1).max(99),
  title: line(200),
  says: z.array(line(400)).min(1).max(10),
  ground: id.exactOptional(),
  seen,
  steps: z.array(step).min(1).max(20),
});

const procurementSchema: z.ZodType<ProcurementRules> = z.strictObject({
  id,
  title: line(200),
  asAt: day,
  checkedBy: line(200).exactOptional(),
  source: line(1000),
  inForce: day,
  nextChange: line(400),
  vat: z.strictObject({ percent: z.number().min(0).max(100), seen }),
  thresholdSets: z.array(thresholdSet).min(1).max(20),
  notifiable: z.array(z.strictObject({ authorities, amount: pounds, seen })).max(10),
  notices: z
    .array(z.strictObject({ code: line(8), name: line(120), when: line(400), seen }))
    .max(60),
  noticesNote: line(400),
  periods: z.array(period).min(1).max(40),
  grounds: z.array(z.strictObject({ id, title: line(120), says: line(400), seen })).max(30),
  routes: z.array(route).min(1).max(20),
  bankHolidays: z.strictObject({ until: day, seen, days: z.array(day).max(400) }),
});

const unknown = (
  path: SchemaFault['path'],
  given: string | undefined,
  known: readonly string[],
): readonly SchemaFault[] =>
  given === undefined || known.includes(given)
    ? []
    : [{ path, at: 'value', says: says.unknown(given), given, known }];

const routeFaults = (rules: ProcurementRules): readonly SchemaFault[] => {
  const codes = rules.notices.map(({ code }) => code);
  const periods = rules.periods.map((each) => each.id);
  const grounds = rules.grounds.map((each) => each.id);
  return rules.routes.flatMap((each, index) => [
    ...unknown(['routes', index, 'ground'], each.ground, grounds),
    ...each.steps.flatMap((part, at) => {
      const path = ['routes', index, 'steps', at];
      return [
        ...unknown([...path, 'least'], part.least, periods),
        ...unknown([...path, 'leastUrgent'], part.leastUrgent, periods),
        ...unknown([...path, 'leastPlanned'], part.leastPlanned, periods),
        ...(part.notices ?? []).flatMap((code) => unknown([...path, 'notices'], code, codes)),
      ];
    }),
  ]);
};

const missingRoutes = (rules: ProcurementRules): readonly SchemaFault[] =>
  routeIds
    .filter((wanted) => rules.routes.every((each) => each.id !== wanted))
    .map((wanted) => ({ path: ['routes'], at: 'value', says: says.missingRoute(wanted) }));

/** Sets that overlap would give one day two thresholds. */
const setFaults = ({ thresholdSets }: ProcurementRules): readonly SchemaFault[] =>
  thresholdSets.flatMap((set, index) => {
    const clash = thresholdSets
      .slice(0, index)
      .some((other) => other.from <= set.until && set.from <= other.until);
    const path = ['thresholdSets', index, 'from'];
    const wrong = set.until < set.from ? says.endsBefore : clash && says.overlaps;
    return wrong ? [{ path, at: 'value', says: wrong }] : [];
  });

export const checkProcurementRules = (raw: unknown): Checked<ProcurementRules> => {
  const shape = checkShape(procurementSchema, raw);
  if ('faults' in shape) return shape;
  const faults = [routeFaults, missingRoutes, setFaults].flatMap((check) => check(shape.value));
  return faults.length === 0 ? shape : { faults };
};

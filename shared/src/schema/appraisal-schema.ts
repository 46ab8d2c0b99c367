// The shape of a template's `appraisal`: which register or form, and which of its fields, holds what.
import { z } from 'zod';
import { type AppraisalPlan, neededParts, planParts } from '../case/appraisal-plan.ts';
import { templateIdPattern } from '../ids.ts';
import { templateWords } from '../words/template.ts';

const { about, expected } = templateWords.en;

const id = z.string().max(60).regex(templateIdPattern, { error: expected.id });

const partSchemaOf = ({ holds, needed, optional }: (typeof planParts)[keyof typeof planParts]) =>
  z.strictObject({
    [holds]: id.describe(about[holds]),
    fields: z
      .strictObject({
        ...Object.fromEntries(Object.keys(needed).map((name) => [name, id])),
        ...Object.fromEntries(Object.keys(optional).map((name) => [name, id.exactOptional()])),
      })
      .describe(about.appraisalFields),
  });

const isNeeded = (part: string): boolean => neededParts.some((needed) => needed === part);

// `planParts` says for every key of the plan what it holds: the shape follows it, and only the compiler
// cannot see that through the loop.
export const appraisalSchema = z
  .strictObject(
    Object.fromEntries(
      Object.entries(planParts).map(([name, part]) => {
        const schema = partSchemaOf(part);
        return [name, isNeeded(name) ? schema : schema.exactOptional()];
      }),
    ),
  )
  .describe(about.appraisal) as unknown as z.ZodType<AppraisalPlan>;

// The shape of a template's checks in zod, derived from the list of their kinds.
import { z } from 'zod';
import type { Check, Readiness } from '../checks/check.ts';
import { checkKinds } from '../checks/index.ts';
import { severities } from '../checks/wording/rules.ts';
import { cleanLine } from '../clean-text.ts';
import { templateIdPattern } from '../ids.ts';
import { templateWords } from '../words/template.ts';

const { about, expected } = templateWords.en;

const id = z.string().max(60).regex(templateIdPattern, { error: expected.id });
const line = (most: number) => z.string().overwrite(cleanLine).min(1).max(most);

const checkSchemaOf = (kind: (typeof checkKinds)[number]) =>
  z.strictObject({
    id: id.describe(about.id),
    title: line(160).describe(about.checkTitle),
    group: line(80).describe(about.checkGroup),
    severity: z.enum(severities).describe(about.severity),
    next: line(300).describe(about.next),
    kind: z.literal(kind.kind).describe(about.checkKind),
    ...kind.spec(z),
  });

type CheckSchema = ReturnType<typeof checkSchemaOf>;

// As with fields: the union of the shapes is the union of the checks, which the compiler cannot follow
// through the spread.
const checkSchema = z.discriminatedUnion(
  'kind',
  checkKinds.map(checkSchemaOf) as [CheckSchema, ...CheckSchema[]],
) as unknown as z.ZodType<Check>;

export const checksSchema = z.array(checkSchema).max(200).exactOptional().describe(about.checks);

export const readinessSchema = z
  .array(
    z.strictObject({
      title: line(120),
      checks: z.array(id).min(1).max(100),
    } satisfies { readonly [Key in keyof Readiness]-?: z.ZodType<Readiness[Key]> }),
  )
  .max(12)
  .exactOptional()
  .describe(about.readiness);

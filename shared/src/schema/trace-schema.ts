// The shape of a template's `trace`, and of what a document shows of it.
import { z } from 'zod';
import { whereShape } from '../checks/check-kind.ts';
import { templateIdPattern } from '../ids.ts';
import {
  holeEnds,
  type MeetsPlan,
  type ThreatensPlan,
  type TraceLink,
  type TracePart,
  type TracePlan,
  type TraceStep,
} from '../trace/trace-plan.ts';
import { templateWords } from '../words/template.ts';

const { about, expected } = templateWords.en;

type ShapeOf<T> = { readonly [Key in keyof T]-?: z.ZodType<T[Key]> };

const id = z.string().max(60).regex(templateIdPattern, { error: expected.id });
const fields = z.array(id).min(1).max(60).exactOptional();

const linkSchema = z.strictObject({
  field: id.describe(about.traceField),
  holes: z.enum(holeEnds).exactOptional().describe(about.traceHoles),
} satisfies ShapeOf<TraceLink>);

const stepSchema = z.strictObject({
  register: id.describe(about.traceRegister),
  links: z.array(linkSchema).min(1).max(20).exactOptional().describe(about.traceLinks),
  means: fields.describe(about.traceMeans),
  criteria: fields.describe(about.traceCriteria),
  leftOut: whereShape(z).exactOptional().describe(about.traceLeftOut),
  agreed: whereShape(z).exactOptional().describe(about.traceAgreed),
} satisfies ShapeOf<TraceStep>);

const meetsSchema = z.strictObject({
  register: id,
  where: whereShape(z),
  from: id,
  by: id,
} satisfies ShapeOf<MeetsPlan>);

const threatensSchema = z.strictObject({
  register: id,
  by: id,
} satisfies ShapeOf<ThreatensPlan>);

export const traceSchema = z
  .strictObject({
    steps: z.array(stepSchema).min(2).max(20).describe(about.traceSteps),
    meets: meetsSchema.exactOptional().describe(about.traceMeets),
    threatens: threatensSchema.exactOptional().describe(about.traceThreatens),
  } satisfies ShapeOf<TracePlan>)
  .exactOptional()
  .describe(about.trace);

const shown = <Kind extends TracePart['trace']>(kind: Kind) =>
  z.literal(kind).describe(about.tracePart);

export const tracePartSchemas = [
  z.strictObject({
    trace: shown('matrix'),
    from: id.describe(about.traceFrom),
    by: id.describe(about.traceBy),
  }),
  z.strictObject({ trace: shown('list'), root: id.describe(about.traceRoot) }),
  z.strictObject({ trace: shown('holes') }),
] as const;

// The shape of a template in zod: which keys there are, of what kind and how long. What one part says
// about another is in template-links.ts. Never imported by the browser's code: zod would come with it.
import { z } from 'zod';
import { type HelperPlan, helperKinds } from '../buying/helper-plan.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { type AnyField, fieldTypes } from '../fields/index.ts';
import { templateIdPattern } from '../ids.ts';
import {
  caseFigureKinds,
  type DocumentPlan,
  type FigurePart,
  type FormSection,
  type Group,
  type Guidance,
  groupIds,
  numbersKinds,
  type OutlinePart,
  type PlacedRow,
  type RegisterSection,
  type Script,
  type Section,
  type Stage,
  shownKinds,
  stageKinds,
  type Template,
} from '../template.ts';
import { templateWords } from '../words/template.ts';
import { appraisalSchema } from './appraisal-schema.ts';
import { checksSchema, readinessSchema } from './check-schema.ts';
import { tracePartSchemas, traceSchema } from './trace-schema.ts';

const { about, expected } = templateWords.en;

/** One schema for each key of a type, so that neither can gain a key without the other. */
type ShapeOf<T> = { readonly [Key in keyof T]-?: z.ZodType<T[Key]> };

const id = z.string().max(60).regex(templateIdPattern, { error: expected.id });
/** Words on one line: a title, a label, a sentence. */
const line = (most: number) => z.string().overwrite(cleanLine).min(1).max(most);
/** Words of any number of lines. */
const text = (most: number) =>
  z
    .string()
    .overwrite((words) => cleanText(words).trim())
    .min(1)
    .max(most);
const ids = z.array(id).max(200);

const groupSchema = z.strictObject({
  id: z.enum(groupIds),
  label: line(80).describe(about.groupLabel),
  plural: line(80).describe(about.groupPlural),
} satisfies ShapeOf<Group>);

const scriptSchema = z.strictObject({
  say: text(4000),
  do: text(4000).exactOptional(),
  watch: text(4000).exactOptional(),
} satisfies ShapeOf<Script>);

const stageSchema = z.strictObject({
  id: id.describe(about.id),
  title: line(120),
  kind: z.enum(stageKinds).describe(about.kind),
  minutes: z.int().min(1).max(480).describe(about.minutes),
  task: line(300).describe(about.task),
  script: scriptSchema.describe(about.script),
  sections: ids.describe(about.stageSections),
} satisfies ShapeOf<Stage>);

const guidanceSchema = z.strictObject({
  write: text(2000).describe(about.write),
  good: text(2000).describe(about.good),
  example: text(2000).describe(about.example),
} satisfies ShapeOf<Guidance>);

const fieldSchemaOf = (fieldType: (typeof fieldTypes)[number]) =>
  z.strictObject({
    id: id.describe(about.id),
    label: line(120).describe(about.fieldLabel),
    hint: line(300).exactOptional().describe(about.hint),
    optional: z.boolean().exactOptional().describe(about.optional),
    type: z.literal(fieldType.type).describe(about.fieldType),
    ...fieldType.spec(z),
  });

type FieldSchema = ReturnType<typeof fieldSchemaOf>;

// Each field type gives the shape of its own spec, so the union of the shapes is the union of the
// fields; only the compiler cannot follow it through the spread.
const fieldSchema = z.discriminatedUnion(
  'type',
  fieldTypes.map(fieldSchemaOf) as [FieldSchema, ...FieldSchema[]],
) as unknown as z.ZodType<AnyField>;

const helperSchema = z.strictObject({
  kind: z.enum(helperKinds).describe(about.helperKind),
  fields: z.record(z.string(), id).describe(about.helperFields),
} satisfies ShapeOf<HelperPlan>);

const placedRow: z.ZodType<PlacedRow> = z.record(
  id,
  z.union([text(2000), z.number(), z.boolean(), z.array(line(200)).max(60)]),
);

const sectionBasics = {
  id: id.describe(about.id),
  title: line(120),
  guidance: guidanceSchema.describe(about.guidance),
  fields: z.array(fieldSchema).min(1).max(60).describe(about.fields),
  audience: z.enum(['everyone', 'no-suppliers']).exactOptional().describe(about.audience),
  helper: helperSchema.exactOptional().describe(about.helper),
};

const formSchema = z.strictObject({
  ...sectionBasics,
  kind: z.literal('form'),
} satisfies ShapeOf<FormSection>);

const registerSchema = z.strictObject({
  ...sectionBasics,
  kind: z.literal('register'),
  singular: line(60).describe(about.singular),
  prefix: z
    .string()
    .regex(/^[A-Z]{1,3}$/, { error: expected.prefix })
    .describe(about.prefix),
  titleField: id.describe(about.titleField),
  rows: z.array(placedRow).min(1).max(200).exactOptional().describe(about.rows),
} satisfies ShapeOf<RegisterSection>);

const sectionSchema: z.ZodType<Section> = z.discriminatedUnion('kind', [
  formSchema,
  registerSchema,
]);

const printedFields = z.array(id).min(1).max(60).exactOptional().describe(about.printedFields);

const headingSchema = z.strictObject({
  heading: line(120).describe(about.heading),
  get parts() {
    return z.array(outlinePartSchema).min(1).max(200);
  },
});

const figure = <Kind extends 'risk-map' | 'priorities'>(kind: Kind) =>
  z.literal(kind).describe(about.figure);

const figureSchemas = [
  z.strictObject({
    figure: figure('risk-map'),
    register: id.describe(about.figureRegister),
    risk: id.describe(about.figureRisk),
  }),
  z.strictObject({
    figure: figure('priorities'),
    register: id.describe(about.figureRegister),
    priority: id.describe(about.figurePriority),
    effort: id.describe(about.figureEffort),
  }),
  z.strictObject({ figure: z.enum(['balance', ...caseFigureKinds]).describe(about.figure) }),
] as const satisfies readonly z.ZodType<FigurePart>[];

const outlinePartSchema: z.ZodType<OutlinePart> = z
  .union(
    [
      headingSchema,
      z.strictObject({ text: text(4000).describe(about.text) }),
      z.strictObject({ form: id.describe(about.form), fields: printedFields }),
      z.strictObject({
        register: id.describe(about.register),
        as: z.enum(['table', 'records', 'list']).exactOptional().describe(about.as),
        fields: printedFields,
        totals: z.boolean().exactOptional().describe(about.totals),
        where: z.strictObject({ field: id, is: id }).exactOptional().describe(about.where),
        highest: id.exactOptional().describe(about.highest),
        most: z.int().min(1).max(100).exactOptional().describe(about.most),
      }),
      z.strictObject({ show: z.enum(shownKinds).describe(about.show) }),
      z.strictObject({ numbers: z.enum(numbersKinds).describe(about.numbers) }),
      ...figureSchemas,
      ...tracePartSchemas,
      z.strictObject({ helper: id.describe(about.helperPart) }),
    ],
    { error: expected.outlinePart },
  )
  .meta({ id: 'outline-part' });

const documentSchema = z.strictObject({
  id: id.describe(about.id),
  title: line(120),
  says: line(400).describe(about.documentSays),
  onePage: z.boolean().exactOptional().describe(about.onePage),
  outline: z.array(outlinePartSchema).min(1).max(200).describe(about.outline),
} satisfies ShapeOf<DocumentPlan>);

export const templateSchema: z.ZodType<Template> = z
  .strictObject({
    id: id.describe(about.id),
    version: z.int().min(1).max(1_000_000).describe(about.version),
    language: z
      .string()
      .max(35)
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: expected.language })
      .describe(about.language),
    title: line(120).describe(about.templateTitle),
    says: line(600).describe(about.templateSays),
    starts: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: expected.time })
      .describe(about.starts),
    groups: z.array(groupSchema).min(1).max(groupIds.length).describe(about.groups),
    stages: z.array(stageSchema).min(1).max(60).describe(about.stages),
    sections: z.array(sectionSchema).min(1).max(150).describe(about.sections),
    documents: z.array(documentSchema).min(1).max(12).describe(about.documents),
    appraisal: appraisalSchema.exactOptional(),
    checks: checksSchema,
    readiness: readinessSchema,
    trace: traceSchema,
    // The parameters in force are put into a workshop's copy, and stand in no file.
  } satisfies ShapeOf<Omit<Template, 'parameters' | 'procurement'>>)
  .describe(about.template);

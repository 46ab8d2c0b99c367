// A finished day as a file: what people wrote in a workshop of a template, without the workshop's ids.
import { z } from 'zod';
import { cleanLine } from '../clean-text.ts';
import { templateIdPattern } from '../ids.ts';
import { groupIds } from '../template.ts';
import { markings, roles } from '../workshop.ts';

const line = (most: number) => z.string().overwrite(cleanLine).min(1).max(most);
const id = z.string().regex(templateIdPattern);

/**
 * Answers by field. A value as its field type keeps it, but for links: they name rows by their keys.
 * Prose as ProseMirror JSON or as plain words: a paragraph a line, and "- " begins a line of a list.
 */
const answersSchema = z.record(id, z.unknown());

const participantSchema = z.strictObject({
  name: line(80),
  group: z.enum(groupIds),
  role: z.enum(roles),
  organisation: line(200).exactOptional(),
  interest: line(400).exactOptional(),
});

/** Why something that a check found is kept as it is; `row` is a key of this file. */
const reasonSchema = z.strictObject({
  row: line(40).exactOptional(),
  field: id.exactOptional(),
  topic: id,
  because: line(500),
  about: z.array(z.string()).exactOptional(),
});

const sectionSchema = z.strictObject({
  /** What a form holds. */
  fields: answersSchema.exactOptional(),
  /** What a register holds, in order. A key is only for links within this file. */
  rows: z.array(z.strictObject({ key: line(40), fields: answersSchema })).exactOptional(),
  reasons: z.array(reasonSchema).exactOptional(),
});

export const sampleDaySchema = z.strictObject({
  template: id,
  title: line(200),
  marking: z.enum(markings),
  place: line(200).exactOptional(),
  /** The day on which it was held, YYYY-MM-DD. */
  startedOn: z.iso.date(),
  participants: z.array(participantSchema).min(1),
  sections: z.record(id, sectionSchema),
});

export type SampleDay = z.output<typeof sampleDaySchema>;

// The JSON export, documented: every key with what it means. What the export holds is made by
// report/workshop-data.ts, and a test holds the two together.
import { z } from 'zod';
import type { WorkshopData } from '../report/workshop-data.ts';

const time = z.iso.datetime().describe('A moment in UTC, ISO 8601.');
const id = z.string().min(1);

const answer = z
  .strictObject({
    text: z.string().describe('The answer on one line, as a person reads it.'),
    value: z
      .json()
      .describe(
        'The typed answer. Money: pounds. Percent: 3.5 for 3.5%. Date: YYYY-MM-DD. Choice: the option’s id. Scale: the step, counted from 1. Link: the ids of rows. Prose: a list of blocks (paragraph, heading, list) of runs of text.',
      ),
  })
  .describe('An answer that somebody gave.');

const answers = z
  .record(z.string(), answer)
  .describe('Answers by the id of their field. A field that is not here is empty.');

const fields = z
  .array(z.record(z.string(), z.json()))
  .describe('The fields as the template has them: id, label, type, and what the type adds.');

const row = z
  .strictObject({
    id: id.describe('Never changes and is never used again; links hold it.'),
    reference: z.string().describe('What people say: R-014, or “new” while it has no number.'),
    title: z.string().describe('The words of the naming field; empty if there are none yet.'),
    answers,
  })
  .describe('A row of a register.');

const reasons = z
  .array(
    z.strictObject({
      row: id.exactOptional(),
      field: id.exactOptional(),
      topic: id.describe('The check of the template, or the rule of wording, that found it.'),
      because: z.string(),
      by: id.exactOptional().describe('The id of the participant who said so.'),
    }),
  )
  .exactOptional()
  .describe('Why something that a check found is kept as it is.');

const form = z
  .strictObject({ kind: z.literal('form'), id, title: z.string(), fields, answers, reasons })
  .describe('A section that is filled in once.');

const register = z
  .strictObject({
    kind: z.literal('register'),
    id,
    title: z.string(),
    fields,
    rows: z.array(row).describe('In the order of the room; removed rows are not here.'),
    reasons,
  })
  .describe('A section with as many rows as the room needs.');

const participant = z.strictObject({
  id,
  name: z.string(),
  role: z.string().describe('What they may do: facilitator, contributor or observer.'),
  group: z.string().describe('For whom they speak: civil-servant, user, technologist or other.'),
  organisation: z.string().exactOptional(),
  interest: z.string().exactOptional().describe('An interest that they declared.'),
});

const workshop = z.strictObject({
  id,
  title: z.string(),
  marking: z.string().describe('The classification: OFFICIAL or OFFICIAL-SENSITIVE.'),
  place: z.string().exactOptional(),
  state: z.enum(['lobby', 'running', 'closed']),
  startedAt: time.exactOptional(),
  lastChangedAt: time.describe('When the latest edit or decision in here was made, in UTC.'),
  participants: z.array(participant),
});

const template = z.strictObject({
  id,
  version: z.number(),
  language: z.string().describe('BCP 47 tag of the language that the template is written in.'),
  title: z.string(),
});

export const workshopDataSchema = z
  .strictObject({
    format: z.literal('transformation-day-workshop'),
    formatVersion: z.literal(1).describe('Grows when a key comes to mean something else.'),
    workshop,
    template,
    sections: z.array(z.discriminatedUnion('kind', [form, register])),
    leftOut: z
      .array(z.string())
      .describe(
        'Titles of the sections that this copy leaves out, as not everybody may read them.',
      ),
  })
  .describe(
    'Everything that a workshop says. The fingerprint of its documents is the SHA-256 of this data with its keys sorted and no white space (RFC 8785).',
  ) satisfies z.ZodType<WorkshopData>;

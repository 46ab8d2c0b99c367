// What programs may send, and the outline of what they are answered. Lengths that a person can get wrong
// are judged where there is a sentence for it, not here.
import { cleanLine } from '@tday/shared/clean-text';
import { groupIds } from '@tday/shared/template';
import { markings, roles } from '@tday/shared/workshop';
import { z } from 'zod';

const group = z.enum(groupIds);
const role = z.enum(roles);
const participant = z.string().regex(/^[a-z0-9]{12}$/);
const late = z.string().regex(/^[a-z0-9]{12}$/);
const stage = z.string().min(1).max(80);
const minutes = z.int().min(1).max(480);

export const startBody = z.strictObject({
  template: z.string(),
  title: z.string(),
  name: z.string(),
  marking: z.enum(markings).exactOptional(),
  place: z.string().overwrite(cleanLine).max(120).exactOptional(),
  group: group.exactOptional(),
  hostCode: z.string().exactOptional(),
});

export const sampleBody = z.strictObject({ hostCode: z.string().exactOptional() });

export const joinBody = z.strictObject({
  code: z.string(),
  name: z.string(),
  group,
  role: z.enum(['contributor', 'observer']).exactOptional(),
  /** Says that they are not the person of the same name who is here already. */
  sameName: z.literal('another').exactOptional(),
  /** Says that they are, and proves it. */
  rejoinCode: z.string().exactOptional(),
});

/** The workshop by the code on the wall, or by its id. */
export const rejoinBody = z.strictObject({
  code: z.string().exactOptional(),
  workshop: z.string().exactOptional(),
  rejoinCode: z.string(),
});

export const newRejoinCodeBody = z.strictObject({ participant });

export const commandBody = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start') }),
  z.strictObject({ type: z.literal('open-stage'), stage }),
  z.strictObject({ type: z.literal('next-stage') }),
  z.strictObject({ type: z.literal('back-stage') }),
  z.strictObject({ type: z.literal('close-stage'), stage }),
  z.strictObject({ type: z.literal('start-timer'), minutes: minutes.exactOptional() }),
  z.strictObject({ type: z.literal('pause-timer') }),
  z.strictObject({ type: z.literal('extend-timer'), minutes }),
  z.strictObject({ type: z.literal('rename'), participant, name: z.string() }),
  z.strictObject({ type: z.literal('change-role'), participant, role }),
  z.strictObject({ type: z.literal('remove'), participant }),
  z.strictObject({ type: z.literal('readmit'), participant }),
  z.strictObject({ type: z.literal('close') }),
  z.strictObject({ type: z.literal('reopen') }),
  z.strictObject({ type: z.literal('keep-version'), label: z.string() }),
  z.strictObject({ type: z.literal('restore-version'), version: z.int().min(0) }),
  z.strictObject({ type: z.literal('take-in'), late }),
  z.strictObject({ type: z.literal('set-aside'), late }),
]);

const refusedAnswer = z.object({ refused: z.string(), says: z.string() });

/** A no, in the plan of a route: `says` is when. */
export const refusedAs = (says: string) => ({ says, schema: refusedAnswer });

export const expectedAnswer = z.object({
  says: z.string(),
  expected: z.array(z.object({ path: z.string(), says: z.string() })),
});

export const enteredAnswer = z.object({
  workshop: z.string(),
  participant: z.string(),
  pass: z.string(),
  rejoinCode: z.string().optional(),
});

export const startedAnswer = enteredAnswer.extend({
  code: z.string(),
  facilitatorLink: z.string(),
});

export const sameNameAnswer = refusedAnswer.extend({
  sameNameAs: z.object({ name: z.string(), group, role, joinedAt: z.number() }).optional(),
});

const decision = z.looseObject({ type: z.string() });

export const decidedAnswer = z.object({
  decided: z.array(z.object({ decision, by: z.string().optional(), at: z.number() })),
});

/** As a device makes it; read by shared/src/waiting-file.ts, which has the sentences. */
export const waitingFileBody = z.looseObject({
  format: z.string(),
  version: z.number(),
  workshop: z.looseObject({ id: z.string(), title: z.string() }),
  participant: z.looseObject({ id: z.string(), name: z.string() }),
  at: z.string(),
  texts: z.array(z.looseObject({ section: z.string(), label: z.string(), words: z.string() })),
  edits: z.looseObject({ content: z.string().optional(), restricted: z.string().optional() }),
});

export const emptyBody = z.strictObject({});

export const newFacilitatorLinkAnswer = z.object({ facilitatorLink: z.string() });

export const broughtInAnswer = z.object({
  late: z.array(z.string()),
  isNew: z.boolean(),
});

export const lateAnswer = z.object({
  texts: z.array(
    z.object({
      section: z.string(),
      row: z.string().optional(),
      label: z.string().optional(),
      adds: z.array(z.string()),
      takesAway: z.array(z.string()),
    }),
  ),
  more: z.number(),
});

export const versionAnswer = z.object({
  workshop: z.looseObject({ id: z.string(), title: z.string() }),
  lastChangedAt: z.number(),
  docs: z.object({ content: z.string(), restricted: z.string().optional() }),
});

export const numbersAnswer = z.object({
  netValues: z.array(z.object({ option: z.string(), npsv: z.number() })),
  records: z
    .object({
      rows: z.record(z.string(), z.array(z.string())),
      answers: z.record(z.string(), z.record(z.string(), z.unknown())),
    })
    .optional(),
});

export const newRejoinCodeAnswer = z.object({ rejoinCode: z.string() });

export const workshopAnswer = z.object({
  workshop: z.looseObject({ id: z.string(), title: z.string(), state: z.string() }),
  template: z.looseObject({ id: z.string(), title: z.string() }),
  participant: z.string(),
  epoch: z.number(),
  now: z.number(),
  docs: z.array(z.string()),
  code: z.string(),
  joinAddress: z.string(),
  rejoinCode: z.string().optional(),
  facilitatorLink: z.string().optional(),
});

const fault = z.object({
  line: z.number(),
  column: z.number(),
  path: z.string(),
  says: z.string(),
  didYouMean: z.string().optional(),
});

const titled = z.object({ id: z.string(), title: z.string() });

export const templatesAnswer = z.object({
  templates: z.array(
    titled.extend({
      version: z.number(),
      language: z.string(),
      says: z.string(),
      starts: z.string(),
      minutes: z.number(),
      groups: z.array(z.object({ id: group, label: z.string(), plural: z.string() })),
      stages: z.array(titled.extend({ kind: z.string(), minutes: z.number() })),
      sections: z.array(titled.extend({ kind: z.string() })),
      documents: z.array(titled.extend({ says: z.string() })),
    }),
  ),
  faulty: z.array(z.object({ file: z.string(), faults: z.array(fault) })),
});

export const templateAnswer = z.looseObject({ id: z.string(), title: z.string() });
export const healthAnswer = z.object({ ok: z.boolean() });

export const readyAnswer = healthAnswer.extend({
  lastBackup: z
    .object({ madeAt: z.number().optional(), failedAt: z.number().optional() })
    .optional(),
});

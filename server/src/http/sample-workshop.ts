// The finished sample day as a workshop of its own, which anybody may then write in.
import type { Decided, Decision } from '@tday/shared/commands';
import { makeParticipantId, type RandomBytes } from '@tday/shared/ids';
import type { SampleDay } from '@tday/shared/schema/sample-day-schema';
import { seedContent } from '@tday/shared/seed';
import { type Template, templateMinutes } from '@tday/shared/template';
import type { Participant } from '@tday/shared/workshop';
import { readSampleDay } from '@tday/templates/sample-day';
import type { Room } from '../sync/room.ts';
import type { Parts } from './parts.ts';
import { type Founded, firstDecisions, found } from './starting.ts';

export interface OpenedSample {
  readonly founded: Founded;
  readonly room: Room;
  /** Who led the day. */
  readonly facilitator: Participant;
}

type DayParts = Pick<Parts, 'store' | 'rooms' | 'random' | 'now'>;

const minuteMs = 60_000;

const lengthOf = (template: Template): number => templateMinutes(template) * minuteMs;

const begins = (day: SampleDay, template: Template): number =>
  Date.parse(`${day.startedOn}T${template.starts}Z`);

export const dayEnds = (day: SampleDay, template: Template): number =>
  begins(day, template) + lengthOf(template);

const participantsOf = (
  { participants }: SampleDay,
  random: RandomBytes,
  joinedAt: number,
): readonly Participant[] =>
  participants.map((person) => ({
    ...person,
    id: makeParticipantId(random),
    joinedAt,
    removed: false,
  }));

/** Every stage was opened in its turn. */
const course = (
  template: Template,
  by: Participant['id'],
  beginning: number,
): readonly Decided[] => {
  let at = beginning;
  const started: Decided = { decision: { type: 'started' }, by, at };
  const opened = template.stages.map((stage): Decided => {
    const decision: Decision = { type: 'stage-opened', stage: stage.id };
    const decided = { decision, by, at };
    at += stage.minutes * minuteMs;
    return decided;
  });
  return [started, ...opened];
};

/** On its day, unless that is still to come: then it has just ended. */
export const openDay = async (
  parts: DayParts,
  day: SampleDay,
  template: Template,
): Promise<OpenedSample> => {
  const at = Math.min(begins(day, template), parts.now() - lengthOf(template));
  const participants = participantsOf(day, parts.random, at);
  const facilitator = participants.find(({ role }) => role === 'facilitator') ?? participants[0];
  if (facilitator === undefined) throw new Error('nobody was there on the sample day');
  const { title, marking, place } = day;
  const about = { title, marking, ...(place !== undefined && { place }) };
  const decided = [
    ...firstDecisions(about, participants, facilitator.id, at),
    ...course(template, facilitator.id, at),
  ];
  const founded = await found(parts, { template, decided });
  const room = await parts.rooms.open(founded.workshop);
  if (room === undefined) throw new Error(`the workshop ${founded.workshop} was not kept`);
  const doer = { by: facilitator.id, at };
  await room.edit((content) => seedContent(content, day, doer, parts.random), facilitator.id);
  return { founded, room, facilitator };
};

export const openSampleWorkshop = async (parts: Parts): Promise<OpenedSample> => {
  const day = await readSampleDay();
  const template = await parts.templates.find(day.template);
  if (template === undefined) throw new Error(`the sample's template ${day.template} is not there`);
  const opened = await openDay(parts, day, template);
  await turnTheStage(opened);
  return opened;
};

/** There and back: a version is kept, so that what anybody then changes is told against how the day was left. */
const turnTheStage = async ({ room, facilitator }: OpenedSample): Promise<void> => {
  for (const type of ['back-stage', 'next-stage'] as const)
    await room.decisions.command({ type }, facilitator.id);
};

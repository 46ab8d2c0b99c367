// What comes of a command: decisions, or the reason for a no. Asks the same permissions as the buttons.
// A command that would change nothing (a second press of the same button) is granted with no decision.
import type { Command, Decision, Refusal } from '@tday/shared/commands';
import type { LateId, ParticipantId } from '@tday/shared/ids';
import { commandRefusal, refuse } from '@tday/shared/permissions';
import { type Stage, stageIndex, type Template } from '@tday/shared/template';
import { findParticipant, type Participant, timeLeft, type Workshop } from '@tday/shared/workshop';
import { lateFor } from './late-for.ts';
import { readPersonName } from './person-name.ts';
import { emptyLog, keepVersion, type LogPlace, restoreVersion, withVersion } from './versions.ts';

type Answer = readonly Decision[] | Refusal;

/** What every rule is asked about. */
interface Case {
  readonly template: Template;
  readonly workshop: Workshop;
  readonly asker: Participant;
  readonly now: number;
  readonly log: LogPlace;
}

const minuteMs = 60_000;

export const decide = (
  template: Template,
  workshop: Workshop,
  command: Command,
  by: ParticipantId,
  now: number,
  log = emptyLog,
): Answer => {
  const asker = findParticipant(workshop, by);
  if (asker === undefined) return refuse('not-in-this-workshop');
  return (
    commandRefusal(asker, command) ??
    stateRefusal(workshop, command) ??
    withVersion(answer({ template, workshop, asker, now, log }, command), workshop, log)
  );
};

/** Which states of the workshop each command needs; `any` for what concerns people, not the day. */
const needs: Readonly<Record<Command['type'], 'lobby' | 'running' | 'open' | 'closed' | 'any'>> = {
  start: 'lobby',
  'open-stage': 'running',
  'next-stage': 'running',
  'back-stage': 'running',
  'close-stage': 'running',
  'start-timer': 'running',
  'pause-timer': 'running',
  'extend-timer': 'running',
  rename: 'open',
  'change-role': 'open',
  // Who may still read a closed workshop goes on being the facilitator's choice.
  remove: 'any',
  readmit: 'any',
  close: 'open',
  reopen: 'closed',
  'keep-version': 'any',
  'restore-version': 'open',
  // Late words are what a closed workshop is still asked about.
  'take-in': 'any',
  'set-aside': 'any',
};

const stateRefusal = ({ state }: Workshop, { type }: Command): Refusal | undefined => {
  const needed = needs[type];
  if (needed === 'any' || needed === state) return undefined;
  if (needed === 'closed') return refuse('workshop-not-closed');
  if (state === 'closed') return refuse('workshop-closed');
  if (needed === 'lobby') return refuse('workshop-already-started');
  return needed === 'running' ? refuse('workshop-not-started') : undefined;
};

const answer = (about: Case, command: Command): Answer => {
  switch (command.type) {
    case 'start':
      return [{ type: 'started' }, ...toStage(about, about.template.stages[0])];
    case 'open-stage':
      return openStage(about, command.stage);
    case 'next-stage':
      return moveBy(about, 1);
    case 'back-stage':
      return moveBy(about, -1);
    case 'close-stage':
      return closeStage(about, command.stage);
    case 'start-timer':
      return startTimer(about, command.minutes);
    case 'pause-timer':
      return pauseTimer(about);
    case 'extend-timer':
      return extendTimer(about, command.minutes);
    case 'rename':
      return rename(about.workshop, command.participant, command.name);
    case 'change-role':
      return changeRole(about.workshop, command.participant, command.role);
    case 'remove':
      return remove(about.workshop, command.participant);
    case 'readmit':
      return readmit(about.workshop, command.participant);
    case 'close':
      return [{ type: 'closed' }];
    case 'reopen':
      return [{ type: 'reopened' }];
    case 'keep-version':
      return keepVersion(about.workshop, command.label, about.log);
    case 'restore-version':
      return restoreVersion(about.workshop, command.version, about.log);
    case 'take-in':
      return takeIn(about, command.late);
    case 'set-aside':
      return setAside(about, command.late);
  }
};

const startsTimer = (stage: Stage, minutes: number, now: number): Decision => ({
  type: 'timer-started',
  stage: stage.id,
  endsAt: now + minutes * minuteMs,
});

/** Takes the room to a stage. Its timer starts with it the first time; coming back starts none. */
const toStage = ({ workshop, now }: Case, stage: Stage | undefined): readonly Decision[] => {
  if (stage === undefined) return [];
  const state = workshop.stages[stage.id];
  if (workshop.stage === stage.id && state === 'open') return [];
  const opened: Decision = { type: 'stage-opened', stage: stage.id };
  return state === undefined ? [opened, startsTimer(stage, stage.minutes, now)] : [opened];
};

const openStage = (about: Case, id: string): Answer => {
  const stage = about.template.stages[stageIndex(about.template, id)];
  return stage === undefined ? refuse('no-such-stage') : toStage(about, stage);
};

const moveBy = (about: Case, step: 1 | -1): Answer => {
  const { template, workshop } = about;
  const here = workshop.stage === undefined ? -1 : stageIndex(template, workshop.stage);
  const stage = template.stages[here + step];
  if (stage !== undefined) return toStage(about, stage);
  return refuse(step === 1 ? 'no-stage-after' : 'no-stage-before');
};

const closeStage = ({ template, workshop }: Case, id: string): Answer => {
  if (stageIndex(template, id) < 0) return refuse('no-such-stage');
  const state = workshop.stages[id];
  if (state === undefined) return refuse('stage-not-opened');
  return state === 'closed' ? [] : [{ type: 'stage-closed', stage: id }];
};

const startTimer = ({ template, workshop, now }: Case, minutes: number | undefined): Answer => {
  const { timer } = workshop;
  const stage = template.stages.find(({ id }) => id === workshop.stage);
  if (stage === undefined) return refuse('stage-not-opened');
  if (minutes !== undefined) return [startsTimer(stage, minutes, now)];
  if (timer?.state === 'running') return [];
  if (timer === undefined) return [startsTimer(stage, stage.minutes, now)];
  return [{ type: 'timer-started', stage: timer.stage, endsAt: now + timer.leftMs }];
};

const pauseTimer = ({ workshop: { timer }, now }: Case): Answer => {
  if (timer === undefined) return refuse('no-timer');
  if (timer.state === 'paused') return refuse('timer-not-running');
  return [{ type: 'timer-paused', stage: timer.stage, leftMs: timer.endsAt - now }];
};

/** What has run over is forgiven: five more minutes are five minutes from now. */
const extendTimer = ({ workshop: { timer }, now }: Case, minutes: number): Answer => {
  if (timer === undefined) return refuse('no-timer');
  const leftMs = Math.max(0, timeLeft(timer, now)) + minutes * minuteMs;
  return timer.state === 'running'
    ? [{ type: 'timer-started', stage: timer.stage, endsAt: now + leftMs }]
    : [{ type: 'timer-paused', stage: timer.stage, leftMs }];
};

const isLastFacilitator = (workshop: Workshop, participant: Participant): boolean => {
  const leading = workshop.participants.filter(
    ({ role, removed }) => role === 'facilitator' && !removed,
  );
  return leading.length === 1 && leading[0]?.id === participant.id;
};

const rename = (workshop: Workshop, id: ParticipantId, typed: string): Answer => {
  const participant = findParticipant(workshop, id);
  if (participant === undefined) return refuse('no-such-participant');
  const name = readPersonName(typed);
  if (typeof name !== 'string') return name;
  return name === participant.name ? [] : [{ type: 'renamed', participant: id, name }];
};

const changeRole = (workshop: Workshop, id: ParticipantId, role: Participant['role']): Answer => {
  const participant = findParticipant(workshop, id);
  if (participant === undefined) return refuse('no-such-participant');
  if (participant.role === role) return [];
  if (isLastFacilitator(workshop, participant)) return refuse('last-facilitator');
  return [{ type: 'role-changed', participant: id, role }];
};

const remove = (workshop: Workshop, id: ParticipantId): Answer => {
  const participant = findParticipant(workshop, id);
  if (participant === undefined) return refuse('no-such-participant');
  if (participant.removed) return [];
  if (isLastFacilitator(workshop, participant)) return refuse('last-facilitator');
  return [{ type: 'removed', participant: id }];
};

const readmit = (workshop: Workshop, id: ParticipantId): Answer => {
  const participant = findParticipant(workshop, id);
  if (participant === undefined) return refuse('no-such-participant');
  return participant.removed ? [{ type: 'readmitted', participant: id }] : refuse('not-removed');
};

/** Whether the words can be taken as they are, the room knows. */
const takeIn = (about: Case, id: LateId): Answer => {
  const late = lateFor(about.workshop, about.asker, id);
  if ('refused' in late) return late;
  return [{ type: 'taken-in', late: id, participant: late.participant }];
};

const setAside = (about: Case, id: LateId): Answer => {
  const late = lateFor(about.workshop, about.asker, id);
  if ('refused' in late) return late;
  return late.state === 'set-aside' ? [] : [{ type: 'set-aside', late: id }];
};

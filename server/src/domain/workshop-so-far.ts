// A workshop is the sum of its decisions: what each one changes.
import type { Decided, Decision } from '@tday/shared/commands';
import type { LateId, ParticipantId, WorkshopId } from '@tday/shared/ids';
import type { LateWords, Participant, Timer, Version, Workshop } from '@tday/shared/workshop';

const blank = (id: WorkshopId, createdAt: number): Workshop => ({
  id,
  title: '',
  marking: 'OFFICIAL',
  state: 'lobby',
  createdAt,
  stages: {},
  participants: [],
  references: {},
});

export const workshopSoFar = (
  id: WorkshopId,
  createdAt: number,
  decided: readonly Decided[],
): Workshop => decided.reduce(afterDecision, blank(id, createdAt));

export const afterDecision = (workshop: Workshop, { decision, by, at }: Decided): Workshop => {
  switch (decision.type) {
    case 'created': {
      const { title, marking, place } = decision;
      return { ...workshop, title, marking, ...(place !== undefined && { place }) };
    }
    case 'joined':
      return withParticipant(workshop, decision.participant);
    case 'started':
      return { ...workshop, state: 'running', startedAt: at };
    case 'stage-opened':
      return inStage(workshop, decision.stage);
    case 'stage-closed':
      return { ...workshop, stages: { ...workshop.stages, [decision.stage]: 'closed' } };
    case 'timer-started':
      return withTimer(workshop, {
        state: 'running',
        stage: decision.stage,
        endsAt: decision.endsAt,
      });
    case 'timer-paused':
      return withTimer(workshop, {
        state: 'paused',
        stage: decision.stage,
        leftMs: decision.leftMs,
      });
    case 'renamed':
      return withPerson(workshop, decision.participant, { name: decision.name });
    case 'role-changed':
      return withPerson(workshop, decision.participant, { role: decision.role });
    case 'removed':
      return withPerson(workshop, decision.participant, { removed: true });
    case 'readmitted':
      return withPerson(workshop, decision.participant, { removed: false });
    case 'references-given':
      return withReferences(workshop, decision.register, decision.numbers);
    case 'closed':
      return { ...withoutTimer(workshop), state: 'closed', closedAt: at };
    case 'reopened':
      return afterReopening(workshop);
    case 'late-kept':
      return withLate(workshop, lateOf(decision, by, at));
    case 'taken-in':
      return withoutLate(workshop, decision.late);
    case 'set-aside':
      return withLateAside(workshop, decision.late);
    case 'version-kept':
      return withVersion(workshop, versionOf(decision, by, at));
    case 'version-restored': {
      const { version } = decision;
      return { ...workshop, restored: { version, at, ...(by !== undefined && { by }) } };
    }
    default:
      // An entry of a newer version of the project: unknown here, so it changes nothing that is known.
      return ignored(decision, workshop);
  }
};

const ignored = (_decision: never, workshop: Workshop): Workshop => workshop;

const withTimer = (workshop: Workshop, timer: Timer): Workshop => ({ ...workshop, timer });

const withoutTimer = (workshop: Workshop): Workshop => {
  const { timer: _timer, ...rest } = workshop;
  return rest;
};

/** The clock belongs to the stage that the room is in: another stage's ends when the room leaves it. */
const inStage = (workshop: Workshop, stage: string): Workshop => {
  const kept = workshop.timer?.stage === stage ? workshop : withoutTimer(workshop);
  return { ...kept, stage, stages: { ...workshop.stages, [stage]: 'open' } };
};

const withParticipant = (workshop: Workshop, participant: Participant): Workshop => ({
  ...workshop,
  participants: [
    ...workshop.participants.filter((other) => other.id !== participant.id),
    participant,
  ],
});

const withPerson = (
  workshop: Workshop,
  id: ParticipantId,
  change: Partial<Participant>,
): Workshop => ({
  ...workshop,
  participants: workshop.participants.map((participant) =>
    participant.id === id ? { ...participant, ...change } : participant,
  ),
});

const withReferences = (
  workshop: Workshop,
  register: string,
  numbers: Workshop['references'][string],
): Workshop => ({
  ...workshop,
  references: {
    ...workshop.references,
    [register]: { ...workshop.references[register], ...numbers },
  },
});

const afterReopening = (workshop: Workshop): Workshop => {
  const { closedAt: _closedAt, ...rest } = workshop;
  return { ...rest, state: workshop.startedAt === undefined ? 'lobby' : 'running' };
};

const lateOf = (
  { late: id, participant, doc, bytes }: Extract<Decision, { readonly type: 'late-kept' }>,
  by: ParticipantId | undefined,
  at: number,
): LateWords => ({
  id,
  participant,
  doc,
  at,
  bytes,
  ...(by !== undefined && by !== participant && { broughtBy: by }),
  state: 'waiting',
});

/** The newest stand last; more of what waits already takes its place. */
const withLate = (workshop: Workshop, late: LateWords): Workshop => ({
  ...workshop,
  late: [...(workshop.late ?? []).filter(({ id }) => id !== late.id), late],
});

const withoutLate = (workshop: Workshop, taken: LateId): Workshop => ({
  ...workshop,
  late: (workshop.late ?? []).filter(({ id }) => id !== taken),
});

const versionOf = (
  { number, reason }: Extract<Decision, { readonly type: 'version-kept' }>,
  by: ParticipantId | undefined,
  at: number,
): Version => ({ number, at, ...(by !== undefined && { by }), reason });

const withVersion = (workshop: Workshop, version: Version): Workshop => ({
  ...workshop,
  versions: [...(workshop.versions ?? []), version],
});

const withLateAside = (workshop: Workshop, aside: LateId): Workshop => ({
  ...workshop,
  late: (workshop.late ?? []).map((late) =>
    late.id === aside ? { ...late, state: 'set-aside' } : late,
  ),
});

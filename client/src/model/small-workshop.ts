// A small day with one person in it, for the tests of a page.
import type { ParticipantId, WorkshopId } from '@tday/shared/ids';
import type { Participant, Workshop } from '@tday/shared/workshop';

export const me = 'aliceaaaaaaa' as ParticipantId;
export const id = 'workshopaaaa' as WorkshopId;
export const cost = { section: 'problem', field: 'cost' };
export const statement = { section: 'problem', field: 'statement' };
export const doer = { by: me, at: 1 };

export const alice: Participant = {
  id: me,
  name: 'Alice',
  role: 'contributor',
  // A technologist is sent one document only.
  group: 'technologist',
  joinedAt: 0,
  removed: false,
};

export const workshop: Workshop = {
  id,
  title: 'Small day',
  marking: 'OFFICIAL',
  state: 'running',
  createdAt: 0,
  stage: 'write',
  stages: { write: 'open' },
  participants: [alice],
  references: {},
};

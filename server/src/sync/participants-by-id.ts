// Participants by their id, looked up for everybody at once when a crowd comes in.
import type { ParticipantId } from '@tday/shared/ids';
import type { Participant, Workshop } from '@tday/shared/workshop';

type ById = ReadonlyMap<ParticipantId, Participant>;

/** A change of anybody makes a new list. */
const made = new WeakMap<Workshop['participants'], ById>();

export const participantsById = ({ participants }: Workshop): ById => {
  const known = made.get(participants);
  if (known !== undefined) return known;
  const byId = new Map(participants.map((participant) => [participant.id, participant]));
  made.set(participants, byId);
  return byId;
};

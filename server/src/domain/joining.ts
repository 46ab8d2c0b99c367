// Who may come in, under which name, and whether somebody of that name is here already.
import type { Refusal } from '@tday/shared/commands';
import type { ParticipantId } from '@tday/shared/ids';
import { refuse } from '@tday/shared/permissions';
import type { GroupId } from '@tday/shared/template';
import type { Participant, Role, Workshop } from '@tday/shared/workshop';
import { longestName, readPersonName } from './person-name.ts';

export interface Newcomer {
  readonly id: ParticipantId;
  readonly name: string;
  readonly role: Role;
  readonly group: GroupId;
  /** Says that they are not the person of the same name who is here already. */
  readonly isAnother?: boolean;
}

/** Somebody of that name is here: "Is this you?" */
export interface SameName {
  readonly sameNameAs: Participant;
}

/** Amina, AMINA and Ámina are one name to a room that calls it out. */
const folded = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Who of that name is here, those of the same group first; undefined if nobody is. */
const findSameName = (
  workshop: Workshop,
  name: string,
  group: GroupId,
): Participant | undefined => {
  const alike = workshop.participants.filter(
    (other) => !other.removed && folded(other.name) === folded(name),
  );
  return alike.find((other) => other.group === group) ?? alike[0];
};

/** "Amina 2" for the second Amina, "Amina 3" for the third. */
export const distinctName = (workshop: Workshop, name: string): string => {
  const taken = new Set(workshop.participants.map((other) => folded(other.name)));
  let distinct = name;
  for (let count = 2; taken.has(folded(distinct)); count += 1) {
    const ending = ` ${count}`;
    distinct = `${[...name].slice(0, longestName - ending.length).join('')}${ending}`;
  }
  return distinct;
};

/** The participant that a newcomer becomes, or why not. */
export const joining = (
  workshop: Workshop,
  newcomer: Newcomer,
  now: number,
): Participant | SameName | Refusal => {
  if (workshop.state === 'closed') return refuse('workshop-closed');
  const name = readPersonName(newcomer.name);
  if (typeof name !== 'string') return name;
  const { id, role, group, isAnother = false } = newcomer;
  const sameNameAs = findSameName(workshop, name, group);
  if (sameNameAs !== undefined && !isAnother) return { sameNameAs };
  const kept = isAnother ? distinctName(workshop, name) : name;
  return { id, name: kept, role, group, joinedAt: now, removed: false };
};

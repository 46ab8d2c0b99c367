// How a workshop begins: with its code, its secrets and its first decisions, all kept at once or not at all.
import { cleanLine } from '@tday/shared/clean-text';
import { makeJoinCode } from '@tday/shared/codes';
import type { Decided, Decision } from '@tday/shared/commands';
import {
  type JoinCode,
  makeParticipantId,
  makeWorkshopId,
  type ParticipantId,
  type WorkshopId,
} from '@tday/shared/ids';
import type { GroupId, Template } from '@tday/shared/template';
import type { Marking, Participant } from '@tday/shared/workshop';
import { readPersonName } from '../domain/person-name.ts';
import { TakenError } from '../store/store.ts';
import { decisionEntry } from '../sync/log-entries.ts';
import { sharedOrigin } from './addresses.ts';
import type { Ask, Parts } from './parts.ts';
import { type Problem, problem } from './problem.ts';
import { hashSecret, isSecret, makeSecret } from './secrets.ts';
import { countedAs, isOfThisComputer, visitorOf } from './visitor.ts';

export interface Founding {
  readonly template: Template;
  readonly decided: readonly Decided[];
}

export interface Founded {
  readonly workshop: WorkshopId;
  readonly code: JoinCode;
  /** Whoever has it may lead the workshop. */
  readonly facilitatorSecret: string;
}

const longestTitle = 120;

export const readTitle = (typed: string): string | Problem => {
  const title = cleanLine(typed);
  if (title === '') return problem('title-needed');
  return [...title].length > longestTitle ? problem('title-too-long') : title;
};

/** Why this person may not start a workshop here; undefined if they may. */
export const hostRefusal = (
  parts: Parts,
  c: Ask,
  given: string | undefined,
): Problem | undefined => {
  const { hostCode, tries } = parts;
  if (hostCode === undefined) return strangerRefusal(parts, c);
  const address = countedAs(visitorOf(c.env?.incoming, parts.trustedProxy));
  const mayTry = tries.mayTry('hostCode', address) && tries.mayTry('hostCodeAnywhere', '');
  if (!mayTry) return problem('too-many-tries');
  if (given !== undefined && isSecret(given.trim(), hashSecret(hostCode))) return undefined;
  if (given !== undefined) {
    tries.count('hostCode', address);
    tries.count('hostCodeAnywhere', '');
  }
  return problem('wrong-host-code');
};

/** Anybody may start workshops, but nobody without end. */
const strangerRefusal = ({ tries, trustedProxy }: Parts, c: Ask): Problem | undefined => {
  const address = visitorOf(c.env?.incoming, trustedProxy);
  if (isOfThisComputer(address)) return undefined;
  if (!tries.mayTry('start', countedAs(address))) return problem('too-many-starts');
  tries.count('start', countedAs(address));
  return undefined;
};

const mostDraws = 20;

/** Draws again where a code is in use: there are 113 million. */
export const found = async (
  parts: Pick<Parts, 'store' | 'random' | 'now'>,
  founding: Founding,
  draws = 1,
): Promise<Founded> => {
  const { store, random, now } = parts;
  const workshop = makeWorkshopId(random);
  const code = makeJoinCode(random);
  const facilitatorSecret = makeSecret(random);
  const facilitatorHash = hashSecret(facilitatorSecret);
  const entries = founding.decided.map((decided) => decisionEntry(workshop, decided));
  const template = JSON.stringify(founding.template);
  try {
    await store.createWorkshop({
      id: workshop,
      code,
      facilitatorHash,
      template,
      at: now(),
      entries,
    });
  } catch (error) {
    if (error instanceof TakenError && draws < mostDraws) return found(parts, founding, draws + 1);
    throw error;
  }
  return { workshop, code, facilitatorSecret };
};

/** Who starts a workshop leads it. */
export const founder = (
  { random, now }: Parts,
  template: Template,
  typed: string,
  group: GroupId | undefined,
): Participant | Problem => {
  const name = readPersonName(typed);
  if (typeof name !== 'string') return name;
  const groups = template.groups.map(({ id }) => id);
  const own = group ?? groups.find((id) => id === 'civil-servant') ?? groups[0] ?? 'other';
  if (group !== undefined && !groups.includes(group)) return problem('group-needed');
  return {
    id: makeParticipantId(random),
    name,
    role: 'facilitator',
    group: own,
    joinedAt: now(),
    removed: false,
  };
};

export const firstDecisions = (
  about: { readonly title: string; readonly marking: Marking; readonly place?: string },
  participants: readonly Participant[],
  by: ParticipantId,
  at: number,
): readonly Decided[] => {
  const created: Decision = { type: 'created', ...about };
  const joined = participants.map((participant): Decision => ({ type: 'joined', participant }));
  return [created, ...joined].map((decision) => ({ decision, by, at }));
};

export const facilitatorLink = (
  { addresses }: Parts,
  c: Ask,
  workshop: WorkshopId,
  secret: string,
): string => `${sharedOrigin(addresses, c.req.url)}/f/${workshop}/${secret}`;

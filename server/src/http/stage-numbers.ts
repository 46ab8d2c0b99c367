// What the options were worth when a stage began, and what their records said: for whoever sees those of now.
// The version is read once, however many browsers ask as the room moves on.
import { caseRefusal, refuse } from '@tday/shared/permissions';
import { serverWords } from '@tday/shared/words/server';
import type { StageStart } from '../export/stage-start.ts';
import type { Room } from '../sync/room.ts';
import { forInsiders, toOthers } from './for-insiders.ts';
import { Lately } from './lately.ts';
import type { Parts } from './parts.ts';
import type { Route } from './route.ts';
import { numbersAnswer, refusedAs } from './schemas.ts';

const says = serverWords.en.api;

const readVersion = async (
  { readStageStart }: Parts,
  room: Room,
  version: number,
): Promise<StageStart | undefined> => {
  const folded = await room.versions.at(version);
  if (folded === undefined) return undefined;
  const { docs, lastChangedAt } = folded;
  const workshop = { ...folded.workshop, lastChangedAt };
  return readStageStart({ template: room.template, docs, workshop });
};

/** The room goes on from stage to stage, and some browsers are slow to follow. */
const mostVersions = 4;

const lately = new WeakMap<Room, Lately<number, StageStart>>();

const numbersAt = (parts: Parts, room: Room, version: number): Promise<StageStart | undefined> => {
  const known = lately.get(room) ?? new Lately(mostVersions);
  lately.set(room, known);
  return known.get(version, () => readVersion(parts, room, version));
};

export const stageNumbers: Route = {
  method: 'get',
  path: '/api/workshops/:workshop/versions/:version/numbers',
  api: {
    says: says.stageNumbers,
    answers: {
      200: { says: says.shown, schema: numbersAnswer },
      ...toOthers,
      404: refusedAs(says.noSuchThing),
    },
  },
  handle: forInsiders(async ({ room, me }, parts, c) => {
    const refusal = caseRefusal(room.template, me);
    if (refusal !== undefined) return refusal;
    const version = Number(c.req.param('version'));
    const isKept = room.workshop.versions?.some(({ number }) => number === version) === true;
    const numbers = isKept ? await numbersAt(parts, room, version) : undefined;
    return numbers === undefined ? refuse('no-such-version') : c.json(numbers);
  }),
};

// What the options were worth when a stage began: the net values of a version, for whoever sees those of
// now. The version is read once, however many browsers ask as the room moves on.
import { readCase } from '@tday/shared/case/case';
import { caseRefusal, refuse } from '@tday/shared/permissions';
import { Answers } from '@tday/shared/report/answers';
import { serverWords } from '@tday/shared/words/server';
import { sourceOf } from '../export/export-source.ts';
import type { Room } from '../sync/room.ts';
import { findInsider } from './insider.ts';
import { isProblem, statusOf } from './problem.ts';
import type { Route } from './route.ts';
import { numbersAnswer, refusedAnswer } from './schemas.ts';

const says = serverWords.en.api;

interface NetValue {
  readonly option: string;
  readonly npsv: number;
}

type NetValues = readonly NetValue[] | undefined;

const readVersion = async (room: Room, version: number): Promise<NetValues> => {
  const folded = await room.versions.at(version);
  if (folded === undefined) return undefined;
  const { docs, lastChangedAt } = folded;
  const workshop = { ...folded.workshop, lastChangedAt };
  const read = readCase(new Answers(sourceOf({ template: room.template, docs, workshop })));
  return (read?.options ?? []).map(({ row, results }) => ({ option: row, npsv: results.npsv }));
};

interface LastRead {
  readonly version: number;
  readonly values: Promise<NetValues>;
}

/** The room goes on from stage to stage: what was asked last is what all others ask. */
const lastRead = new WeakMap<Room, LastRead>();

const valuesAt = (room: Room, version: number): Promise<NetValues> => {
  const last = lastRead.get(room);
  if (last?.version === version) return last.values;
  const values = readVersion(room, version);
  lastRead.set(room, { version, values });
  values.catch(() => lastRead.delete(room));
  return values;
};

export const stageNumbers: Route = {
  method: 'get',
  path: '/api/workshops/:workshop/versions/:version/numbers',
  api: {
    says: says.stageNumbers,
    answers: {
      200: { says: says.shown, schema: numbersAnswer },
      401: { says: says.notIn, schema: refusedAnswer },
      403: { says: says.refused, schema: refusedAnswer },
      404: { says: says.noSuchThing, schema: refusedAnswer },
    },
  },
  handle: async (parts, c) => {
    const insider = await findInsider(parts, c);
    if (isProblem(insider)) return c.json(insider, statusOf(insider));
    const { room, me } = insider;
    const refusal = caseRefusal(room.template, me);
    if (refusal !== undefined) return c.json(refusal, statusOf(refusal));
    const version = Number(c.req.param('version'));
    const isKept = room.workshop.versions?.some(({ number }) => number === version) === true;
    const values = isKept ? await valuesAt(room, version) : undefined;
    return values === undefined
      ? c.json(refuse('no-such-version'), 404)
      : c.json({ netValues: values });
  },
};

// What the options were worth when a stage began, and what their records said: for whoever sees those of now.
// The version is read once, however many browsers ask as the room moves on.
import { readCase } from '@tday/shared/case/case';
import { type CaseStart, caseStart } from '@tday/shared/case/case-start';
import { caseRefusal, refuse } from '@tday/shared/permissions';
import { Answers } from '@tday/shared/report/answers';
import { serverWords } from '@tday/shared/words/server';
import { sourceOf } from '../export/export-source.ts';
import type { Room } from '../sync/room.ts';
import { forInsiders, toOthers } from './for-insiders.ts';
import { Lately } from './lately.ts';
import type { Route } from './route.ts';
import { numbersAnswer, refusedAs } from './schemas.ts';

const says = serverWords.en.api;

interface StageNumbers {
  readonly netValues: readonly { readonly option: string; readonly npsv: number }[];
  /** What they were worked out from; nothing where the template computes nothing. */
  readonly records: CaseStart | undefined;
}

const readVersion = async (room: Room, version: number): Promise<StageNumbers | undefined> => {
  const folded = await room.versions.at(version);
  if (folded === undefined) return undefined;
  const { docs, lastChangedAt } = folded;
  const workshop = { ...folded.workshop, lastChangedAt };
  const source = sourceOf({ template: room.template, docs, workshop });
  try {
    return numbersOf(source);
  } finally {
    for (const doc of Object.values(source.content.docs)) doc.destroy();
  }
};

const numbersOf = (source: ReturnType<typeof sourceOf>): StageNumbers => {
  const read = readCase(new Answers(source));
  return {
    netValues: (read?.options ?? []).map(({ row, results }) => ({
      option: row,
      npsv: results.npsv,
    })),
    records: read && caseStart(source.content, read.plan),
  };
};

/** The room goes on from stage to stage, and some browsers are slow to follow. */
const mostVersions = 4;

const lately = new WeakMap<Room, Lately<number, StageNumbers>>();

const numbersAt = (room: Room, version: number): Promise<StageNumbers | undefined> => {
  const known = lately.get(room) ?? new Lately(mostVersions);
  lately.set(room, known);
  return known.get(version, () => readVersion(room, version));
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
  handle: forInsiders(async ({ room, me }, _parts, c) => {
    const refusal = caseRefusal(room.template, me);
    if (refusal !== undefined) return refusal;
    const version = Number(c.req.param('version'));
    const isKept = room.workshop.versions?.some(({ number }) => number === version) === true;
    const numbers = isKept ? await numbersAt(room, version) : undefined;
    return numbers === undefined ? refuse('no-such-version') : c.json(numbers);
  }),
};

// What is answered only to whoever is in the workshop that the address names: who they are is found before
// anything else is looked at.
import { serverWords } from '@tday/shared/words/server';
import { findInsider, type Insider } from './insider.ts';
import type { Ask, Parts } from './parts.ts';
import { isProblem, type Problem, problem, statusOf } from './problem.ts';
import { refusedAs } from './schemas.ts';

const says = serverWords.en.api;

/** What others are told, in the plan of every such route. */
export const toOthers = {
  401: refusedAs(says.notIn),
  403: refusedAs(says.refused),
};

/** The same of one by which something changes. */
export const toOthersWhoAsk = { ...toOthers, 429: refusedAs(says.tooOften) };

/** Whoever leads a day asks for something a few times a minute. */
const asksTooOften = ({ tries }: Parts, { req }: Ask, { me }: Insider): boolean => {
  if (req.method !== 'POST') return false;
  const what = me.role === 'facilitator' ? 'askAsFacilitator' : 'ask';
  if (!tries.mayTry(what, me.id)) return true;
  tries.count(what, me.id);
  return false;
};

const admit = async (parts: Parts, c: Ask): Promise<Insider | Problem> => {
  const insider = await findInsider(parts, c);
  if (isProblem(insider)) return insider;
  return asksTooOften(parts, c, insider) ? problem('too-many-asks') : insider;
};

/** A problem is answered with its sentence and its status. */
export const forInsiders =
  <Rest extends readonly unknown[]>(
    answer: (insider: Insider, parts: Parts, c: Ask, ...rest: Rest) => Promise<Response | Problem>,
  ) =>
  async (parts: Parts, c: Ask, ...rest: Rest): Promise<Response> => {
    const insider = await admit(parts, c);
    const answered = isProblem(insider) ? insider : await answer(insider, parts, c, ...rest);
    return isProblem(answered) ? c.json(answered, statusOf(answered)) : answered;
  };

// What is answered only to whoever is in the workshop that the address names: who they are is found before
// anything else is looked at.
import { serverWords } from '@tday/shared/words/server';
import { findInsider, type Insider } from './insider.ts';
import type { Ask, Parts } from './parts.ts';
import { isProblem, type Problem, statusOf } from './problem.ts';
import { refusedAs } from './schemas.ts';

const says = serverWords.en.api;

/** What others are told, in the plan of every such route. */
export const toOthers = {
  401: refusedAs(says.notIn),
  403: refusedAs(says.refused),
};

/** A problem is answered with its sentence and its status. */
export const forInsiders =
  <Rest extends readonly unknown[]>(
    answer: (insider: Insider, parts: Parts, c: Ask, ...rest: Rest) => Promise<Response | Problem>,
  ) =>
  async (parts: Parts, c: Ask, ...rest: Rest): Promise<Response> => {
    const insider = await findInsider(parts, c);
    const answered = isProblem(insider) ? insider : await answer(insider, parts, c, ...rest);
    return isProblem(answered) ? c.json(answered, statusOf(answered)) : answered;
  };

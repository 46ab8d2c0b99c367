// Sending a page that the server drew: never kept by anything between it and the person.

import { joinWords } from '@tday/shared/words/join';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { drawPage } from './pages/frame.ts';
import type { View } from './pages/join-page.ts';
import { messageView } from './pages/message-page.ts';
import type { Answer, Ask, Parts } from './parts.ts';
import { type Problem, statusOf } from './problem.ts';

export const draw = (
  { client }: Pick<Parts, 'client'>,
  c: Ask,
  view: View,
  status: ContentfulStatusCode = 200,
  prefetch = false,
): Answer => {
  c.header('cache-control', 'no-store');
  return c.html(drawPage(client, { ...view, prefetch }), status);
};

/** Where a page has no form in which a problem could be shown beside its field. */
export const drawProblem = (parts: Parts, c: Ask, problem: Problem): Answer => {
  const title = problem.refused === 'removed' ? joinWords.en.removed.title : joinWords.en.problem;
  const says = problem.refused === 'removed' ? joinWords.en.removed.says : problem.says;
  const link = { href: '/j', words: joinWords.en.lobby.enterCode };
  return draw(parts, c, messageView({ title, says, link }), statusOf(problem));
};

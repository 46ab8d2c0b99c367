// Why something was not done, for the person who asked: the reason, its sentence, and the status of the
// answer that carries it.
import type { Refusal, RefusalReason } from '@tday/shared/commands';
import { type EntranceProblem, joinWords } from '@tday/shared/words/join';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export interface Problem {
  readonly refused: EntranceProblem | RefusalReason;
  readonly says: string;
}

export const problem = (refused: EntranceProblem): Problem => ({
  refused,
  says: joinWords.en.problems[refused],
});

const statuses: Readonly<Partial<Record<Problem['refused'], ContentfulStatusCode>>> = {
  'name-needed': 400,
  'name-too-long': 400,
  'title-needed': 400,
  'title-too-long': 400,
  'group-needed': 400,
  'file-not-ours': 400,
  'file-newer': 400,
  'file-broken': 400,
  'late-broken': 400,
  'label-needed': 400,
  'label-too-long': 400,
  'not-in-this-workshop': 401,
  'not-a-facilitator': 403,
  removed: 403,
  'observers-only-read': 403,
  'hidden-from-suppliers': 403,
  'wrong-host-code': 403,
  'other-site': 403,
  'wrong-code': 404,
  'wrong-rejoin-code': 404,
  'wrong-link': 404,
  'no-such-template': 404,
  'no-such-stage': 404,
  'no-such-participant': 404,
  'no-such-late': 404,
  'no-such-version': 404,
  'file-too-large': 413,
  'too-many-tries': 429,
  'too-many-starts': 429,
  'too-many-asks': 429,
};

/** What the state of the workshop stands in the way of is a conflict. */
export const statusOf = ({ refused }: Problem | Refusal): ContentfulStatusCode =>
  statuses[refused] ?? 409;

export const isProblem = (answer: object): answer is Problem => 'refused' in answer;

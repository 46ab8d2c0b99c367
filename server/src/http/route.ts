// What an address is: its method and path, what it takes, what it answers, and who answers. The routes
// and the API's own description are made from the same records.
import { checkShape, type SchemaFault } from '@tday/shared/schema/schema-fault';
import { serverWords } from '@tday/shared/words/server';
import type { z } from 'zod';
import type { Answer, Ask, Parts } from './parts.ts';

/** What one status of an answer means, with the schema where it is JSON. */
interface AnswerPlan {
  readonly says: string;
  readonly schema?: z.ZodType;
  readonly mediaType?: string;
}

interface ApiPlan {
  readonly says: string;
  readonly body?: z.ZodType;
  /** What may stand behind the question mark. */
  readonly query?: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<number, AnswerPlan>>;
}

export interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  /** Only for what programs ask; pages describe themselves. */
  readonly api?: ApiPlan;
  /** In bytes, where what comes in may be larger than anywhere else. */
  readonly largestBody?: number;
  readonly handle: (parts: Parts, c: Ask) => Answer;
}

/** What is wrong with the body of a request: 400, with everything that was expected. */
interface Expected {
  readonly says: string;
  readonly expected: readonly { readonly path: string; readonly says: string }[];
}

const expectedOf = (faults: readonly SchemaFault[]): Expected => ({
  says: serverWords.en.errors.badBody,
  expected: faults.map(({ path, says }) => ({ path: path.join('.'), says })),
});

const notJson: Expected = {
  says: serverWords.en.errors.badBody,
  expected: [{ path: '', says: serverWords.en.errors.notJson }],
};

/** Only what calls itself JSON: a form of another website cannot do so without asking the browser. */
const readJson = async (c: Ask): Promise<unknown> => {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return undefined;
  try {
    return await c.req.json();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** A route whose body is read and checked before anybody is asked to answer. */
export const postRoute = <Body>(route: {
  readonly path: string;
  readonly api: ApiPlan & { readonly body: z.ZodType<Body> };
  readonly handle: (parts: Parts, c: Ask, body: Body) => Answer;
}): Route => ({
  method: 'post',
  path: route.path,
  api: route.api,
  handle: async (parts, c) => {
    const raw = await readJson(c);
    if (raw === undefined) return c.json(notJson, 400);
    const checked = checkShape(route.api.body, raw);
    return 'faults' in checked
      ? c.json(expectedOf(checked.faults), 400)
      : route.handle(parts, c, checked.value);
  },
});

// Asking the server for templates and for a workshop. No answer is an answer too, in words.
import type { Template } from '@tday/shared/template';
import { startWords } from '@tday/shared/words/start';
import type { Marking } from '@tday/shared/workshop';
import { useCallback, useEffect, useState } from 'react';
import type { Ask } from '../../model/wire.ts';
import {
  type NotDone,
  type OfferedTemplates,
  readNotDone,
  readOfferedTemplates,
  readOpenedSample,
  readStarted,
  readTemplate,
  type StartedWorkshop,
} from './server-answers.ts';

const words = startWords.en;

export interface StartBody {
  readonly template: string;
  readonly title: string;
  readonly name: string;
  readonly marking: Marking;
  readonly place: string;
  readonly hostCode?: string;
}

/** Asks, and reads what came: the thing that was asked for, or why there is none. */
const get = async <Thing extends object>(
  asking: ReturnType<Ask>,
  read: (body: unknown) => Thing | undefined,
): Promise<Thing | NotDone> => {
  try {
    const { status, body } = await asking;
    const thing = status < 300 ? read(body) : undefined;
    return thing ?? readNotDone(body, words.fault);
  } catch {
    return { problem: words.unreached };
  }
};

export const startWorkshop = (ask: Ask, body: StartBody): Promise<StartedWorkshop | NotDone> =>
  get(ask('POST', '/api/workshops', body), readStarted);

export const openSample = (
  ask: Ask,
  hostCode: string | undefined,
): Promise<Pick<StartedWorkshop, 'workshop'> | NotDone> =>
  get(ask('POST', '/api/sample', hostCode === undefined ? {} : { hostCode }), readOpenedSample);

export interface Fetched<Thing> {
  /** Undefined while it is being fetched. */
  readonly answer: Thing | NotDone | undefined;
  readonly again: () => void;
}

const useFetched = <Thing extends object>(
  ask: Ask,
  path: string,
  read: (body: unknown) => Thing | undefined,
): Fetched<Thing> => {
  const [answer, setAnswer] = useState<Thing | NotDone>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt fetches it again
  useEffect(() => {
    let left = false;
    setAnswer(undefined);
    void get(ask('GET', path), read).then((fetched) => {
      if (!left) setAnswer(fetched);
    });
    return () => {
      left = true;
    };
  }, [ask, path, read, attempt]);
  return { answer, again: useCallback(() => setAttempt((before) => before + 1), []) };
};

export const useOfferedTemplates = (ask: Ask): Fetched<OfferedTemplates> =>
  useFetched(ask, '/api/templates', readOfferedTemplates);

export const useTemplateNamed = (ask: Ask, id: string): Fetched<Template> =>
  useFetched(ask, `/api/templates/${encodeURIComponent(id)}`, readTemplate);

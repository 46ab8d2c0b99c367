// Late words as this participant may decide about them, and what came of deciding.
import type { Command } from '@tday/shared/commands';
import { lateBoxRefusal } from '@tday/shared/permissions';
import type { LateWords } from '@tday/shared/workshop';
import { useMemo, useState } from 'react';
import { useAsk, useMe, useWorkshop } from '../use-model.ts';

const none: readonly LateWords[] = [];

export const useLate = () => {
  const me = useMe();
  const late = useWorkshop((workshop) => workshop.late) ?? none;
  return useMemo(() => {
    const mine = late.filter(({ doc }) => lateBoxRefusal(me, doc) === undefined);
    return {
      waiting: mine.filter(({ state }) => state === 'waiting'),
      aside: mine.filter(({ state }) => state === 'set-aside'),
    };
  }, [me, late]);
};

export interface Deciding {
  /** Why the last one was not granted. */
  readonly refusal: string | undefined;
  readonly decide: (type: 'take-in' | 'set-aside', late: LateWords, done: string) => void;
}

/** `onDone` is told what is to be said once it is so. */
export const useDeciding = (onDone: (says: string) => void): Deciding => {
  const ask = useAsk();
  const [refusal, setRefusal] = useState<string>();
  const [asking, setAsking] = useState(false);
  const decide: Deciding['decide'] = async (type, { id }, done) => {
    if (asking) return;
    setAsking(true);
    const command: Command = { type, late: id };
    const says = await ask(command);
    setAsking(false);
    setRefusal(says);
    if (says === undefined) onDone(done);
  };
  return { refusal, decide };
};

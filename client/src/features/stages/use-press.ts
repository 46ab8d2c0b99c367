// A button that asks for a command: what came of it in words, and no second press while it is asked.
import type { Command } from '@tday/shared/commands';
import { useState } from 'react';
import { useAsk } from '../use-model.ts';

interface Press {
  /** Why the last command was not granted. */
  readonly refusal: string | undefined;
  readonly press: (command: Command) => void;
}

export const usePress = (): Press => {
  const ask = useAsk();
  const [refusal, setRefusal] = useState<string>();
  const [asking, setAsking] = useState(false);
  const press = (command: Command) => {
    if (asking) return;
    setAsking(true);
    ask(command).then((says) => {
      setAsking(false);
      setRefusal(says);
    });
  };
  return { refusal, press };
};

// Goes along when the room moves to another stage, unless this person is writing: then they are told,
// and go when they are ready.
import { useEffect, useState } from 'react';
import { isTyping } from '../is-typing.ts';
import { useWorkshop } from '../use-model.ts';

interface Following {
  /** The stage to show. */
  readonly shown: string | undefined;
  /** The room is in another one by now. */
  readonly isBehind: boolean;
  readonly goNow: () => void;
}

export const useFollowRoom = (): Following => {
  const room = useWorkshop((workshop) => workshop.stage);
  const [shown, setShown] = useState(room);
  useEffect(() => {
    if (!isTyping()) setShown(room);
  }, [room]);
  return { shown, isBehind: shown !== room, goNow: () => setShown(room) };
};

// Goes along when the room moves to another stage, unless this person is writing: then they are told,
// and go when they are ready.
import { createContext, useContext, useEffect, useState } from 'react';
import { isTyping } from '../is-typing.ts';
import { useWorkshop } from '../use-model.ts';

export interface Following {
  /** The stage to show. */
  readonly shown: string | undefined;
  /** The room is in another one by now. */
  readonly isBehind: boolean;
  readonly goNow: () => void;
}

export const FollowContext = createContext<Following | undefined>(undefined);

export const useFollowing = (): Following => {
  const following = useContext(FollowContext);
  if (following === undefined) throw new Error('nobody above this view follows the room');
  return following;
};

/** For the frame, once: whoever looks elsewhere meanwhile comes back to where the room is. */
export const useFollowRoom = (): Following => {
  const room = useWorkshop((workshop) => workshop.stage);
  const [shown, setShown] = useState(room);
  useEffect(() => {
    if (!isTyping()) setShown(room);
  }, [room]);
  return { shown, isBehind: shown !== room, goNow: () => setShown(room) };
};

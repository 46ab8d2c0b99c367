// What late words would change, fetched when somebody wants to read them, and anew when more of them came.
import type { LatePreview } from '@tday/shared/late-preview';
import type { LateWords } from '@tday/shared/workshop';
import { useEffect, useState } from 'react';
import type { NotDone } from '../../model/late-desk.ts';
import { useLateDesk } from './use-late-desk.ts';

/** Undefined while it is being fetched. */
export const useLook = ({ id, at }: LateWords): LatePreview | NotDone | undefined => {
  const desk = useLateDesk();
  const [answer, setAnswer] = useState<LatePreview | NotDone>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came later is read anew
  useEffect(() => {
    let left = false;
    void desk.look(id).then((looked) => {
      if (!left) setAnswer(looked);
    });
    return () => {
      left = true;
    };
  }, [desk, id, at]);
  return answer;
};

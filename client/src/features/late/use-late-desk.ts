// Where this page asks the server about the late box.
import { useMemo } from 'react';
import { LateDesk } from '../../model/late-desk.ts';
import { useOpenWorkshop, useWorkshop } from '../use-model.ts';

export const useLateDesk = (): LateDesk => {
  const { askServer } = useOpenWorkshop();
  const workshop = useWorkshop(({ id }) => id);
  return useMemo(() => new LateDesk(askServer, workshop), [askServer, workshop]);
};

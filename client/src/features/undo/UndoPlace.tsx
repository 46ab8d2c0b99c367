import { writingRefusal } from '@tday/shared/permissions';
import { useMe, useWorkshop } from '../use-model.ts';
import { UndoButtons } from './UndoButtons.tsx';

/** The undo buttons, for whoever may write at all. */
export const UndoPlace = () => {
  const me = useMe();
  const workshop = useWorkshop((whole) => whole);
  return writingRefusal(workshop, me) === undefined ? <UndoButtons /> : null;
};

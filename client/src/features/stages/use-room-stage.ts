// The stage that the room is in, as the plan has it.
import type { Stage } from '@tday/shared/template';
import { useTemplate, useWorkshop } from '../use-model.ts';

export interface RoomStage {
  readonly stage: Stage;
  /** From 1. */
  readonly number: number;
  readonly all: number;
}

export const useRoomStage = (): RoomStage | undefined => {
  const { stages } = useTemplate();
  const id = useWorkshop((workshop) => workshop.stage);
  const index = stages.findIndex((stage) => stage.id === id);
  const stage = stages[index];
  return stage && { stage, number: index + 1, all: stages.length };
};

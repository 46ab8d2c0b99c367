// Late words by their id, for whoever may decide about them.
import type { Refusal } from '@tday/shared/commands';
import type { LateId } from '@tday/shared/ids';
import { lateBoxRefusal, refuse } from '@tday/shared/permissions';
import type { LateWords, Participant, Workshop } from '@tday/shared/workshop';

export const lateFor = (
  { late = [] }: Workshop,
  asker: Participant,
  id: LateId,
): LateWords | Refusal => {
  const found = late.find((one) => one.id === id);
  return lateBoxRefusal(asker, found?.doc ?? 'content') ?? found ?? refuse('no-such-late');
};

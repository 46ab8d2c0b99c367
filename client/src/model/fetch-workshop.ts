// Asks the server for a workshop, as this participant may see it.
import type { WorkshopId } from '@tday/shared/ids';
import { roomWords } from '@tday/shared/words/room';
import type { Ask } from './wire.ts';
import {
  readRefusedReason,
  readSays,
  readWorkshopAnswer,
  type WorkshopAnswer,
} from './workshop-answer.ts';

export interface NotFetched {
  /** 0 if no answer came. */
  readonly status: number;
  readonly says: string;
  readonly refused?: string | undefined;
}

export const unreached: NotFetched = { status: 0, says: roomWords.en.serverUnreached };

/** What stands before a server answers so when the server is gone. */
const goneStatus: readonly number[] = [502, 503, 504];

export const fetchWorkshop = async (
  ask: Ask,
  id: WorkshopId,
): Promise<WorkshopAnswer | NotFetched> => {
  const asked = await ask('GET', `/api/workshops/${id}`).catch(() => undefined);
  if (asked === undefined || goneStatus.includes(asked.status)) return unreached;
  const { status, body } = asked;
  const answer = status === 200 ? readWorkshopAnswer(body) : undefined;
  const says = readSays(body) ?? roomWords.en.notOpened;
  return answer ?? { status, says, refused: readRefusedReason(body) };
};

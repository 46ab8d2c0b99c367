// Whether somebody may have a line to a room now, and if not, why their line ends at once.
import { mayReadDoc } from '@tday/shared/permissions';
import { proseSchemaVersion } from '@tday/shared/prose';
import type { ClosingName } from '@tday/shared/protocol';
import type { Joining } from './connection.ts';
import { participantsById } from './participants-by-id.ts';
import type { RoomState } from './room-state.ts';
import type { World } from './world.ts';

export const joinRefusal = (
  { participant, doc, version, epoch }: Joining,
  state: Pick<RoomState, 'workshop' | 'epoch'>,
  { offences, now }: Pick<World, 'offences' | 'now'>,
): ClosingName | undefined => {
  if (version !== undefined && version < proseSchemaVersion) return 'oldPage';
  const found = participantsById(state.workshop).get(participant);
  if (found === undefined) return 'badPass';
  if (found.removed) return 'removed';
  if (epoch !== undefined && epoch !== state.epoch) return 'otherEpoch';
  if (!mayReadDoc(found, doc)) return 'notAllowed';
  return offences.isKeptOut(participant, now()) ? 'keptOut' : undefined;
};

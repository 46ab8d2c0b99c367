// The rows that a template places, written as a workshop starts. Whoever started it is told its code only
// afterwards: nobody ever meets the workshop without them.
import { placedRows, seedContent } from '@tday/shared/seed';
import type { Template } from '@tday/shared/template';
import type { Participant } from '@tday/shared/workshop';
import type { Parts } from './parts.ts';
import type { Founded } from './starting.ts';

export const placeRows = async (
  parts: Pick<Parts, 'rooms' | 'random' | 'now'>,
  { workshop }: Founded,
  template: Template,
  founder: Participant,
): Promise<void> => {
  const placed = placedRows(template);
  if (Object.keys(placed.sections).length === 0) return;
  const room = await parts.rooms.open(workshop);
  if (room === undefined) throw new Error(`the workshop ${workshop} was not kept`);
  const doer = { by: founder.id, at: parts.now() };
  await room.edit((content) => seedContent(content, placed, doer, parts.random), founder.id);
};

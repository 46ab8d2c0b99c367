// A day of any template, started over HTTP as a facilitator starts one, and written in by her: for tests of
// what comes of it. It begins with whatever its template places.
import { randomBytes } from 'node:crypto';
import type { Content } from '@tday/shared/content';
import type { ParticipantId, RandomBytes, WorkshopId } from '@tday/shared/ids';
import type { Template } from '@tday/shared/template';
import type { WorkshopState } from './export/export-source.ts';
import { makeHouse, type Started } from './http/a-house.ts';

export const someBytes: RandomBytes = (count) => new Uint8Array(randomBytes(count));

export const startedDay = async (
  template: Template,
  write: (content: Content, fay: ParticipantId) => void = () => {},
): Promise<WorkshopState> => {
  const { browser, parts } = makeHouse();
  const body = { template: template.id, title: 'A day', name: 'Fay' };
  const answer = await browser().post('/api/workshops', body);
  const started = (await answer.json()) as Started;
  const room = await parts.rooms.open(started.workshop as WorkshopId);
  const [fay] = room?.workshop.participants ?? [];
  if (room === undefined || fay === undefined) throw new Error(`${template.id} did not start`);
  await room.edit((content) => write(content, fay.id), fay.id);
  const { content, restricted, workshop, lastChangedAt } = await room.states();
  await parts.rooms.close();
  return {
    template: room.template,
    docs: { content, restricted },
    workshop: { ...workshop, lastChangedAt },
  };
};

// What whoever started a workshop is handed: who they are in it, its code, and the link for those who lead.
import type { Participant } from '@tday/shared/workshop';
import { leaveFacilitatorSecret, leavePass, withSecrets } from './entering.ts';
import type { Ask, Parts } from './parts.ts';
import { type Founded, facilitatorLink } from './starting.ts';

export const answerFounder = async (
  parts: Parts,
  c: Ask,
  { workshop, code, facilitatorSecret }: Founded,
  founder: Participant,
): Promise<Response> => {
  parts.log.info({ workshop, participant: founder.id }, 'a workshop was started');
  const entered = await withSecrets(parts, workshop, founder);
  leavePass(parts, c, entered);
  leaveFacilitatorSecret(parts, c, workshop, facilitatorSecret);
  const link = facilitatorLink(parts, c, workshop, facilitatorSecret);
  return c.json({ ...entered, participant: founder.id, code, facilitatorLink: link }, 201);
};

// What the server answers to GET /api/workshops/:id, of which only the outline is believed.

import type { JoinCode, ParticipantId, RejoinCode } from '@tday/shared/ids';
import { isRecord } from '@tday/shared/is-record';
import type { Template } from '@tday/shared/template';
import type { Workshop } from '@tday/shared/workshop';

export interface WorkshopAnswer {
  readonly workshop: Workshop;
  readonly template: Template;
  /** Who this browser is in the workshop. */
  readonly participant: ParticipantId;
  /** The server's clock. */
  readonly now: number;
  /** Which life of the workshop this is: copies of its content from another one are of no use. */
  readonly epoch: number;
  readonly code: JoinCode;
  /** Where others join, as their devices reach it. */
  readonly joinAddress: string;
  /** Only for a while after joining. */
  readonly rejoinCode?: RejoinCode;
  /** Only for facilitators; never to be put on the wall. */
  readonly facilitatorLink?: string;
}

export const readWorkshopAnswer = (body: unknown): WorkshopAnswer | undefined => {
  if (!isRecord(body)) return undefined;
  const { workshop, template, participant, now, epoch } = body;
  const complete =
    isRecord(workshop) &&
    isRecord(template) &&
    typeof participant === 'string' &&
    typeof now === 'number' &&
    typeof epoch === 'number';
  // The server is ours and of the same version: the outline says which answer it is.
  return complete ? (body as unknown as WorkshopAnswer) : undefined;
};

/** The sentence of a refusal, where the server sent one. */
export const readSays = (body: unknown): string | undefined =>
  isRecord(body) && typeof body['says'] === 'string' ? body['says'] : undefined;

export const readRefusedReason = (body: unknown): string | undefined =>
  isRecord(body) && typeof body['refused'] === 'string' ? body['refused'] : undefined;

export const readFacilitatorLink = (
  body: unknown,
): { readonly facilitatorLink: string } | undefined =>
  isRecord(body) && typeof body['facilitatorLink'] === 'string'
    ? { facilitatorLink: body['facilitatorLink'] }
    : undefined;

export const readRejoinCode = (body: unknown): { readonly rejoinCode: RejoinCode } | undefined =>
  isRecord(body) && typeof body['rejoinCode'] === 'string'
    ? { rejoinCode: body['rejoinCode'] as RejoinCode }
    : undefined;

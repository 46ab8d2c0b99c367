// Whose words some are, of which workshop, and when they were written.
import type { ParticipantId } from '@tday/shared/ids';
import type { WaitingFile } from '@tday/shared/waiting-file';
import { findParticipant, type Workshop } from '@tday/shared/workshop';

export type Whose = Pick<WaitingFile, 'workshop' | 'participant' | 'at'>;

export const whoseOf = (workshop: Workshop, me: ParticipantId, at: number): Whose => ({
  workshop: { id: workshop.id, title: workshop.title },
  participant: { id: me, name: findParticipant(workshop, me)?.name ?? '' },
  at,
});

// What a browser asks of the server beside the line to the room: decisions, and what opens a door again.
import type { Command, Decided, Refusal } from '@tday/shared/commands';
import type { ParticipantId, WorkshopId } from '@tday/shared/ids';
import { roomWords } from '@tday/shared/words/room';
import type { Ask } from './wire.ts';
import {
  readFacilitatorLink,
  readRefusedReason,
  readRejoinCode,
  readSays,
} from './workshop-answer.ts';
import type { NewFacilitatorLink, NewRejoinCode, Outcome } from './workshop-state.ts';

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

export class AskDesk {
  private readonly ask: Ask;
  private readonly address: string;

  constructor(ask: Ask, id: WorkshopId) {
    this.ask = ask;
    this.address = `/api/workshops/${id}`;
  }

  async command(command: Command): Promise<Outcome> {
    const answered = await this.post('commands', command);
    if (answered === undefined) return { unreached: true, says: roomWords.en.serverUnreached };
    return readOutcome(answered);
  }

  async newRejoinCode(participant: ParticipantId): Promise<NewRejoinCode> {
    const answered = await this.post('rejoin-codes', { participant });
    return readRejoinCode(answered?.body) ?? { says: saysOf(answered) };
  }

  async newFacilitatorLink(): Promise<NewFacilitatorLink> {
    const answered = await this.post('facilitator-link', {});
    return readFacilitatorLink(answered?.body) ?? { says: saysOf(answered) };
  }

  /** Undefined if the server cannot be reached. */
  private post(what: string, body: object): Promise<Answered | undefined> {
    return this.ask('POST', `${this.address}/${what}`, body).catch(() => undefined);
  }
}

const saysOf = (answered: Answered | undefined): string => {
  if (answered === undefined) return roomWords.en.serverUnreached;
  return readSays(answered.body) ?? roomWords.en.serverFault;
};

const readOutcome = ({ status, body }: Answered): Outcome => {
  const says = readSays(body);
  // The body is the server's, which is of the same version.
  if (status === 200) return body as { readonly decided: readonly Decided[] };
  const refused = readRefusedReason(body);
  if (refused !== undefined && says !== undefined) return { refused, says } as Refusal;
  return { unreached: true, says: says ?? roomWords.en.serverFault };
};

// Asking the server about the late box. Taking in and setting aside are commands like any other.
import { isRefusal } from '@tday/shared/commands';
import type { LateId, WorkshopId } from '@tday/shared/ids';
import { isRecord } from '@tday/shared/is-record';
import type { LatePreview } from '@tday/shared/late-preview';
import { readWaitingFile, type WaitingText } from '@tday/shared/waiting-file';
import { roomWords } from '@tday/shared/words/room';
import type { Ask } from './wire.ts';
import { readSays } from './workshop-answer.ts';

/** Why something was not done, in a sentence. */
export interface NotDone {
  readonly says: string;
}

export interface BroughtIn {
  /** Whose words they are. */
  readonly name: string;
  /** As which late words they wait. */
  readonly late: readonly LateId[];
  /** False if all of them waited already. */
  readonly isNew: boolean;
}

/** The words of a file that cannot be brought in can still be read. */
export interface NotBroughtIn extends NotDone {
  readonly texts: readonly WaitingText[];
}

export class LateDesk {
  private readonly ask: Ask;
  private readonly workshop: WorkshopId;
  private readonly address: string;

  constructor(ask: Ask, workshop: WorkshopId) {
    this.ask = ask;
    this.workshop = workshop;
    this.address = `/api/workshops/${workshop}/late`;
  }

  fileAddress(late: LateId): string {
    return `${this.address}/${late}/file`;
  }

  look(late: LateId): Promise<LatePreview | NotDone> {
    return this.answer(this.ask('GET', `${this.address}/${late}`), readPreview);
  }

  async bringIn(text: string): Promise<BroughtIn | NotBroughtIn> {
    const file = readWaitingFile(text, this.workshop);
    if (isRefusal(file)) return { says: file.says, texts: [] };
    const asked = this.ask('POST', this.address, JSON.parse(text));
    const answer = await this.answer(asked, readBroughtIn);
    const { texts, participant } = file;
    return isNotDone(answer) ? { ...answer, texts } : { ...answer, name: participant.name };
  }

  private async answer<Thing extends object>(
    asked: ReturnType<Ask>,
    read: (body: Readonly<Record<string, unknown>>) => Thing,
  ): Promise<Thing | NotDone> {
    try {
      const { status, body } = await asked;
      if (status === 200 && isRecord(body)) return read(body);
      return { says: readSays(body) ?? roomWords.en.serverFault };
    } catch {
      return { says: roomWords.en.serverUnreached };
    }
  }
}

// The bodies are the server's, which is of the same version.
const readPreview = (body: object): LatePreview => body as LatePreview;

const readBroughtIn = (body: object): Omit<BroughtIn, 'name'> => body as Omit<BroughtIn, 'name'>;

export const isNotDone = (answer: object): answer is NotDone => 'says' in answer;

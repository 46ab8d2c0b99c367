// What the workshop did not take goes back to whoever wrote it, and off the device: of this page, and of other
// tabs of the same browser that were killed with words in them.
import type { DocName } from '@tday/shared/content-names';
import type { ClosingName } from '@tday/shared/protocol';
import { roomWords } from '@tday/shared/words/room';
import { othersMs } from './adopting.ts';
import type { ContentCopy } from './content-copy.ts';
import type { DeviceCopy, StoredCopy } from './device-copy.ts';
import type { Opening } from './found-copies.ts';
import { HandBackShelf } from './hand-back-shelf.ts';
import type { Host } from './host.ts';
import type { Left } from './left-behind.ts';
import type { WorkshopAnswer } from './workshop-answer.ts';
import type { HandedBack } from './workshop-state.ts';

/** What a page knows of the workshop at the moment. */
export interface Knowing {
  readonly answer: WorkshopAnswer;
  /** The documents that this participant may read. */
  readonly docs: readonly DocName[];
}

export class HandingBack {
  private readonly device: DeviceCopy;
  private readonly host: Host;
  private readonly knowing: () => Knowing;
  private readonly shelf: HandBackShelf;
  /** What was handed back last is on the device. */
  private laid: Promise<void> = Promise.resolve();
  /** In which other tabs that live hand back their own. */
  private othersMs = 0;

  constructor(
    device: DeviceCopy,
    host: Host,
    { handedBack, left }: Pick<Opening, 'handedBack' | 'left'>,
    knowing: () => Knowing,
    changed: (all: readonly HandedBack[]) => void,
  ) {
    const me = knowing().answer.participant;
    this.device = device;
    this.host = host;
    this.knowing = knowing;
    this.shelf = new HandBackShelf(device, me, host, handedBack, changed);
    if (this.shelf.all.length > 0) changed(this.shelf.all);
    for (const one of left) void this.lay(one);
  }

  /** The room has ended a copy: what it holds beyond what is kept. */
  notTaken(
    copy: ContentCopy,
    words: HandedBack | undefined,
    closing: ClosingName | undefined,
  ): void {
    const isOver = closing === 'otherEpoch' || closing === 'removed';
    this.laid = this.shelf.put(words, copy.letGoOfDevice(isOver ? [] : this.knowing().docs));
    this.othersMs = closing === 'otherEpoch' ? othersMs : 0;
    if (closing === 'removed') void this.leave();
  }

  /** What other tabs have left on this device, and nobody opens any more. */
  gatherSoon(): void {
    this.host.later(this.othersMs, () => void this.gather());
  }

  putAway(handedBack: HandedBack): void {
    this.shelf.putAway(handedBack);
  }

  close(): void {
    this.shelf.close();
  }

  private async gather(): Promise<void> {
    await this.laid;
    const { answer, docs } = this.knowing();
    const { copies } = await this.device.find(answer.participant);
    const reader = await readerFor(copies);
    for (const one of reader?.leftBehind(copies, answer, docs, this.host) ?? []) void this.lay(one);
  }

  /** Of a workshop in which somebody has no place any more, nothing stays on their device but their words. */
  private async leave(): Promise<void> {
    await this.laid;
    const { answer } = this.knowing();
    const { copies } = await this.device.find(answer.participant);
    const reader = await readerFor(copies);
    const says = roomWords.en.closings.removed;
    const left = reader?.leftForGood(copies, answer, says, this.host) ?? [];
    await Promise.all(left.map((one) => this.lay(one)));
    // If nobody can read them out now, the next opening does.
    if (reader !== undefined || copies.length === 0) this.device.forget(answer.participant);
  }

  private lay({ handedBack, change }: Left): Promise<void> {
    return this.shelf.put(handedBack, change);
  }
}

/** Mostly there is nothing to read. */
const readerFor = (copies: readonly StoredCopy[]) =>
  copies.length === 0 ? undefined : import('./left-behind.ts').catch(() => undefined);

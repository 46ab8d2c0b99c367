// The copies of the content that a page has, one after the other: the room may end the lines of one for good, and
// the page then begins with a fresh one, or stops and says why.
import type { DocName } from '@tday/shared/content-names';
import type { ClosingName, WorkshopNews } from '@tday/shared/protocol';
import { FreshCopies, leavesWordsWaiting, wantsFreshCopy } from './closing-rules.ts';
import { ContentCopy } from './content-copy.ts';
import { CopyEnding } from './copy-ending.ts';
import type { DeviceCopy, StoredDocs } from './device-copy.ts';
import type { LineListener } from './doc-line.ts';
import type { Knowing } from './handing-back.ts';
import type { OpenOptions } from './open-options.ts';

/** The page around them. What an abandoned copy still says it is not told. */
export interface CopiesHost {
  readonly knowing: Knowing;
  lineChanged(): void;
  heard(doc: DocName, news: WorkshopNews): void;
  lost(closing: ClosingName | undefined): void;
  edited(local: boolean): void;
  /** What a copy holds beyond what is kept, nobody takes. */
  notTaken(copy: ContentCopy, ending: CopyEnding, closing: ClosingName | undefined): void;
  /** A fresh copy is on its way. */
  beginning(): void;
  began(copy: ContentCopy): void;
  stopped(closing: ClosingName | undefined): void;
  /** Asks the server how things stand: whether it answered. */
  refresh(): Promise<boolean>;
}

type Options = Pick<OpenOptions, 'id' | 'host' | 'syncAddress' | 'openWire'>;

export class Copies {
  private readonly options: Options;
  private readonly device: DeviceCopy;
  private readonly host: CopiesHost;
  private readonly freshCopies = new FreshCopies();
  private inUse: ContentCopy;
  private ending = new CopyEnding();
  private fetchesEpoch = false;
  private closed = false;

  constructor(options: Options, device: DeviceCopy, host: CopiesHost, stored: StoredDocs) {
    this.options = options;
    this.device = device;
    this.host = host;
    this.inUse = this.make(1, stored);
  }

  get current(): ContentCopy {
    return this.inUse;
  }

  /** The copy is gone and the next one not there yet: nobody may write into it, however its lines stand. */
  get isBetween(): boolean {
    return this.fetchesEpoch;
  }

  /** The lines of the copy stand otherwise than before. */
  lineChanged(): void {
    if (this.ending.isClosing) this.endIfClosed();
  }

  /** This copy is of no use any more. */
  end(closing: ClosingName | undefined): void {
    if (this.fetchesEpoch) return;
    if (!leavesWordsWaiting(closing) || !this.device.holds) {
      this.host.notTaken(this.inUse, this.ending, closing);
    }
    if (closing === 'otherEpoch' && this.mayBeginAgain()) void this.beginInOtherEpoch();
    else if (wantsFreshCopy(closing) && this.mayBeginAgain()) this.beginAgain();
    else this.stop(closing);
  }

  close(): void {
    this.closed = true;
    this.inUse.close();
  }

  private make(number: number, stored: StoredDocs): ContentCopy {
    const { id, host, syncAddress, openWire } = this.options;
    const { answer, docs } = this.host.knowing;
    const copy = new ContentCopy({
      number,
      template: answer.template,
      docs,
      host,
      wire: {
        address: `${syncAddress}/${id}`,
        epoch: answer.epoch,
        participant: answer.participant,
        openWire,
        listener: (doc) => this.listener(doc, number),
        device: (doc) => this.device.place(answer, doc, stored[doc]),
      },
    });
    copy.content.onChange((_changes, local) => this.host.edited(local));
    return copy;
  }

  private listener(doc: DocName, number: number): LineListener {
    const { host } = this;
    const ifCurrent = (run: () => void) => {
      // Lines speak up while the first copy is still being made.
      if (!this.closed && this.inUse?.number === number) run();
    };
    return {
      changed: () => ifCurrent(() => host.lineChanged()),
      news: (news) => ifCurrent(() => host.heard(doc, news)),
      refused: (refused) => ifCurrent(() => this.ending.refused(doc, refused)),
      ended: (closing) => ifCurrent(() => this.lineEnded(doc, closing)),
      lost: (closing) => ifCurrent(() => host.lost(closing)),
    };
  }

  private lineEnded(doc: DocName, closing: ClosingName | undefined): void {
    if (closing !== 'workshopClosed') {
      this.end(closing);
      return;
    }
    this.ending.closed(doc);
    this.endIfClosed();
  }

  /** Late words of the other document are on their way to the room, and go with this copy. */
  private endIfClosed(): void {
    if (this.ending.hasClosed(this.inUse.unkept.docs)) this.end('workshopClosed');
  }

  private mayBeginAgain(): boolean {
    return this.freshCopies.mayBegin(this.options.host.now());
  }

  private beginAgain(): void {
    this.replace();
    void this.host.refresh();
  }

  /** Which epoch it is now has to be known before a line may be opened again. */
  private async beginInOtherEpoch(): Promise<void> {
    this.fetchesEpoch = true;
    this.inUse.cut();
    this.host.beginning();
    const isThere = await this.host.refresh();
    this.fetchesEpoch = false;
    if (this.closed) return;
    if (isThere) this.replace();
    else this.stop('otherEpoch');
  }

  private replace(): void {
    const before = this.inUse;
    this.ending = new CopyEnding();
    this.host.beginning();
    // The new copy is in place before the old one is closed: closing it must not be heard.
    this.inUse = this.make(before.number + 1, {});
    this.host.began(this.inUse);
    before.close();
  }

  private stop(closing: ClosingName | undefined): void {
    this.inUse.cut();
    this.host.stopped(closing);
  }
}

// What the room has said of one copy of the content as it ended its lines: why it did not take something, which
// documents are closed, and of which it has kept the late words.
import type { DocName } from '@tday/shared/content-names';
import type { ClosingName } from '@tday/shared/protocol';
import { roomWords } from '@tday/shared/words/room';
import type { ContentCopy } from './content-copy.ts';
import type { HandedBackText } from './unkept-places.ts';
import type { Whose } from './whose.ts';
import type { HandedBack } from './workshop-state.ts';

export class CopyEnding {
  private says: string | undefined;
  private readonly closedDocs = new Set<DocName>();
  private readonly lateDocs = new Set<DocName>();

  /** The closed room has ended a line. */
  get isClosing(): boolean {
    return this.closedDocs.size > 0;
  }

  refused(
    doc: DocName,
    { refused, says }: { readonly refused: string; readonly says: string },
  ): void {
    this.says = says;
    if (refused === 'late-kept') this.lateDocs.add(doc);
  }

  closed(doc: DocName): void {
    this.closedDocs.add(doc);
  }

  hasClosed(docs: readonly DocName[]): boolean {
    return docs.every((doc) => this.closedDocs.has(doc));
  }

  /** What goes back to whoever wrote it; undefined if there is nothing. */
  handedBack(
    copy: ContentCopy,
    texts: readonly HandedBackText[],
    whose: Whose,
    closing: ClosingName | undefined,
  ): HandedBack | undefined {
    if (texts.length === 0) return undefined;
    const says = this.says ?? (closing && roomWords.en.closings[closing]) ?? roomWords.en.notKept;
    const isLate = copy.unkept.docs.every((doc) => this.lateDocs.has(doc));
    return { ...whose, says, texts, edits: copy.waiting, isLate };
  }
}

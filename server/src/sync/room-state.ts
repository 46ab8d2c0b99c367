// What one workshop is: the sum of its log. Decisions folded into the workshop, edits into two Y.Docs.
import type { Decided } from '@tday/shared/commands';
import { Content } from '@tday/shared/content';
import type { DocName } from '@tday/shared/content-names';
import type { Template } from '@tday/shared/template';
import type { Workshop } from '@tday/shared/workshop';
import { afterDecision } from '../domain/workshop-so-far.ts';
import type { NewEntry, StoredWorkshop } from '../store/store.ts';
import { DocSize } from './doc-size.ts';
import { type LogFacts, readStored, type StoredDoc, sizeOf } from './folded.ts';
import { Growth } from './growth.ts';
import { RoomDoc } from './room-doc.ts';
import { templateOf } from './shared-templates.ts';

/** Apart from the constructor: what it reads is large, and must not live as long as this. */
const sizeOfDoc = (doc: RoomDoc, { updates }: StoredDoc): DocSize =>
  new DocSize(
    () => doc.state().length,
    updates.reduce((sum, { length }) => sum + length, 0),
  );

/** Measured: what a room without content takes, and what Yjs makes of each byte of a document. */
const emptyRoomBytes = 20_000;
const memoryOfByte = 16;

interface SinceCheckpoint {
  readonly entries: number;
  readonly bytes: number;
  readonly editsDocument: boolean;
}

export class RoomState implements Omit<LogFacts, 'growth'> {
  readonly template: Template;
  readonly epoch: number;
  readonly docs: Readonly<Record<DocName, RoomDoc>>;
  readonly sizes: Readonly<Record<DocName, DocSize>>;
  readonly growth: Growth;
  workshop: Workshop;
  seq: number;
  editedSeq: number;
  lastChangedAt: number;
  logBytes: number;
  private checkpoint: Pick<LogFacts, 'seq' | 'logBytes'>;

  constructor(stored: StoredWorkshop) {
    this.epoch = stored.epoch;
    this.template = templateOf(stored.template);
    const { facts, docs } = readStored(stored);
    const docNamed = (name: DocName) =>
      new RoomDoc(name, this.template, docs[name], stored.claims[name]);
    this.docs = { content: docNamed('content'), restricted: docNamed('restricted') };
    this.sizes = {
      content: sizeOfDoc(this.docs.content, docs.content),
      restricted: sizeOfDoc(this.docs.restricted, docs.restricted),
    };
    const { workshop, seq, editedSeq, lastChangedAt, logBytes, growth } = facts;
    this.workshop = workshop;
    this.seq = seq;
    this.editedSeq = editedSeq;
    this.lastChangedAt = lastChangedAt;
    this.logBytes = logBytes;
    this.growth = new Growth(growth);
    this.checkpoint = {
      seq: stored.checkpoint?.seq ?? 0,
      logBytes: logBytes - sizeOf(stored.entries),
    };
  }

  get content(): Content {
    const { content, restricted } = this.docs;
    return new Content(this.template, { content: content.doc, restricted: restricted.doc });
  }

  /** About how much memory it takes while people write in it: whoever sleeps may wake. */
  get bytes(): number {
    return emptyRoomBytes + this.documentBytes * memoryOfByte;
  }

  get documentBytes(): number {
    return this.sizes.content.bytes + this.sizes.restricted.bytes;
  }

  get sleeps(): boolean {
    return !Object.values(this.docs).some(({ isAwake }) => isAwake);
  }

  /** How much would have to be read after the newest checkpoint, to open the workshop. */
  get sinceCheckpoint(): SinceCheckpoint {
    const { seq, logBytes } = this.checkpoint;
    return {
      entries: this.seq - seq,
      bytes: this.logBytes - logBytes,
      editsDocument: this.editedSeq > seq,
    };
  }

  /** There is a newer checkpoint. */
  folded({ seq, logBytes }: Pick<LogFacts, 'seq' | 'logBytes'>): void {
    this.checkpoint = { seq, logBytes };
  }

  /** These entries are in the log now; what they do to the documents is done already. */
  kept(entries: readonly NewEntry[], decided: readonly Decided[]): void {
    this.workshop = decided.reduce(afterDecision, this.workshop);
    const lastEdit = entries.findLastIndex(({ kind }) => kind === 'edit');
    if (lastEdit >= 0) this.editedSeq = this.seq + lastEdit + 1;
    this.seq += entries.length;
    this.lastChangedAt = entries.at(-1)?.at ?? this.lastChangedAt;
    for (const entry of entries) {
      this.logBytes += entry.bytes.length;
      if (entry.kind === 'edit') this.sizes[entry.doc].grew(entry.bytes.length);
    }
  }

  /** Nobody writes at the moment: until somebody does, the documents take little memory. */
  sleep(): void {
    for (const doc of Object.values(this.docs)) doc.sleep();
  }

  destroy(): void {
    for (const doc of Object.values(this.docs)) doc.destroy();
  }
}

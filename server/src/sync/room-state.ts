// What one workshop is: the sum of its log. Decisions folded into the workshop, edits into two Y.Docs.
import type { Decided } from '@tday/shared/commands';
import { Content } from '@tday/shared/content';
import type { DocName } from '@tday/shared/content-names';
import type { Template } from '@tday/shared/template';
import type { Workshop } from '@tday/shared/workshop';
import { afterDecision, workshopSoFar } from '../domain/workshop-so-far.ts';
import type { Entry, NewEntry, StoredWorkshop } from '../store/store.ts';
import { DocSize } from './doc-size.ts';
import { Growth } from './growth.ts';
import { decisionsOf, editsOf } from './log-entries.ts';
import { RoomDoc } from './room-doc.ts';
import { templateOf } from './shared-templates.ts';

export class RoomState {
  readonly template: Template;
  readonly epoch: number;
  readonly docs: Readonly<Record<DocName, RoomDoc>>;
  readonly sizes: Readonly<Record<DocName, DocSize>>;
  readonly growth = new Growth();
  readonly content: Content;
  workshop: Workshop;
  /** When the last entry was kept. */
  lastChangedAt: number;
  logBytes: number;

  constructor({ id, template, epoch, entries, claims }: StoredWorkshop) {
    this.epoch = epoch;
    this.template = templateOf(template);
    const docNamed = (name: DocName) =>
      new RoomDoc(name, this.template, editsOf(entries, name), claims[name]);
    this.docs = { content: docNamed('content'), restricted: docNamed('restricted') };
    const sizeOfDoc = (name: DocName) => new DocSize(() => this.docs[name].state().length);
    this.sizes = { content: sizeOfDoc('content'), restricted: sizeOfDoc('restricted') };
    this.content = new Content(this.template, {
      content: this.docs.content.doc,
      restricted: this.docs.restricted.doc,
    });
    this.workshop = workshopSoFar(id, entries[0]?.at ?? 0, decisionsOf(entries));
    this.lastChangedAt = entries.at(-1)?.at ?? 0;
    this.logBytes = sizeOf(entries);
    for (const { by, bytes, at } of entries) if (by) this.growth.wrote(by, bytes.length, at);
  }

  /** These entries are in the log now; what they do to the documents is done already. */
  kept(entries: readonly NewEntry[], decided: readonly Decided[]): void {
    this.workshop = decided.reduce(afterDecision, this.workshop);
    this.lastChangedAt = entries.at(-1)?.at ?? this.lastChangedAt;
    for (const entry of entries) {
      this.logBytes += entry.bytes.length;
      if (entry.kind === 'edit') this.sizes[entry.doc].grew(entry.bytes.length);
    }
  }

  destroy(): void {
    for (const doc of Object.values(this.docs)) doc.destroy();
  }
}

const sizeOf = (entries: readonly (Entry | NewEntry)[]): number =>
  entries.reduce((sum, { bytes }) => sum + bytes.length, 0);

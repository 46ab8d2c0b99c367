// Content as views want it: a listener for each answer and each list of rows, and snapshots that stay
// the same object until they change. What others write wakes views once a frame, own edits at once.
import type { Content, ContentChange, KeptValue, Row } from '@tday/shared/content';
import { answerKey } from '@tday/shared/content-names';
import type { Address } from '@tday/shared/content-view';
import type { RowId } from '@tday/shared/ids';
import type { Cancel, Host } from './host.ts';
import { type Listener, Listeners } from './listeners.ts';

const answerTopic = (address: Address): string => `${address.section}/${answerKey(address)}`;
const rowsTopic = (section: string): string => `rows:${section}`;
const sectionTopic = (section: string): string => `section:${section}`;

const topicsOf = ({ section, row, field, topic }: ContentChange): readonly string[] => {
  if (topic !== undefined) return [sectionTopic(section)];
  if (field === undefined) return [rowsTopic(section), sectionTopic(section)];
  return [answerTopic({ section, field, ...(row && { row }) }), sectionTopic(section)];
};

export class ContentStore {
  readonly content: Content;
  private readonly host: Host;
  private readonly listeners = new Listeners();
  private readonly snapshots = new Map<string, Map<string, unknown>>();
  private readonly versions = new Map<string, number>();
  private readonly dirty = new Set<string>();
  private cancelFrame: Cancel | undefined;
  private readonly stop: () => void;

  constructor(content: Content, host: Host) {
    this.content = content;
    this.host = host;
    this.stop = content.onChange((changes, local) => this.changed(changes, local));
  }

  onAnswer(address: Address, listener: Listener): () => void {
    return this.listeners.on(answerTopic(address), listener);
  }

  onRows(section: string, listener: Listener): () => void {
    return this.listeners.on(rowsTopic(section), listener);
  }

  /** Anything in the section: an answer or a row. */
  onSection(section: string, listener: Listener): () => void {
    return this.listeners.on(sectionTopic(section), listener);
  }

  /** Goes up with every change in the section. */
  sectionVersion(section: string): number {
    return this.versions.get(sectionTopic(section)) ?? 0;
  }

  raw(address: Address): unknown {
    return this.snapshot(answerTopic(address), 'raw', () => this.content.raw(address));
  }

  kept(address: Address): KeptValue | undefined {
    return this.snapshot(answerTopic(address), 'kept', () => this.content.kept(address));
  }

  rows(section: string): readonly RowId[] {
    return this.snapshot(rowsTopic(section), 'rows', () => this.content.rows(section));
  }

  removedRows(section: string): readonly Row[] {
    return this.snapshot(rowsTopic(section), 'removed', () => this.content.removedRows(section));
  }

  row(section: string, id: RowId): Row | undefined {
    return this.snapshot(rowsTopic(section), id, () => this.content.row(section, id));
  }

  close(): void {
    this.stop();
    this.cancelFrame?.();
  }

  private snapshot<Value>(topic: string, part: string, read: () => Value): Value {
    const parts = this.snapshots.get(topic) ?? new Map<string, unknown>();
    if (!parts.has(part)) {
      parts.set(part, read());
      this.snapshots.set(topic, parts);
    }
    // Only `read` of the same topic and part ever put it there.
    return parts.get(part) as Value;
  }

  private changed(changes: readonly ContentChange[], local: boolean): void {
    for (const change of changes) for (const topic of topicsOf(change)) this.dirty.add(topic);
    if (local) this.flush();
    else this.cancelFrame ??= this.host.frame(() => this.flush());
  }

  private flush(): void {
    this.cancelFrame?.();
    this.cancelFrame = undefined;
    const topics = [...this.dirty];
    this.dirty.clear();
    for (const topic of topics) {
      this.snapshots.delete(topic);
      this.versions.set(topic, (this.versions.get(topic) ?? 0) + 1);
    }
    this.listeners.tell(topics);
  }
}

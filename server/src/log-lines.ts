// The entries of a workshop's log, one after the other: who, and what of. Reads the log from its beginning,
// whatever checkpoints there are.
import type { Decided } from '@tday/shared/commands';
import { Content } from '@tday/shared/content';
import type { DocName } from '@tday/shared/content-names';
import type { ParticipantId, WorkshopId } from '@tday/shared/ids';
import type { Template } from '@tday/shared/template';
import type { Workshop } from '@tday/shared/workshop';
import * as Y from 'yjs';
import { afterDecision, workshopSoFar } from './domain/workshop-so-far.ts';
import type { Entry, Store } from './store/store.ts';
import { decisionsOf } from './sync/log-entries.ts';

interface LogBasics {
  readonly number: number;
  readonly at: number;
  readonly by?: ParticipantId;
  readonly bytes: number;
  /** As it was after this entry: names and titles are those of the time. */
  readonly workshop: Workshop;
}

export type LogLine = LogBasics &
  (
    | { readonly kind: 'edit'; readonly doc: DocName; readonly sections: readonly string[] }
    | { readonly kind: 'decision'; readonly decided: Decided }
  );

const pageEntries = 1_000;

export async function* readLines(
  store: Store,
  id: WorkshopId,
  template: Template,
): AsyncGenerator<LogLine> {
  const reader = new LineReader(id, template);
  let after = 0;
  for (;;) {
    const page = await store.readLog(id, after, pageEntries);
    for (const entry of page) yield reader.read(entry);
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

class LineReader {
  private readonly docs: Readonly<Record<DocName, Y.Doc>>;
  private workshop: Workshop | undefined;
  private readonly id: WorkshopId;
  private touched = new Set<string>();

  constructor(id: WorkshopId, template: Template) {
    this.id = id;
    this.docs = { content: new Y.Doc(), restricted: new Y.Doc() };
    new Content(template, this.docs).onChange((changes) => {
      for (const { section } of changes) this.touched.add(section);
    });
  }

  read(entry: Entry): LogLine {
    const { seq: number, at, by, bytes } = entry;
    this.workshop ??= workshopSoFar(this.id, at, []);
    const [decided] = decisionsOf([entry]);
    if (decided !== undefined) this.workshop = afterDecision(this.workshop, decided);
    const { workshop } = this;
    const basics = { number, at, bytes: bytes.length, workshop, ...(by !== undefined && { by }) };
    return decided !== undefined
      ? { ...basics, kind: 'decision', decided }
      : { ...basics, kind: 'edit', ...this.edited(entry) };
  }

  private edited(entry: Entry): { readonly doc: DocName; readonly sections: readonly string[] } {
    const doc = entry.kind === 'edit' ? entry.doc : 'content';
    this.touched = new Set();
    Y.applyUpdate(this.docs[doc], entry.bytes);
    return { doc, sections: [...this.touched] };
  }
}

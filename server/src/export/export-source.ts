// What a document is made of, opened from the state of a workshop as it lies in a store or crosses threads.
import { Content } from '@tday/shared/content';
import type { DocName } from '@tday/shared/content-names';
import type { ReportSource, WorkshopFacts } from '@tday/shared/report/report-source';
import type { Template } from '@tday/shared/template';
import { applyUpdate, Doc } from 'yjs';

export interface WorkshopState {
  /** The workshop's own copy. */
  readonly template: Template;
  /** The state of each Y.Doc as one update; one that whoever asks may not read is left out. */
  readonly docs: { readonly [Name in DocName]?: Uint8Array };
  readonly workshop: WorkshopFacts;
}

const openDoc = (state: Uint8Array): Doc => {
  const doc = new Doc();
  applyUpdate(doc, state);
  return doc;
};

export const sourceOf = ({
  template,
  docs,
  workshop,
}: WorkshopState): ReportSource & { readonly content: Content } => {
  const content = new Content(template, {
    ...(docs.content && { content: openDoc(docs.content) }),
    ...(docs.restricted && { restricted: openDoc(docs.restricted) }),
  });
  return { template, content, workshop, sections: (section) => content.holds(section) };
};

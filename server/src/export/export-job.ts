// What the export worker is asked for: a format, a document and the state that it is to be made of, all
// of it plain enough to cross from one thread to another.
import { Content } from '@tday/shared/content';
import type { DocName } from '@tday/shared/content-names';
import { makeDocumentSheets } from '@tday/shared/report/document-sheets';
import { makeRegisterTables } from '@tday/shared/report/make-register-tables';
import { makeReport } from '@tday/shared/report/make-report';
import type { ReportSource, WorkshopFacts } from '@tday/shared/report/report-source';
import { makeWorkshopData } from '@tday/shared/report/workshop-data';
import type { Template } from '@tday/shared/template';
import type { FormatName } from '@tday/shared/words/export';
import { applyUpdate, Doc } from 'yjs';
import type { ExportInput, Paint } from './format.ts';

export interface ExportJob {
  readonly format: FormatName;
  /** Id of one of the template's documents. */
  readonly document: string;
  /** The workshop's own copy. */
  readonly template: Template;
  /** The state of each Y.Doc as one update; one that whoever asks may not read is left out. */
  readonly docs: { readonly [Name in DocName]?: Uint8Array };
  readonly workshop: WorkshopFacts;
}

/** Prints jobs one after the other, away from the thread that serves the room. */
export interface Exporter {
  /** Rejects with an ExportError. */
  print(job: ExportJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

const openDoc = (state: Uint8Array): Doc => {
  const doc = new Doc();
  applyUpdate(doc, state);
  return doc;
};

const sourceOf = ({ template, docs, workshop }: ExportJob): ReportSource => {
  const content = new Content(template, {
    ...(docs.content && { content: openDoc(docs.content) }),
    ...(docs.restricted && { restricted: openDoc(docs.restricted) }),
  });
  return { template, content, workshop, sections: (section) => content.holds(section) };
};

/** Made as it is asked for: no format needs all of it. */
export const exportInput = (job: ExportJob, paint?: Paint): ExportInput => {
  const source = sourceOf(job);
  return {
    get report() {
      return makeReport(source, job.document);
    },
    get registers() {
      return makeRegisterTables(source);
    },
    get sheets() {
      return makeDocumentSheets(source, job.document);
    },
    get data() {
      return makeWorkshopData(source);
    },
    ...(paint && { paint }),
  };
};

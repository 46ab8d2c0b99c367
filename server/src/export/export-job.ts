// What the export worker is asked for: a format, a document and the state that it is to be made of, all
// of it plain enough to cross from one thread to another.
import { makeDocumentSheets } from '@tday/shared/report/document-sheets';
import { makeRegisterTables } from '@tday/shared/report/make-register-tables';
import { makeReport } from '@tday/shared/report/make-report';
import { makeWorkshopData } from '@tday/shared/report/workshop-data';
import type { FormatName } from '@tday/shared/words/export';
import { sourceOf, type WorkshopState } from './export-source.ts';
import type { ExportInput, Paint } from './format.ts';

export interface ExportJob extends WorkshopState {
  readonly format: FormatName;
  /** Id of one of the template's documents. */
  readonly document: string;
}

/** Prints jobs one after the other, away from the thread that serves the room. */
export interface Exporter {
  /** Rejects with an ExportError. */
  print(job: ExportJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

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

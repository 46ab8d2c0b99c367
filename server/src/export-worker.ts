// The thread in which exports are made. It knows all formats: the pure ones, and PDF with its typesetter.
import { parentPort } from 'node:worker_threads';
import type { FormatName } from '@tday/shared/words/export';
import { type ExportJob, exportInput } from './export/export-job.ts';
import { printPdf } from './export/pdf/print-pdf.ts';
import { printers } from './export/printers.ts';
import { painter } from './paint-figure.ts';

export interface ExportAnswer {
  /** Absent where the job failed. */
  readonly bytes?: Uint8Array;
  readonly fault?: string;
}

/** The formats whose readers may show no SVG. */
const painted: ReadonlySet<FormatName> = new Set(['docx', 'odt']);

const print = async (job: ExportJob): Promise<Uint8Array> => {
  const input = exportInput(job, painted.has(job.format) ? await painter() : undefined);
  return job.format === 'pdf' ? printPdf(input.report) : printers[job.format](input);
};

const answer = async (job: ExportJob): Promise<ExportAnswer> => {
  try {
    return { bytes: await print(job) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

parentPort?.on('message', async (job: ExportJob) => {
  parentPort?.postMessage(await answer(job));
});

// A case of a hundred pages in every format: how long a person waits, in this process, without a queue.
import { fixtureInput, makeBigReport } from '@tday/server/export/fixture-report';
import type { ExportInput } from '@tday/server/export/format';
import { formats } from '@tday/server/export/formats';
import { printPdf } from '@tday/server/export/pdf/print-pdf';
import { printers } from '@tday/server/export/printers';
import type { FormatName } from '@tday/shared/words/export';
import { exportBench } from './config.ts';
import { median, printTable } from './figures.ts';

const print = async (format: FormatName, input: ExportInput): Promise<Uint8Array> =>
  format === 'pdf' ? printPdf(input.report) : printers[format](input);

const measure = async (format: FormatName, input: ExportInput) => {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < exportBench.rounds; round++) {
    const begun = performance.now();
    bytes = (await print(format, input)).length;
    times.push(performance.now() - begun);
  }
  const [first = Number.NaN, ...others] = times;
  return { first, warm: median(others), bytes };
};

export const benchExport = async (): Promise<void> => {
  const input = { ...fixtureInput, report: makeBigReport(exportBench.pages) };
  const rows: (string | number)[][] = [];
  for (const { name } of formats) {
    const { first, warm, bytes } = await measure(name, input);
    const limit = exportBench.limits[name];
    rows.push([name, first, warm, limit, warm / limit, bytes / 1000]);
  }
  printTable(
    `export: ${exportBench.pages} pages, ${exportBench.rounds} rounds`,
    ['format', 'first ms', 'warm ms, median', 'at most ms', 'share of the limit', 'kB'],
    rows,
  );
};

// The approver's page: one page on paper, whatever the room wrote.
import { makeRowId, type ParticipantId } from '@tday/shared/ids';
import { proseJson } from '@tday/shared/prose';
import type { Report } from '@tday/shared/report/blocks';
import { makeReport } from '@tday/shared/report/make-report';
import { beforeAll, expect, test } from 'vitest';
import { printInOffice } from '../open-in-office.ts';
import { readSampleState } from '../sample-day-state.ts';
import { sourceOf } from './export-source.ts';
import type { ExportInput } from './format.ts';
import { countPages } from './pdf/pdf-reading.ts';
import { printPdf } from './pdf/print-pdf.ts';
import { printers } from './printers.ts';

let source: ReturnType<typeof sourceOf>;

beforeAll(async () => {
  source = sourceOf(await readSampleState());
});

const doer = { by: 'somebody' as ParticipantId, at: 1 };
let drawn = 0;
const newRow = () => {
  drawn += 1;
  return makeRowId((size) => new Uint8Array(size).fill(drawn));
};

const long = 'Something very long that somebody typed without ever coming to an end. '.repeat(40);

/** Far more than a page, in every place that the page shows. */
const writeTooMuch = (): void => {
  const { content } = source;
  const write = (section: string, field: string, words: string, row?: ReturnType<typeof newRow>) =>
    content.write({ section, field, ...(row && { row }) }, proseJson(words), doer);
  write('summary', 'ask', Array.from({ length: 30 }, () => long).join('\n\n'));
  write('goal', 'statement', long);
  for (let count = 0; count < 12; count += 1) {
    const [option, risk, requirement] = [newRow(), newRow(), newRow()];
    content.addRows('options', [option], doer);
    write('options', 'name', long, option);
    content.addRows('risks', [risk], doer);
    write('risks', 'risk', long, risk);
    content.setValue(
      { section: 'risks', row: risk, field: 'rating' },
      { likelihood: 5, impact: 5 },
      doer,
    );
    content.addRows('requirements', [requirement], doer);
    write('requirements', 'statement', long, requirement);
    content.setValue(
      { section: 'requirements', row: requirement, field: 'status' },
      'disputed',
      doer,
    );
  }
};

const reportOf = () => makeReport(source, 'one-page');

/** Office documents are printed of the report alone. */
const inputOf = (report: Report) => ({ report }) as ExportInput;

const pagesOfAll = async () => {
  const report = reportOf();
  const [odt, docx] = await printInOffice([
    { name: 'odt', bytes: printers.odt(inputOf(report)) },
    { name: 'docx', bytes: printers.docx(inputOf(report)) },
  ]);
  const pdf = await printPdf(report);
  return Promise.all([pdf, odt ?? Buffer.of(), docx ?? Buffer.of()].map(countPages));
};

test('is one page for the sample day', async () => {
  expect(await pagesOfAll()).toEqual([1, 1, 1]);
}, 120_000);

test('is one page even for a room that never stopped writing', async () => {
  writeTooMuch();
  expect(await pagesOfAll()).toEqual([1, 1, 1]);
}, 120_000);

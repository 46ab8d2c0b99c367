// The whole sample day as every format, read back by readers that know nothing of how it was written.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type SampleDay, sampleDaySchema } from '@tday/shared/schema/sample-day-schema';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  lostFrom,
  lostOf,
  piecesOf,
  type Reading,
  readingOfHtml,
  readingOfOdf,
  readingOfReport,
} from '../document-reading.ts';
import { type Exportable, readExportable } from '../exportable.ts';
import { resaveInOffice } from '../open-in-office.ts';
import { readXml } from '../read-xml.ts';
import { exportInput } from './export-job.ts';
import type { ExportInput } from './format.ts';
import { printers } from './printers.ts';

const file = fileURLToPath(
  new URL('../../../templates/examples/transformation-day.sample.json', import.meta.url),
);
const documents = ['requirements', 'business-case'] as const;
const office = ['odt', 'docx'] as const;

interface Read extends Reading {
  readonly text: string;
}

const readWord = async (bytes: Uint8Array): Promise<Read> => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const root = readXml(`<body>${value}</body>`);
  return { ...readingOfHtml(root, 1), text: root.textContent };
};

const readOdf = (bytes: Uint8Array): Read => {
  const content = readXml(strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array()));
  return { ...readingOfOdf(content), text: content.textContent };
};

const readHtml = (bytes: Uint8Array): Read => {
  const root = readXml(strFromU8(bytes));
  return { ...readingOfHtml(root, 2), text: root.textContent };
};

/** Its marks, elements, links and escapes taken away. */
const withoutMarkdown = (text: string): string =>
  text
    .replace(/<[^>]+>|\*\*/g, '')
    .replace(/\[((?:[^\]\\]|\\.)*)\]\([^)]*\)/g, '$1')
    .replace(/\\([^\w\s])/g, '$1');

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** Lines of more than one word that stand in none of the texts. */
const lostSentences = (written: readonly string[], texts: readonly string[]): readonly string[] => {
  const lines = written.flatMap((each) => each.replace(/^- /gm, '').split('\n'));
  const sentences = lines.filter((line) => line.includes(' '));
  expect(sentences.length).toBeGreaterThan(500);
  const read = texts.join('\n');
  return sentences.filter((sentence) => !read.includes(sentence));
};

let sample: SampleDay;
let day: Exportable;
const inputOf = (document: string): ExportInput =>
  exportInput({ ...day, document, format: 'json' });

const expectNothingLost = ({ report }: ExportInput, read: Read): void => {
  const wanted = readingOfReport(report.blocks);
  expect(wanted.headings.length, 'headings').toBeGreaterThan(10);
  expect(lostOf(wanted.headings, read.headings), 'headings').toEqual([]);
  expect(lostOf(wanted.tables, read.tables), 'tables').toEqual([]);
  expect(lostOf(wanted.items, read.items), 'items').toEqual([]);
  expect(lostFrom(piecesOf(report.blocks), read.text), 'words').toEqual([]);
};

beforeAll(async () => {
  sample = sampleDaySchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const exportable = await readExportable(file, {});
  if ('says' in exportable) throw new Error(exportable.says.join('\n'));
  day = exportable;
});

describe.each(documents)('[E2] the %s of the whole sample day', (document) => {
  test('loses no heading, table, item or word as HTML', () => {
    const input = inputOf(document);
    expectNothingLost(input, readHtml(printers.html(input)));
  });

  test('loses nothing as ODT, by its XML', () => {
    const input = inputOf(document);
    expectNothingLost(input, readOdf(printers.odt(input)));
  });

  test('loses nothing as DOCX, by a reader of Word documents', async () => {
    const input = inputOf(document);
    expectNothingLost(input, await readWord(printers.docx(input)));
  });

  test('loses no word as Markdown', () => {
    const input = inputOf(document);
    const text = withoutMarkdown(strFromU8(printers.md(input)));
    expect(lostFrom(piecesOf(input.report.blocks), text)).toEqual([]);
  });
});

/** Without what a reason is about: that is what a check found, and is found again. */
const writtenOnly = (sections: object): unknown =>
  JSON.parse(
    JSON.stringify(sections, (key, value) =>
      key === 'about' && Array.isArray(value) ? undefined : value,
    ),
  );

describe('[E2] the whole sample day as data', () => {
  test('loses no sentence as JSON', () => {
    const read = stringsIn(JSON.parse(strFromU8(printers.json(inputOf('business-case')))));
    expect(lostSentences(stringsIn(writtenOnly(sample.sections)), read)).toEqual([]);
  });

  test('loses no sentence of a register as CSV', () => {
    const files = Object.values(unzipSync(printers.csv(inputOf('business-case'))));
    const rows = Object.values(sample.sections).map((section) => section.rows ?? []);
    const read = files.map((each) => strFromU8(each).replaceAll('""', '"'));
    expect(lostSentences(stringsIn(rows), read)).toEqual([]);
  });
});

describe('[E2] the whole sample day, opened in LibreOffice', () => {
  const files = documents.flatMap((document) => office.map((name) => ({ document, name })));
  let saved: readonly Buffer[];
  beforeAll(async () => {
    saved = await resaveInOffice(
      files.map(({ document, name }) => ({ name, bytes: printers[name](inputOf(document)) })),
    );
  }, 120_000);

  test.each(files)('loses nothing of the $document as $name', async ({ document, name }) => {
    const index = files.findIndex((each) => each.document === document && each.name === name);
    expectNothingLost(inputOf(document), await readWord(saved[index] ?? Buffer.of()));
  });
});

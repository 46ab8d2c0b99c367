// Every template that ships, from its start to its papers: started as a facilitator starts it, filled to
// the last field, and printed in every format. What was written has to be found by a reader.
import { fieldTypeNamed } from '@tday/shared/fields/index';
import type { Template } from '@tday/shared/template';
import type { FormatName } from '@tday/shared/words/export';
import { reportWords } from '@tday/shared/words/report';
import { shippedTemplates } from '@tday/templates/template-folder';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someBytes, startedDay } from './a-started-day.ts';
import type { ExportJob } from './export/export-job.ts';
import { formats } from './export/formats.ts';
import { readPdf } from './export/pdf/pdf-reading.ts';
import { makeExporter } from './exporter.ts';
import { fillEveryField, type Written } from './fill-every-field.ts';

const exporter = makeExporter();
afterAll(() => exporter.close());

const { templates } = await shippedTemplates();

interface Day {
  readonly written: readonly Written[];
  readonly job: Omit<ExportJob, 'format' | 'document'>;
}

const wholeDay = async (template: Template): Promise<Day> => {
  let written: readonly Written[] = [];
  const job = await startedDay(template, (content, fay) => {
    written = fillEveryField(content, fay, someBytes);
  });
  return { written, job };
};

const dense = (words: string): string => words.replace(/\s+/g, '');

const withoutMarks = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|amp|quot|apos|#39|#x27);/g,
      (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? "'",
    )
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\*\*/g, '');

/** The words of a file of any format, without its white space. */
const textOf = async (bytes: Uint8Array): Promise<string> => {
  const begins = strFromU8(bytes.subarray(0, 4), true);
  if (begins === '%PDF') return dense((await readPdf(bytes)).text);
  if (!begins.startsWith('PK')) return dense(withoutMarks(strFromU8(bytes)));
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|csv)$/.test(name));
  return dense(withoutMarks(files.map(([, file]) => strFromU8(file)).join('\n')));
};

/** Formats that hold the rows of registers and nothing else, numbers and days as their bare values. */
const rowFormats: readonly FormatName[] = ['csv', 'ods', 'xlsx'];

const isOfWords = ({ field, row }: Written): boolean => {
  const { toCellValue, columns } = fieldTypeNamed(field.type);
  return row !== undefined && toCellValue === undefined && columns === undefined;
};

const placeOf = ({ section, field }: Written) => `${section.id}.${field.id}`;

const lostIn = (text: string, written: readonly Written[]): readonly string[] =>
  written
    .filter(({ words }) => !words.every((each) => text.includes(dense(each))))
    .map((each) => `${placeOf(each)}: ${each.words.join(' | ')}`);

describe.each(templates.map((template) => ({ id: template.id, template })))(
  '[E2] $id, with every field filled',
  ({ template }) => {
    let day: Day;
    beforeAll(async () => {
      day = await wholeDay(template);
    });

    const print = async (format: FormatName): Promise<string> => {
      const documents = template.documents.map(({ id }) => id);
      const files: string[] = [];
      for (const document of documents)
        files.push(await textOf(await exporter.print({ ...day.job, format, document })));
      return files.join('\n');
    };

    test('has an answer in every field', () => {
      const fields = template.sections.flatMap((section) =>
        section.fields.map((field) => `${section.id}.${field.id}`),
      );
      const placed = template.sections.flatMap((section) =>
        section.kind === 'register'
          ? Object.keys(section.rows?.[0] ?? {}).map((field) => `${section.id}.${field}`)
          : [],
      );
      const filled = new Set([...day.written.map(placeOf), ...placed]);
      expect(fields.filter((field) => !filled.has(field))).toEqual([]);
    });

    test.each(formats.map(({ name }) => name))(
      'loses no answer as %s',
      async (format) => {
        const text = await print(format);
        const wanted = rowFormats.includes(format) ? day.written.filter(isOfWords) : day.written;
        expect(wanted.length).toBeGreaterThan(20);
        expect(lostIn(text, wanted)).toEqual([]);
        expect(text.includes(dense(reportWords.en.notYetWritten))).toBe(false);
      },
      120_000,
    );
  },
);

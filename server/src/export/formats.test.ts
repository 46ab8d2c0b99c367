import type { Block, TableBlock } from '@tday/shared/report/blocks';
import { makeDocumentSheets } from '@tday/shared/report/document-sheets';
import { exampleSource } from '@tday/shared/report/example-source';
import { makeRegisterTables } from '@tday/shared/report/make-register-tables';
import { makeReport } from '@tday/shared/report/make-report';
import { firstTable } from '@tday/shared/report/read-report';
import { makeWorkshopData } from '@tday/shared/report/workshop-data';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { readXml } from '../read-xml.ts';
import {
  fixtureInput,
  fixtureReport,
  hostileTexts,
  makeBigReport,
  otherScripts,
} from './fixture-report.ts';
import type { ExportInput } from './format.ts';
import { findFormat, formats } from './formats.ts';
import { type PureFormatName, printers } from './printers.ts';

const names = Object.keys(printers) as readonly PureFormatName[];
/** Those that hold a document; the others hold its data. */
const documents = ['html', 'md', 'odt', 'docx'] as const;

const exampleDocument = exampleSource.template.documents[0]?.id ?? '';
const exampleInput: ExportInput = {
  report: makeReport(exampleSource, exampleDocument),
  registers: makeRegisterTables(exampleSource),
  sheets: makeDocumentSheets(exampleSource, exampleDocument),
  data: makeWorkshopData(exampleSource),
};

const textOfXml = (xml: string): string => readXml(xml).textContent;
const partOf = (bytes: Uint8Array, path: string): string =>
  textOfXml(strFromU8(unzipSync(bytes)[path] ?? new Uint8Array()));

const readers: Readonly<Record<(typeof documents)[number], (bytes: Uint8Array) => string>> = {
  html: (bytes) => textOfXml(strFromU8(bytes)),
  md: (bytes) => strFromU8(bytes).replace(/\\([^\w\s])/g, '$1'),
  odt: (bytes) => partOf(bytes, 'content.xml'),
  docx: (bytes) => partOf(bytes, 'word/document.xml'),
};

/** Without white space: formats count it and break lines each in their own way. */
const dense = (text: string): string => text.replace(/\s+/g, '');

const readBack = (name: (typeof documents)[number], input: ExportInput): string =>
  dense(readers[name](printers[name](input)));

const withText = (text: string): ExportInput => ({
  ...fixtureInput,
  report: {
    ...fixtureReport,
    title: text,
    subject: text,
    blocks: [
      { kind: 'heading', level: 1, id: 'a', text },
      { kind: 'paragraph', inlines: [{ kind: 'text', text, marks: ['bold'] }], tone: 'normal' },
      {
        kind: 'table',
        caption: text,
        columns: [{ title: text, kind: 'text', weight: 1 }],
        rowHeaders: true,
        rows: [
          {
            cells: [
              {
                blocks: [
                  {
                    kind: 'paragraph',
                    inlines: [{ kind: 'text', text, marks: [] }],
                    tone: 'normal',
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
});

describe('the list of formats', () => {
  test('has a printer for each but PDF, which the export worker joins', () => {
    expect(formats.map(({ name }) => name).toSorted()).toEqual([...names, 'pdf'].toSorted());
  });

  test('finds a format by its name, and no other word', () => {
    expect(findFormat('odt')?.mediaType).toBe('application/vnd.oasis.opendocument.text');
    expect(findFormat('exe')).toBeUndefined();
  });
});

describe.each(names)('%s', (name) => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test('the same version gives the same bytes, in any time zone', () => {
    const printIn = (place: string) => {
      process.env['TZ'] = place;
      return { hour: new Date(0).getHours(), bytes: printers[name](fixtureInput) };
    };
    const [london, kiritimati] = [printIn('Europe/London'), printIn('Pacific/Kiritimati')];
    expect(kiritimati.hour).not.toBe(london.hour);
    expect(Buffer.from(kiritimati.bytes).equals(Buffer.from(london.bytes))).toBe(true);
  });

  test('prints every kind of answer that a template can ask for', () => {
    expect(printers[name](exampleInput).length).toBeGreaterThan(500);
  });
});

describe.each(documents)('%s', (name) => {
  test('says what it is, of when, how it is marked, and that it is a draft', () => {
    const text = readBack(name, fixtureInput);
    const { title, subject, marking, draft = '', fingerprint, facts } = fixtureReport;
    const said = [title, subject, marking, draft, fingerprint, '19 November 2026, 16:44 UTC'];
    for (const words of [...said, ...facts.map((fact) => fact.text)]) {
      expect(text).toContain(dense(words));
    }
  });

  test('a document that is no draft does not say so', () => {
    const { draft: _, ...final } = fixtureReport;
    expect(readBack(name, { ...fixtureInput, report: final })).not.toContain('DRAFT');
  });

  test.each([...hostileTexts, ...otherScripts])('prints %j as text, wherever it stands', (text) => {
    const words = dense(text);
    const times = readBack(name, withText(text)).split(words).length - 1;
    expect(times).toBeGreaterThanOrEqual(6);
  });

  test('says what a table is once, where the heading right above it says so', () => {
    const heading: Block = { kind: 'heading', level: 1, id: 'aims', text: 'Objectives' };
    const table: TableBlock = { ...firstTable(fixtureReport.blocks), caption: 'Objectives' };
    const times = (blocks: readonly Block[]) => {
      const report = { ...fixtureReport, blocks };
      return readBack(name, { ...fixtureInput, report }).split('Objectives').length - 1;
    };
    const captioned = times([heading, table]);
    expect(times([heading, { ...table, headedBy: 'aims' }])).toBe(captioned - 1);
  });

  test('prints the words of every answer of the example workshop', () => {
    const text = readBack(name, exampleInput);
    const answers = JSON.stringify(exampleInput.registers.flatMap((register) => register.rows));
    expect(answers.length).toBeGreaterThan(100);
    for (const heading of exampleInput.report.blocks.filter((block) => block.kind === 'heading')) {
      expect(text).toContain(dense(heading.text));
    }
  });

  test('prints a hundred pages with every row of their registers', () => {
    const text = readBack(name, { ...fixtureInput, report: makeBigReport(100) });
    expect(text.split('K-001').length - 1).toBe(25 * 8);
    expect(text).toContain(dense('Section 25.3'));
  });
});

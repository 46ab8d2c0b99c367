import { type Block, type Mark, paragraph, type Report, text } from '@tday/shared/report/blocks';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureReport, hostileTexts } from '../fixture-report.ts';
import { hostileReport } from './hostile-report.ts';
import { type PdfReading, readPdf } from './pdf-reading.ts';
import { printPdf } from './print-pdf.ts';
import { families } from './typefaces.ts';

const withBlocks = (...blocks: readonly Block[]): Report => ({ ...fixtureReport, blocks });
const bytesOf = async (report: Report): Promise<Buffer> => Buffer.from(await printPdf(report));

const inTimeZone = async <T>(zone: string, act: () => Promise<T>): Promise<T> => {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return await act();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
};

describe('the PDF of a report', () => {
  let pdf: PdfReading;
  beforeAll(async () => {
    pdf = await readPdf(await printPdf(fixtureReport));
  });

  test('says its title and language to whoever opens it', () => {
    expect(pdf.title).toBe(`${fixtureReport.title}: ${fixtureReport.subject}`);
    expect(pdf.language).toBe('en-GB');
  });

  test('says marking, draft and fingerprint on every page', () => {
    for (const page of pdf.text.split('\f')) {
      expect(page.match(/OFFICIAL\b/g)?.length).toBeGreaterThanOrEqual(2);
      expect(page).toContain('DRAFT, 19 November 2026, 16:44 UTC · Fingerprint 3f8a9c0e5b7d');
    }
  });

  test('counts its pages', () => {
    const [, second = ''] = pdf.text.split('\f');
    expect(second).toContain(`Page 2 of ${pdf.pages.length}`);
  });

  test('gives the whole fingerprint in one line to be copied', () => {
    expect(pdf.text).toContain(fixtureReport.fingerprint);
  });

  test('holds the words of headings, lists, tables, totals and notes', () => {
    const expected = ['The case for <change> & "growth"', 'Deep point', 'R-001', '31 March 2027'];
    const amounts = ['£411,250.50', '−£161,250.50', '3.5%', 'First estimates'];
    for (const words of [...expected, ...amounts]) expect(pdf.text).toContain(words);
  });

  test('prints code of the typesetter as the words that they are', () => {
    for (const words of hostileTexts) expect(pdf.text).toContain(words.replace(/\s+/g, ' '));
  });

  test('is tagged: headings, lists, tables with header cells, figures', () => {
    expect(pdf.tags.get('H1')).toBeGreaterThanOrEqual(4);
    expect(pdf.tags.get('TH')).toBeGreaterThanOrEqual(20);
    for (const tag of ['H2', 'H5', 'L', 'LI', 'THead', 'TFoot', 'Figure', 'Caption', 'Link']) {
      expect(pdf.tags.get(tag), tag).toBeGreaterThanOrEqual(1);
    }
  });

  test('has bookmarks for its headings', () => {
    expect(pdf.bookmarks).toEqual([
      'Strategic case',
      'Options and costs',
      'Annex with an empty table',
    ]);
  });

  test('links to the web, to headings and to rows', () => {
    expect(pdf.webLinks).toContain('https://www.gov.uk/service-manual?a=1&b=2');
    expect(pdf.webLinks).toContain('mailto:team@example.gov.uk');
    const contents = 4;
    expect(pdf.innerLinks).toBe(contents + 2);
  });

  test('is set in nothing but the fonts that are shipped', () => {
    const shipped = families.flatMap(({ faces }) => faces.map((face) => face.replace('.ttf', '')));
    expect(pdf.fonts).toContain('Amiri-Regular');
    expect(pdf.fonts.filter((font) => !shipped.includes(font))).toEqual([]);
  });

  test('says so when a letter has no font', () => {
    expect(pdf.text).toContain('Some letters could not be set in this PDF');
  });
});

describe('the bytes of a PDF', () => {
  test('are the same every time and in every time zone', async () => {
    const first = await bytesOf(fixtureReport);
    const second = await inTimeZone('Pacific/Kiritimati', () => bytesOf(fixtureReport));
    expect(first.equals(second)).toBe(true);
  });

  test('declare PDF/A-2a and PDF/UA-1', async () => {
    const file = (await bytesOf(fixtureReport)).toString('latin1');
    const catalog = file.slice(file.lastIndexOf('/Type /Catalog'));
    expect(file).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(catalog).toContain('/DisplayDocTitle true');
  });
});

const everyMark: readonly (readonly Mark[])[] = [[], ['bold'], ['italic'], ['bold', 'italic']];

/** Where letters and the marks, joiners and signs around them stand in Unicode: first and last. */
const scripts = [
  [0x20, 0x3000],
  [0x300, 0x370],
  [0x590, 0x980],
  [0x900, 0xe00],
  [0x1ab0, 0x1b00],
  [0x2000, 0x2c00],
  [0xfe00, 0xfe10],
  [0x1f000, 0x1fb00],
  [0xe0000, 0xe0080],
] as const;

const lettersAtRandom = (seed: number): string => {
  let state = seed;
  const below = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const letters = Array.from({ length: 800 }, () => {
    const [first, last] = scripts[below(scripts.length)] ?? [0x20, 0x7f];
    return String.fromCodePoint(first + below(last - first));
  });
  return letters.join('');
};

describe('a report that nobody meant to print', () => {
  test('is printed whatever was typed', async () => {
    const pdf = await readPdf(await printPdf(hostileReport));
    expect(pdf.text).toContain('#eval("1+1", mode: "code")');
    expect(pdf.text.match(/x/g)?.length).toBeGreaterThanOrEqual(1_000_000);
    expect(pdf.text).toContain('The first 1,000 rows are shown; all 1,100 are in the CSV and ODT.');
    expect(pdf.webLinks.every((url) => url.startsWith('https://'))).toBe(true);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is printed with letters of all scripts at random, in every weight and slant, seed %i',
    async (seed) => {
      const runs = everyMark.map((marks, at) => text(lettersAtRandom(seed * 10 + at), ...marks));
      await expect(printPdf(withBlocks(paragraph(...runs)))).resolves.toBeInstanceOf(Uint8Array);
    },
  );

  test('with a picture from elsewhere is refused, and the next is printed', async () => {
    const svg = '<svg viewBox="0 0 9 9"><image href="https://example.gov.uk/a.png"/></svg>';
    const table = fixtureReport.blocks.find((block) => block.kind === 'table');
    if (table === undefined) throw new Error('the fixture has no table');
    const figure: Block = { kind: 'figure', caption: 'C', alt: 'A', svg, table };
    await expect(printPdf(withBlocks(figure))).rejects.toThrow(/could not be typeset/);
    expect((await readPdf(await printPdf(withBlocks(paragraph(text('fine')))))).text).toContain(
      'fine',
    );
  });
});

describe('a table', () => {
  const wide = (columns: number): Block => ({
    kind: 'table',
    caption: 'Cash flow',
    columns: Array.from({ length: columns }, (_, at) => ({
      title: `${2027 + at}`,
      kind: 'money',
      weight: 1,
    })),
    rowHeaders: false,
    rows: [
      {
        cells: Array.from({ length: columns }, () => ({
          blocks: [paragraph(text('£1,234,567.00'))],
        })),
      },
    ],
  });

  test('that does not fit upright has the paper turned for it and its heading', async () => {
    const heading: Block = { kind: 'heading', level: 1, id: 'cash', text: 'Ten years' };
    const before = paragraph(text('Before'));
    const after = paragraph(text('After'));
    const pdf = await readPdf(await printPdf(withBlocks(before, heading, wide(10), after)));
    expect(pdf.pages).toEqual([
      [595, 842],
      [595, 842],
      [842, 595],
      [595, 842],
    ]);
    expect(pdf.text.split('\f')[2]).toContain('Ten years');
  });

  test('that fits stays upright', async () => {
    const pdf = await readPdf(await printPdf(withBlocks(wide(5))));
    expect(pdf.pages).toEqual([
      [595, 842],
      [595, 842],
    ]);
  });
});

// Figures as office programs get them: the drawing, and the same painted for programs that show no SVG.
import { netValueFigure } from '@tday/shared/figures/net-value';
import type { Block } from '@tday/shared/report/blocks';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureInput, fixtureReport } from './export/fixture-report.ts';
import type { ExportInput, Paint } from './export/format.ts';
import { printers } from './export/printers.ts';
import { resaveInOffice } from './open-in-office.ts';
import { painter } from './paint-figure.ts';
import { attributesOf, readXml } from './read-xml.ts';

const drawn: Block = netValueFigure([
  { name: 'Do minimum', central: 472_524.11, low: 300_000, high: 600_000 },
  { name: 'الخدمة متاحة & <b>', central: -4_637_733.74 },
]);
if (drawn.kind !== 'figure') throw new Error('nothing was drawn');

let paint: Paint;
let input: ExportInput;
beforeAll(async () => {
  paint = await painter();
  input = { ...fixtureInput, report: { ...fixtureReport, blocks: [drawn] }, paint };
});

const fileIn = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

/** Of a PNG: its signature, then its width and height. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  expect([...png.slice(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

test('a drawing is painted sharp enough for paper, and the same each time', () => {
  const [first, again] = [paint(drawn.svg), paint(drawn.svg)];
  expect(sizeOf(first).width).toBe(1600);
  expect(Buffer.from(first).equals(Buffer.from(again))).toBe(true);
});

describe('[E2] a figure in a Word document', () => {
  test('is a picture with its words, in both forms, and is still told as a table', async () => {
    const bytes = printers.docx(input);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const page = readXml(`<body>${value}</body>`);
    expect(attributesOf(page, 'alt')).toEqual([drawn.alt]);
    expect(page.textContent).toContain('£472,524.11');
    expect(Object.keys(unzipSync(bytes))).toEqual(
      expect.arrayContaining(['word/media/picture1.png', 'word/media/picture2.svg']),
    );
  });

  test('names no part that is not there, and no type that is not declared', () => {
    const bytes = printers.docx(input);
    const document = readXml(fileIn(bytes, 'word/document.xml'));
    const relationships = readXml(fileIn(bytes, 'word/_rels/document.xml.rels'));
    const types = readXml(fileIn(bytes, '[Content_Types].xml'));
    const embedded = attributesOf(document, 'r:embed');
    expect(embedded).toEqual(['picture1', 'picture2']);
    expect(attributesOf(relationships, 'Id')).toEqual(expect.arrayContaining([...embedded]));
    expect(attributesOf(types, 'Extension')).toEqual(expect.arrayContaining(['png', 'svg']));
    for (const target of attributesOf(relationships, 'Target').filter((path) => /media/.test(path)))
      expect(fileIn(bytes, `word/${target}`).length).toBeGreaterThan(500);
  });

  test('is there after LibreOffice saved what it understood', async () => {
    const [saved = Buffer.of()] = await resaveInOffice([
      { name: 'docx', bytes: printers.docx(input) },
    ]);
    const { value } = await mammoth.convertToHtml({ buffer: saved });
    expect(attributesOf(readXml(`<body>${value}</body>`), 'alt')).toEqual([drawn.alt]);
  });
});

test('[E2] a figure in an OpenDocument text is the drawing, and the same painted for whom shows none', () => {
  const bytes = printers.odt(input);
  const content = readXml(fileIn(bytes, 'content.xml'));
  const pictures = ['Pictures/figure-1.svg', 'Pictures/figure-1.png'];
  expect(attributesOf(content, 'xlink:href').filter((path) => path.startsWith('Pic'))).toEqual(
    pictures,
  );
  const manifest = readXml(fileIn(bytes, 'META-INF/manifest.xml'));
  expect(attributesOf(manifest, 'manifest:full-path')).toEqual(expect.arrayContaining(pictures));
  expect(attributesOf(manifest, 'manifest:media-type')).toContain('image/png');
});

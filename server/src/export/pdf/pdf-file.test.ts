import { expect, test } from 'vitest';
import { openPdf } from './pdf-file.ts';

const objects = '1 0 obj\n<< /Kind /First >>\nendobj\n2 0 obj\n<< /Type /Catalog >>\nendobj\n';
const offset = (text: string): string => String(objects.indexOf(text)).padStart(10, '0');
const plain = `${objects}xref
0 3
0000000000 65535 f 
${offset('1 0 obj')} 00000 n 
${offset('2 0 obj')} 00000 n 
trailer
<< /Size 3 /Root 2 0 R /Info 1 0 R /ID [(a) (a)] >>
startxref
${objects.length}
%%EOF`;
const bytes = new TextEncoder().encode(plain);

test('objects are found by their numbers', () => {
  const file = openPdf(bytes);
  expect(file.object(file.number('Root'))).toBe('<< /Type /Catalog >>');
  expect(file.objectNumbers).toEqual([1, 2]);
});

test('a new version of an object is added at the end, with a table that leads to it', () => {
  const updated = Buffer.from(openPdf(bytes).updated(new Map([[1, '<< /Kind /Second >>']])));
  const text = updated.toString('latin1');
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const [, section, entry = ''] = text.slice(table).split('\n');
  expect(text.startsWith(plain)).toBe(true);
  expect(section).toBe('1 1');
  expect(text.slice(Number(entry.slice(0, 10)))).toMatch(/^1 0 obj\n<< \/Kind \/Second >>/);
  expect(text).toContain(`/ID [(a) (a)] /Prev ${objects.length}`);
});

test('a file of another make is refused rather than spoilt', () => {
  const shifted = new TextEncoder().encode(plain.replace(`\n${objects.length}\n`, '\n7\n'));
  expect(() => openPdf(shifted)).toThrow('no classic cross-reference table');
  expect(() => openPdf(new TextEncoder().encode('%PDF-1.7'))).toThrow();
});

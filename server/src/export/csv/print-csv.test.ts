import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fixtureInput } from '../fixture-report.ts';
import { printCsv } from './print-csv.ts';

const files = unzipSync(printCsv(fixtureInput));
// Not by strFromU8's decoder, which takes the mark at the beginning away.
const fileText = (name: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[name]);

test('every register is a file of its own beside one that says what is what', () => {
  expect(Object.keys(files)).toEqual(['README.txt', 'requirements.csv', 'risks.csv']);
});

test('a spreadsheet reads numbers as numbers, days as days, and no text as a formula', () => {
  const csv = fileText('requirements.csv');
  expect(csv.startsWith('\uFEFFReference,Requirement,Cost,Due\r\n')).toBe(true);
  expect(csv).toContain('-1250.5,2027-03-31\r\n');
  expect(csv).toContain("R-006,'=SUM(A1:A9),,\r\n");
});

test('a cell with commas, quotes and lines stays one cell', () => {
  expect(fileText('requirements.csv')).toContain('"Sorted by topic, ""quoted"",\nin two lines"');
});

test('the marking, the time and the fingerprint stand in the README', () => {
  const readme = strFromU8(files['README.txt'] ?? new Uint8Array());
  expect(readme).toContain('OFFICIAL\r\n');
  expect(readme).toContain('19 November 2026, 16:44 UTC');
  expect(readme).toContain(fixtureInput.report.fingerprint);
  expect(readme).toContain('requirements.csv\r\n  Requirements: 8 rows');
});

test('a workshop without registers gives a README that says so', () => {
  const empty = unzipSync(printCsv({ ...fixtureInput, registers: [] }));
  expect(strFromU8(empty['README.txt'] ?? new Uint8Array())).toContain('There are no registers');
});

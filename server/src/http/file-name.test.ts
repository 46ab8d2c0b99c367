import { expect, test } from 'vitest';
import { fileNameOf, lateFileName } from './file-name.ts';

const at = Date.parse('2026-11-19T16:31:20Z');

test('a file is called by workshop, document and time', () => {
  const name = fileNameOf('Renewing a “fishing” licence', 'business-case', odt, at);
  expect(name).toBe('renewing-a-fishing-licence_business-case_2026-11-19-1631.odt');
});

test('what holds the whole workshop is called by no document', () => {
  const name = fileNameOf('Café', 'business-case', { name: 'csv', extension: 'zip' }, at);
  expect(name).toBe('cafe_2026-11-19-1631.zip');
});

test('a title without one plain letter leaves the rest', () => {
  expect(fileNameOf('日本', 'needs', odt, at)).toBe('needs_2026-11-19-1631.odt');
});

test('late words are called by who wrote them and when they came', () => {
  expect(lateFileName('Ángel Niño', at)).toBe('late-words_angel-nino_2026-11-19-1631.json');
  expect(lateFileName('日本', at)).toBe('late-words_2026-11-19-1631.json');
});

const odt = { name: 'odt', extension: 'odt' } as const;

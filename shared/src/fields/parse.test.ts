import { describe, expect, test } from 'vitest';
import { proseText, readProse } from '../prose.ts';
import { rawOf } from './field-type.ts';
import { type FieldTypeName, fieldTypeNamed } from './index.ts';
import { exampleNames, exampleRows } from './link.ts';

const parse = (type: FieldTypeName, typed: string, spec: unknown = {}) =>
  fieldTypeNamed(type).parse(typed, spec, exampleNames);

const years = { years: ['2027-28', '2028-29'] };
const options = {
  options: [
    { id: 'must', label: 'Must' },
    { id: 'wont', label: 'Won’t, this time' },
  ],
};
const risk = {
  likelihood: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
  impact: ['Very low', 'Low', 'Medium', 'High', 'Very high'],
};

describe('what people type or paste is understood', () => {
  test.each<[FieldTypeName, string, unknown, unknown?]>([
    ['money', '£1,200', 1200],
    ['money', '1200.5', 1200.5],
    ['money', '£ 130k', 130_000],
    ['money', '1.2 million', 1_200_000],
    ['money', '-£5', -5],
    ['money', '£\u22125', -5],
    ['money', '(£1,200)', -1200],
    ['money', '1 200', 1200],
    ['number', '1,234.5', 1234.5],
    ['number', '-0', 0],
    ['number', '6 days', 6, { unit: 'days' }],
    ['percent', '3.5', 3.5],
    ['percent', '3.5 per cent', 3.5],
    ['date', '19/11/2026', '2026-11-19'],
    ['date', '2026-11-19', '2026-11-19'],
    ['date', '1 Sept 2026', '2026-09-01'],
    ['date', 'Thursday, 19th november 2026', '2026-11-19'],
    ['yes-no', 'Y', true],
    ['yes-no', 'FALSE', false],
    ['choice', 'MUST', 'must', options],
    ['choice', 'wont', 'wont', options],
    ['choices', 'Won’t, this time, must', undefined, options],
    ['choices', 'must; won’t, this time', ['must', 'wont'], options],
    ['scale', '2', 2, { steps: ['Low', 'High'] }],
    ['scale', 'high', 2, { steps: ['Low', 'High'] }],
    ['risk-matrix', '3x4', { likelihood: 3, impact: 4 }, risk],
    ['risk-matrix', '3 × 4', { likelihood: 3, impact: 4 }, risk],
    ['risk-matrix', 'possible x high', { likelihood: 3, impact: 4 }, risk],
    ['amounts-by-year', '100\t£200', { '2027-28': 100, '2028-29': 200 }, years],
    ['amounts-by-year', '\t£200', { '2028-29': 200 }, years],
    ['amounts-by-year', '2028-29: £2k', { '2028-29': 2000 }, years],
    ['source', 'guess - nobody knew', { kind: 'guess', note: 'nobody knew' }],
    ['person', ' Head of\ttriage ', { name: 'Head of triage' }],
    ['link', 'r14', [exampleRows.first], { register: 'needs' }],
    ['link', 'R-15; R 14', [exampleRows.second, exampleRows.first], { register: 'n', many: true }],
    ['link', 'read every letter once', [exampleRows.first], { register: 'needs' }],
    [
      'link',
      'Say who has the letter, and since when',
      [exampleRows.second],
      { register: 'n', many: true },
    ],
  ])('%s: %s', (type, typed, value, spec) => {
    const expected = value === undefined ? { fault: expect.any(String) } : { value };
    expect(parse(type, typed, spec)).toEqual(expected);
  });
});

describe('what cannot be understood is a fault that says what was expected', () => {
  test.each<[FieldTypeName, string, string, unknown?]>([
    ['money', 'a lot', 'like £1,200'],
    ['money', '1,2', 'like £1,200'],
    ['money', '1e99', 'like £1,200'],
    ['number', '12 34', 'Enter a number'],
    ['number', '3.5', 'whole number', { decimals: 0 }],
    ['number', '3.55', 'no more than 1 decimal', { decimals: 1 }],
    ['number', '-1', '0 or more', { min: 0 }],
    ['number', '1001', '1,000 or less', { max: 1000 }],
    ['percent', 'half', 'like 3.5%'],
    ['date', '31/02/2026', '19 November 2026'],
    ['date', '11/19/2026', '19 November 2026'],
    ['date', '19/11/26', '19 November 2026'],
    ['yes-no', 'perhaps', 'yes or no'],
    ['choice', 'Maybe', 'Must', options],
    ['choices', 'Must; Maybe', 'Maybe', options],
    ['scale', '9', 'Low', { steps: ['Low', 'High'] }],
    ['risk-matrix', '12', 'likelihood × impact', risk],
    ['risk-matrix', '3 × 9', 'from 1 to 5', risk],
    ['amounts-by-year', '100', '2027-28, 2028-29', years],
    ['amounts-by-year', '2027-28 lots', '2027-28, 2028-29', years],
    ['amounts-by-year', '2027-28 £1; 2027-28 £2', '2027-28, 2028-29', years],
    ['source', 'somebody said so', 'Evidence'],
    ['link', 'R-099', 'R-099', { register: 'needs' }],
    ['link', 'new', 'new', { register: 'needs' }],
    ['link', 'R-014, R-015', 'one reference', { register: 'needs' }],
    ['given-when-then', 'the item is on the worklist', 'Given'],
    ['person', 'x'.repeat(201), '200 characters'],
  ])('%s: %s', (type, typed, fault, spec) => {
    expect(parse(type, typed, spec)).toEqual({ fault: expect.stringContaining(fault) });
  });
});

test('a criterion on one line is taken apart into its three texts', () => {
  const type = fieldTypeNamed('given-when-then');
  const parsed = parse('given-when-then', 'Given: a; given b\nWHEN c, and d then: e, then f');
  if (!('value' in parsed)) throw new Error(parsed.fault);
  const raw = rawOf(type, parsed.value, {}) as Record<string, unknown>;
  const words = Object.values(raw).map((part) => proseText(readProse(part) ?? []));
  expect(words).toEqual(['a; given b', 'c, and d', 'e, then f']);
});

test('a participant who was renamed is shown by the new name', () => {
  const type = fieldTypeNamed('person');
  const names = { ...exampleNames, participantName: () => 'Alice Mensah-Jones' };
  const person = type.read({ participant: 'personxample', name: 'Alice Mensah' }, {});
  expect(type.toText(person, {}, names)).toBe('Alice Mensah-Jones');
});

test('an answer of one line stays on one line when several are pasted', () => {
  const parsed = parse('prose', 'Getting letters\nto the right person', { lines: 'one' });
  expect(parsed).toMatchObject({
    value: [{ inlines: [{ text: 'Getting letters to the right person' }] }],
  });
});

test('an amount that is too large is called so, with the most that can be written', () => {
  for (const typed of ['£12345678901234567890123456', '(99,999 bn)', '-10000000000000']) {
    expect(parse('money', typed)).toEqual({
      fault: 'This amount is too large: enter £9,999,999,999,999 or less',
    });
  }
  expect(parse('money', '£9,999,999,999,999')).toEqual({ value: 9_999_999_999_999 });
});

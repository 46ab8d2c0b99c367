import { expect, test } from 'vitest';
import { timeInWords } from './front-page.ts';

test.each([
  ['2026-11-19T16:30:00.000Z', '19 November 2026, 16:30 UTC'],
  ['2026-07-19T16:30:00.000Z', '19 July 2026, 16:30 UTC (17:30 in the UK)'],
  ['2026-03-29T00:59:59.000Z', '29 March 2026, 00:59 UTC'],
  ['2026-03-29T01:00:00.000Z', '29 March 2026, 01:00 UTC (02:00 in the UK)'],
  ['2026-10-25T00:59:59.000Z', '25 October 2026, 00:59 UTC (01:59 in the UK)'],
  ['2026-10-25T01:00:00.000Z', '25 October 2026, 01:00 UTC'],
])('%s is said as the clock on the wall showed it: %s', (iso, said) => {
  expect(timeInWords(iso)).toBe(said);
});

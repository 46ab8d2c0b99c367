import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, lastWorkingDay, workingDayFrom } from './days.ts';

const easter = ['2027-03-26', '2027-03-29'];

describe('working days', () => {
  test('an award notice on Tuesday 6 April: the contract may be signed after Thursday 15 April', () => {
    expect(lastWorkingDay('2027-04-06', 8, easter)).toBe('2027-04-15');
  });

  test('an award notice before Easter waits for the days on which nobody works', () => {
    expect(lastWorkingDay('2027-03-24', 8, easter)).toBe('2027-04-06');
  });

  test('a day on which nobody works gives way to the next on which somebody does', () => {
    expect(workingDayFrom('2027-03-26', easter)).toBe('2027-03-30');
    expect(workingDayFrom('2027-03-25', easter)).toBe('2027-03-25');
  });
});

test('days are counted over the end of a month, a leap day and a change of clocks', () => {
  expect(addDays('2027-01-11', 25)).toBe('2027-02-05');
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
});

import { describe, expect, test } from 'vitest';
import { emptyAnswers, faultOfRefusal, faultsOf } from './start-form.ts';

const filled = { ...emptyAnswers, title: 'Renewing a licence', name: 'Amina' };
const fieldsOf = (faults: ReturnType<typeof faultsOf>) => faults.map(({ field }) => field);

describe('starting a workshop', () => {
  test('a title and a name are enough', () => {
    expect(faultsOf(filled, false)).toEqual([]);
  });

  test('everything that is missing is named at once, in the order of the boxes', () => {
    expect(fieldsOf(faultsOf({ ...emptyAnswers, name: ' \t ' }, true))).toEqual([
      'title',
      'name',
      'hostCode',
    ]);
  });

  test('what is too long is named before it is sent', () => {
    const long = {
      ...filled,
      title: 'x'.repeat(121),
      name: 'y'.repeat(81),
      place: 'z'.repeat(121),
    };
    expect(fieldsOf(faultsOf(long, false))).toEqual(['title', 'name', 'place']);
  });

  test('letters are counted as people see them', () => {
    expect(faultsOf({ ...filled, title: '🏛'.repeat(120) }, false)).toEqual([]);
  });
});

describe('a no of the server', () => {
  test('stands beside the box that it is about', () => {
    const fault = faultOfRefusal({ problem: 'Enter the host code.', refused: 'wrong-host-code' });
    expect(fault).toEqual({ field: 'hostCode', says: 'Enter the host code.' });
  });

  test('stands by the button where it is about no box', () => {
    expect(faultOfRefusal({ problem: 'The server could not be reached.' }).field).toBe('button');
  });
});

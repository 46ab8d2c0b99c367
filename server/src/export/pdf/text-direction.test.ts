import { expect, test } from 'vitest';
import { directionOf } from './text-direction.ts';

test('Arabic and Hebrew run from right to left, each in its own language', () => {
  expect(directionOf('الخدمة متاحة')).toEqual({ rightToLeft: true, language: 'ar' });
  expect(directionOf('השירות זמין')).toEqual({ rightToLeft: true, language: 'he' });
});

test('a sentence with a name in Latin letters keeps its direction', () => {
  expect(directionOf('الخدمة GOV.UK متاحة لجميع المواطنين').rightToLeft).toBe(true);
  expect(directionOf('The word for letter is رسالة in Arabic').rightToLeft).toBe(false);
});

test('numbers and signs alone run from left to right', () => {
  expect(directionOf('1,200 – 50%')).toEqual({ rightToLeft: false });
});

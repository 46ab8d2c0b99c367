import { expect, test } from 'vitest';
import {
  formatJoinCode,
  makeJoinCode,
  makeRejoinCode,
  readJoinCode,
  readRejoinCode,
} from './codes.ts';

const counting = () => {
  let next = 0;
  return (count: number) => Uint8Array.from({ length: count }, () => (next = (next + 37) % 256));
};

test('a code is read however it was typed', () => {
  for (const typed of ['K7M4PX', 'k7m-4px', ' k7m 4px ', 'K7M–4PX']) {
    expect(readJoinCode(typed)).toBe('K7M4PX');
  }
});

test.each(['', 'K7M4P', 'K7M4PXX', 'AEIOUA', '<b>123'])('%s is no code', (typed) => {
  expect(readJoinCode(typed)).toBeUndefined();
});

test('a made code can be read back as it is shown', () => {
  const code = makeJoinCode(counting());
  expect(readJoinCode(formatJoinCode(code))).toBe(code);
});

test('a rejoin code is read however it was typed', () => {
  const code = makeRejoinCode(counting());
  expect(code).toMatch(/^\d{4}-[A-Z]+$/);
  expect(readRejoinCode(code.toLowerCase().replace('-', ' '))).toBe(code);
});

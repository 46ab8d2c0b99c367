import { expect, test } from 'vitest';
import { Lately } from './lately.ts';

const counting = () => {
  const made: string[] = [];
  const of = (name: string) => async () => {
    made.push(name);
    return name;
  };
  return { made, of };
};

test('what was asked for last is kept, and no more than there is room for', async () => {
  const { made, of } = counting();
  const lately = new Lately<string, string>(2);
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) {
    expect(await lately.get(name, of(name))).toBe(name);
  }
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('what failed or came to nothing is worked out again', async () => {
  const { made, of } = counting();
  const lately = new Lately<string, string>(2);
  const fails = () => Promise.reject(new Error('not today'));
  await expect(lately.get('a', fails)).rejects.toThrow('not today');
  expect(await lately.get('a', async () => undefined)).toBeUndefined();
  expect(await lately.get('a', of('a'))).toBe('a');
  expect(made).toEqual(['a']);
});

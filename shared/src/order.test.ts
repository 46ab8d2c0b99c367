import { expect, test } from 'vitest';
import { orderBetween } from './order.ts';

test('five hundred rows at the end keep short keys in order', () => {
  const keys: string[] = [];
  for (let n = 0; n < 500; n++) keys.push(orderBetween(keys.at(-1), undefined));
  expect([...keys].sort()).toEqual(keys);
  expect(Math.max(...keys.map((key) => key.length))).toBe(5);
});

test('there is always room at the front', () => {
  const keys = [orderBetween(undefined, undefined)];
  for (let n = 0; n < 500; n++) keys.unshift(orderBetween(undefined, keys[0]));
  expect([...keys].sort()).toEqual(keys);
});

test('there is always room between two rows, however often', () => {
  let [low, high] = ['U0000', 'U0001'];
  for (let n = 0; n < 300; n++) {
    const key = orderBetween(low, high);
    expect(key > low && key < high).toBe(true);
    if (n % 3 === 0) low = key;
    else high = key;
  }
});

test('two equal keys still let a third stand after them', () => {
  expect(orderBetween('U0000', 'U0000') > 'U0000').toBe(true);
});

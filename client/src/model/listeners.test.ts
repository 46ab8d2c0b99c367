import { expect, test } from 'vitest';
import { Listeners } from './listeners.ts';

test('telling a topic wakes its listeners and no others', () => {
  const listeners = new Listeners();
  const woken: string[] = [];
  listeners.on('a', () => woken.push('a'));
  const stop = listeners.on('b', () => woken.push('b'));
  listeners.tell(['a', 'b']);
  stop();
  listeners.tell(['b']);
  expect(woken).toEqual(['a', 'b']);
});

test('a listener that stops another while it is told does not break the round', () => {
  const listeners = new Listeners();
  const woken: string[] = [];
  listeners.on('a', () => stop());
  const stop = listeners.on('a', () => woken.push('second'));
  listeners.tell(['a']);
  expect(woken).toEqual(['second']);
});

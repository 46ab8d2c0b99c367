import { expect, test } from 'vitest';
import { lazyWire } from './lazy-wire.ts';
import type { OpenWire } from './wire.ts';

const dial = (load: () => Promise<OpenWire>) => {
  const heard: string[] = [];
  const wire = lazyWire(load)('ws://room', {
    opened: () => heard.push('opened'),
    received: () => heard.push('received'),
    closed: (code) => heard.push(`closed ${code}`),
  });
  return { wire, heard };
};

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

const echo: OpenWire = (_address, listeners) => {
  listeners.opened();
  return { send: (bytes) => listeners.received(bytes), close: () => listeners.closed(1000, '') };
};

test('a wire that is fetched first is a wire like any other', async () => {
  const { wire, heard } = dial(async () => echo);
  await settled();
  wire.send(new Uint8Array([1]));
  wire.close();
  expect(heard).toEqual(['opened', 'received', 'closed 1000']);
});

test('one that cannot be fetched is a line that did not open', async () => {
  const { heard } = dial(() => Promise.reject(new TypeError('no network')));
  await settled();
  expect(heard).toEqual(['closed 1006']);
});

test('one that was left while it was fetched is never opened', async () => {
  const { wire, heard } = dial(async () => echo);
  wire.close();
  await settled();
  expect(heard).toEqual([]);
});

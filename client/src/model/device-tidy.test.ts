// What lies on a device does not grow without end, and nothing that waits goes by one look at a wrong clock.
import { expect, test } from 'vitest';
import { tidyDevice } from './device-tidy.ts';
import { FakeDevice } from './fake-device.ts';

const days = 86_400_000;
const today = Date.UTC(2026, 10, 27);
const other = 'otherdayothe/alicealiceal';

const deviceWith = (usedAt: number, waiting: number): FakeDevice => {
  const device = new FakeDevice();
  device.entries.set(`head/${other}`, { usedAt, title: 'Another day' });
  device.entries.set(`doc/${other}/content/base`, { bytes: new Uint8Array([0, 0]) });
  device.entries.set(`doc/${other}/content/row/1`, { waiting });
  return device;
};

const tidy = (device: FakeDevice, now: number) => tidyDevice(device, 'thisdaythisd', now);
const holds = (device: FakeDevice): boolean => device.entries.has(`doc/${other}/content/row/1`);

test('a copy that nobody has opened for a month goes, but not what waits in one', async () => {
  const kept = deviceWith(today - 40 * days, 0);
  await tidy(kept, today);
  expect(kept.entries.size).toBe(0);
  const waiting = deviceWith(today - 40 * days, 3);
  await tidy(waiting, today);
  expect(holds(waiting)).toBe(true);
});

test('[K2] what waits goes once no pass opens it, at a second look a month later', async () => {
  const device = deviceWith(today - 200 * days, 3);
  await tidy(device, today);
  await tidy(device, today + 29 * days);
  expect(holds(device)).toBe(true);
  await tidy(device, today + 31 * days);
  expect(device.entries.size).toBe(0);
});

test('[K2] a clock that was wrong for a day, or for two, takes nothing that waits', async () => {
  const ahead = deviceWith(today, 3);
  await tidy(ahead, today + 200 * days);
  await tidy(ahead, today + days);
  await tidy(ahead, today + 400 * days);
  expect(holds(ahead)).toBe(true);
  const behind = deviceWith(today - 4_000 * days, 3);
  await tidy(behind, today);
  behind.entries.set(`head/${other}`, { usedAt: today + days });
  await tidy(behind, today + 35 * days);
  expect(holds(behind)).toBe(true);
});

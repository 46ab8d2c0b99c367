import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cpuMsOf } from './cpu-time.ts';

const usedMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Of each of the two times. */
const roundedOffMs = 10;

/** So much that no rounding hides it. */
const workOfSystemUs = 200_000;

const keepSystemBusy = (): void => {
  const nowhere = openSync('/dev/null', 'w');
  while (process.cpuUsage().system < workOfSystemUs) writeSync(nowhere, 'x');
  closeSync(nowhere);
};

test.runIf(existsSync('/proc/self/stat'))(
  'what the system does for a process is counted as well as what the process does itself',
  async () => {
    keepSystemBusy();
    const before = usedMs();
    const told = await cpuMsOf(process.pid);
    expect(told).toBeGreaterThanOrEqual(before - 2 * roundedOffMs);
    expect(told).toBeLessThanOrEqual(usedMs());
  },
);

test('of a process that is gone nothing is known', async () => {
  expect(await cpuMsOf(-1)).toBeNaN();
});

// The limits as a host sets them, and what is said of wrong ones.
import { expect, test } from 'vitest';
import { limitSetting, readLimits } from './limit-settings.ts';
import { defaultLimits, limitNames } from './sync/limits.ts';

test('without any setting every limit is as it was', () => {
  expect(readLimits({ PORT: '3000' })).toEqual({ limits: defaultLimits, faults: [] });
});

test.each(limitNames)('a host can set %s', (name) => {
  const { limits, faults } = readLimits({ [limitSetting(name)]: '4321' });
  expect(faults).toEqual([]);
  expect(limits).toEqual({ ...defaultLimits, [name]: 4321 });
});

test('bytes may be given as kB and MB', () => {
  const { limits } = readLimits({
    TDAY_LIMIT_FRAME_BYTES: '2MB',
    TDAY_LIMIT_BYTES_PER_SECOND: '512kB',
  });
  expect(limits.frameBytes).toBe(2 * 1_048_576);
  expect(limits.bytesPerSecond).toBe(512 * 1_024);
});

test('a limit that is misspelt is refused, with what was meant', () => {
  const { faults } = readLimits({ TDAY_LIMIT_FRAME_PER_SECOND: '60', TDAY_LIMIT_TEA: '1' });
  expect(faults).toEqual([
    '  TDAY_LIMIT_FRAME_PER_SECOND: there is no such limit, did you mean TDAY_LIMIT_FRAMES_PER_SECOND?',
    '  TDAY_LIMIT_TEA: there is no such limit',
  ]);
});

test.each([
  ['TDAY_LIMIT_FRAMES_PER_SECOND', '0'],
  ['TDAY_LIMIT_FRAMES_PER_SECOND', '60.5'],
  ['TDAY_LIMIT_FRAMES_PER_SECOND', '1kB'],
  ['TDAY_LIMIT_FRAME_BYTES', '12'],
  ['TDAY_LIMIT_FRAME_BYTES', '99999MB'],
  ['TDAY_LIMIT_FRAME_BYTES', 'MB'],
  ['TDAY_LIMIT_EARLY_MS', '-1'],
])('%s=%s is no limit, and the host is told what is', (setting, given) => {
  const { limits, faults } = readLimits({ [setting]: given });
  expect(limits).toEqual(defaultLimits);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`${setting}: expected `);
});

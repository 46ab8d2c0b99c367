// What the guard lets through, Yjs takes without a throw and without keeping anything for later, and the
// document grows by exactly what the guard has read; nobody writes where or as whom they may not, whatever
// was done to the bytes. A seed that ever failed stays in the list. A million frames: guard.deep.test.ts.
import { describe, expect, test } from 'vitest';
import { storm } from './fuzz/storm.ts';

describe('frames with bytes and parts changed, lost, added and crossed', () => {
  test.each([1, 2, 3, 20_260_101])(
    'do no harm once the guard lets them through: seed %i',
    (seed) => {
      expect(storm(seed, 4_000).taken).toBeGreaterThan(50);
    },
  );
});

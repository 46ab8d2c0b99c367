// A million changed frames, or as many as TDAY_FUZZ_FRAMES says, from TDAY_FUZZ_SEED on.
import { test } from 'vitest';
import { storm } from './fuzz/storm.ts';

const frames = Number(process.env['TDAY_FUZZ_FRAMES'] ?? 1_000_000);
const first = Number(process.env['TDAY_FUZZ_SEED'] ?? 1_000);
const parts = 20;
const seeds = Array.from({ length: parts }, (_, part) => first + part);

test.each(seeds)('no changed frame that passes the guard does harm: seed %i', (seed) => {
  const { taken } = storm(seed, Math.ceil(frames / parts));
  if (taken === 0) throw new Error('no changed frame passed the guard: this proves nothing');
});

import { exampleAppraisal } from '@tday/shared/appraisal/example-options';
import { type SimulatedOption, simulate } from '@tday/shared/appraisal/monte-carlo';
import { expect, test } from 'vitest';
import { drawInParts } from './draw-in-parts.ts';
import { FakeHost } from './fake-host.ts';

const ranged = {
  ...exampleAppraisal,
  options: exampleAppraisal.options.map((option) => ({
    ...option,
    costs: option.costs.map((line) => ({ ...line, range: { low: -0.1, high: 0.4 } })),
  })),
};
const often = { seed: 3, draws: 20_000 };

test('a simulation in parts comes to what it comes to in one go, and says how far it is', () => {
  const host = new FakeHost();
  const shares: number[] = [];
  let options: readonly SimulatedOption[] = [];
  drawInParts(host, ranged, often, {
    progress: (share) => shares.push(share),
    done: (found) => {
      options = found;
    },
  });
  expect(shares).toEqual([]);
  host.pass(0);
  expect(options).toEqual(simulate(ranged, often));
  expect(shares.length).toBeGreaterThan(10);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThan(1);
});

test('nobody is told of a simulation that was given up', () => {
  const host = new FakeHost();
  const told: string[] = [];
  const stop = drawInParts(host, ranged, often, {
    progress: () => {
      told.push('progress');
      stop();
    },
    done: () => told.push('done'),
  });
  host.pass(0);
  expect(told).toEqual(['progress']);
});

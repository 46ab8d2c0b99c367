// Ranges and simulations: what is not certain, shown as such.
import { describe, expect, test } from 'vitest';
import { appraise } from './appraisal.ts';
import type { Appraisal } from './appraisal-input.ts';
import { flatRate } from './discounting.ts';
import { Drawing, simulate } from './monte-carlo.ts';
import { rangesOf } from './range.ts';

const appraisal: Appraisal = {
  rate: flatRate(0.035),
  options: [
    { id: 'usual', name: 'Usual', standing: 'business-as-usual', costs: [], benefits: [] },
    {
      id: 'new',
      name: 'New',
      standing: 'preferred',
      costs: [{ id: 'c', line: 'C', amounts: [1000], range: { low: -0.1, high: 0.3 } }],
      benefits: [
        {
          id: 'b',
          line: 'B',
          amounts: [1500],
          kind: 'quantified',
          range: { low: -0.2, high: 0.1 },
        },
        { id: 'sure', line: 'Sure', amounts: [100], kind: 'quantified' },
      ],
    },
  ],
};

test('the low net value has high costs and low benefits, the high one the other way round', () => {
  const [usual, option] = rangesOf(appraisal);
  expect(option).toEqual({
    id: 'new',
    pvc: { low: 900, central: 1000, high: 1300 },
    pvb: { low: 1300, central: 1600, high: 1750 },
    npsv: { low: 0, central: 600, high: 850 },
  });
  expect(usual?.npsv).toEqual({ low: 0, central: 0, high: 0 });
});

describe('a simulation', () => {
  const often = { seed: 7, draws: 4000 };

  test('is the same for the same seed, and another for another', () => {
    expect(simulate(appraisal, often)).toEqual(simulate(appraisal, often));
    expect(simulate(appraisal, { ...often, seed: 8 })).not.toEqual(simulate(appraisal, often));
  });

  test('comes to the same in one go and a few draws at a time', () => {
    const whole = simulate(appraisal, often);
    for (const atOnce of [1, 7, 1_000]) {
      const drawing = new Drawing(appraisal, often);
      let goes = 0;
      for (; !drawing.isDone; goes++) drawing.draw(atOnce);
      expect(drawing.options).toEqual(whole);
      expect(goes).toBeGreaterThan(often.draws / atOnce);
    }
    // Written down once, so that no later day comes to something else.
    expect(whole[1]?.percentiles).toEqual({
      5: 263.9330330039817,
      10: 310.12617263798757,
      25: 397.6973482908491,
      50: 493.9139460899242,
      75: 576.1702977901291,
      90: 642.3923976899871,
      95: 678.8305534130167,
    });
  });

  test('stays within the range and gathers where the triangles say', () => {
    const [, option] = simulate(appraisal, often);
    const found = Object.values(option?.percentiles ?? {});
    expect([...found].sort((a, b) => a - b)).toEqual(found);
    expect(found.every((npsv) => npsv > 0 && npsv < 850)).toBe(true);
    // A triangle's mean is the mean of its ends and its peak.
    const mean = 1500 * (1 - 0.1 / 3) + 100 - 1000 * (1 + 0.2 / 3);
    expect(Math.abs((option?.mean ?? 0) - mean)).toBeLessThan(6);
    expect(option?.belowNothing).toBe(0);
  });

  test('of what is certain is certain', () => {
    const [usual] = simulate(appraisal, often);
    expect(usual?.percentiles[5]).toBe(0);
    const [, certain] = simulate(
      {
        ...appraisal,
        options: appraisal.options.map((option) => ({
          ...option,
          costs: option.costs.map(({ range: _, ...line }) => line),
          benefits: option.benefits.map(({ range: _, ...line }) => line),
        })),
      },
      often,
    );
    expect(certain?.percentiles[95]).toBe(appraise(appraisal)[1]?.npsv);
  });
});

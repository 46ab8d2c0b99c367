// What is true of every appraisal: tried on many that are drawn by chance, the same ones each time.
import { describe, expect, test } from 'vitest';
import { appraise } from './appraisal.ts';
import type { Appraisal, OptionInput } from './appraisal-input.ts';
import { flatRate } from './discounting.ts';
import { scaleLines } from './driver.ts';
import { drawsFrom } from './random.ts';
import { roundHalfUp } from './rounding.ts';
import { everyCost, nextBest, switchingValue } from './switching.ts';

const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);
const kinds = ['cash-releasing', 'non-cash-releasing', 'quantified'] as const;

const drawAppraisal = (seed: number): Appraisal => {
  const draw = drawsFrom(seed);
  const years = 2 + Math.floor(draw() * 12);
  const amounts = () => Array.from({ length: years }, () => Math.round(draw() * 1e8) / 100);
  const share = () => Math.round(draw() * 1000) / 1000;
  const lines = <Line>(line: (at: number) => Line) =>
    Array.from({ length: 1 + Math.floor(draw() * 5) }, (_, at) => line(at));
  const drawOption = (id: string, standing: OptionInput['standing']): OptionInput => ({
    id,
    name: id,
    standing,
    costs: lines((at) => ({
      id: `c${at}`,
      line: `Cost ${at}`,
      amounts: amounts(),
      optimismBias: { upper: 2 * share(), mitigated: share() },
    })),
    benefits: lines((at) => ({
      id: `b${at}`,
      line: `Benefit ${at}`,
      amounts: amounts(),
      kind: kinds[at % kinds.length] ?? 'quantified',
      cut: share(),
    })),
  });
  return {
    rate: flatRate(share() / 10),
    options: [
      drawOption('usual', 'business-as-usual'),
      drawOption('least', 'do-minimum'),
      drawOption('best', 'preferred'),
    ],
  };
};

const npsvOf = (appraisal: Appraisal, id: string): number =>
  appraise(appraisal).find((results) => results.id === id)?.npsv ?? Number.NaN;

const withBest = (
  appraisal: Appraisal,
  change: (option: OptionInput) => OptionInput,
): Appraisal => ({
  ...appraisal,
  options: appraisal.options.map((option) => (option.id === 'best' ? change(option) : option)),
});

const optionOf = ({ options }: Appraisal, id: string): OptionInput => {
  const found = options.find((option) => option.id === id);
  if (found === undefined) throw new Error(`${id} was expected`);
  return found;
};

const pence = (pounds: number) => roundHalfUp(pounds, 2);

describe.each(seeds)('an appraisal drawn by seed %i', (seed) => {
  const appraisal = drawAppraisal(seed);
  const best = optionOf(appraisal, 'best');

  test('business as usual is worth nothing', () => {
    const [usual] = appraise(appraisal);
    expect([usual?.pvc, usual?.pvb, usual?.npsv, usual?.bcr]).toEqual([0, 0, 0, undefined]);
  });

  test('net value is linear: two options put together are worth what both are', () => {
    const usual = optionOf(appraisal, 'usual');
    const least = optionOf(appraisal, 'least');
    const both: OptionInput = {
      ...best,
      id: 'both',
      costs: [...best.costs, ...least.costs],
      benefits: [...best.benefits, ...least.benefits],
    };
    const alone = { ...appraisal, options: [best, least, both, { ...usual, id: 'x' }] };
    const [one = 0, two = 0, sum = 0, base = 0] = appraise({
      ...alone,
      options: alone.options.map((option) => ({ ...option, standing: 'other' })),
    }).map(({ npsv }) => npsv);
    expect(pence(sum)).toBe(pence(one + two));
    expect(pence(npsvOf(appraisal, 'best'))).toBe(pence(one - base));
    const doubled = withBest(appraisal, (option) =>
      scaleLines(option, [...everyCost(option), ...option.benefits.map(({ id }) => id)], 2),
    );
    expect(pence(npsvOf(doubled, 'best'))).toBe(pence(2 * one - base));
  });

  test('a switching value that is put back leaves nothing', () => {
    for (const lines of [everyCost(best), ['b0'], ['c0', 'b0']]) {
      const found = switchingValue(appraisal, 'best', lines, { kind: 'nothing' });
      const put = withBest(appraisal, (option) => scaleLines(option, lines, found?.times ?? 1));
      expect(Math.abs(npsvOf(put, 'best'))).toBeLessThan(0.001);
    }
  });

  test('against the next best option it makes both alike', () => {
    const next = nextBest(appraisal, 'best') ?? '';
    const found = switchingValue(appraisal, 'best', ['b0'], { kind: 'option', id: next });
    const put = withBest(appraisal, (option) => scaleLines(option, ['b0'], found?.times ?? 1));
    expect(Math.abs(npsvOf(put, 'best') - npsvOf(put, next))).toBeLessThan(0.001);
  });

  test('the order of lines and options changes nothing at all', () => {
    const turned = {
      ...appraisal,
      options: appraisal.options
        .map((option) => ({
          ...option,
          costs: option.costs.toReversed(),
          benefits: option.benefits.toReversed(),
        }))
        .toReversed(),
    };
    expect(appraise(turned).toReversed()).toEqual(appraise(appraisal));
  });

  test('one transposed year changes the result', () => {
    const transposed = withBest(appraisal, (option) => ({
      ...option,
      costs: option.costs.map((line, at) => {
        const [first = 0, second = 0, ...rest] = line.amounts;
        return at === 0 ? { ...line, amounts: [second, first, ...rest] } : line;
      }),
    }));
    expect(npsvOf(transposed, 'best')).not.toBe(npsvOf(appraisal, 'best'));
  });

  test('no result is anything but a number, and what is left out is left out', () => {
    const numbers = appraise(appraisal).flatMap(({ id: _, byYear, ...measures }) => [
      ...Object.values(measures),
      ...byYear.flatMap((year) => Object.values(year)),
    ]);
    expect(numbers.every(Number.isFinite)).toBe(true);
  });
});

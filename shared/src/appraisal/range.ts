// The net value of each option if everything goes badly at once, as estimated, and if everything goes well.
import { appraise } from './appraisal.ts';
import type { Appraisal, LineRange, OptionInput } from './appraisal-input.ts';
import { scaled } from './driver.ts';
import { raised } from './exact.ts';

interface LowCentralHigh {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

export interface OptionRange {
  readonly id: string;
  readonly pvc: LowCentralHigh;
  readonly pvb: LowCentralHigh;
  /** Low is the least: all costs at their highest and all benefits at their lowest. */
  readonly npsv: LowCentralHigh;
}

/** Business as usual stays as estimated: what is measured against does not move. */
export const rangesOf = (appraisal: Appraisal): readonly OptionRange[] => {
  const at = (costs: keyof LineRange, benefits: keyof LineRange) =>
    appraise({
      ...appraisal,
      options: appraisal.options.map((option) => atEnds(option, costs, benefits)),
    });
  const [worst, central, best] = [at('high', 'low'), appraise(appraisal), at('low', 'high')];
  return central.map((results, index) => {
    const [bad = results, good = results] = [worst[index], best[index]];
    return {
      id: results.id,
      pvc: { low: good.pvc, central: results.pvc, high: bad.pvc },
      pvb: { low: bad.pvb, central: results.pvb, high: good.pvb },
      npsv: { low: bad.npsv, central: results.npsv, high: good.npsv },
    };
  });
};

const atEnds = (
  option: OptionInput,
  costs: keyof LineRange,
  benefits: keyof LineRange,
): OptionInput =>
  option.standing === 'business-as-usual'
    ? option
    : {
        ...option,
        costs: option.costs.map((line) => scaled(line, raised(1, line.range?.[costs] ?? 0))),
        benefits: option.benefits.map((line) =>
          scaled(line, raised(1, line.range?.[benefits] ?? 0)),
        ),
      };

// Draws a simulation a part at a time, so that a page goes on answering whoever uses it meanwhile.
import type { Appraisal } from '@tday/shared/appraisal/appraisal-input';
import { Drawing, type SimulatedOption, type Simulation } from '@tday/shared/appraisal/monte-carlo';
import type { Cancel, Host } from './host.ts';

interface Told {
  /** A share: 0.25 is a quarter of it. */
  readonly progress: (share: number) => void;
  readonly done: (options: readonly SimulatedOption[]) => void;
}

/** Lines drawn in one part: a few milliseconds of a slow phone. */
const partSize = 20_000;

export const drawInParts = (
  host: Host,
  appraisal: Appraisal,
  simulation: Simulation,
  told: Told,
): Cancel => {
  const drawing = new Drawing(appraisal, simulation);
  const most = Math.max(
    1,
    ...appraisal.options.map(({ costs, benefits }) => costs.length + benefits.length),
  );
  const count = Math.max(1, Math.floor(partSize / most));
  let cancel: Cancel;
  const next = (): void => {
    drawing.draw(count);
    if (drawing.isDone) {
      told.done(drawing.options);
      return;
    }
    // Before anybody is told, who may give it up at that.
    cancel = host.later(0, next);
    told.progress(drawing.share);
  };
  cancel = host.later(0, next);
  return () => cancel();
};

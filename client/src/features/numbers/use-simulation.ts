// A simulation of the options as somebody asks for it: drawn in this browser, a part at a time.
import type { SimulatedOption, Simulation } from '@tday/shared/appraisal/monte-carlo';
import type { Case } from '@tday/shared/case/case';
import { formatNumber } from '@tday/shared/fields/amount';
import { numbersWords } from '@tday/shared/words/numbers';
import { useCallback, useEffect, useRef, useState } from 'react';
import { drawInParts } from '../../model/draw-in-parts.ts';
import { type Cancel, noCancel } from '../../model/host.ts';
import { useAnnouncer } from '../../ui/use-announcer.ts';
import { useOpenWorkshop } from '../use-model.ts';

export interface Drawn {
  readonly asked: Simulation;
  readonly options: readonly SimulatedOption[];
  /** The case that it was drawn from. */
  readonly of: Case;
}

export const useSimulation = (read: Case) => {
  const { host } = useOpenWorkshop();
  const announcer = useAnnouncer();
  const [progress, setProgress] = useState<number>();
  const [drawn, setDrawn] = useState<Drawn>();
  const cancel = useRef<Cancel>(noCancel);
  const stop = useCallback(() => {
    cancel.current();
    setProgress(undefined);
  }, []);
  useEffect(() => () => cancel.current(), []);
  const start = (asked: Simulation) => {
    stop();
    setDrawn(undefined);
    setProgress(0);
    cancel.current = drawInParts(host, read.appraisal, asked, {
      progress: setProgress,
      done: (options) => {
        setProgress(undefined);
        setDrawn({ asked, options, of: read });
        const draws = formatNumber(asked.draws);
        announcer.politely('simulation', () => numbersWords.en.simulation.drawn(draws));
      },
    });
  };
  return { progress, drawn, start, stop };
};

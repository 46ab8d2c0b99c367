// The figures of the workshop's documents, drawn again after changes, at most once a second.
import type { FigureBlock } from '@tday/shared/report/blocks';
import { figuresOfDocuments } from '@tday/shared/report/figures-of-documents';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useOnReportChange, useOpenWorkshop, useReportSource } from '../use-model.ts';

const everyMs = 1000;

export const useFigures = (): readonly FigureBlock[] => {
  const { host } = useOpenWorkshop();
  const source = useReportSource();
  const [drawing, setDrawing] = useState(0);
  const waiting = useRef<() => void>(undefined);
  const changed = useCallback(() => {
    waiting.current ??= host.later(everyMs, () => {
      waiting.current = undefined;
      setDrawing((before) => before + 1);
    });
  }, [host]);
  useOnReportChange(changed);
  useEffect(
    () => () => {
      waiting.current?.();
      waiting.current = undefined;
    },
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each drawing reads what there is now
  return useMemo(() => figuresOfDocuments(source()), [source, drawing]);
};

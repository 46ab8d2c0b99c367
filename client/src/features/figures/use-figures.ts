// The figures of the workshop's documents, drawn again after changes, at most once a second.
import type { FigureBlock } from '@tday/shared/report/blocks';
import { figuresOfDocuments } from '@tday/shared/report/figures-of-documents';
import { useCallback, useMemo, useState } from 'react';
import { useReportSource } from '../use-model.ts';
import { useReportAgain } from '../use-report-again.ts';

export const useFigures = (): readonly FigureBlock[] => {
  const source = useReportSource();
  const [drawing, setDrawing] = useState(0);
  useReportAgain(useCallback(() => setDrawing((before) => before + 1), []));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each drawing reads what there is now
  return useMemo(() => figuresOfDocuments(source()), [source, drawing]);
};

// A document as this browser has it, made again after changes, at most once a second. What somebody
// reads stays where it is on their screen.

import type { Report } from '@tday/shared/report/blocks';
import { makeReport } from '@tday/shared/report/make-report';
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { keepInPlace } from '../prose/keep-in-place.ts';
import { useReportSource } from '../use-model.ts';
import { useReportAgain } from '../use-report-again.ts';

/** The first thing whose beginning can be seen: what a reader's eyes are on, or just above it. */
const readNow = (page: HTMLElement | null): Element | null => {
  const pieces = page?.querySelectorAll(pieceOfBody) ?? [];
  const first = Array.from(pieces).find((piece) => piece.getBoundingClientRect().top >= 0);
  return first && first.getBoundingClientRect().top < innerHeight ? first : null;
};

/** The contents beside the body stay where they are by themselves. */
const pieceOfBody = '.tday-document__body :is(h2, h3, h4, h5, h6, p, li, tr)';

export const useLiveReport = (
  document: string,
): { readonly report: Report; readonly page: RefObject<HTMLElement | null> } => {
  const source = useReportSource();
  const page = useRef<HTMLElement>(null);
  const [making, setMaking] = useState(0);
  const keepReading = useCallback(() => {
    const makeAgain = () => flushSync(() => setMaking((before) => before + 1));
    keepInPlace(readNow(page.current), makeAgain, 'top');
  }, []);
  useReportAgain(keepReading);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each making reads what there is now
  const report = useMemo(() => makeReport(source(), document), [source, document, making]);
  return { report, page };
};

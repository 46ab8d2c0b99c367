// Only the rows in which a check found something, or of which the trace misses something. Looked for when it is
// asked for and not while others write; like any filter it is a photograph, and what is mended stays where it is.
import { isOpen } from '@tday/shared/checks/finding';
import type { RowId } from '@tday/shared/ids';
import { gapFilterWords } from '@tday/shared/words/gap-filter';
import { useContext, useEffect, useRef } from 'react';
import { TraceReading } from '../../model/trace-store.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useAnnouncer } from '../../ui/use-announcer.ts';
import { CheckDeskContext } from '../use-checks.ts';
import { useReportSource, useTemplate } from '../use-model.ts';
import type { Arrangement } from './use-arrangement.ts';

const words = gapFilterWords.en;

interface GapFilterProps {
  readonly section: string;
  readonly arrangement: Arrangement;
}

/** The rows in which something is left to do, as they are when it is asked. */
const useFindGaps = (section: string): (() => ReadonlySet<RowId>) => {
  const desk = useContext(CheckDeskContext);
  const source = useReportSource();
  const find = () => {
    const { content } = source();
    const trace = new TraceReading(source());
    const hasGap = (row: RowId) =>
      desk?.inRow({ section, row }).some(isOpen) === true ||
      trace.saysAt({ section, row }).length > 0;
    return new Set(content.rows(section).filter(hasGap));
  };
  const latest = useRef(find);
  useEffect(() => {
    latest.current = find;
  });
  return () => latest.current();
};

export const GapFilter = ({ section, arrangement }: GapFilterProps) => {
  const { filter, setFilter, found, all } = arrangement;
  const { checks = [], trace } = useTemplate();
  const announcer = useAnnouncer();
  const findGaps = useFindGaps(section);
  const isOn = filter.only !== undefined;
  const wasOn = useRef(isOn);
  useEffect(() => {
    if (wasOn.current !== isOn) announcer.politely('gaps', () => words.shown(isOn, found, all));
    wasOn.current = isOn;
  }, [announcer, isOn, found, all]);
  if (checks.length === 0 && trace === undefined) return null;
  const choose = (only: boolean) => {
    const { only: _, ...others } = filter;
    setFilter(only ? { ...others, only: findGaps } : others);
  };
  return <Checkbox label={words.only} checked={isOn} onChange={choose} />;
};

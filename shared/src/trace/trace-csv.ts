// The trace as a CSV file: a line a link, and a line for each hole and each row in doubt, so that a
// spreadsheet can sort and count them.
import { csvLine, guardText } from '../report/csv-line.ts';
import { findSection } from '../template.ts';
import { traceWords } from '../words/trace.ts';
import { holesOf } from './holes.ts';
import type { Edge, Place } from './link-graph.ts';
import { placeName } from './place-name.ts';
import { suspectsOf } from './suspects.ts';
import type { Trace } from './trace.ts';
import { stepOf } from './trace-plan.ts';

const words = traceWords.en.csv;

/** Without it, Excel reads the file in the machine's old code page. */
const byteOrderMark = '\uFEFF';

const cellsOf = (trace: Trace, place: Place): readonly string[] => {
  const { reference, title } = placeName(trace.answers, place);
  const section = findSection(trace.answers.source.template, place.section);
  return [section?.title ?? place.section, reference, title];
};

const isOfTrace = (trace: Trace, { from, field }: Edge): boolean =>
  from.row !== undefined &&
  stepOf(trace.plan, from.section)?.links?.some((link) => link.field === field.id) === true;

const nowhere = ['', '', ''];

export const traceCsv = (trace: Trace): string => {
  const links = trace.graph.edges
    .filter((edge) => isOfTrace(trace, edge))
    .map(({ from, field, to, isGone }) => [
      ...cellsOf(trace, from),
      field.label,
      ...cellsOf(trace, to),
      isGone ? words.gone : '',
    ]);
  const holes = holesOf(trace).map(({ place, says }) => [
    ...cellsOf(trace, place),
    '',
    ...nowhere,
    says,
  ]);
  const doubts = suspectsOf(trace).map(({ place, says }) => [
    ...cellsOf(trace, place),
    '',
    ...nowhere,
    says.join(' '),
  ]);
  const lines = [words.columns, ...links, ...holes, ...doubts];
  return byteOrderMark + lines.map((line) => csvLine(line.map(guardText))).join('');
};

// How tall a table is, nearly: whether it can be asked to stand on one page.
import { plainText } from './printable/print-inlines.ts';
import type { Flow, PrintCell, PrintTable } from './printable/printable.ts';

/** Of its letters, with the room between rows: less than half an upright page. */
const mostLines = 25;
const linesBetweenRows = 0.5;

/** How many lines a text takes in a column; a part of one counts as a part. */
export type LinesOf = (text: string, column: number) => number;

const flowLines = (flow: readonly Flow[], linesOf: (text: string) => number): number =>
  flow.reduce((sum, block) => {
    if (block.kind === 'list') {
      return sum + block.items.reduce((lines, item) => lines + flowLines(item, linesOf), 0);
    }
    const breaks = block.inlines.filter((inline) => inline.kind === 'break').length;
    return sum + breaks + Math.max(1, Math.ceil(linesOf(plainText(block.inlines))));
  }, 0);

const rowLines = (cells: readonly PrintCell[], linesOf: LinesOf): number =>
  cells.reduce(
    (most, { flow }, column) =>
      Math.max(
        most,
        flowLines(flow, (text) => linesOf(text, column)),
      ),
    1,
  );

/** Short enough that no page break need part its rows. */
export const standsWhole = ({ rows, totals }: PrintTable, linesOf: LinesOf): boolean => {
  let left = mostLines;
  for (const cells of [...rows.map((row) => row.cells), ...(totals ? [totals] : [])]) {
    left -= rowLines(cells, linesOf) + linesBetweenRows;
    if (left < 0) return false;
  }
  return true;
};

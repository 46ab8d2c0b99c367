// A table of a report: its caption, if no heading says it, headers that say what they head, and a region
// of its own that scrolls where the screen is narrow.
import type {
  Block,
  Cell,
  Column,
  ColumnKind,
  TableBlock,
  TableRow,
} from '@tday/shared/report/blocks';
import { type ReactNode, useId } from 'react';
import { anchorOf } from './anchor.ts';
import { useOverflows } from './use-overflows.ts';

const kindClass: Readonly<Record<ColumnKind, string>> = {
  text: 'tday-table__text',
  number: 'tday-table__number',
  money: 'tday-table__number',
  percent: 'tday-table__number',
  date: 'tday-table__date',
  reference: 'tday-table__reference',
};

/** How the blocks in a cell are shown. */
type ShowBlocks = (blocks: readonly Block[]) => ReactNode;

interface CellViewProps {
  readonly cell: Cell | undefined;
  readonly column: Column;
  readonly isHeader: boolean;
  readonly show: ShowBlocks;
}

const CellView = ({ cell, column, isHeader, show }: CellViewProps) => {
  const words = show(cell?.blocks ?? []);
  const look = kindClass[column.kind];
  return isHeader ? (
    <th scope="row" className={look}>
      {words}
    </th>
  ) : (
    <td className={look}>{words}</td>
  );
};

interface RowViewProps {
  readonly table: TableBlock;
  readonly row: TableRow;
  readonly show: ShowBlocks;
  readonly isTotal?: boolean;
}

/** Columns have no names of their own, and do not move. */
const RowView = ({ table, row, show, isTotal = false }: RowViewProps) => (
  <tr
    id={row.id === undefined ? undefined : anchorOf(row.id)}
    className={isTotal ? 'tday-table__totals' : undefined}
  >
    {table.columns.map((column, index) => (
      <CellView
        // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
        key={index}
        cell={row.cells[index]}
        column={column}
        show={show}
        isHeader={index === 0 && (table.rowHeaders || isTotal)}
      />
    ))}
  </tr>
);

/** Shares of the width, which give way to words that need more. */
const Widths = ({ columns }: Pick<TableBlock, 'columns'>) => {
  const all = columns.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <colgroup>
      {columns.map(({ weight }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
        <col key={index} style={{ width: `${(100 * weight) / all}%` }} />
      ))}
    </colgroup>
  );
};

/** A place to come to and to scroll in; a table that fits needs none. No landmark: there are many. */
const region = (labelledBy: string) => ({
  role: 'group',
  tabIndex: 0,
  'aria-labelledby': labelledBy,
});

interface ReportTableProps {
  readonly table: TableBlock;
  readonly show: ShowBlocks;
}

export const ReportTable = ({ table, show }: ReportTableProps) => {
  const caption = useId();
  const heading = table.headedBy === undefined ? undefined : anchorOf(table.headedBy);
  const [scroll, overflows] = useOverflows();
  return (
    <div ref={scroll} className="tday-scroll" {...(overflows && region(heading ?? caption))}>
      <table className="tday-table" aria-labelledby={heading}>
        {heading === undefined && <caption id={caption}>{table.caption}</caption>}
        <Widths columns={table.columns} />
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
              <th key={index} scope="col" className={kindClass[column.kind]}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <RowView key={row.id ?? index} table={table} row={row} show={show} />
          ))}
        </tbody>
        {table.totals && (
          <tfoot>
            <RowView table={table} row={{ cells: table.totals }} show={show} isTotal />
          </tfoot>
        )}
      </table>
    </div>
  );
};

// A plain table. Its cells are the caller's; it knows captions, headings and which columns hold numbers.
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface TableColumn {
  readonly id: string;
  readonly title: ReactNode;
  readonly numeric?: boolean;
}

interface TableRow {
  readonly id: string;
  readonly cells: readonly ReactNode[];
}

interface TableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The first cell of each row names the row. */
  readonly firstCellIsHeader?: boolean;
  readonly className?: string;
}

export const Table = (props: TableProps) => {
  const { caption, captionHidden, columns, rows, firstCellIsHeader = false, className } = props;
  return (
    <table className={classNames('govuk-table', className)}>
      <caption
        className={
          captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'
        }
      >
        {caption}
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map(({ id, title, numeric }) => (
            <th
              key={id}
              scope="col"
              className={classNames(
                'govuk-table__header',
                numeric && 'govuk-table__header--numeric',
              )}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map(({ id, cells }) => (
          <tr key={id} className="govuk-table__row">
            {columns.map((column, index) => {
              const numeric = column.numeric && 'govuk-table__cell--numeric';
              return firstCellIsHeader && index === 0 ? (
                <th key={column.id} scope="row" className="govuk-table__header">
                  {cells[index]}
                </th>
              ) : (
                <td key={column.id} className={classNames('govuk-table__cell', numeric)}>
                  {cells[index]}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

import { Fragment } from 'react';
import { classNames } from './class-names.ts';

interface PaginationProps {
  /** Names the landmark: "Pages of requirements". */
  readonly label: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  readonly words: {
    readonly previous: string;
    readonly next: string;
    readonly page: (number: number) => string;
  };
}

/** First, last, and those beside the present one. */
const shown = (page: number, pages: number): readonly number[] => {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  return [...new Set(near)];
};

export const Pagination = ({ label, page, pages, onPage, words }: PaginationProps) => (
  <nav className="govuk-pagination" aria-label={label}>
    {page > 1 && (
      <div className="govuk-pagination__prev">
        <button type="button" className="tday-page-button" onClick={() => onPage(page - 1)}>
          {words.previous}
        </button>
      </div>
    )}
    <ul className="govuk-pagination__list">
      {shown(page, pages).map((number, index, numbers) => (
        <Fragment key={number}>
          {number - (numbers[index - 1] ?? 0) > 1 && (
            <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
          )}
          <li
            className={classNames(
              'govuk-pagination__item',
              number === page && 'govuk-pagination__item--current',
            )}
          >
            <button
              type="button"
              className="tday-page-button"
              aria-label={words.page(number)}
              aria-current={number === page ? 'page' : undefined}
              onClick={() => onPage(number)}
            >
              {number}
            </button>
          </li>
        </Fragment>
      ))}
    </ul>
    {page < pages && (
      <div className="govuk-pagination__next">
        <button type="button" className="tday-page-button" onClick={() => onPage(page + 1)}>
          {words.next}
        </button>
      </div>
    )}
  </nav>
);

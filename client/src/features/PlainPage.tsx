// The page around screens that stand outside a workshop.
import { type ReactNode, useEffect } from 'react';
import { SkipLink } from '../ui/SkipLink.tsx';
import { Link } from './Link.tsx';

interface PlainPageProps {
  /** In the window's title. */
  readonly title: string;
  readonly words: {
    readonly product: string;
    readonly skip: string;
    readonly pageTitle: (title: string) => string;
  };
  readonly children: ReactNode;
}

export const PlainPage = ({ title, words, children }: PlainPageProps) => {
  useEffect(() => {
    document.title = words.pageTitle(title);
  }, [words, title]);
  return (
    <>
      <SkipLink target="task">{words.skip}</SkipLink>
      <header className="govuk-generic-header">
        <div className="govuk-generic-header__container govuk-width-container">
          <div className="govuk-generic-header__logo">
            <Link to="/" className="govuk-generic-header__homepage-link">
              {words.product}
            </Link>
          </div>
        </div>
      </header>
      <div className="govuk-width-container">
        <main className="govuk-main-wrapper" id="task" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
};

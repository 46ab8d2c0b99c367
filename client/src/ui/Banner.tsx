import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

interface BannerProps {
  readonly title: string;
  readonly look?: 'news' | 'done';
  readonly children: ReactNode;
}

/** One thing that everybody on this screen must know now. */
export const Banner = ({ title, look = 'news', children }: BannerProps) => {
  const id = useId();
  return (
    <section
      className={classNames(
        'govuk-notification-banner',
        look === 'done' && 'govuk-notification-banner--success',
      )}
      aria-labelledby={id}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">{children}</div>
    </section>
  );
};

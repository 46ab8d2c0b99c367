import { type ReactNode, useEffect, useId, useRef } from 'react';
import { classNames } from './class-names.ts';

interface BannerProps {
  readonly title: string;
  readonly look?: 'news' | 'done';
  /** For what must be dealt with now: it is brought into view, with the focus. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** One thing that everybody on this screen must know now. */
export const Banner = ({ title, look = 'news', takesFocus = false, children }: BannerProps) => {
  const id = useId();
  const banner = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) banner.current?.focus();
  }, [takesFocus]);
  return (
    <section
      ref={banner}
      tabIndex={takesFocus ? -1 : undefined}
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

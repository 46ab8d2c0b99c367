// A link to another screen of the app: a real link, so that it can be opened in a new tab.
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { go } from './go.ts';

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: string;
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

export const Link = ({ to, className = 'govuk-link', onClick, ...rest }: LinkProps) => (
  <a
    {...rest}
    href={to}
    className={className}
    onClick={(event) => {
      onClick?.(event);
      if (event.defaultPrevented || !isPlainClick(event)) return;
      event.preventDefault();
      go(to);
    }}
  />
);

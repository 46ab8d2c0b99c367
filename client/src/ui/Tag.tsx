import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'red' | 'orange' | 'yellow';

/** A state in a word; the colour only repeats it. */
export const Tag = ({
  colour,
  children,
}: {
  readonly colour?: TagColour;
  readonly children: ReactNode;
}) => (
  <strong className={classNames('govuk-tag', colour && `govuk-tag--${colour}`)}>{children}</strong>
);

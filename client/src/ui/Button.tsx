import type { ButtonHTMLAttributes, Ref } from 'react';
import { classNames } from './class-names.ts';

type Look = 'primary' | 'secondary' | 'warning' | 'plain';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look;
  /** For rows of buttons beside text: less high, never less than 44 pixels. */
  readonly small?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

const lookClass: Readonly<Record<Look, string>> = {
  primary: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  warning: 'govuk-button govuk-button--warning',
  plain: 'tday-plain-button',
};

export const Button = ({
  look = 'secondary',
  small = false,
  className,
  type = 'button',
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={type}
    className={classNames(lookClass[look], small && 'tday-button--small', className)}
  />
);

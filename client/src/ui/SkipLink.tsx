export const SkipLink = ({
  target,
  children,
}: {
  readonly target: string;
  readonly children: string;
}) => (
  <a href={`#${target}`} className="govuk-skip-link">
    {children}
  </a>
);

export const DocumentScreen = ({ document }: { readonly document: string | undefined }) => (
  <h1 className="govuk-heading-l">{document}</h1>
);

import type { RegisterSection as Register } from '@tday/shared/template';

export const RegisterSection = ({ section }: { readonly section: Register }) => (
  <h2 className="govuk-heading-l">{section.title}</h2>
);

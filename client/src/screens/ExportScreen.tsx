export const ExportScreen = () => <h1 className="govuk-heading-l">Export</h1>;

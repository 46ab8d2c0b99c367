export const BigScreen = () => <h1 className="govuk-heading-l">BigScreen</h1>;

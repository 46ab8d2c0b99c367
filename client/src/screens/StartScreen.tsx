export const StartScreen = () => <h1 className="govuk-heading-l">Start</h1>;

import { roomWords } from '@tday/shared/words/room';
import { useEffect } from 'react';
import { Link } from '../features/Link.tsx';

const words = roomWords.en.unknownPage;

export const UnknownScreen = () => {
  useEffect(() => {
    document.title = words.title;
  }, []);
  return (
    <main className="govuk-width-container govuk-main-wrapper" id="task">
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.says}</p>
      <p className="govuk-body">
        <Link to="/">{words.start}</Link>
      </p>
    </main>
  );
};

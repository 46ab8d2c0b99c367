import { roomWords } from '@tday/shared/words/room';
import { Link } from '../features/Link.tsx';
import { PlainPage } from '../features/PlainPage.tsx';

const words = roomWords.en.unknownPage;

export const UnknownScreen = () => (
  <PlainPage title={words.title} words={roomWords.en.outside}>
    <h1 className="govuk-heading-l">{words.title}</h1>
    <p className="govuk-body">{words.says}</p>
    <p className="govuk-body">
      <Link to="/">{words.start}</Link>
    </p>
  </PlainPage>
);

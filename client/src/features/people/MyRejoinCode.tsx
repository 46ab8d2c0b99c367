import { peopleWords } from '@tday/shared/words/people';
import { useMe, useOpenWorkshop } from '../use-model.ts';
import { NewRejoinCode } from './NewRejoinCode.tsx';

const words = peopleWords.en;

/** The way back to being me on another device. */
export const MyRejoinCode = () => {
  const { codes } = useOpenWorkshop();
  const me = useMe();
  return (
    <section className="tday-rejoin-card" aria-labelledby="rejoin">
      <h2 id="rejoin" className="govuk-heading-s">
        {words.rejoin.title}
      </h2>
      {codes.rejoinCode && (
        <p className="tday-code tday-code--large" data-rejoin-code={codes.rejoinCode}>
          {codes.rejoinCode}
        </p>
      )}
      <p className="govuk-body">{words.rejoin.says}</p>
      {!codes.rejoinCode && <NewRejoinCode participant={me} />}
    </section>
  );
};

import { peopleWords } from '@tday/shared/words/people';
import { useState } from 'react';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Details } from '../../ui/Details.tsx';
import { useOpenWorkshop } from '../use-model.ts';
import { NewFacilitatorLink } from './NewFacilitatorLink.tsx';

const words = peopleWords.en.facilitatorLink;

/** Folded away, because this screen may be on the wall. */
export const FacilitatorLink = () => {
  const { codes } = useOpenWorkshop();
  const [link, setLink] = useState(codes.facilitatorLink);
  return (
    <Details summary={words.title}>
      <p className="govuk-body">{link === undefined ? words.unknown : words.says}</p>
      {link !== undefined && (
        <>
          <input
            className="govuk-input tday-secret-link"
            aria-label={words.title}
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
          />
          <CopyButton key={link} text={link} words={words} />
        </>
      )}
      <NewFacilitatorLink onMade={setLink} />
    </Details>
  );
};

import { peopleWords } from '@tday/shared/words/people';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Details } from '../../ui/Details.tsx';
import { useOpenWorkshop } from '../use-model.ts';

const words = peopleWords.en.facilitatorLink;

/** Folded away, because this screen may be on the wall. */
export const FacilitatorLink = () => {
  const { facilitatorLink } = useOpenWorkshop().codes;
  if (facilitatorLink === undefined) return null;
  return (
    <Details summary={words.title}>
      <p className="govuk-body">{words.says}</p>
      <input
        className="govuk-input tday-secret-link"
        aria-label={words.title}
        readOnly
        value={facilitatorLink}
        onFocus={(event) => event.target.select()}
      />
      <CopyButton text={facilitatorLink} words={words} />
    </Details>
  );
};

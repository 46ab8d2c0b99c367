import { peopleWords } from '@tday/shared/words/people';
import { useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { useOpenWorkshop } from '../use-model.ts';

const words = peopleWords.en.facilitatorLink;

/** Folded away, because this screen may be on the wall. */
export const FacilitatorLink = () => {
  const { facilitatorLink } = useOpenWorkshop().codes;
  const id = useId();
  const [copied, setCopied] = useState(false);
  if (facilitatorLink === undefined) return null;
  // A page on a plain http address has no clipboard: the link is chosen, ready for Ctrl+C.
  const copy = () => {
    const box = document.getElementById(id);
    if (box instanceof HTMLInputElement) box.select();
    const { clipboard } = navigator as { clipboard?: Clipboard };
    clipboard?.writeText(facilitatorLink).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Details summary={words.title}>
      <p className="govuk-body">{words.says}</p>
      <input
        id={id}
        className="govuk-input"
        aria-label={words.title}
        readOnly
        value={facilitatorLink}
      />
      <p>
        <Button small onClick={copy}>
          {copied ? words.copied : words.copy}
        </Button>
      </p>
    </Details>
  );
};

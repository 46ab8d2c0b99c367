// Copies a text. A page on a plain http address has no clipboard: then it says how to copy by hand.
import { useState } from 'react';
import { Button } from './Button.tsx';

interface CopyButtonProps {
  readonly text: string;
  readonly words: { readonly copy: string; readonly copied: string; readonly copyByHand: string };
}

export const CopyButton = ({ text, words }: CopyButtonProps) => {
  const [came, setCame] = useState<'copied' | 'by-hand'>();
  const copy = () => {
    const { clipboard } = navigator as { clipboard?: Clipboard };
    if (clipboard === undefined) return setCame('by-hand');
    clipboard.writeText(text).then(
      () => setCame('copied'),
      () => setCame('by-hand'),
    );
  };
  return (
    <>
      <Button onClick={copy}>{came === 'copied' ? words.copied : words.copy}</Button>
      <div role="status">
        {came === 'by-hand' && <p className="govuk-body">{words.copyByHand}</p>}
      </div>
    </>
  );
};

// Words that the room refused, given back to whoever wrote them, until they say that they have them.
import { statusWords } from '@tday/shared/words/status';
import type { HandedBack as Refused } from '../../model/workshop-state.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { useHandedBack, useOpenWorkshop } from '../use-model.ts';
import { saveWaiting } from './save-waiting.ts';

const words = statusWords.en.handedBack;

const asText = ({ texts }: Refused): string =>
  texts.map(({ section, label, words: text }) => `${section}, ${label}\n${text}`).join('\n\n');

interface RefusedWordsProps {
  readonly handedBack: readonly Refused[];
  readonly onDone: (refused: Refused) => void;
}

export const RefusedWords = ({ handedBack, onDone }: RefusedWordsProps) =>
  handedBack.map((refused, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: refusals are put away one by one and never move
    <Banner key={index} title={refused.isLate ? words.lateTitle : words.title} takesFocus>
      <p className="govuk-notification-banner__heading">{refused.says}</p>
      {refused.texts.map(({ address, section, label, words: text }) => (
        <div key={`${address.section}/${address.row}/${address.field}`}>
          <h3 className="govuk-heading-s">{`${section}, ${label}`}</h3>
          <p className="tday-handed-back">{text}</p>
        </div>
      ))}
      <div className="govuk-button-group">
        <CopyButton text={asText(refused)} words={words} />
        <Button look="plain" onClick={() => saveWaiting(refused)}>
          {words.download}
        </Button>
        <Button look="plain" onClick={() => onDone(refused)}>
          {words.done}
        </Button>
      </div>
    </Banner>
  ));

/** In the workshop that refused them. */
export const HandedBack = () => {
  const open = useOpenWorkshop();
  const handedBack = useHandedBack();
  return (
    <RefusedWords handedBack={handedBack} onDone={(refused) => open.forgetHandedBack(refused)} />
  );
};

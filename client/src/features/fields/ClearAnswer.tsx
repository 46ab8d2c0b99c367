// The way back from a radio button to no answer.
import { widgetWords } from '@tday/shared/words/widgets';

interface ClearAnswerProps {
  readonly label: string;
  readonly onClear: () => void;
}

export const ClearAnswer = ({ label, onClear }: ClearAnswerProps) => (
  <button type="button" className="tday-link-button" onClick={onClear}>
    {widgetWords.en.clear}
    <span className="govuk-visually-hidden"> {widgetWords.en.clearAnswer(label)}</span>
  </button>
);

import { startWords } from '@tday/shared/words/start';
import { Button } from '../../ui/Button.tsx';

interface NotFetchedProps {
  readonly title: string;
  readonly problem: string;
  readonly onAgain: () => void;
}

export const NotFetched = ({ title, problem, onAgain }: NotFetchedProps) => (
  <div role="alert">
    <h2 className="govuk-heading-m">{title}</h2>
    <p className="govuk-body">{problem}</p>
    <Button look="primary" onClick={onAgain}>
      {startWords.en.tryAgain}
    </Button>
  </div>
);

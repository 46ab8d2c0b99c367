// What is left when a view of ours breaks. The words are not in the views: the model holds and sends
// them on, so this screen can say so.
import { roomWords } from '@tday/shared/words/room';
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';

interface ErrorScreenProps {
  readonly children: ReactNode;
}

interface ErrorScreenState {
  readonly fault: string | undefined;
}

const words = roomWords.en.ourFault;

export class ErrorScreen extends Component<ErrorScreenProps, ErrorScreenState> {
  override state: ErrorScreenState = { fault: undefined };

  static getDerivedStateFromError(error: unknown): ErrorScreenState {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === undefined) return this.props.children;
    return (
      <main className="govuk-width-container govuk-main-wrapper" id="task">
        <h1 className="govuk-heading-l">{words.title}</h1>
        <p className="govuk-body">{words.says}</p>
        <Button look="primary" onClick={() => location.reload()}>
          {words.reload}
        </Button>
        <p className="govuk-hint">{words.fault(fault)}</p>
      </main>
    );
  }
}

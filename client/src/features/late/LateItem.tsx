// One person's late words: from whom and when, what they would change, and what is to become of them.
import { lateWords } from '@tday/shared/words/late';
import { findParticipant, type LateWords } from '@tday/shared/workshop';
import { useId } from 'react';
import { isNotDone } from '../../model/late-desk.ts';
import { Button } from '../../ui/Button.tsx';
import { dayTime } from '../clock-time.ts';
import { useTaking } from '../export/use-taking.ts';
import { useWorkshop } from '../use-model.ts';
import { LateTexts } from './LateTexts.tsx';
import type { Deciding } from './use-late.ts';
import { useLateDesk } from './use-late-desk.ts';
import { useLook } from './use-look.ts';

const words = lateWords.en;

interface LateItemProps {
  readonly late: LateWords;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly decide: Deciding['decide'];
}

const useName = (id: LateWords['participant'] | undefined): string | undefined =>
  useWorkshop((workshop) => id && findParticipant(workshop, id)?.name);

const Look = ({ late }: Pick<LateItemProps, 'late'>) => {
  const look = useLook(late);
  if (look === undefined) return <p className="govuk-body">{words.reading}</p>;
  return isNotDone(look) ? (
    <p className="govuk-error-message">{look.says}</p>
  ) : (
    <LateTexts {...look} />
  );
};

const Download = ({ late, name }: Pick<LateItemProps, 'late'> & { readonly name: string }) => {
  const takings = useTaking();
  const address = useLateDesk().fileAddress(late.id);
  const taking = takings.of(address);
  return (
    <>
      <Button
        look="plain"
        aria-label={words.downloadSpoken(name)}
        onClick={() => void takings.take(address, `${words.title}.json`)}
      >
        {words.download}
      </Button>
      {typeof taking === 'object' && 'problem' in taking && (
        <p className="govuk-error-message">{taking.problem}</p>
      )}
    </>
  );
};

export const LateItem = ({ late, isOpen, onOpen, decide }: LateItemProps) => {
  const id = useId();
  const name = useName(late.participant) ?? '';
  const bringer = useName(late.broughtBy);
  const time = dayTime(late.at);
  return (
    <li className="tday-late">
      <h3 className="govuk-heading-s">{words.from(name)}</h3>
      <p className="govuk-hint">
        {bringer === undefined ? words.cameAt(time) : words.broughtIn(bringer, time)}
      </p>
      <Button
        small
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={isOpen ? words.closeSpoken(name) : words.readSpoken(name)}
        onClick={() => onOpen(!isOpen)}
      >
        {isOpen ? words.close : words.read}
      </Button>
      <div id={id}>{isOpen && <Look late={late} />}</div>
      {isOpen && <p className="govuk-hint">{words.takeInSays(name)}</p>}
      <div className="govuk-button-group">
        <Button
          look="primary"
          aria-label={words.takeInSpoken(name)}
          onClick={() => decide('take-in', late, words.takenIn(name))}
        >
          {words.takeIn}
        </Button>
        {late.state === 'waiting' && (
          <Button
            aria-label={words.putAsideSpoken(name)}
            onClick={() => decide('set-aside', late, words.isAside(name))}
          >
            {words.putAside}
          </Button>
        )}
        <Download late={late} name={name} />
      </div>
    </li>
  );
};

// The late box, for whoever leads: read what came late, take it in or set it aside, bring in a file.
import type { LateId } from '@tday/shared/ids';
import { lateBoxRefusal } from '@tday/shared/permissions';
import { lateWords } from '@tday/shared/words/late';
import type { LateWords } from '@tday/shared/workshop';
import { useRef, useState } from 'react';
import { BringInFile } from '../features/late/BringInFile.tsx';
import { LateItem } from '../features/late/LateItem.tsx';
import { type Deciding, useDeciding, useLate } from '../features/late/use-late.ts';
import { useMe } from '../features/use-model.ts';
import { Details } from '../ui/Details.tsx';
import { InsetText } from '../ui/InsetText.tsx';

const words = lateWords.en;

interface LateListProps extends Pick<Deciding, 'decide'> {
  readonly late: readonly LateWords[];
  readonly opened: LateId | undefined;
  readonly onOpen: (late: LateId | undefined) => void;
}

const LateList = ({ late, opened, onOpen, decide }: LateListProps) => (
  <ul className="govuk-list">
    {late.map((one) => (
      <LateItem
        key={one.id}
        late={one}
        isOpen={one.id === opened}
        onOpen={(isOpen) => onOpen(isOpen ? one.id : undefined)}
        decide={decide}
      />
    ))}
  </ul>
);

const LateBox = () => {
  const { waiting, aside } = useLate();
  const [opened, setOpened] = useState<LateId>();
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const say = (says: string) => {
    setSaid(says);
    // What was pressed is gone with what it was about.
    title.current?.focus();
  };
  const { refusal, decide } = useDeciding(say);
  const list = { opened, onOpen: setOpened, decide };
  return (
    <>
      <section aria-labelledby="late-waiting">
        <h2 id="late-waiting" className="govuk-heading-m" ref={title} tabIndex={-1}>
          {words.waiting}
        </h2>
        <div role="status">{said && <InsetText>{said}</InsetText>}</div>
        {refusal && (
          <p className="govuk-error-message" role="alert">
            {refusal}
          </p>
        )}
        {waiting.length === 0 && <p className="govuk-body">{words.nothing}</p>}
        <LateList {...list} late={waiting} />
      </section>
      {aside.length > 0 && (
        <Details summary={words.setAside(aside.length)}>
          <LateList {...list} late={aside} />
        </Details>
      )}
      <BringInFile
        onBrought={(late, says) => {
          setOpened(late.at(-1));
          say(says);
        }}
      />
    </>
  );
};

export const LateScreen = () => {
  const refusal = lateBoxRefusal(useMe(), 'content');
  return (
    <>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{refusal?.says ?? words.says}</p>
      {refusal === undefined && <LateBox />}
    </>
  );
};

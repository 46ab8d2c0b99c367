// Says to everybody that an earlier version was brought back while they were here: words changed that they
// did not change.
import { restoredWords } from '@tday/shared/words/restored';
import { findParticipant } from '@tday/shared/workshop';
import { useState } from 'react';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { dayTime } from '../clock-time.ts';
import { useOpenWorkshop, useWorkshop } from '../use-model.ts';

const words = restoredWords.en;

export const RestoredNote = () => {
  const { me } = useOpenWorkshop();
  const workshop = useWorkshop((whole) => whole);
  const { restored, versions = [] } = workshop;
  // What was so when the page came is no news.
  const [known, setKnown] = useState(restored?.at);
  const isNews = restored !== undefined && restored.at !== known && restored.by !== me;
  const version = versions.find(({ number }) => number === restored?.version);
  const name = restored?.by && findParticipant(workshop, restored.by)?.name;
  return (
    <div role="status">
      {isNews && version && (
        <Banner title={words.title}>
          <p className="govuk-body">{words.says(name ?? words.nobody, dayTime(version.at))}</p>
          <Button small onClick={() => setKnown(restored.at)}>
            {words.hide}
          </Button>
        </Banner>
      )}
    </div>
  );
};

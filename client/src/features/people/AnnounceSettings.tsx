import { peopleWords } from '@tday/shared/words/people';
import { useState } from 'react';
import { Radios } from '../../ui/Radios.tsx';
import { announceLevels, keepAnnounceLevel, readAnnounceLevel } from './announce-level.ts';

const words = peopleWords.en.announce;

export const AnnounceSettings = () => {
  const [level, setLevel] = useState(readAnnounceLevel);
  return (
    <Radios
      id="announce"
      legend={words.legend}
      small
      choices={announceLevels.map((value) => ({ value, label: words[value] }))}
      value={level}
      onChange={(value) => {
        const chosen = announceLevels.find((one) => one === value) ?? 'section';
        setLevel(chosen);
        keepAnnounceLevel(chosen);
      }}
    />
  );
};

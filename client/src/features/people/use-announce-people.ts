// Politely: who joins, and who comes to write where I am, as far as this person wants to hear of it.
import { peopleWords } from '@tday/shared/words/people';
import { useEffect, useRef } from 'react';
import { useAnnouncer } from '../../ui/use-announcer.ts';
import { usePeople } from '../use-model.ts';
import { useOthersIn } from '../use-presence.ts';
import { readAnnounceLevel } from './announce-level.ts';

export const useAnnounceJoins = (): void => {
  const announcer = useAnnouncer();
  const count = usePeople().length;
  const known = useRef(count);
  useEffect(() => {
    const more = count - known.current;
    known.current = count;
    if (readAnnounceLevel() !== 'all') return;
    for (let one = 0; one < more; one++) announcer.politely('joined', peopleWords.en.joined);
  }, [announcer, count]);
};

/** For a section on screen; says nothing of sections that I am not in. */
export const useAnnounceWriters = (section: string, title: string): void => {
  const announcer = useAnnouncer();
  const names = useOthersIn(section).map(({ name }) => name);
  const listed = [...new Set(names)].sort().join('\n');
  const known = useRef(listed);
  useEffect(() => {
    const before = known.current.split('\n');
    known.current = listed;
    const isMine = document.activeElement?.closest(`[data-section="${section}"]`);
    if (readAnnounceLevel() === 'off' || !isMine) return;
    for (const name of listed.split('\n').filter((one) => one && !before.includes(one))) {
      const says = (count: number) => peopleWords.en.writingHere(name, count - 1, title);
      announcer.politely(`writing-${section}`, says);
    }
  }, [announcer, listed, section, title]);
};

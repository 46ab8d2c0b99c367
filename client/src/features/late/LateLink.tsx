// From the facilitator's controls to the late box, with how much waits there.
import { lateWords } from '@tday/shared/words/late';
import { useEffect, useRef } from 'react';
import { useAnnouncer } from '../../ui/use-announcer.ts';
import { pathTo } from '../go.ts';
import { Link } from '../Link.tsx';
import { useWorkshop } from '../use-model.ts';
import { useLate } from './use-late.ts';

const words = lateWords.en;

const useAnnounceLate = (count: number): void => {
  const announcer = useAnnouncer();
  const known = useRef(count);
  useEffect(() => {
    if (count > known.current) announcer.politely('late', () => words.came(count));
    known.current = count;
  }, [announcer, count]);
};

export const LateLink = () => {
  const id = useWorkshop((workshop) => workshop.id);
  const { length } = useLate().waiting;
  useAnnounceLate(length);
  return (
    <p className="govuk-body">
      <Link to={pathTo(id, { at: 'late' })}>
        {length === 0 ? words.open : <strong>{words.openWaiting(length)}</strong>}
      </Link>
    </p>
  );
};

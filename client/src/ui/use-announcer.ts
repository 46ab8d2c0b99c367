// The announcer of the page, for any view.
import { createContext, useContext } from 'react';
import type { Announcer } from './announcer.ts';

export const AnnouncerContext = createContext<Announcer | undefined>(undefined);

export const useAnnouncer = (): Announcer => {
  const announcer = useContext(AnnouncerContext);
  if (announcer === undefined) throw new Error('no announcer stands above this view');
  return announcer;
};

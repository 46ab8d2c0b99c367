// What changes by time alone, for views.
import { useEffect, useState } from 'react';
import { type KeptLight, keptLight, type LightTone } from '../model/kept-light.ts';
import { useOpenWorkshop, useWorkshopState } from './use-model.ts';

/** The server's clock, once a second. */
export const useNow = (): number => {
  const open = useOpenWorkshop();
  const [now, setNow] = useState(() => open.now());
  useEffect(() => {
    let cancel = () => {};
    const tick = () => {
      setNow(open.now());
      cancel = open.host.later(1000 - (open.now() % 1000), tick);
    };
    tick();
    return () => cancel();
  }, [open]);
  return now;
};

export const useKeptLight = (): KeptLight & { readonly tone: LightTone } => {
  const open = useOpenWorkshop();
  const state = useWorkshopState((whole) => whole);
  // Ticks, because a light that waits turns amber by time alone.
  useNow();
  return keptLight(state, open.host.now());
};

// Keeps the screen of the wall awake, where the browser can.
import { useEffect } from 'react';

export const useWakeLock = (): void => {
  useEffect(() => {
    const { wakeLock } = navigator as { wakeLock?: WakeLock };
    if (wakeLock === undefined) return;
    let lock: WakeLockSentinel | undefined;
    let left = false;
    const hold = async () => {
      if (document.visibilityState !== 'visible') return;
      // A battery that runs low is a reason to say no: then the screen's own settings count.
      lock = await wakeLock.request('screen').catch(() => undefined);
      if (left) await lock?.release();
    };
    void hold();
    // The browser lets go of it whenever the page is hidden.
    document.addEventListener('visibilitychange', hold);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, []);
};

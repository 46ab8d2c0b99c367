// Whether somebody has just moved the pointer: only then does the wall show its few controls.
import { useEffect, useState } from 'react';

const restsAfterMs = 3000;

export const usePointerMoves = (): boolean => {
  const [moves, setMoves] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      clearTimeout(timer);
      setMoves(true);
      timer = setTimeout(() => setMoves(false), restsAfterMs);
    };
    addEventListener('pointermove', moved);
    return () => {
      removeEventListener('pointermove', moved);
      clearTimeout(timer);
    };
  }, []);
  return moves;
};

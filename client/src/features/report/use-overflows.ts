// Whether an element is wider inside than outside, so that it scrolls: only then is it a stop for the
// keyboard.
import { type RefCallback, useCallback, useState } from 'react';

export const useOverflows = (): readonly [RefCallback<HTMLElement>, boolean] => {
  const [overflows, setOverflows] = useState(false);
  const watch = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setOverflows(element.scrollWidth > element.clientWidth + 1),
    );
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return [watch, overflows];
};

// A wire whose code is fetched when somebody wants to open it.
import type { OpenWire, Wire } from './wire.ts';

export const lazyWire =
  (fetchWire: () => Promise<OpenWire>): OpenWire =>
  (address, listeners) => {
    let wire: Wire | undefined;
    let isOver = false;
    const open = (openWire: OpenWire) => {
      if (!isOver) wire = openWire(address, listeners);
    };
    // No different from a line that could not be had.
    const fail = () => {
      if (!isOver) listeners.closed(1006, '');
    };
    void fetchWire().then(open, fail);
    return {
      send: (bytes) => wire?.send(bytes),
      close: () => {
        isOver = true;
        wire?.close();
      },
    };
  };

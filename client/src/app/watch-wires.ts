// Tells a workshop when its lines are on the second wire, and the wires when the device has its network back.
import type { OpenWorkshop } from '../model/workshop-state.ts';
import { browserWires, fetchSecondWire } from './browser-wire.ts';

/** What people need in order to write comes first. */
const fetchMs = 5_000;

export const watchWires = (opened: OpenWorkshop): (() => void) => {
  const again = () => browserWires.tryAgain();
  const unwatch = browserWires.watch((slow) => opened.state.setState({ slow }));
  // What cannot be had now is asked for again when it is wanted.
  const fetching = setTimeout(() => void fetchSecondWire().catch(() => undefined), fetchMs);
  addEventListener('online', again);
  return () => {
    unwatch();
    clearTimeout(fetching);
    removeEventListener('online', again);
  };
};

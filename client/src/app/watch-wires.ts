// Tells a workshop when its lines are on the second wire, and the wires when the device has its network back.
import type { OpenWorkshop } from '../model/workshop-state.ts';
import { browserWires } from './browser-wire.ts';

export const watchWires = (opened: OpenWorkshop): (() => void) => {
  const again = () => browserWires.tryAgain();
  const unwatch = browserWires.watch((slow) => opened.state.setState({ slow }));
  addEventListener('online', again);
  return () => {
    unwatch();
    removeEventListener('online', again);
  };
};

// What the model asks of the world around it: a clock, chance, and somebody who calls back later. The
// browser gives the real ones, a test gives its own.
import type { RandomBytes } from '@tday/shared/ids';

export type Cancel = () => void;

/** Of what is not going on. */
export const noCancel: Cancel = () => {};

export interface Host {
  /** Milliseconds since 1970, by the clock of this device. */
  now(): number;
  later(ms: number, run: () => void): Cancel;
  /** Runs once before the next paint; where nothing is painted, soon. */
  frame(run: () => void): Cancel;
  random: RandomBytes;
}

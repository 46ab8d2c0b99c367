// What time it is, and somebody who calls back later. The server gives a real one, a test moves its own.
export type Cancel = () => void;

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  later(ms: number, run: () => void): Cancel;
}

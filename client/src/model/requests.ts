// The kinds of request of which the second wire is made. A browser makes them with fetch.
import type { Cancel } from './host.ts';

export interface StreamListeners {
  came(text: string): void;
  /** Called once; with the status where the server answered, but not with a stream. */
  ended(status: number | undefined): void;
}

export interface Requests {
  /** Hears an answer as it comes. */
  listen(address: string, listeners: StreamListeners): Cancel;
  /** Tells the status of the answer once, undefined if none came. */
  post(address: string, body: Uint8Array, answered: (status: number | undefined) => void): Cancel;
  /** Says a last thing, whose answer nobody waits for. */
  sayLast(address: string, body: Uint8Array): void;
}

/** Not a no: a proxy that could not reach the server, or a server that cannot at the moment. */
export const isOfThisMoment = (status: number): boolean => status >= 500 || status === 408;

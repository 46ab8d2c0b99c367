// This browser's line to the room, as people see it: one thing, made from the lines of the workshop's
// documents.
import type { ClosingName } from '@tday/shared/protocol';

export type Connection =
  | { readonly state: 'joining' }
  /** `unkept`: changes made here of which the room has not said that they are kept. */
  | { readonly state: 'live'; readonly unkept: number }
  | { readonly state: 'offline'; readonly unkept: number }
  | { readonly state: 'refused'; readonly closing: ClosingName | undefined };

/** How the line of one document stands. */
export interface LineState {
  /** True between a complete exchange with the room and the loss of the wire. */
  readonly live: boolean;
  /** True once the content has come over completely. */
  readonly joined: boolean;
  readonly unkept: number;
  /** By this device's clock; undefined while everything is kept. */
  readonly oldestUnkeptAt: number | undefined;
}

export const connectionOf = (lines: readonly LineState[]): Connection => {
  const unkept = lines.reduce((sum, line) => sum + line.unkept, 0);
  if (lines.every((line) => line.live)) return { state: 'live', unkept };
  return lines.every((line) => line.joined) ? { state: 'offline', unkept } : { state: 'joining' };
};

export const unkeptOf = (connection: Connection): number =>
  connection.state === 'live' || connection.state === 'offline' ? connection.unkept : 0;

export const sameConnection = (a: Connection, b: Connection): boolean =>
  a.state === b.state && unkeptOf(a) === unkeptOf(b);

export const oldestUnkept = (lines: readonly LineState[]): number | undefined =>
  lines.reduce<number | undefined>(
    (oldest, { oldestUnkeptAt: at }) => (at === undefined ? oldest : Math.min(at, oldest ?? at)),
    undefined,
  );

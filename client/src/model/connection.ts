// This browser's line to the room, as people see it: one thing, made from the lines of the workshop's
// documents.
import type { ClosingName } from '@tday/shared/protocol';

/** `unkept`: changes made here of which the room has not said that they are kept. */
export type Connection =
  /** The content has never come over completely. */
  | { readonly state: 'joining'; readonly unkept: number }
  | { readonly state: 'live'; readonly unkept: number }
  /** The content lies on this device, and the page has just begun to open its line. */
  | { readonly state: 'opening'; readonly unkept: number }
  /** The line was there a moment ago, and may be again in a moment. */
  | { readonly state: 'returning'; readonly unkept: number }
  | { readonly state: 'offline'; readonly unkept: number }
  | { readonly state: 'refused'; readonly closing: ClosingName | undefined };

/** How the line of one document stands. */
export interface LineState {
  /** True between a complete exchange with the room and the loss of the wire. */
  readonly live: boolean;
  /** True once the content has come over completely, in this page or in one before it on this device. */
  readonly joined: boolean;
  readonly unkept: number;
  /** By this device's clock; undefined while everything is kept. */
  readonly oldestUnkeptAt: number | undefined;
}

export type WhileDown = 'opening' | 'returning' | 'offline';

/** `whileDown`: how a line that is not there is to be taken at the moment. */
export const connectionOf = (lines: readonly LineState[], whileDown: WhileDown): Connection => {
  const unkept = lines.reduce((sum, line) => sum + line.unkept, 0);
  if (lines.every((line) => line.live)) return { state: 'live', unkept };
  if (!lines.every((line) => line.joined)) return { state: 'joining', unkept };
  return { state: whileDown, unkept };
};

export const unkeptOf = (connection: Connection): number =>
  connection.state === 'refused' ? 0 : connection.unkept;

export const sameConnection = (a: Connection, b: Connection): boolean =>
  a.state === b.state && unkeptOf(a) === unkeptOf(b);

export const oldestUnkept = (lines: readonly LineState[]): number | undefined =>
  lines.reduce<number | undefined>(
    (oldest, { oldestUnkeptAt: at }) => (at === undefined ? oldest : Math.min(at, oldest ?? at)),
    undefined,
  );

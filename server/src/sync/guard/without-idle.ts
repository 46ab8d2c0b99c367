// An update in which what changes nothing says nothing any more. Yjs would still look at all that such a
// struct hangs on: it would cut it in two, or find later, as it opens the workshop anew, that it is not what
// the struct takes it for.
import * as encoding from 'lib0/encoding';
import { itemKind } from './content.ts';
import type { Struct } from './read-update.ts';

/** As something collected, of the same length: so that every clock stays what it is. */
export const withoutIdle = (update: Uint8Array, idle: readonly Struct[]): Uint8Array => {
  if (idle.length === 0) return update;
  const encoder = encoding.createEncoder();
  let at = 0;
  for (const { from, to, length } of [...idle].sort((one, other) => one.from - other.from)) {
    encoding.writeUint8Array(encoder, update.subarray(at, from));
    encoding.writeUint8(encoder, itemKind.collected);
    encoding.writeVarUint(encoder, length);
    at = to;
  }
  encoding.writeUint8Array(encoder, update.subarray(at));
  return encoding.toUint8Array(encoder);
};

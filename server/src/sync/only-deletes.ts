// What an update deletes, without what it writes: for tests.
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

export const onlyDeletes = (update: Uint8Array): Uint8Array => {
  const { clients } = Y.decodeUpdate(update).ds;
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, clients.size);
  for (const [client, ranges] of clients) {
    const numbers = ranges.flatMap(({ clock, len }) => [clock, len]);
    for (const number of [client, ranges.length, ...numbers])
      encoding.writeVarUint(encoder, number);
  }
  return encoding.toUint8Array(encoder);
};

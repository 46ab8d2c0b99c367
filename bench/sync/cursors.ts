// Where somebody's cursor stands, as presence travels: of the size of what editors send.
import { frameType } from '@tday/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

const positionIn = (client: number, clock: number) => ({
  type: null,
  tname: null,
  item: { client, clock },
  assoc: 0,
});

/** The state that a client has at a clock. */
export const cursorMessage = (client: number, clock: number, name: string): Uint8Array => {
  const position = positionIn(client, clock);
  const state = { section: 'problem', caret: { name, anchor: position, head: position } };
  const inner = encoding.createEncoder();
  for (const number of [1, client, clock]) encoding.writeVarUint(inner, number);
  encoding.writeVarString(inner, JSON.stringify(state));
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, frameType.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
  return encoding.toUint8Array(encoder);
};

/** Tells of each client whose state is in it. */
export const readCursors = (states: Uint8Array, tell: (client: number) => void): void => {
  const decoder = decoding.createDecoder(states);
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    tell(decoding.readVarUint(decoder));
    decoding.readVarUint(decoder);
    const length = decoding.readVarUint(decoder);
    decoder.pos += length;
  }
};

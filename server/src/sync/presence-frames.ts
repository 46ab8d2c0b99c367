// y-protocols' awareness on the wire: a count, then for each client its id, its clock and its state in
// JSON, null for somebody who has left.
import { frameType } from '@tday/shared/protocol';
import * as encoding from 'lib0/encoding';
import { ByteReader } from './guard/byte-reader.ts';
import { Halt } from './guard/halt.ts';

/** A room of as many people is larger than any that there is. */
const mostStates = 2_000;

/** Nobody's news: says to a y-websocket client that the room is still there. */
export const heartbeatFrame: Uint8Array = new Uint8Array([frameType.awareness, 1, 0]);

/** States by client, as JSON that is not read yet; undefined if the bytes are none. */
export const readStates = (bytes: Uint8Array): ReadonlyMap<number, Uint8Array> | undefined => {
  try {
    const reader = new ByteReader(bytes);
    const count = reader.count(3);
    if (count > mostStates) return undefined;
    const states = new Map<number, Uint8Array>();
    for (let index = 0; index < count; index++) {
      const client = reader.number();
      reader.number();
      states.set(client, reader.block());
    }
    return reader.left === 0 ? states : undefined;
  } catch (error) {
    if (error instanceof Halt) return undefined;
    throw error;
  }
};

const utf8 = new TextDecoder();

/** Undefined if it is no JSON; null if somebody says that they have left. */
export const readState = (json: Uint8Array): unknown => {
  try {
    return JSON.parse(utf8.decode(json));
  } catch {
    return undefined;
  }
};

export const encodeState = (client: number, clock: number, state: object | null): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, JSON.stringify(state));
  return encoding.toUint8Array(encoder);
};

const varUints = (...numbers: readonly number[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of numbers) encoding.writeVarUint(encoder, number);
  });

/** Made for each line of each room, many times a second: everything is copied once. */
export const presenceFrame = (states: readonly Uint8Array[]): Uint8Array => {
  const count = varUints(states.length);
  const bytes = states.reduce((sum, { length }) => sum + length, count.length);
  return Buffer.concat([varUints(frameType.awareness, bytes), count, ...states]);
};

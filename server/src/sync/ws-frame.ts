// The frames of a WebSocket that a server writes (RFC 6455, 5.2): what it says, binary, whole and unmasked; and a
// ping.
import type { Writable } from 'node:stream';

const finalBinary = 0x82;
const finalPing = 0x89;
/** Lengths up to this stand in the header's own byte; the next two numbers say how many bytes hold it. */
const longestInByte = 125;
const twoBytes = 126;
const eightBytes = 127;

const header = (length: number): Buffer => {
  if (length <= longestInByte) return Buffer.from([finalBinary, length]);
  if (length <= 0xffff) {
    const bytes = Buffer.from([finalBinary, twoBytes, 0, 0]);
    bytes.writeUInt16BE(length, 2);
    return bytes;
  }
  const bytes = Buffer.alloc(10);
  bytes.set([finalBinary, eightBytes]);
  bytes.writeUIntBE(length, 4, 6);
  return bytes;
};

/** Of a larger one, to copy it costs more than to hand on its header by itself. */
const largestCopied = 4_096;

/** The same message goes to everybody in a room, one socket after the other: it is framed once. */
let last: { readonly message: Uint8Array; readonly framed: Buffer } | undefined;

const framed = (message: Uint8Array): Buffer => {
  if (last?.message === message) return last.framed;
  last = { message, framed: Buffer.concat([header(message.length), message]) };
  return last.framed;
};

/** Writes a message as it goes over the wire. It must not be changed afterwards. */
export const writeFramed = (stream: Writable, message: Uint8Array): void => {
  if (message.length <= largestCopied) {
    stream.write(framed(message));
    return;
  }
  stream.cork();
  stream.write(header(message.length));
  stream.write(message);
  stream.uncork();
};

const ping = Buffer.from([finalPing, 0]);

export const writePing = (stream: Writable): void => {
  stream.write(ping);
};

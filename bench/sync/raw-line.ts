// One end of a WebSocket on a bare socket: as little work a frame as can be, so that whoever drives the
// servers is not what is measured. Binary messages in one frame each, nothing compressed.
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export interface LineListener {
  opened(): void;
  /** A message lies in `bytes` from `from` up to `to`, and only until this returns. */
  heard(bytes: Buffer, from: number, to: number): void;
  /** Whoever ended it; `why` is for people. */
  closed(why: string): void;
}

const opcode = { binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** All sockets read into the same bytes: each hands on what it read before the next one reads. */
const readBuffer = Buffer.allocUnsafeSlow(64 * 1_024);

const largeBytes = 4 * readBuffer.length;

/** For large messages: memory that was used before costs a driver least. */
const spares: Buffer[] = [];

const lend = (bytes: number): Buffer => {
  const spare = bytes < largeBytes ? undefined : spares.pop();
  return spare !== undefined && spare.length >= bytes ? spare : Buffer.allocUnsafe(bytes);
};

const giveBack = (lent: Buffer): void => {
  if (lent.length >= largeBytes) spares.push(lent);
};

const mask = Buffer.from([0x5a, 0xa5, 0x3c, 0xc3]);

/** A frame from a browser to a server, masked as the standard wants it. */
const frameOf = (kind: number, message: Uint8Array): Buffer => {
  const { length } = message;
  const sizeBytes = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const begin = 2 + sizeBytes + mask.length;
  const frame = Buffer.allocUnsafe(begin + length);
  frame[0] = 0x80 | kind;
  frame[1] = 0x80 | (sizeBytes === 0 ? length : sizeBytes === 2 ? 126 : 127);
  if (sizeBytes === 2) frame.writeUInt16BE(length, 2);
  if (sizeBytes === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  mask.copy(frame, begin - mask.length);
  for (let index = 0; index < length; index++) {
    frame[begin + index] = (message[index] ?? 0) ^ (mask[index & 3] ?? 0);
  }
  return frame;
};

const shortSize = (bytes: Buffer, at: number): number => (bytes[at + 1] ?? 0) & 127;

const startOfPayload = (bytes: Buffer, at: number): number => {
  const short = shortSize(bytes, at);
  return at + (short < 126 ? 2 : short === 126 ? 4 : 10);
};

/** Where a frame that begins at `at` ends, or more than there is while its head is not complete. */
const endOfFrame = (bytes: Buffer, at: number): number => {
  const from = at + 2 > bytes.length ? at + 2 : startOfPayload(bytes, at);
  if (from > bytes.length) return from;
  const short = shortSize(bytes, at);
  if (short < 126) return from + short;
  return from + (short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6));
};

const endOfAnswer = '\r\n\r\n';
const nothing = Buffer.alloc(0);

export class RawLine {
  private readonly socket: Socket;
  private readonly listener: LineListener;
  private isOpen = false;
  private why = 'cut';
  /** The beginning of a frame whose end has not come yet, with room for one more reading. */
  private held: Buffer = nothing;
  private heldBytes = 0;
  private wantedBytes = 0;

  constructor(port: number, path: string, listener: LineListener) {
    this.listener = listener;
    const callback = (count: number, bytes: Uint8Array): boolean => {
      this.read(Buffer.from(bytes.buffer, bytes.byteOffset, count));
      return true;
    };
    const onread = { buffer: readBuffer, callback };
    this.socket = connect({ host: '127.0.0.1', port, noDelay: true, onread });
    this.socket.on('error', (error) => {
      this.why = error.message;
    });
    this.socket.on('close', () => listener.closed(this.why));
    const key = randomBytes(16).toString('base64');
    this.socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\n` +
        `Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
    );
  }

  send(message: Uint8Array): void {
    this.socket.write(frameOf(opcode.binary, message));
  }

  /** As a network does it: without a word. */
  cut(): void {
    this.socket.destroy();
  }

  private read(bytes: Buffer): void {
    const all = this.heldBytes === 0 ? bytes : this.withHeld(bytes);
    if (all.length < this.wantedBytes) return;
    this.heldBytes = 0;
    this.wantedBytes = 0;
    let at = this.isOpen ? 0 : this.readAnswer(all);
    for (let next = this.readFrame(all, at); next > at; next = this.readFrame(all, at)) at = next;
    const rest = at < all.length ? all.subarray(at) : undefined;
    if (all !== bytes) giveBack(this.held);
    if (rest !== undefined) this.hold(rest);
  }

  private withHeld(bytes: Buffer): Buffer {
    bytes.copy(this.held, this.heldBytes);
    this.heldBytes += bytes.length;
    return this.held.subarray(0, this.heldBytes);
  }

  private hold(bytes: Buffer): void {
    this.wantedBytes = this.isOpen ? endOfFrame(bytes, 0) : bytes.length + 1;
    this.held = lend(this.wantedBytes + readBuffer.length);
    this.heldBytes = 0;
    this.withHeld(bytes);
  }

  /** Where the frames begin; none do before all of the answer is there. */
  private readAnswer(bytes: Buffer): number {
    const end = bytes.indexOf(endOfAnswer);
    if (end < 0) return 0;
    this.isOpen = bytes.toString('latin1', 0, end).startsWith('HTTP/1.1 101');
    if (this.isOpen) this.listener.opened();
    else this.end(bytes.toString('latin1', 0, end));
    return end + endOfAnswer.length;
  }

  /** Where the next frame begins; `at` if this one is not all there. */
  private readFrame(bytes: Buffer, at: number): number {
    const to = this.isOpen ? endOfFrame(bytes, at) : Number.POSITIVE_INFINITY;
    if (to > bytes.length) return at;
    const from = startOfPayload(bytes, at);
    const kind = (bytes[at] ?? 0) & 15;
    if (kind === opcode.binary) this.listener.heard(bytes, from, to);
    else this.control(kind, bytes.subarray(from, to));
    return to;
  }

  private control(kind: number, payload: Buffer): void {
    if (kind === opcode.ping) this.socket.write(frameOf(opcode.pong, payload));
    if (kind === opcode.close) this.end(`closed by the server: ${payload.toString('latin1', 2)}`);
  }

  private end(why: string): void {
    this.why = why;
    this.cut();
  }
}

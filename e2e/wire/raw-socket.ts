// A WebSocket without a library: shakes hands as it should, and after that sends any bytes at all.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const closeOpcode = 8;

/** A frame as a client writes it (RFC 6455, 5.2), with any first byte. */
export const clientFrame = (first: number, payload: Uint8Array, masked = true): Uint8Array => {
  const mask = masked ? randomBytes(4) : new Uint8Array(0);
  const bit = masked ? 0x80 : 0;
  const { length } = payload;
  const head =
    length < 126 ? [first, bit | length] : [first, bit | 126, length >> 8, length & 0xff];
  const body = payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return Buffer.concat([Buffer.from(head), mask, body]);
};

export const closeFrame = (code: number, reason: Uint8Array): Uint8Array =>
  clientFrame(0x80 | closeOpcode, new Uint8Array([code >> 8, code & 0xff, ...reason]));

export class RawSocket {
  private readonly socket: Socket;
  private said = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      this.said = Buffer.concat([this.said, data]);
    });
  }

  static async open(address: string): Promise<RawSocket> {
    const url = new URL(address);
    const raw = new RawSocket(connect(Number(url.port), url.hostname));
    const key = randomBytes(16).toString('base64');
    raw.send(
      Buffer.from(
        `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nUpgrade: websocket\r\n` +
          `Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n` +
          'Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n',
      ),
    );
    while (!raw.said.includes('\r\n\r\n')) await once(raw.socket, 'data');
    if (raw.said.includes('permessage-deflate')) throw new Error('the server would inflate');
    raw.said = raw.said.subarray(raw.said.indexOf('\r\n\r\n') + 4);
    return raw;
  }

  send(bytes: Uint8Array): void {
    if (this.socket.writable) this.socket.write(bytes);
  }

  /** The code with which the server ended it; undefined if it said none. */
  async ended(): Promise<number | undefined> {
    if (!this.socket.closed) await once(this.socket, 'close');
    for (let at = 0; at + 4 <= this.said.length; ) {
      const opcode = (this.said[at] ?? 0) & 0x0f;
      const length = lengthAt(this.said, at + 1);
      if (opcode === closeOpcode) return this.said.readUInt16BE(at + 1 + length.bytes);
      at += 1 + length.bytes + length.value;
    }
    return undefined;
  }

  /** As when a device loses its network: nobody says anything. */
  vanish(): void {
    this.socket.pause();
  }

  /** Reads so much and no more, once it has vanished. */
  sip(bytes: number): void {
    this.socket.read(bytes);
  }

  destroy(): void {
    this.socket.destroy();
  }
}

const lengthAt = (
  bytes: Buffer,
  at: number,
): { readonly value: number; readonly bytes: number } => {
  const short = (bytes[at] ?? 0) & 0x7f;
  if (short < 126) return { value: short, bytes: 1 };
  if (short === 126) return { value: bytes.readUInt16BE(at + 1), bytes: 3 };
  return { value: Number(bytes.readBigUInt64BE(at + 1)), bytes: 9 };
};

// A WebSocket as a wire, over a real socket.
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { defaultLimits } from './limits.ts';
import { WsWire } from './ws-wire.ts';

const handshake = [
  'GET / HTTP/1.1',
  'Host: 127.0.0.1',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`,
  '\r\n',
].join('\r\n');

/** Of 100,000 bytes, masked with zeros. */
const beginningOfFrame = new Uint8Array([0x82, 0xff, 0, 0, 0, 0, 0, 1, 0x86, 0xa0, 0, 0, 0, 0]);

/** So much that has no end yet is taken of all together. */
const limits = { ...defaultLimits, nodeWaitingBytes: 350_000 };

let server: WebSocketServer;
let client: WebSocket;
let stream: Socket;
let port: number;
let wire: WsWire;

beforeEach(async () => {
  server = new WebSocketServer({ port: 0, perMessageDeflate: false });
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  server.on('connection', (socket, request) => {
    stream = request.socket;
    wire = new WsWire(socket, stream, limits);
    wire.onFrame(() => undefined);
  });
  client = new WebSocket(`ws://127.0.0.1:${port}`);
  await Promise.all([once(client, 'open'), once(server, 'connection')]);
});

afterEach(() => {
  client.terminate();
  server.close();
});

test('who is far behind is let go at once, with what waits for them', () => {
  client.pause();
  while (wire.bufferedBytes() < 2_000_000) wire.send(new Uint8Array(100_000));
  wire.close(4508, 'lagging');
  expect(stream.destroyed).toBe(true);
});

test('who reads is told why their line is closed, after all that was sent before', async () => {
  const heard: number[] = [];
  client.on('message', (data: Buffer) => heard.push(data.length));
  const closed = once(client, 'close');
  wire.send(new Uint8Array(100_000));
  wire.close(4508, 'lagging');
  const [code, reason] = await closed;
  expect([heard, code, String(reason)]).toEqual([[100_000], 4508, 'lagging']);
});

/** One answer to a question whether they are there, or a frame, is on the server's side by then. */
const heard = () => new Promise<void>((resolve) => stream.once('data', () => resolve()));

test('who speaks is not asked whether they are still there', async () => {
  let asked = 0;
  client.on('ping', () => {
    asked += 1;
  });
  for (let look = 0; look < 5; look++) {
    client.send(new Uint8Array([0]));
    await heard();
    wire.checkAlive();
  }
  expect(asked).toBe(0);
  wire.checkAlive();
  await once(client, 'ping');
});

test('nor is who takes minutes over one large frame taken for gone', async () => {
  const raw = connect(port, '127.0.0.1');
  raw.write(handshake);
  await once(server, 'connection');
  raw.write(beginningOfFrame);
  for (let look = 0; look < 5; look++) {
    raw.write(new Uint8Array(1_000));
    await heard();
    wire.checkAlive();
  }
  expect(stream.destroyed).toBe(false);
  raw.destroy();
});

/** Somebody who sends so much of a message, and not its end. */
const begins = async (bytes: number) => {
  const raw = connect(port, '127.0.0.1');
  raw.write(handshake);
  await once(server, 'connection');
  const [its, line] = [stream, wire];
  raw.write(new Uint8Array([0x82, 0xff, 0, 0, 0, 0, 0, 0x10, 0, 0, 0, 0, 0, 0]));
  raw.write(new Uint8Array(bytes));
  await expect.poll(() => its.bytesRead).toBeGreaterThan(bytes);
  return { raw, line, isGone: () => its.destroyed };
};

test('while too much has come of messages without an end, who sent most of it is let go', async () => {
  const senders = [await begins(100_000), await begins(240_000), await begins(90_000)];
  for (const { line } of senders) line.checkAlive();
  expect(senders.map(({ isGone }) => isGone())).toEqual([false, true, false]);
  for (const { raw } of senders) raw.destroy();
});

test('who has sent the end since is not let go for what others hold', async () => {
  const first = await begins(240_000);
  first.line.checkAlive();
  first.raw.write(new Uint8Array(2 ** 20 - 240_000));
  await new Promise<void>((resolve) => first.line.onFrame(() => resolve()));
  const second = await begins(200_000);
  second.line.checkAlive();
  expect([first.isGone(), second.isGone()]).toEqual([false, false]);
  for (const { raw } of [first, second]) raw.destroy();
});

test('what came with its end is not counted', async () => {
  for (let message = 0; message < 5; message++) {
    client.send(new Uint8Array(100_000));
    await heard();
  }
  await expect.poll(() => stream.bytesRead).toBeGreaterThan(500_000);
  wire.checkAlive();
  expect(stream.destroyed).toBe(false);
});

test('who is silent is asked, stays as long as they answer, and is gone when they do not', async () => {
  wire.checkAlive();
  for (let looks = 0; looks < 4; looks++) {
    const asked = once(client, 'ping');
    wire.checkAlive();
    await asked;
    await heard();
    wire.checkAlive();
  }
  client.pause();
  for (let looks = 0; looks < 2; looks++) wire.checkAlive();
  expect(stream.destroyed).toBe(false);
  wire.checkAlive();
  expect(stream.destroyed).toBe(true);
});

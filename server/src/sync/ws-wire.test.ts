// A WebSocket as a wire, over a real socket.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { defaultLimits } from './limits.ts';
import { WsWire } from './ws-wire.ts';

let server: WebSocketServer;
let client: WebSocket;
let stream: Duplex;
let wire: WsWire;

beforeEach(async () => {
  server = new WebSocketServer({ port: 0, perMessageDeflate: false });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.on('connection', (socket, request) => {
    stream = request.socket;
    wire = new WsWire(socket, stream, defaultLimits);
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

test('who speaks is not asked whether they are still there', async () => {
  let asked = 0;
  client.on('ping', () => {
    asked += 1;
  });
  for (let look = 0; look < 5; look++) {
    const heard = new Promise((resolve) => wire.onFrame(resolve));
    client.send(new Uint8Array([0]));
    await heard;
    wire.checkAlive();
  }
  expect(asked).toBe(0);
  wire.checkAlive();
  await once(client, 'ping');
});

test('who is silent is asked, stays as long as they answer, and is gone when they do not', async () => {
  for (let looks = 0; looks < 4; looks++) {
    const answered = once(client, 'ping');
    wire.checkAlive();
    wire.checkAlive();
    await answered;
    await new Promise((resolve) => stream.once('data', resolve));
    await new Promise(setImmediate);
  }
  expect(stream.destroyed).toBe(false);
  client.pause();
  for (let looks = 0; looks < 3; looks++) wire.checkAlive();
  expect(stream.destroyed).toBe(true);
});

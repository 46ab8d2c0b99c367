// The door for WebSockets, with real sockets.
import { once } from 'node:events';
import { connect } from 'node:net';
import { frameType, syncStep } from '@tday/shared/protocol';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { quietConfig } from '../quiet-config.ts';
import { type RunningServer, runServer } from '../running-server.ts';
import { defaultLimits } from '../sync/limits.ts';
import type { Started } from './a-house.ts';

let server: RunningServer;
let origin: string;
let started: Started;

const post = async (
  path: string,
  body: object,
  pass?: string,
  port = server.port,
): Promise<Started> => {
  const headers = {
    'content-type': 'application/json',
    ...(pass !== undefined && { authorization: `Bearer ${pass}` }),
  };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Started;
};

beforeAll(async () => {
  server = await runServer(quietConfig, pino({ level: 'silent' }));
  origin = `http://127.0.0.1:${server.port}`;
});
afterAll(() => server.stop());
beforeEach(async () => {
  const body = { template: 'half-day-needs', title: 'A day', name: 'Fay' };
  started = await post('/api/workshops', body);
});

const line = (path: string, headers: Record<string, string> = {}): WebSocket =>
  new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers });

const firstFrame = async (socket: WebSocket): Promise<Uint8Array> => {
  const [data] = (await once(socket, 'message')) as [Buffer];
  socket.close();
  return data;
};

const closing = async (socket: WebSocket): Promise<string> => {
  const [code, reason] = (await once(socket, 'close')) as [number, Buffer];
  return `${code} ${reason.toString()}`;
};

const status = async (socket: WebSocket): Promise<number | undefined> => {
  const [, answer] = (await once(socket, 'unexpected-response')) as [
    unknown,
    { statusCode?: number },
  ];
  return answer.statusCode;
};

test.each(['content', 'restricted'])('a pass in the address opens %s', async (doc) => {
  const socket = line(`/sync/${started.workshop}/${doc}?pass=${started.pass}`);
  expect([...(await firstFrame(socket))].slice(0, 2)).toEqual([frameType.sync, syncStep.step1]);
});

test('so does one in the cookie, and one in the header', async () => {
  const path = `/sync/${started.workshop}/content`;
  const cookie = `other=1; pass_${started.workshop}=${started.pass}`;
  expect(await firstFrame(line(path, { cookie, origin }))).toBeDefined();
  const authorization = `Bearer ${started.pass}`;
  expect(await firstFrame(line(path, { authorization }))).toBeDefined();
});

test('what a browser says before the room is open is not lost', async () => {
  const socket = line(`/sync/${started.workshop}/content?pass=${started.pass}`);
  await once(socket, 'open');
  socket.send(new Uint8Array([frameType.sync, syncStep.step1, 1, 0]));
  const frames: number[][] = [];
  socket.on('message', (data: Buffer) => frames.push([...data]));
  await expect.poll(() => frames.some((frame) => frame[0] === 0 && frame[1] === 1)).toBe(true);
  socket.close();
});

test('who is turned away is let go of, though they go on talking', async () => {
  const socket = connect({ host: '127.0.0.1', port: server.port, allowHalfOpen: true });
  const letGo = new Promise((resolve) => {
    socket.on('close', resolve);
  });
  socket.on('error', () => undefined);
  socket.resume();
  socket.write('GET /x HTTP/1.1\r\nHost: day\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  const talking = setInterval(() => socket.write('x'), 5);
  await letGo;
  clearInterval(talking);
});

test('a no that stays a no is said with a code after which clients stop', async () => {
  const path = `/sync/${started.workshop}/content`;
  expect(await closing(line(path))).toBe('4401 bad-pass');
  expect(await closing(line(`${path}?pass=guess`))).toBe('4401 bad-pass');
  expect(await closing(line(`/sync/nothing/content?pass=${started.pass}`))).toBe(
    '4404 no-such-workshop',
  );
  expect(await closing(line(`/sync/${started.workshop}/tea?pass=${started.pass}`))).toBe(
    '4404 no-such-workshop',
  );
  expect(await closing(line(`${path}?pass=${started.pass}&v=0`))).toBe('4426 old-page');
  expect(await closing(line(`${path}?pass=${started.pass}&e=2`))).toBe('4409 other-epoch');
});

test('a page whose browser has become somebody else writes nothing in their name', async () => {
  const { workshop, pass } = started;
  const address = `/sync/${workshop}/content?pass=${pass}&ext=1&p=somebodyelse`;
  expect(await closing(line(address))).toBe('4401 bad-pass');
});

test('a supplier is not let into what suppliers may not see', async () => {
  const { code } = started;
  const sam = await post('/api/join', { code, name: 'Sam', group: 'technologist' });
  const path = `/sync/${started.workshop}/restricted?pass=${sam.pass}`;
  expect(await closing(line(path))).toBe('4403 not-allowed');
});

test('somebody who was removed is told so', async () => {
  const { code } = started;
  const bill = await post('/api/join', { code, name: 'Bill', group: 'user' });
  const { participant } = bill;
  const path = `/sync/${started.workshop}/content?pass=${bill.pass}`;
  const open = line(path);
  await once(open, 'message');
  const closed = closing(open);
  const remove = { type: 'remove', participant };
  await post(`/api/workshops/${started.workshop}/commands`, remove, started.pass);
  expect(await closed).toBe('4403 removed');
  expect(await closing(line(path))).toBe('4403 removed');
});

test('words where bytes belong close the line', async () => {
  const socket = line(`/sync/${started.workshop}/content?pass=${started.pass}`);
  await once(socket, 'message');
  socket.send('hello');
  expect(await closing(socket)).toBe('4400 broken-frame');
});

test('[R3] a page of another site opens no line, whatever cookie comes with it', async () => {
  const cookie = `pass_${started.workshop}=${started.pass}`;
  const headers = { cookie, origin: 'http://evil.example' };
  expect(await status(line(`/sync/${started.workshop}/content`, headers))).toBe(403);
});

test('there are no sockets elsewhere', async () => {
  expect(await status(line('/api/workshops'))).toBe(404);
});

test('a server that stops tells whoever is connected to come back', async () => {
  const other = await runServer(quietConfig, pino({ level: 'silent' }));
  const body = { template: 'half-day-needs', title: 'A day', name: 'Fay' };
  const answer = await fetch(`http://127.0.0.1:${other.port}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { workshop, pass } = (await answer.json()) as Started;
  const path = `ws://127.0.0.1:${other.port}/sync/${workshop}/content?pass=${pass}`;
  const socket = new WebSocket(path);
  await once(socket, 'message');
  const closed = closing(socket);
  await other.stop();
  expect(await closed).toBe('4503 stopping');
});

test('who finds no room is asked to come later, and by their own address where a proxy says it', async () => {
  const limits = { ...defaultLimits, addressLines: 1 };
  const trustedProxy = { kind: 'hops', hops: 1 } as const;
  const crowded = await runServer(
    { ...quietConfig, limits, trustedProxy },
    pino({ level: 'silent' }),
  );
  const body = { template: 'half-day-needs', title: 'A day', name: 'Fay' };
  const { workshop, pass } = await post('/api/workshops', body, undefined, crowded.port);
  const from = (address: string) =>
    new WebSocket(`ws://127.0.0.1:${crowded.port}/sync/${workshop}/content?pass=${pass}`, {
      headers: { 'x-forwarded-for': address },
    });
  for (const address of ['198.51.100.1', '198.51.100.2']) await once(from(address), 'message');
  expect(await status(from('198.51.100.1'))).toBe(503);
  await crowded.stop();
});

// What a day leaves in the log and in the numbers, at their most talkative: no name, no code, no word of
// what people wrote.
import { once } from 'node:events';
import { step2Frame, updateFrame } from '@tday/shared/protocol';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { readConfig } from '../config.ts';
import { type RunningServer, runServer } from '../running-server.ts';
import type { Started } from './a-house.ts';

const words = 'Quokkas guard the lighthouse';
const names = ['Zebedee Quux', 'Xanthippe'];
const title = 'A day about platypuses';

let server: RunningServer;
const logged: string[] = [];

beforeAll(async () => {
  const read = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_FILE: ':memory:' });
  if ('says' in read) throw new Error(read.says);
  const log = pino({ level: 'trace' }, { write: (line: string) => logged.push(line) });
  server = await runServer({ ...read.config, port: 0 }, log);
});
afterAll(() => server.stop());

const post = async (path: string, body: object, pass = ''): Promise<Started> => {
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${pass}` },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Started;
};

const knock = ({ workshop, pass }: Pick<Started, 'workshop' | 'pass'>): WebSocket =>
  new WebSocket(`ws://127.0.0.1:${server.port}/sync/${workshop}/content?ext=1&pass=${pass}`);

const line = async (started: Started): Promise<WebSocket> => {
  const socket = knock(started);
  await once(socket, 'message');
  return socket;
};

const written = (name: string): Uint8Array => {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(name).push([paragraph]);
  return Y.encodeStateAsUpdate(doc);
};

test('neither the log nor the numbers hold a name, a code or a word of the day', async () => {
  const [zebedee = '', xanthippe = ''] = names;
  const day = await post('/api/workshops', { template: 'half-day-needs', title, name: zebedee });
  const { workshop, code } = day;
  const guest = await post('/api/join', { code, name: xanthippe, group: 'user' });
  await post('/api/rejoin', { code, rejoinCode: 'XANTHIPPE-QUOKKAS' });
  await post(`/api/workshops/${workshop}/commands`, { type: 'start' }, day.pass);
  const socket = await line(day);
  socket.send(step2Frame(new Uint8Array([0, 0])));
  socket.send(updateFrame(written(`prose:${words}/-/tea`)));
  await once(socket, 'close');
  const broken = await line(guest);
  broken.send(Buffer.from([0, 2, 30, ...Buffer.from(words)]));
  await once(broken, 'close');
  await once(knock({ workshop, pass: words.replaceAll(' ', '-') }), 'close');
  const guesses = [`/j/${words}`, `/f/${workshop}/${words}`, `/enter/${workshop}?pass=${words}`];
  for (const path of [...guesses, `/api/workshops/${workshop}/export/md?pass=${guest.pass}`])
    await fetch(`http://127.0.0.1:${server.port}${path}`);
  const numbers = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
  expect(numbers).toContain('tday_closings_total{code="4400",reason="broken-frame"} 1');
  expect(numbers).toContain('tday_closings_total{code="4401",reason="bad-pass"} 1');
  expect(numbers).toContain('tday_refusals_total{why="no-such-place"} 1');
  expect(logged.join('')).toContain(workshop);
  const said = [...logged, numbers].join('').toLowerCase();
  const secrets = [day, guest].flatMap(({ pass, rejoinCode }) => [pass, rejoinCode]);
  const parts = [...words.split(' '), ...names, 'platypuses', code, ...secrets];
  expect(parts.filter((part) => part.length > 3 && said.includes(part.toLowerCase()))).toEqual([]);
});

// The door of the second wire, with real requests.
import { request } from 'node:http';
import { frameType, keptFrame, step1Frame, step2Frame, syncStep } from '@tday/shared/protocol';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { quietConfig } from '../quiet-config.ts';
import { type RunningServer, runServer } from '../running-server.ts';
import { defaultLimits } from '../sync/limits.ts';
import type { Started } from './a-house.ts';

const config = { ...quietConfig, limits: { ...defaultLimits, catchUpBytes: 1_024 } };

let server: RunningServer;
let origin: string;
let started: Started;

const post = async (path: string, body: object, pass?: string): Promise<Started> => {
  const headers = {
    'content-type': 'application/json',
    ...(pass !== undefined && { authorization: `Bearer ${pass}` }),
  };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await fetch(`${origin}${path}`, init);
  return (await answer.json()) as Started;
};

beforeAll(async () => {
  server = await runServer(config, pino({ level: 'silent' }));
  origin = `http://127.0.0.1:${server.port}`;
});
afterAll(() => server.stop());
beforeEach(async () => {
  const body = { template: 'half-day-needs', title: 'A day', name: 'Fay' };
  started = await post('/api/workshops', body);
});

/** An open stream of events, read one by one. */
class Stream {
  readonly answer: Response;
  private readonly leaving: AbortController;
  private readonly reader;
  private rest = '';
  /** Events that were said, comments left out. */
  readonly heard: string[] = [];

  private constructor(answer: Response, leaving: AbortController) {
    if (answer.body === null) throw new Error('there is no stream');
    this.answer = answer;
    this.leaving = leaving;
    this.reader = answer.body.getReader();
  }

  static async open(path: string, headers: Record<string, string> = {}): Promise<Stream> {
    const leaving = new AbortController();
    const answer = await fetch(`${origin}${path}`, { headers, signal: leaving.signal });
    return new Stream(answer, leaving);
  }

  async next(): Promise<string> {
    for (;;) {
      const end = this.rest.indexOf('\n\n');
      const event = this.rest.slice(0, end);
      if (end >= 0) this.rest = this.rest.slice(end + 2);
      if (end >= 0 && !event.startsWith(':')) {
        this.heard.push(event);
        return event;
      }
      if (end < 0) await this.read();
    }
  }

  async until(isIt: (event: string) => boolean): Promise<string> {
    const event = await this.next();
    return isIt(event) ? event : this.until(isIt);
  }

  async name(): Promise<string> {
    const [, name = ''] = /^event: open\ndata: {"line":"([\w-]+)"}$/.exec(await this.next()) ?? [];
    return name;
  }

  async closing(): Promise<string> {
    const event = await this.until((one) => one.startsWith('event: close'));
    return event.slice(event.indexOf('{'));
  }

  leave(): void {
    this.leaving.abort();
  }

  private async read(): Promise<void> {
    const { value, done } = await this.reader.read();
    if (done) throw new Error('the stream has ended');
    this.rest += new TextDecoder().decode(value);
  }
}

const frameOf = (event: string): Uint8Array => Buffer.from(event.replace('data: ', ''), 'base64');

const isSync = (step: number) => (event: string) => {
  const [type, sub] = event.startsWith('data: ') ? frameOf(event) : [];
  return type === frameType.sync && sub === step;
};

const emptyStep1 = step1Frame(new Uint8Array([0]));
const emptyStep2 = step2Frame(new Uint8Array([0, 0]));
const batch = (...frames: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat(frames.flatMap((frame) => [Buffer.from([frame.length]), frame]));

const path = (kind: string, about = ''): string =>
  `/sync/${started.workshop}/content/${kind}?pass=${started.pass}${about}`;

const say = async (
  address: string,
  body: Uint8Array,
  headers: Record<string, string> = {},
): Promise<number> => {
  const init = { method: 'POST', headers, body: Buffer.from(body) };
  return (await fetch(`${origin}${address}`, init)).status;
};

const lineOf = (name: string, before = 0): string =>
  path('frames', `&line=${name}&before=${before}&heard=0`);

describe('the stream', () => {
  test('begins with the name of the line and what the room asks', async () => {
    const stream = await Stream.open(path('events'));
    const { headers } = stream.answer;
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('content-encoding')).toBeNull();
    expect(await stream.name()).toHaveLength(43);
    expect(isSync(syncStep.step1)(await stream.next())).toBe(true);
    stream.leave();
  });

  test('opens with the pass from the cookie, and from the header', async () => {
    const events = `/sync/${started.workshop}/content/events`;
    const cookie = `other=1; pass_${started.workshop}=${started.pass}`;
    const authorization = `Bearer ${started.pass}`;
    for (const headers of [{ cookie, origin }, { authorization }]) {
      const stream = await Stream.open(events, headers as Record<string, string>);
      expect(await stream.name()).not.toBe('');
      stream.leave();
    }
  });

  test('that broke goes on behind what has come', async () => {
    const first = await Stream.open(path('events'));
    const name = await first.name();
    await first.until(isSync(syncStep.step1));
    first.leave();
    const about = `&line=${name}&heard=${first.heard.length - 1}`;
    expect(await say(lineOf(name), batch(emptyStep1))).toBe(204);
    const second = await Stream.open(path('events', about));
    await second.until(isSync(syncStep.step2));
    expect(second.heard.filter(isSync(syncStep.step1))).toEqual([]);
    const again = await Stream.open(path('events', `&line=${name}&heard=1`));
    await again.until(isSync(syncStep.step2));
    again.leave();
    expect(again.heard).toEqual(second.heard);
  });

  test('of which nobody knows any more is not there', async () => {
    for (const about of ['&line=guess&heard=0', '&line=&heard=0']) {
      const answer = await fetch(`${origin}${path('events', about)}`);
      expect(answer.status).toBe(404);
    }
    const stream = await Stream.open(path('events'));
    const name = await stream.name();
    // More than was ever said.
    const answer = await fetch(`${origin}${path('events', `&line=${name}&heard=99`)}`);
    expect(answer.status).toBe(404);
  });
});

describe('a no that stays a no', () => {
  test.each([
    ['no pass', 'content/events', { code: 4401, reason: 'bad-pass' }],
    ['a wrong pass', 'content/events?pass=guess', { code: 4401, reason: 'bad-pass' }],
    ['no such document', 'tea/events?pass=PASS', { code: 4404, reason: 'no-such-workshop' }],
    ['an old page', 'content/events?pass=PASS&v=0', { code: 4426, reason: 'old-page' }],
  ])('is said in the stream: %s', async (_, end, closing) => {
    const address = `/sync/${started.workshop}/${end.replace('PASS', started.pass)}`;
    const stream = await Stream.open(address);
    expect(JSON.parse(await stream.closing())).toEqual(closing);
  });

  test('[S5] is said to somebody who is removed, on a line that is open and on the next', async () => {
    const { code } = started;
    const bill = await post('/api/join', { code, name: 'Bill', group: 'user' });
    const address = `/sync/${started.workshop}/content/events?pass=${bill.pass}`;
    const stream = await Stream.open(address);
    await stream.name();
    const command = { type: 'remove', participant: bill.participant };
    await post(`/api/workshops/${started.workshop}/commands`, command, started.pass);
    const removed = { code: 4403, reason: 'removed' };
    expect(JSON.parse(await stream.closing())).toEqual(removed);
    expect(JSON.parse(await (await Stream.open(address)).closing())).toEqual(removed);
  });
});

describe('a POST', () => {
  test('that is said twice is taken once', async () => {
    const stream = await Stream.open(path('events', '&ext=1'));
    const name = await stream.name();
    expect(await say(lineOf(name), batch(emptyStep1))).toBe(204);
    expect(await say(lineOf(name), batch(emptyStep1))).toBe(204);
    expect(await say(lineOf(name), batch(emptyStep1, emptyStep1))).toBe(204);
    expect(await say(lineOf(name, 2), batch(emptyStep2))).toBe(204);
    // Behind all answers to what came before.
    const kept = await stream.until((event) => frameOf(event)[0] === frameType.kept);
    expect([...frameOf(kept)]).toEqual([...keptFrame(1)]);
    expect(stream.heard.filter(isSync(syncStep.step2))).toHaveLength(2);
    stream.leave();
  });

  test('[S7] that is hostile says nothing on anybody’s line', async () => {
    const { code } = started;
    const mallory = await post('/api/join', { code, name: 'Mallory', group: 'user' });
    const stream = await Stream.open(path('events'));
    const name = await stream.name();
    const unknown = path('frames', '&line=guess&before=0&heard=0');
    expect(await say(unknown, batch(emptyStep1))).toBe(404);
    const asMallory = lineOf(name).replace(started.pass, mallory.pass);
    expect(await say(asMallory, batch(emptyStep1))).toBe(404);
    const nobody = lineOf(name).replace(started.pass, '');
    expect(await say(nobody, batch(emptyStep1))).toBe(404);
    const elsewhere = lineOf(name).replace('/content/', '/restricted/');
    expect(await say(elsewhere, batch(emptyStep1))).toBe(404);
    expect(await say(lineOf(name, 1), batch(emptyStep1))).toBe(409);
    expect(await say(lineOf(name).replace('&before=0', ''), batch(emptyStep1))).toBe(409);
    const large = new Uint8Array(2 * 1_024 + 1);
    expect(await say(lineOf(name), large)).toBe(413);
    // Nothing of it was counted, and the line goes on.
    expect(await say(lineOf(name), batch(emptyStep1))).toBe(204);
    await stream.until(isSync(syncStep.step2));
    expect(stream.heard.filter(isSync(syncStep.step2))).toHaveLength(1);
    stream.leave();
  });

  test('[S7] whose bytes no client writes closes that line', async () => {
    const stream = await Stream.open(path('events'));
    const name = await stream.name();
    expect(await say(lineOf(name), new Uint8Array([200, 1, 5]))).toBe(400);
    expect(JSON.parse(await stream.closing())).toEqual({ code: 4400, reason: 'broken-frame' });
  });

  test('[S7] of countless empty frames closes that line', async () => {
    const stream = await Stream.open(path('events'));
    const name = await stream.name();
    expect(await say(lineOf(name), new Uint8Array(1_500))).toBe(400);
    expect(JSON.parse(await stream.closing())).toEqual({ code: 4400, reason: 'broken-frame' });
  });

  test('that never ends is given up for the next one', async () => {
    const stream = await Stream.open(path('events'));
    const name = await stream.name();
    const endless = request(`${origin}${lineOf(name)}`, { method: 'POST' });
    endless.on('error', () => undefined);
    endless.write(new Uint8Array([4]));
    const cut = new Promise((resolve) => {
      endless.on('close', resolve);
    });
    // Until the endless one has arrived and is given up.
    await expect
      .poll(async () => [await say(lineOf(name), batch(emptyStep1)), endless.destroyed])
      .toEqual([204, true]);
    await cut;
    stream.leave();
  });

  test('that says goodbye ends the line', async () => {
    const stream = await Stream.open(path('events'));
    const name = await stream.name();
    expect(await say(`${lineOf(name)}&last=1`, new Uint8Array())).toBe(204);
    expect(await say(lineOf(name), new Uint8Array())).toBe(404);
  });
});

test('[R3] a page of another site opens no line and says nothing on one', async () => {
  const stream = await Stream.open(path('events'));
  const name = await stream.name();
  for (const headers of [{ origin: 'http://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
    const foreign = headers as Record<string, string>;
    expect((await fetch(`${origin}${path('events')}`, { headers: foreign })).status).toBe(403);
    expect(await say(lineOf(name), batch(emptyStep1), foreign)).toBe(403);
  }
  stream.leave();
});

test('a server that stops tells whoever is connected to come back', async () => {
  const other = await runServer(config, pino({ level: 'silent' }));
  const here = `http://127.0.0.1:${other.port}`;
  const answer = await fetch(`${here}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ template: 'half-day-needs', title: 'A day', name: 'Fay' }),
  });
  const { workshop, pass } = (await answer.json()) as Started;
  const events = await fetch(`${here}/sync/${workshop}/content/events?pass=${pass}`);
  const text = events.text();
  await other.stop();
  expect(await text).toMatch(/event: close\ndata: {"code":4503,"reason":"stopping"}\n\n$/);
});

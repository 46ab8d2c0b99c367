// The proxies of docs/OPERATIONS.md, each tried with the file that stands there: those that this machine has.
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { networkInterfaces } from 'node:os';
import { frameType, updateFrame } from '@tday/shared/protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { FrontProxy, freePort, isInstalled, kinds, type ProxyName } from './a-proxy.ts';
import type { Pass } from './day.ts';
import { RealServer } from './real-server.ts';

let server: RealServer;
let proxy: FrontProxy;
let day: Pass;

afterEach(async () => {
  await proxy?.close();
  await server?.close();
  // Apache takes its time to end all its children.
}, 60_000);

const begin = async (name: ProxyName): Promise<void> => {
  const port = await freePort();
  server = await RealServer.start({
    PUBLIC_URL: `https://localhost:${port}`,
    TRUSTED_PROXY: '1',
    TDAY_LIMIT_ADDRESS_LINES: '1',
  });
  proxy = await FrontProxy.start(name, port, server.origin.replace('http://', ''));
  day = await server.startDay();
};

const ask = async (path: string): Promise<IncomingMessage> => {
  const url = `https://localhost:${proxy.port}${path}`;
  const asked = request(url, { rejectUnauthorized: false, agent: false });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return answer;
};

const lineAt = (host: string, headers: Record<string, string> = {}): WebSocket =>
  new WebSocket(`wss://${host}:${proxy.port}/sync/${day.workshop}/content?ext=1&pass=${day.pass}`, {
    rejectUnauthorized: false,
    headers,
  });

const frames = async (line: WebSocket, type: number, count: number): Promise<void> => {
  let left = count;
  for await (const [frame] of on(line)) {
    if (frame[0] === type) left -= 1;
    if (left === 0) return;
  }
};

async function* on(line: WebSocket): AsyncGenerator<readonly [Buffer]> {
  for (;;) yield (await once(line, 'message')) as [Buffer];
}

/** An address of this machine that is not only its own. */
const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

const statusOf = async (line: WebSocket): Promise<number | undefined> => {
  const [, answer] = (await once(line, 'unexpected-response')) as [unknown, IncomingMessage];
  return answer.statusCode;
};

describe.each(Object.keys(kinds) as ProxyName[])('behind %s', (name) => {
  test.skipIf(!isInstalled(name))('pages and lines work, and numbers stay inside', async () => {
    await begin(name);
    expect((await ask('/readyz')).statusCode).toBe(200);
    expect((await ask('/metrics')).statusCode).toBe(403);
    const origin = `https://localhost:${proxy.port}`;
    const line = lineAt('localhost', { origin });
    await once(line, 'open');
    const doc = new Y.Doc();
    doc.getMap('values:nowhere').set('-/a', 1);
    line.send(updateFrame(Y.encodeStateAsUpdate(new Y.Doc())));
    await frames(line, frameType.kept, 1);
    expect(await statusOf(lineAt('localhost', { origin: 'https://evil.example' }))).toBe(403);
    line.close();
  });

  test.skipIf(!isInstalled(name))('a line on which nobody says anything stays', async () => {
    await begin(name);
    const line = lineAt('localhost');
    await once(line, 'open');
    // One each quarter of a minute, once the greeting is over.
    await frames(line, frameType.awareness, 5);
    expect(line.readyState).toBe(WebSocket.OPEN);
    line.close();
  });

  test.skipIf(!isInstalled(name))('the slow connection mode is held back by nothing', async () => {
    await begin(name);
    const path = `/sync/${day.workshop}/content/events?ext=1&pass=${day.pass}`;
    const answer = await ask(path);
    expect(answer.headers['content-type']).toContain('text/event-stream');
    let text = '';
    answer.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    await expect.poll(() => text).toContain('event: open');
    await expect.poll(() => text.split('\ndata: ').length).toBeGreaterThan(2);
    answer.destroy();
  });

  test.skipIf(!isInstalled(name) || outside === undefined)(
    'each visitor counts by their own address, whatever they say that it is',
    async () => {
      await begin(name);
      const line = lineAt(outside ?? '');
      await once(line, 'message');
      expect(await statusOf(lineAt(outside ?? '', { 'x-forwarded-for': '198.51.100.1' }))).toBe(
        503,
      );
      line.close();
    },
  );
});

// What whoever watches over a server is told, and who is not.
import { beforeEach, describe, expect, test } from 'vitest';
import { type Browser, type House, makeHouse } from './a-house.ts';
import { Metrics } from './metrics.ts';

let house: House;
beforeEach(() => {
  house = makeHouse();
});

const answers = async (path: string, browser: Browser = house.browser()): Promise<unknown> => {
  const answer = await browser.get(path);
  return [answer.status, await answer.json()];
};

describe('readiness', () => {
  test('the process answers, and the store behind it', async () => {
    expect(await answers('/healthz')).toEqual([200, { ok: true }]);
    expect(await answers('/readyz')).toEqual([200, { ok: true }]);
  });

  test('[S8] with a full disk the server is not ready, though the process answers', async () => {
    house.store.fill();
    const says = 'The server cannot keep anything in its store.';
    expect(await answers('/readyz')).toEqual([503, { refused: 'no-store', says }]);
    expect(await answers('/healthz')).toEqual([200, { ok: true }]);
  });

  test('a server that stops is not ready', async () => {
    house.parts.readiness.stop();
    expect(await answers('/readyz')).toMatchObject([503, { refused: 'stopping' }]);
  });

  test('what waits for long and is not kept makes the server not ready', async () => {
    house.parts.rooms.counts.waits(house, Date.now() - 3_000);
    expect(await answers('/readyz')).toMatchObject([503, { refused: 'not-kept' }]);
    house.parts.rooms.counts.settled(house);
    expect(await answers('/readyz')).toMatchObject([200, { ok: true }]);
  });
});

describe('metrics', () => {
  const ask = (headers: Record<string, string> = {}, address = '127.0.0.1') =>
    house.browser(address).ask('/metrics', { headers: { ...headers, host: 'localhost:3000' } });

  test('are shown to a program on the same computer', async () => {
    const text = await (await ask()).text();
    expect(text).toContain('tday_lines 0');
    expect(text).toContain('tday_frames_total{direction="in",class="document"} 0');
    expect(text).toContain('tday_oldest_unkept_seconds 0');
  });

  test('say when the last backup was made, where backups are made', async () => {
    const { rooms, door, now } = house.parts;
    const lastBackup = () => ({ madeAt: 1_790_000_000_000, failedAt: 1_790_000_060_000 });
    const text = await new Metrics({ rooms, door, now, lastBackup }).text();
    expect(text).toContain('tday_backup_timestamp_seconds 1790000000');
    expect(text).toContain('tday_backup_failing 1');
    expect(await (await ask()).text()).not.toContain('tday_backup');
  });

  test('are not shown to anybody else, not even if they say that they are here', async () => {
    expect((await ask({}, '198.51.100.1')).status).toBe(403);
    expect((await ask({ 'x-forwarded-for': '127.0.0.1' }, '198.51.100.1')).status).toBe(403);
  });

  test.each(['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])(
    'are not shown through a proxy on the same computer: %s',
    async (header) => {
      expect((await ask({ [header]: '127.0.0.1' })).status).toBe(403);
    },
  );

  test('are not shown through a proxy that only passes on for which host it was asked', async () => {
    expect((await house.browser('127.0.0.1').get('/metrics')).status).toBe(403);
  });

  test('are shown to whoever knows the token, and then to nobody else', async () => {
    house = makeHouse({ metricsToken: 'sixteen-letters-of-it' });
    const authorization = 'Bearer sixteen-letters-of-it';
    expect((await ask({ authorization }, '198.51.100.1')).status).toBe(200);
    expect((await ask({ authorization: 'Bearer guess' }, '198.51.100.1')).status).toBe(403);
    expect((await ask()).status).toBe(403);
  });
});

// A room in which nobody says anything, and a device that nobody hears of any more: over real sockets, with a
// clock that the tests move.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import { LiveRoom } from './live-room.ts';
import { RawSocket } from './raw-socket.ts';
import { lineAddress } from './socket-line.ts';
import { leave, stockProvider, typeWith, wordsOf } from './stock.ts';

// Before anything is loaded, since y-websocket keeps the clock that it finds. Sockets stay real, and so do the
// turns in which their bytes come.
vi.hoisted(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
});

let room: LiveRoom;
const providers: WebsocketProvider[] = [];

beforeAll(async () => {
  room = await LiveRoom.open(0);
});

afterAll(async () => {
  vi.useRealTimers();
  for (const provider of providers) leave(provider);
  await room.close();
});

/** What is on its way arrives. */
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn++) await new Promise((resolve) => setImmediate(resolve));
};

const pass = async (seconds: number): Promise<void> => {
  for (let second = 0; second < seconds; second++) {
    await vi.advanceTimersByTimeAsync(1_000);
    await turns();
  }
};

const enter = async (): Promise<WebsocketProvider> => {
  const provider = stockProvider(room.origin, await room.join());
  providers.push(provider);
  while (!provider.synced) await turns();
  return provider;
};

test('[S10] an unmodified y-websocket provider keeps its line through five minutes of silence', async () => {
  const provider = await enter();
  const { ws } = provider;
  const states: string[] = [];
  provider.on('status', ({ status }) => states.push(status));
  await pass(300);
  expect([states, provider.ws === ws]).toEqual([[], true]);
  const other = await enter();
  typeWith(provider, 'Still here.');
  while (wordsOf(other).length === 0) await pass(1);
  expect(wordsOf(other)).toEqual(['Still here.']);
});

test('a device that vanished without a word is let go within a minute', async () => {
  const before = room.openLines;
  const gone = await RawSocket.open(lineAddress(room.origin, await room.join()));
  await turns();
  expect(room.openLines).toBe(before + 1);
  gone.vanish();
  await pass(60);
  expect(room.openLines).toBe(before);
  gone.destroy();
});

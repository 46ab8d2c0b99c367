// A room in which nobody says anything, and a device that nobody hears of any more: over real sockets, with a
// clock that the test moves.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import { LiveRoom } from './live-room.ts';
import { RawSocket } from './raw-socket.ts';
import { lineAddress } from './socket-line.ts';
import { leave, stockProvider, typeWith, wordsOf } from './stock.ts';
import { until } from './waiting.ts';

let room: LiveRoom;
let provider: WebsocketProvider;

beforeEach(async () => {
  room = await LiveRoom.open(0);
  // Sockets stay real, and so do the turns in which their bytes come.
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
});

afterEach(async () => {
  vi.useRealTimers();
  leave(provider);
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

const enter = async (): Promise<void> => {
  provider = stockProvider(room.origin, await room.join());
  while (!provider.synced) await pass(1);
};

test('[S10] an unmodified y-websocket provider keeps its line through five minutes of silence', async () => {
  await enter();
  const { ws } = provider;
  const states: string[] = [];
  provider.on('status', ({ status }) => states.push(status));
  await pass(300);
  expect([states, provider.ws === ws]).toEqual([[], true]);
  vi.useRealTimers();
  room.lines.push(await room.newcomer());
  typeWith(provider, 'Still here.');
  await until(() => room.lines[0]?.reads().join() === 'Still here.');
  expect(wordsOf(provider)).toEqual(['Still here.']);
});

test('a device that vanished without a word is let go within a minute', async () => {
  await enter();
  const gone = await RawSocket.open(lineAddress(room.origin, await room.join()));
  await turns();
  expect(room.openLines).toBe(2);
  gone.vanish();
  await pass(60);
  expect(room.openLines).toBe(1);
  gone.destroy();
});

// Minutes of a day that goes wrong all the time: people type, lines are cut, the server restarts, is killed or
// frozen, in an order that a seed gives. In the end every word is there, once, for everybody.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Chance, chanceFrom } from '@tday/server/sync/fuzz/chance';
import { afterEach, test } from 'vitest';
import { WebSocket } from 'ws';
import type { WebsocketProvider } from 'y-websocket';
import type { OpenWire } from '../../client/src/model/wire.ts';
import { DistantBrowser, secondWire } from './distant-browser.ts';
import { RealServer } from './real-server.ts';
import { cut, leave, stockProvider, typeWith, wordsOf } from './stock.ts';
import { until } from './waiting.ts';

const minutes = Number(process.env['SOAK_MINUTES'] ?? 3);
const seeds = (process.env['SOAK_SEEDS'] ?? '1').split(',').map(Number);

const cli = fileURLToPath(new URL('../../server/src/cli.ts', import.meta.url));

interface Typist {
  readonly name: string;
  type(words: string): void;
  cut(): void;
  reads(): readonly string[];
  isDone(): boolean;
  leave(): void;
}

let server: RealServer;
let typists: Typist[] = [];

afterEach(async () => {
  for (const typist of typists) typist.leave();
  typists = [];
  await server.close();
});

const sockets = new Map<string, Set<WebSocket>>();

/** A wire that can be cut as a network does it. */
const cuttableWire =
  (name: string): OpenWire =>
  (address, listeners) => {
    const socket = new WebSocket(address);
    const open = sockets.get(name) ?? new Set();
    sockets.set(name, open.add(socket));
    socket.on('open', () => listeners.opened());
    socket.on('message', (data: Buffer) => listeners.received(new Uint8Array(data)));
    socket.on('error', () => undefined);
    socket.on('close', (code, reason) => {
      open.delete(socket);
      listeners.closed(code, reason.toString());
    });
    return { send: (bytes) => socket.send(bytes), close: () => socket.close() };
  };

const own = (name: string, browser: DistantBrowser): Typist => ({
  name,
  type: (words) => browser.type(words),
  cut: () => {
    for (const socket of sockets.get(name) ?? []) socket.terminate();
  },
  reads: () => browser.reads(),
  isDone: () => browser.allKept && browser.state.handedBack.length === 0,
  leave: () => browser.leave(),
});

const stock = (name: string, provider: WebsocketProvider): Typist => ({
  name,
  type: (words) => typeWith(provider, words),
  cut: () => cut(provider),
  reads: () => wordsOf(provider),
  isDone: () => provider.synced,
  leave: () => leave(provider),
});

const enter = async (): Promise<void> => {
  const day = await server.startDay();
  for (const name of ['alice', 'bob', 'carol', 'dan', 'eve', 'sid', 'sue']) {
    const who = await server.join(day.code, name);
    const isStock = name.startsWith('s');
    const wire = name === 'eve' ? secondWire : cuttableWire(name);
    typists.push(
      isStock
        ? stock(name, stockProvider(server.origin, who))
        : own(name, await DistantBrowser.enter(server.origin, who, wire)),
    );
  }
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const goWrong = async (chance: Chance): Promise<void> => {
  const kind = chance(100);
  if (kind === 0) {
    await server.kill();
    await pause(chance(1_000));
    await server.run();
  } else if (kind === 1) {
    process.kill(server.process, 'SIGTERM');
    await server.ended();
    await server.run();
  } else if (kind === 2) {
    server.freeze();
    await pause(chance(3_000));
    server.thaw();
  } else if (kind < 12) typists[chance(typists.length)]?.cut();
};

test.each(seeds)(
  '[S3] minutes of typing, cuts, restarts and kills end with every word, once: seed %i',
  async (seed) => {
    const chance = chanceFrom(seed);
    server = await RealServer.start();
    await enter();
    const typed: string[] = [];
    const end = Date.now() + minutes * 60_000;
    while (Date.now() < end) {
      for (const typist of typists) {
        if (chance(3) > 0) continue;
        const word = `${typist.name} ${typed.length}`;
        typed.push(word);
        typist.type(word);
      }
      await goWrong(chance);
      await pause(20 + chance(80));
    }
    const all = [...typed].sort().join();
    const hasAll = (typist: Typist) => typist.isDone() && [...typist.reads()].sort().join() === all;
    await until(() => typists.every(hasAll));
    const [first] = typists;
    await until(() => typists.every((typist) => typist.reads().join() === first?.reads().join()));
    await server.kill();
    execFileSync(process.execPath, ['--import', 'tsx', cli, 'check', server.dataFile]);
  },
  (minutes + 10) * 60_000,
);

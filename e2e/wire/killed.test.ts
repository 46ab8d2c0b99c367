// kill -9 of the real server while people type. Only what was neither kept nor seen may be missing, and
// in the end not even that: it is still in the browsers, and comes back with them.
import { randomBytes } from 'node:crypto';
import type { WorkshopId } from '@tday/shared/ids';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { unkeptOf } from '../../client/src/model/connection.ts';
import type { Host } from '../../client/src/model/host.ts';
import { isNotOpened, openWorkshop } from '../../client/src/model/open-workshop.ts';
import type { Ask, OpenWire } from '../../client/src/model/wire.ts';
import type { OpenWorkshop } from '../../client/src/model/workshop-state.ts';
import type { Pass } from './day.ts';
import { RealServer } from './real-server.ts';
import { cut, leave, stockProvider, typeWith, wordsOf } from './stock.ts';
import { until } from './waiting.ts';

const address = { section: 'problem', field: 'statement' };

const later = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
const host: Host = {
  now: () => Date.now(),
  later,
  frame: (run) => later(1, run),
  random: (count) => new Uint8Array(randomBytes(count)),
};

const openWire =
  (pass: string): OpenWire =>
  (address, listeners) => {
    const socket = new WebSocket(address, { headers: { authorization: `Bearer ${pass}` } });
    socket.on('open', () => listeners.opened());
    socket.on('message', (data: Buffer) => listeners.received(new Uint8Array(data)));
    socket.on('error', () => undefined);
    socket.on('close', (code, reason) => listeners.closed(code, reason.toString()));
    return { send: (bytes) => socket.send(bytes), close: () => socket.close() };
  };

const askWith =
  (server: RealServer, pass: string): Ask =>
  async (method, path, body) => {
    const headers = { authorization: `Bearer ${pass}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${server.origin}${path}`, { method, headers, ...sent });
    return { status: answer.status, body: await answer.json() };
  };

/** Somebody who types numbered words without a pause. */
class Typist {
  readonly open: OpenWorkshop;
  private readonly label: string;
  private typed = 0;
  private isTyping = true;

  private constructor(open: OpenWorkshop, label: string) {
    this.open = open;
    this.label = label;
  }

  static async enter(server: RealServer, { workshop, pass }: Pass, label: string): Promise<Typist> {
    const opened = await openWorkshop({
      id: workshop as WorkshopId,
      host,
      ask: askWith(server, pass),
      openWire: openWire(pass),
      syncAddress: `${server.origin.replace('http', 'ws')}/sync`,
    });
    if (isNotOpened(opened)) throw new Error(opened.says);
    const typist = new Typist(opened, label);
    await until(() => typist.isLive);
    return typist;
  }

  get isLive(): boolean {
    return this.open.state.getState().connection.state === 'live';
  }

  get unkept(): number {
    return unkeptOf(this.open.state.getState().connection);
  }

  get keptCount(): number {
    return this.typed - this.unkept;
  }

  async type(): Promise<void> {
    while (this.isTyping) {
      this.typed += 1;
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(`${this.label}-${this.typed}`)]);
      this.fragment.push([paragraph]);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }

  stop(): void {
    this.isTyping = false;
  }

  /** The words of which this browser's light has said that they are kept. */
  kept(): readonly string[] {
    return Array.from({ length: this.keptCount }, (_, index) => `${this.label}-${index + 1}`);
  }

  words(): readonly string[] {
    return this.fragment.toArray().map((one) => String((one as Y.XmlElement).get(0)));
  }

  /** What this browser shows of others. */
  seen(): readonly string[] {
    return this.words().filter((word) => !word.startsWith(`${this.label}-`));
  }

  private get fragment(): Y.XmlFragment {
    const { copy } = this.open.state.getState();
    const fragment = copy.content.fragment(address);
    if (fragment === undefined) throw new Error('the text is not here');
    return fragment;
  }
}

let server: RealServer;
let typists: Typist[] = [];

afterEach(async () => {
  for (const typist of typists) typist.open.close();
  typists = [];
  await server.close();
});

const keptOfAll = (): number => typists.reduce((sum, { keptCount }) => sum + keptCount, 0);

/** The second time, the room has begun to fold its log, as it does after 500 entries. */
const wordsBeforeKill = [100, 520, 100];

/** What this browser shows of others. */
const seenOfOthers = (provider: WebsocketProvider, label: string): readonly string[] =>
  wordsOf(provider).filter((word) => !word.startsWith(label));

const labels = ['alice', 'bob', 'carol', 'dan', 'eve'];

test('[S1] after kill -9 in mid-typing everything is there that was shown as kept or seen by another', async () => {
  server = await RealServer.start();
  const day = await server.startDay();
  const passes = await Promise.all(labels.map((label) => server.join(day.code, label)));
  typists = await Promise.all(
    passes.map((pass, index) => Typist.enter(server, pass, labels[index] ?? '')),
  );
  const typing = typists.map((typist) => typist.type());
  for (const words of wordsBeforeKill) {
    const before = keptOfAll();
    await until(() => keptOfAll() > before + words);
    await server.kill();
    const promised = new Set(typists.flatMap((typist) => [...typist.kept(), ...typist.seen()]));
    await server.run();
    const reader = await Typist.enter(server, day, 'fay');
    const there = new Set(reader.words());
    reader.open.close();
    expect([...promised].filter((word) => !there.has(word))).toEqual([]);
  }
  for (const typist of typists) typist.stop();
  await Promise.all(typing);
  await until(() => typists.every((typist) => typist.isLive && typist.unkept === 0));
  const [first] = typists;
  await until(() => typists.every((one) => one.words().join() === first?.words().join()));
  const all = typists.flatMap((typist) => typist.kept());
  expect([...(first?.words() ?? [])].sort()).toEqual([...all].sort());
});

test('[S1] nor is anything missing that one unmodified y-websocket provider has seen of another', async () => {
  server = await RealServer.start();
  const day = await server.startDay();
  const passes = await Promise.all(labels.map((label) => server.join(day.code, label)));
  const providers = passes.map((pass) => stockProvider(server.origin, pass));
  const typed: string[] = [];
  const typing = setInterval(() => {
    providers.forEach((provider, index) => {
      const word = `${labels[index]}-${typed.length}`;
      typed.push(word);
      typeWith(provider, word);
    });
  }, 15);
  const allSeen = () =>
    providers.flatMap((provider, index) => seenOfOthers(provider, labels[index] ?? ''));
  for (let kill = 0; kill < 3; kill++) {
    const before = allSeen().length;
    await until(() => allSeen().length > before + 200);
    await server.kill();
    const promised = new Set(allSeen());
    for (const provider of providers) cut(provider);
    await server.run();
    const reader = stockProvider(server.origin, day);
    await until(() => reader.synced);
    const there = new Set(wordsOf(reader));
    leave(reader);
    expect([...promised].filter((word) => !there.has(word))).toEqual([]);
  }
  clearInterval(typing);
  const all = [...typed].sort().join();
  await until(() => providers.every((provider) => [...wordsOf(provider)].sort().join() === all));
  for (const provider of providers) leave(provider);
});

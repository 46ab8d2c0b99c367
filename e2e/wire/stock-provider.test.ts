// y-websocket's own provider, as it comes from npm, against the real server over real sockets.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { Pass } from './day.ts';
import { RealServer } from './real-server.ts';
import { statementName } from './socket-line.ts';
import { closingOf, cut, leave, stockProvider, typeWith } from './stock.ts';
import { until } from './waiting.ts';

let server: RealServer;
let day: Pass;
let alicesPass: Pass;
let bobsPass: Pass;
const opened: WebsocketProvider[] = [];

beforeAll(async () => {
  server = await RealServer.start();
});
afterAll(() => server.close());
beforeEach(async () => {
  day = await server.startDay();
  alicesPass = await server.join(day.code, 'Alice');
  bobsPass = await server.join(day.code, 'Bob');
});
afterEach(() => {
  for (const provider of opened.splice(0)) leave(provider);
});

const provide = ({ pass }: Pick<Pass, 'pass'>, doc = 'content'): WebsocketProvider => {
  const provider = stockProvider(server.origin, { workshop: day.workshop, pass }, doc);
  opened.push(provider);
  return provider;
};

const synced = (provider: WebsocketProvider) => until(() => provider.synced);

const reads = ({ doc }: WebsocketProvider): string => doc.getXmlFragment(statementName).toJSON();

describe('an unmodified y-websocket provider', () => {
  test('[S10] joins, writes and reads', async () => {
    const [alice, bob] = [provide(alicesPass), provide(bobsPass)];
    await Promise.all([synced(alice), synced(bob)]);
    typeWith(alice, 'Written by Alice.');
    typeWith(bob, 'Written by Bob.');
    await until(() =>
      [alice, bob].every((one) => /Alice/.test(reads(one)) && /Bob/.test(reads(one))),
    );
    expect(reads(alice)).toBe(reads(bob));
  });

  test('[S10] brings along what was written before it was connected', async () => {
    const alice = provide(alicesPass);
    typeWith(alice, 'Early.');
    await synced(alice);
    typeWith(alice, 'Late.');
    const bob = provide(bobsPass);
    await until(() => /Early.*Late/.test(reads(bob)));
  });

  test('[S10] sees who is here, under the names that the room knows', async () => {
    const [alice, bob] = [provide(alicesPass), provide(bobsPass)];
    await Promise.all([synced(alice), synced(bob)]);
    bob.awareness.setLocalState({ name: 'Fay', section: 'problem' });
    const others = () =>
      [...alice.awareness.getStates()].filter(([id]) => id !== alice.awareness.clientID);
    await until(() => others().some(([, state]) => state['section'] === 'problem'));
    expect(others().map(([, state]) => state['name'])).toEqual(['Bob']);
  });

  test('comes back by itself after its line was lost', async () => {
    const [alice, bob] = [provide(alicesPass), provide(bobsPass)];
    await Promise.all([synced(alice), synced(bob)]);
    cut(alice);
    typeWith(alice, 'While away.');
    await until(() => /While away/.test(reads(bob)));
  });

  test('with a wrong pass stops for good and is told why', async () => {
    const stranger = provide({ pass: 'x'.repeat(43) });
    expect(await closingOf(stranger)).toBe('4401 bad-pass');
    expect(stranger.shouldConnect).toBe(false);
  });

  test('[S7] that sends what has no place loses its line with the reason, and nobody else notices', async () => {
    const [alice, bob] = [provide(alicesPass), provide(bobsPass)];
    await Promise.all([synced(alice), synced(bob)]);
    const ended = closingOf(alice);
    alice.doc.getText('notes').insert(0, 'anything');
    expect(await ended).toBe('4403 refused');
    typeWith(bob, 'Undisturbed.');
    const again = provide(alicesPass);
    await until(() => /Undisturbed/.test(reads(again)));
    expect(again.doc.share.has('notes')).toBe(false);
  });
});

describe('an unmodified provider of an observer, whose Yjs tidies up formats that two people have written', () => {
  const words = ({ doc }: WebsocketProvider) =>
    (doc.getXmlFragment(statementName).get(0) as Y.XmlElement).get(0) as Y.XmlText;

  /** Two take away a half each of what is bold, neither knowing of the other. */
  const formatAtOnce = async (alice: WebsocketProvider, bob: WebsocketProvider): Promise<void> => {
    typeWith(alice, 'Bold words.');
    words(alice).format(0, 4, { bold: {} });
    await until(() => /bold/.test(reads(bob)));
    alice.disconnect();
    bob.disconnect();
    words(alice).delete(0, 2);
    words(bob).delete(2, 2);
    alice.connect();
    bob.connect();
  };

  const observe = async (): Promise<WebsocketProvider> => {
    const { participant, pass } = await server.join(day.code, 'Olu');
    const change = { type: 'change-role', participant, role: 'observer' };
    await server.post(`/api/workshops/${day.workshop}/commands`, change, day.pass);
    return provide({ pass });
  };

  test('[S10] keeps its line, and reads on', async () => {
    const [alice, bob, olu] = [provide(alicesPass), provide(bobsPass), await observe()];
    await Promise.all([alice, bob, olu].map(synced));
    const endings: string[] = [];
    olu.on('closed', ({ reason }) => endings.push(reason));
    let tidied = 0;
    olu.doc.on('update', (_update, origin) => {
      if (origin !== olu) tidied += 1;
    });
    await formatAtOnce(alice, bob);
    await until(() => tidied > 0);
    typeWith(alice, 'Go on.');
    await until(() => /Go on/.test(reads(olu)));
    // What it says that it has, as it comes back, says the same.
    olu.disconnect();
    olu.connect();
    await until(() => olu.synced);
    typeWith(bob, 'And on.');
    await until(() => /And on/.test(reads(olu)));
    expect(endings).toEqual([]);
  });

  test('[S4] loses it with the first word of its own that it takes away', async () => {
    const [alice, olu] = [provide(alicesPass), await observe()];
    await Promise.all([alice, olu].map(synced));
    typeWith(alice, 'Words.');
    await until(() => /Words/.test(reads(olu)));
    const ended = closingOf(olu);
    words(olu).delete(0, 1);
    expect(await ended).toBe('4403 refused');
    expect(reads(alice)).toContain('Words.');
  });
});

describe('bytes over a real socket', () => {
  const ending = (send: (socket: WebSocket) => void): Promise<string> =>
    new Promise((resolve, reject) => {
      const { pass } = alicesPass;
      const address = `${server.origin.replace('http', 'ws')}/sync/${day.workshop}/content?pass=${pass}`;
      const socket = new WebSocket(address);
      socket.on('open', () => send(socket));
      socket.on('close', (code, reason) => resolve(`${code} ${reason}`));
      socket.on('error', reject);
    });

  test.each<[string, Uint8Array | string, string]>([
    ['an unknown frame', new Uint8Array([9, 1, 2]), '4400 broken-frame'],
    ['a broken frame', new Uint8Array([0, 2, 200, 1]), '4400 broken-frame'],
    ['text', 'hello', '4400 broken-frame'],
    ['an oversized frame', new Uint8Array(2_000_000), '4413 too-large'],
  ])('[S7] %s ends that line alone, with its reason', async (_name, bytes, reason) => {
    const bob = provide(bobsPass);
    await synced(bob);
    expect(await ending((socket) => socket.send(bytes))).toBe(reason);
    expect(bob.wsconnected).toBe(true);
  });
});

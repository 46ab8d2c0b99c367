// The wire for networks that let no WebSocket through, against the real server over real sockets.
import { connect } from 'node:net';
import { chanceFrom } from '@tday/server/sync/fuzz/chance';
import { step1Frame } from '@tday/shared/protocol';
import { roomWords } from '@tday/shared/words/room';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Pass } from './day.ts';
import { DistantBrowser, secondWire, socketWire } from './distant-browser.ts';
import { PoorNetwork } from './poor-network.ts';
import { RealServer } from './real-server.ts';
import { Scribe } from './scribe.ts';
import { until } from './waiting.ts';

let server: RealServer;
let network: PoorNetwork;
let day: Pass;
const open: { leave(): void }[] = [];

beforeAll(async () => {
  // Little enough that a reader who does not read is noticed, and much for whoever writes to them.
  server = await RealServer.start({
    TDAY_LIMIT_UNSENT_BYTES: '256kB',
    TDAY_LIMIT_PARTICIPANT_BYTES_PER_HOUR: '100MB',
    TDAY_LIMIT_ROOM_BYTES_PER_HOUR: '100MB',
    TDAY_LIMIT_DOCUMENT_BYTES: '100MB',
  });
});
afterAll(() => server.close());
beforeEach(async () => {
  day = await server.startDay();
  network = await PoorNetwork.before(server.origin);
  network.webSockets = 'refuse';
});
afterEach(async () => {
  for (const one of open.splice(0)) one.leave();
  await network.close();
});

const originFor = (openWire: typeof secondWire): string =>
  openWire === secondWire ? network.origin : server.origin;

const enter = async (name: string, openWire = secondWire): Promise<DistantBrowser> => {
  const pass = await server.join(day.code, name);
  const browser = await DistantBrowser.enter(originFor(openWire), pass, openWire);
  open.push(browser);
  return browser;
};

const scribe = async (name: string, openWire = secondWire): Promise<Scribe> => {
  const pass = await server.join(day.code, name);
  const one = await Scribe.enter(originFor(openWire), pass, openWire);
  open.push(one);
  return one;
};

const fay = (command: object): Promise<unknown> =>
  server.post(`/api/workshops/${day.workshop}/commands`, command, day.pass);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('on the second wire', () => {
  test('[W1] people join, write, see each other, and are told what is kept', async () => {
    const [alice, bob] = [await enter('Alice'), await enter('Bob')];
    const carol = await enter('Carol', socketWire);
    alice.type('By Alice.');
    await until(() => alice.allKept && bob.reads().length === 1 && carol.reads().length === 1);
    carol.type('By Carol.');
    bob.type('By Bob.');
    await until(() => [alice, bob, carol].every((one) => one.allKept && one.reads().length === 3));
    expect(alice.reads()).toEqual(carol.reads());
    expect(bob.reads()).toEqual(carol.reads());
  });

  test('what may not be written is handed back with the sentence', async () => {
    const alice = await enter('Alice');
    alice.type('Too early.', { section: 'pilot-gate', field: 'measures' });
    await until(() => alice.state.handedBack.length > 0 && alice.isLive);
    const [back] = alice.state.handedBack;
    expect(JSON.stringify(back?.texts)).toContain('Too early.');
    expect(back?.says).not.toBe(roomWords.en.notKept);
  });

  test('[S5] a change of role and a removal hold at once', async () => {
    const pass = await server.join(day.code, 'Alice');
    const alice = await DistantBrowser.enter(network.origin, pass, secondWire);
    open.push(alice);
    const { participant } = pass;
    await fay({ type: 'change-role', participant, role: 'observer' });
    const isObserver = () =>
      alice.state.workshop.participants.some((one) => one.role === 'observer');
    await until(() => isObserver() && alice.isLive);
    await fay({ type: 'remove', participant });
    await until(() => alice.state.connection.state === 'refused');
    expect(alice.state.connection).toEqual({ state: 'refused', closing: 'removed' });
  });

  test('[S1] a server that is killed and comes back finds every word', async () => {
    const [alice, bob] = [await enter('Alice'), await enter('Bob')];
    alice.type('Before.');
    await until(() => alice.allKept);
    await server.kill();
    alice.type('While it was away.');
    await server.run();
    await until(() => bob.reads().length === 2 && alice.allKept);
    expect(bob.reads()).toEqual(['Before.', 'While it was away.']);
  });
});

describe('through a network that loses and cuts', () => {
  test.each([1, 2, 3])('[W1] every frame comes once and in its order: seed %i', async (seed) => {
    const chance = chanceFrom(seed);
    const witness = await scribe('Wendy', socketWire);
    const alice = await scribe('Alice');
    network.loss = () => (['none', 'none', 'request', 'answer'] as const)[chance(4)] ?? 'none';
    network.cutsAnswer = () => chance(8) === 0;
    const words = Array.from({ length: 25 }, (_, index) => `word ${index}`);
    for (const word of words) {
      alice.type(word);
      witness.type(`seen ${word}`);
      await pause(20 * chance(4));
    }
    await until(() => [alice, witness].every((one) => one.kept >= one.sent));
    await until(() => alice.heard.length >= witness.heard.length && alice.reads().length === 50);
    // More would be kept than was sent, if anything had been taken twice.
    expect([alice.kept, alice.ending]).toEqual([alice.sent, undefined]);
    expect(alice.heard).toEqual(witness.heard);
    expect(alice.reads()).toEqual(witness.reads());
    expect(witness.reads().filter((word) => word.startsWith('word'))).toEqual(words);
  });

  test('[K1] whoever is cut off again and again writes on, and the line is never lost', async () => {
    network.cutAfterMs = 300;
    const [alice, bob] = [await enter('Alice'), await enter('Bob', socketWire)];
    const states = new Set<string>();
    alice.open.state.subscribe(({ connection }) => states.add(connection.state));
    for (let word = 0; word < 20; word++) {
      alice.type(`word ${word}`);
      bob.type(`other ${word}`);
      await pause(100);
    }
    await until(() => [alice, bob].every((one) => one.allKept && one.reads().length === 40));
    expect(alice.reads()).toEqual(bob.reads());
    expect([...states]).toEqual(['live']);
  });
});

test('a reader who does not read is let go, and the others notice nothing', async () => {
  const [mallory, alice] = [
    await server.join(day.code, 'Mallory'),
    await enter('Alice', socketWire),
  ];
  const bob = await enter('Bob', socketWire);
  const path = `/sync/${day.workshop}/content`;
  const { port, hostname } = new URL(server.origin);
  const socket = connect(Number(port), hostname);
  socket.write(
    `GET ${path}/events?pass=${mallory.pass} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`,
  );
  const line = await new Promise<string>((resolve) => {
    let said = '';
    const hear = (piece: Buffer) => {
      said += piece.toString();
      const [, name] = /"line":"([\w-]+)"/.exec(said) ?? [];
      if (name === undefined) return;
      socket.off('data', hear);
      socket.pause();
      resolve(name);
    };
    socket.on('data', hear);
    socket.on('error', () => undefined);
  });
  const frame = step1Frame(new Uint8Array([0]));
  const say = async (before: number, body: Uint8Array) => {
    const about = `pass=${mallory.pass}&line=${line}&before=${before}&heard=0`;
    const init = { method: 'POST', body: Buffer.from(body) };
    return (await fetch(`${server.origin}${path}/frames?${about}`, init)).status;
  };
  expect(await say(0, new Uint8Array([frame.length, ...frame]))).toBe(204);
  for (let written = 1; (await say(1, new Uint8Array())) === 204; written++) {
    alice.type('x'.repeat(100_000));
    await until(() => alice.allKept && bob.reads().length === written);
  }
  alice.type('The last word.');
  await until(() => alice.allKept && bob.reads().at(-1) === 'The last word.');
  expect([alice.isLive, bob.isLive]).toEqual([true, true]);
  socket.destroy();
});

// How browsers come back after their wires were lost.
import { expect, test } from 'vitest';
import { FakeHost } from './fake-host.ts';
import { SpreadOpenings } from './spread-openings.ts';
import type { WireListeners } from './wire.ts';

/** What a linear congruence has in its upper bits. */
const seeded = (seed: number): FakeHost['random'] => {
  let state = Math.imul(seed + 1, 2_654_435_761);
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
};

const deaf: WireListeners = { opened: () => {}, received: () => {}, closed: () => {} };

/** A server that restarts, and browsers that were connected to it, each with chance of its own. */
const aRestart = (browsers: number) => {
  const host = new FakeHost();
  const openedAt: number[] = [];
  const wires: WireListeners[] = [];
  const openWire = (_address: string, listeners: WireListeners) => {
    openedAt.push(host.now());
    wires.push(listeners);
    return { send: () => {}, close: () => {} };
  };
  const openings = Array.from({ length: browsers }, (_, seed) => {
    const own = { ...host, now: () => host.now(), later: host.later.bind(host) };
    return new SpreadOpenings(openWire, {
      ...own,
      frame: (run) => host.frame(run),
      random: seeded(seed),
    });
  });
  const openAll = () => openings.map(({ open }) => open('wss://host/sync', deaf));
  const loseAll = () => {
    for (const wire of wires.splice(0)) wire.closed(4503, 'stopping');
    openedAt.length = 0;
  };
  return { host, openings, openedAt, wires, openAll, loseAll };
};

const mostWithin = (ms: number, times: readonly number[]): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));

test('the first wire of a page opens at once', () => {
  const { openedAt, openAll } = aRestart(3);
  openAll();
  expect(openedAt).toHaveLength(3);
});

test('after a restart three hundred browsers do not come in one beat', () => {
  const { host, openedAt, openAll, loseAll } = aRestart(300);
  openAll();
  loseAll();
  openAll();
  expect(openedAt).toHaveLength(0);
  host.pass(1_000);
  expect(openedAt).toHaveLength(300);
  expect(mostWithin(100, openedAt)).toBeLessThan(60);
});

test('the longer the server stays away, the further apart they come, up to four seconds', () => {
  const { host, openedAt, openAll, loseAll } = aRestart(300);
  openAll();
  for (let time = 0; time < 6; time += 1) {
    loseAll();
    openAll();
    host.pass(4_000);
  }
  expect(openedAt).toHaveLength(300);
  expect(mostWithin(100, openedAt)).toBeLessThan(25);
});

test('a wire that the page itself closed, or that had been heard from, opens as if for the first time', () => {
  const { host, openedAt, openAll, loseAll, wires } = aRestart(1);
  openAll();
  loseAll();
  const [waiting] = openAll();
  waiting?.close();
  openAll();
  expect(openedAt).toHaveLength(1);
  wires.at(-1)?.received(new Uint8Array());
  for (let time = 0; time < 3; time += 1) {
    loseAll();
    openAll();
    host.pass(1_000);
    expect(openedAt).toHaveLength(1);
    wires.at(-1)?.received(new Uint8Array());
  }
});

test('who comes back from a sleep, or into the network, does not wait', () => {
  const { host, openings, openedAt, openAll, loseAll } = aRestart(1);
  openAll();
  loseAll();
  openAll();
  openings[0]?.atOnce();
  expect(openedAt).toHaveLength(1);
  host.pass(1_000);
  expect(openedAt).toHaveLength(1);
});

// The wire for networks that let no WebSocket through, against the real server over real sockets.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DistantBrowser, secondWire, socketWire } from './distant-browser.ts';
import { PoorNetwork } from './poor-network.ts';
import { type Pass, RealServer } from './real-server.ts';
import { until } from './waiting.ts';

let server: RealServer;
let network: PoorNetwork;
let day: Pass;
const open: DistantBrowser[] = [];

beforeAll(async () => {
  server = await RealServer.start();
});
afterAll(() => server.close());
beforeEach(async () => {
  day = await server.startDay();
  network = await PoorNetwork.before(server.origin);
  network.webSockets = 'refuse';
});
afterEach(async () => {
  for (const browser of open.splice(0)) browser.leave();
  await network.close();
});

const enter = async (name: string, openWire = secondWire): Promise<DistantBrowser> => {
  const pass = await server.join(day.code, name);
  const origin = openWire === secondWire ? network.origin : server.origin;
  const browser = await DistantBrowser.enter(origin, pass, openWire);
  open.push(browser);
  return browser;
};

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
});

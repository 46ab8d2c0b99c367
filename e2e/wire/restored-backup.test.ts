// A server that comes back, from a backup or as it was, before browsers that know more than it does.
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Backups } from '@tday/server/backups';
import { runCommandLine } from '@tday/server/command-line';
import { SqliteStore } from '@tday/server/store/sqlite-store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeDevice } from '../../client/src/model/fake-device.ts';
import type { Pass } from './day.ts';
import { DistantBrowser, socketWire } from './distant-browser.ts';
import { RealServer } from './real-server.ts';
import { until } from './waiting.ts';

const silent = { say: () => undefined, complain: () => undefined };

let server: RealServer;
let day: Pass;
let folder: string;
let browsers: DistantBrowser[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'restored-backup-'));
  browsers = [];
  server = await RealServer.start();
  day = await server.startDay();
});
afterEach(async () => {
  for (const browser of browsers) browser.leave();
  await server.close();
  rmSync(folder, { recursive: true });
});

const enter = async (name: string): Promise<DistantBrowser> => {
  const who = await server.join(day.code, name);
  const browser = await DistantBrowser.enter(server.origin, who, socketWire);
  browsers.push(browser);
  return browser;
};

/** Two tabs of one browser, and the device beneath them. */
const enterTwice = async (name: string) => {
  const who = await server.join(day.code, name);
  const device = new FakeDevice();
  const tab = () => DistantBrowser.enter(server.origin, who, socketWire, device);
  const tabs = [await tab(), await tab()] as const;
  browsers.push(...tabs);
  return { device, tabs };
};

/** Nothing of it runs on, and the device has what it had. */
const kill = (tab: DistantBrowser, device: FakeDevice): void => {
  device.works = false;
  tab.leave();
  device.works = true;
};

/** While the server is down; the copy is what the server itself would make. */
const backUp = async (): Promise<void> => {
  const file = server.dataFile;
  const store = await SqliteStore.open({ file });
  const log = { info: () => undefined, error: () => undefined };
  const backups = new Backups({ store, file, folder, log, now: () => Date.now() });
  await backups.backUp();
  await backups.stop();
  await store.close();
};

const goOnFromBackup = (): void => {
  const [name] = readdirSync(folder);
  if (name === undefined) throw new Error('there is no backup');
  for (const companion of ['-wal', '-shm'])
    rmSync(`${server.dataFile}${companion}`, { force: true });
  copyFileSync(join(folder, name), server.dataFile);
};

test('[B1] browsers begin anew from the backup, hand back what was never kept, and write on', async () => {
  const [alice, bob] = [await enter('Alice'), await enter('Bob')];
  alice.type('Early.');
  await until(() => alice.allKept && bob.reads().includes('Early.'));
  await server.kill();
  await backUp();
  expect(await runCommandLine(['check', join(folder, readdirSync(folder)[0] ?? '')], silent)).toBe(
    0,
  );
  await server.run();
  await until(() => alice.isLive && bob.isLive);
  bob.type('After the backup.');
  await until(() => bob.allKept && alice.reads().includes('After the backup.'));
  await server.kill();
  alice.type('While nobody listened.');
  goOnFromBackup();
  await server.run();
  await until(() => [alice, bob].every((one) => one.isLive && one.reads().join() === 'Early.'));
  const [back] = alice.state.handedBack;
  expect(back?.texts.map(({ words }) => words).join()).toContain('While nobody listened.');
  alice.type('Once more.');
  await until(() => bob.reads().includes('Once more.'));
}, 180_000);

test('[K2] what a killed tab had written is handed back in the other tab of its browser', async () => {
  const { device, tabs } = await enterTwice('Alice');
  const [killed, living] = tabs;
  killed.type('Early.');
  await until(() => killed.allKept && living.reads().includes('Early.'));
  await server.kill();
  await backUp();
  await until(() => tabs.every(({ isLive }) => !isLive));
  killed.type('Of the killed tab.');
  living.type('Of the living tab.');
  await until(() => device.holdsWaiting === 2);
  kill(killed, device);
  goOnFromBackup();
  await server.run();
  const handedBack = () =>
    living.state.handedBack.flatMap(({ texts }) => texts.map(({ words }) => words)).join(' | ');
  await until(() => handedBack().includes('Of the killed tab.'));
  expect(handedBack()).toContain('Of the living tab.');
  await until(() => living.isLive);
  expect(living.reads()).toEqual(['Early.']);
}, 180_000);

test('[K4] what a killed tab had written comes to the room by the other tab of its browser', async () => {
  const { device, tabs } = await enterTwice('Alice');
  const [killed, living] = tabs;
  await server.kill();
  await until(() => tabs.every(({ isLive }) => !isLive));
  killed.type('Of the killed tab.');
  await until(() => device.holdsWaiting === 1);
  kill(killed, device);
  await server.run();
  const bob = await enter('Bob');
  await until(() => living.allKept && bob.reads().includes('Of the killed tab.'));
  await until(() => device.holdsWaiting === 0);
}, 180_000);

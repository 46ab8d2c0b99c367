// A server that goes on from a backup, before browsers that know more than the backup does.
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Backups } from '@tday/server/backups';
import { runCommandLine } from '@tday/server/command-line';
import { SqliteStore } from '@tday/server/store/sqlite-store';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

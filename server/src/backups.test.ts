// Backups of a real file, by the real process, while it is written to.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unfinished } from './backup-names.ts';
import { Backups, type BackupsOptions } from './backups.ts';
import { day, edit, emptyDay } from './store/an-empty-day.ts';
import { SqliteStore } from './store/sqlite-store.ts';

let home: string;
let folder: string;
let file: string;
let store: SqliteStore;
let backups: Backups;
let logged: string[];

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'backups-'));
  folder = mkdtempSync(join(home, 'folder-'));
  file = join(home, 'day.sqlite');
  logged = [];
  store = await SqliteStore.open({ file });
  await store.createWorkshop(emptyDay);
  backups = makeBackups();
});
afterEach(async () => {
  await backups.stop();
  await store.close();
  rmSync(home, { recursive: true });
});

let time = Date.UTC(2026, 10, 26, 9, 0, 0);

const makeBackups = (options: Partial<BackupsOptions> = {}): Backups => {
  const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
  const now = () => {
    time += 1_000;
    return time;
  };
  return new Backups({ store, file, folder, log, now, everyMs: 1_000_000, ...options });
};

const openCopy = (name = '', epochOfBackup = 7): Promise<SqliteStore> =>
  SqliteStore.open({ file: join(folder, name), epochOfBackup });

test('[B1] a copy is a whole file of workshops, and its workshops begin another life', async () => {
  await store.append([edit(10), edit(20)]);
  await backups.backUp();
  expect(backups.last).toMatchObject({ madeAt: expect.any(Number), failedAt: undefined });
  const [name, ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  const copy = await openCopy(name);
  const loaded = await copy.load(day);
  expect(loaded?.entries.map(({ bytes }) => bytes.length)).toEqual([10, 20]);
  expect(loaded?.epoch).toBe(7);
  expect(await copy.append([edit(1)])).toEqual([3]);
  await copy.close();
  expect((await store.load(day))?.epoch).toBe(1);
  const again = await openCopy(name, 9);
  expect((await again.load(day))?.epoch).toBe(7);
  await again.close();
});

test('[B1] one that is made while people write holds all that was kept before it, and nothing is held up', async () => {
  let kept = 0;
  let isWriting = true;
  const write = async () => {
    while (isWriting) {
      await store.append([edit(3_000)]);
      kept += 1;
    }
  };
  const writing = write();
  while (kept < 50) await new Promise((resolve) => setTimeout(resolve, 1));
  const before = kept;
  await backups.backUp();
  expect(kept).toBeGreaterThan(before);
  isWriting = false;
  await writing;
  const copy = await openCopy(readdirSync(folder)[0]);
  const { entries } = (await copy.load(day)) ?? { entries: [] };
  await copy.close();
  expect(entries.length).toBeGreaterThanOrEqual(before);
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  expect((await store.load(day))?.entries).toHaveLength(kept);
});

test('where nothing was written, none is made again', async () => {
  await backups.backUp();
  await backups.backUp();
  expect(readdirSync(folder)).toHaveLength(1);
  await store.append([edit(1)]);
  await backups.backUp();
  expect(readdirSync(folder)).toHaveLength(2);
});

const libsql = createRequire(import.meta.url).resolve('libsql');
const openElsewhere = `
  const Database = require(${JSON.stringify(libsql)});
  new Database(process.argv[1]).exec('BEGIN EXCLUSIVE');
`;

test('[S9] a file that was copied is still nobody else’s', async () => {
  await backups.backUp();
  const { stderr } = spawnSync(process.execPath, ['-e', openElsewhere, file]);
  expect(stderr.toString()).toContain('SQLITE_BUSY');
});

test('[B2] where the file is not to be had, nobody is left behind who waits for it', async () => {
  const whileStill = async () => {
    throw new Error('the disk is full');
  };
  const failing = makeBackups({ store: { changes: () => store.changes(), whileStill } });
  await failing.backUp();
  expect(failing.last.failedAt).toBeDefined();
  await expect.poll(() => process.getActiveResourcesInfo()).not.toContain('ProcessWrap');
  await failing.stop();
});

test('what a stopped server left unfinished is cleared away, and what is not ours is left', async () => {
  const left = unfinished('day-2026-11-26T08-00-00Z.sqlite');
  writeFileSync(join(folder, left), 'half');
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  await backups.backUp();
  const names = readdirSync(folder);
  expect(names).toContain('notes.txt');
  expect(names).not.toContain(left);
  expect(names).toHaveLength(2);
});

test('[B2] a folder that is gone is said, and the workshop goes on', async () => {
  rmSync(folder, { recursive: true });
  await backups.backUp();
  expect(backups.last).toMatchObject({ madeAt: undefined, failedAt: expect.any(Number) });
  expect(logged.join('')).toContain('no backup could be made');
  expect(await store.append([edit(1)])).toEqual([1]);
  folder = mkdtempSync(join(home, 'folder-'));
  backups = makeBackups();
  await backups.backUp();
  expect(backups.last.failedAt).toBeUndefined();
});

test('[B2] one that takes too long is given up, and the workshop goes on', async () => {
  backups = makeBackups({ limitMs: 1 });
  await backups.backUp();
  expect(backups.last.failedAt).toBeDefined();
  expect(await store.append([edit(1)])).toEqual([1]);
  expect(readdirSync(folder)).toEqual([]);
});

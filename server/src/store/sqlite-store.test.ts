import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JoinCode, ParticipantId, WorkshopId } from '@tday/shared/ids';
import Database from 'libsql';
import { afterEach, describe, expect, test } from 'vitest';
import { day, edit, emptyDay } from './an-empty-day.ts';
import { applicationId, borrowSqliteFile } from './sqlite-file.ts';
import { bringUpToDate, layoutVersion } from './sqlite-layout.ts';
import { SqliteStore } from './sqlite-store.ts';
import { NotKeptError, StoreUnusableError } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'sqlite-store-'));
const file = join(folder, 'workshops.db');
const alice = 'alice2222222' as ParticipantId;

const open: SqliteStore[] = [];
const openStore = async (maxBytes?: number): Promise<SqliteStore> => {
  const store = await SqliteStore.open({ file, ...(maxBytes !== undefined && { maxBytes }) });
  open.push(store);
  return store;
};

afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
  for (const ending of ['', '-wal', '-shm', '-journal'])
    rmSync(`${file}${ending}`, { force: true });
});

const createDay = (store: SqliteStore): Promise<void> => store.createWorkshop(emptyDay);

const libsql = createRequire(import.meta.url).resolve('libsql');
const holdFile = `
  const Database = require(${JSON.stringify(libsql)});
  const database = new Database(process.argv[1]);
  database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;');
  console.log('held');
  setInterval(() => {}, 1000);
`;

const holdInAnotherProcess = async (): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['-e', holdFile, file]);
  await once(child.stdout, 'data');
  return child;
};

describe('one file, one server', () => {
  test('[S9] a second server on the file refuses to start and says why', async () => {
    await openStore();
    await expect(openStore()).rejects.toThrow(StoreUnusableError);
    await expect(openStore()).rejects.toThrow(/is open in another server/);
  });

  test('[S9] another process that holds the file is noticed too, and its end by kill -9 as well', async () => {
    await (await openStore()).close();
    const child = await holdInAnotherProcess();
    await expect(openStore()).rejects.toThrow(/is open in another server/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await createDay(await openStore());
  });

  test('a file that is no database is left alone', async () => {
    writeFileSync(file, 'The minutes of the meeting. '.repeat(200));
    const before = readFileSync(file);
    await expect(openStore()).rejects.toThrow(/is not a file of this program/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('the database of another program is left alone', async () => {
    const foreign = new Database(file);
    foreign.exec('CREATE TABLE recipe (name TEXT)');
    foreign.close();
    const before = readFileSync(file);
    await expect(openStore()).rejects.toThrow(/is not a file of this program/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a file of a newer version of the program is left alone', async () => {
    await (await openStore()).close();
    const newer = new Database(file);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    await expect(openStore()).rejects.toThrow(/newer version/);
  });

  test('a folder that is not there is named', async () => {
    const lost = join(folder, 'nowhere', 'workshops.db');
    await expect(SqliteStore.open({ file: lost })).rejects.toThrow(/nowhere.*cannot be opened/);
  });
});

test('a file that was probed opens again', async () => {
  const store = await openStore();
  await createDay(store);
  await store.probe();
  await store.close();
  expect(await (await openStore()).load(day)).toBeDefined();
});

describe('a file of an older version of the program', () => {
  const writeOlderFile = (version: number): void => {
    const older = new Database(file);
    bringUpToDate(older, 0, version);
    older.exec(`
      PRAGMA application_id = ${applicationId};
      INSERT INTO workshop (id, code, facilitator_hash, template, created_at)
        VALUES ('${day}', 'CDFGHJ', x'07', '{}', 1);
      INSERT INTO entry VALUES ('${day}', 1, 5, NULL, 'edit', 'content', x'0102');
    `);
    older.close();
  };
  const olderVersions = Array.from({ length: layoutVersion - 1 }, (_, index) => index + 1);

  test.each(olderVersions)('is read and written on, from layout %i', async (version) => {
    writeOlderFile(version);
    const store = await openStore();
    expect(await store.append([edit(2)])).toEqual([2]);
    await store.close();
    const loaded = await (await openStore()).load(day);
    expect(loaded).toMatchObject({ id: day, code: 'CDFGHJ', template: '{}', epoch: 1 });
    expect(loaded?.entries.map(({ bytes }) => bytes.length)).toEqual([1, 2]);
  });

  test('stays byte for byte what it is while it is only looked at, however much there is in it', () => {
    writeOlderFile(layoutVersion - 1);
    const older = new Database(file);
    const many = Array.from({ length: 60 }, (_, number) => number);
    for (const number of many)
      older
        .prepare('INSERT INTO workshop VALUES (?, ?, ?, ?, 1, 1)')
        .run(`day${number}`, `${number}`, Buffer.from('x'), `${number}`.repeat(60_000));
    older.close();
    const before = readFileSync(file);
    const borrowed = borrowSqliteFile(file);
    expect(readFileSync(file).equals(before)).toBe(true);
    borrowed.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('what is kept', () => {
  test('is there when the file is opened again', async () => {
    const store = await openStore();
    await createDay(store);
    await store.append([edit(3), edit(4)]);
    await store.close();
    const loaded = await (await openStore()).load(day);
    expect(loaded?.entries.map(({ seq, bytes }) => [seq, bytes.length])).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  test('what was asked for before the store is closed is still written', async () => {
    const store = await openStore();
    await createDay(store);
    const appended = Array.from({ length: 20 }, () => store.append([edit(1)]));
    await store.close();
    expect((await Promise.all(appended)).flat()).toHaveLength(20);
    expect((await (await openStore()).load(day))?.entries).toHaveLength(20);
  });

  test('after it is closed, nothing is called kept', async () => {
    const store = await openStore();
    await store.close();
    await expect(store.append([edit(1)])).rejects.toThrow(NotKeptError);
  });
});

test('workshops of one template keep one copy of it', async () => {
  const store = await openStore();
  const template = JSON.stringify({ words: 'template '.repeat(10_000) });
  for (let number = 0; number < 20; number++) {
    const [id, code] = [`day${number}` as WorkshopId, `CODE${number}` as JoinCode];
    await store.createWorkshop({ ...emptyDay, id, code, template });
  }
  expect((await store.load('day19' as WorkshopId))?.template).toBe(template);
  await store.close();
  expect(statSync(file).size).toBeLessThan(3 * template.length);
});

describe('a checkpoint that a disk has spoilt', () => {
  const checkpoint = (seq: number) => ({
    workshop: day,
    seq,
    ofVersion: false,
    bytes: new Uint8Array(200).fill(seq),
  });

  const spoil = (change: string): void => {
    const database = new Database(file);
    database.exec(`UPDATE checkpoint SET ${change} WHERE seq = 3`);
    database.close();
  };

  test.each([
    ['cut off', 'bytes = substr(bytes, 1, 150)'],
    ['of other bytes', 'bytes = zeroblob(201)'],
    ['empty', "bytes = x''"],
    ['of another form', 'form = 99'],
  ])('%s, is passed over for the one before it', async (_name, change) => {
    const store = await openStore();
    await createDay(store);
    await store.append([edit(1), edit(2), edit(3), edit(4)]);
    await store.keepCheckpoint(checkpoint(2));
    await store.keepCheckpoint(checkpoint(3));
    await store.close();
    spoil(change);
    const again = await openStore();
    const loaded = await again.load(day);
    expect(loaded?.checkpoint).toEqual({ seq: 2, bytes: new Uint8Array(200).fill(2) });
    expect(loaded?.entries.map(({ seq }) => seq)).toEqual([3, 4]);
    expect(loaded?.spoilt).toEqual(change.includes('form') ? [] : [3]);
    await again.keepCheckpoint(checkpoint(3));
    expect((await again.load(day))?.checkpoint?.seq).toBe(3);
  });
});

describe('a full disk', () => {
  const fill = async (store: SqliteStore): Promise<number> => {
    for (let count = 0; ; count++) {
      const hash = new Uint8Array(2_000).fill(count % 256);
      hash[0] = count >> 8;
      const kept = store.keepCredential({ kind: 'pass', hash, workshop: day, participant: alice });
      if (
        await kept.then(
          () => false,
          () => true,
        )
      )
        return count;
    }
  };

  test('[S8] keeps nothing of what does not fit, and says so to everybody who asked', async () => {
    const store = await openStore(200_000);
    await createDay(store);
    const kept = await fill(store);
    expect(kept).toBeGreaterThan(10);
    const asked = [store.append([edit(60_000), edit(60_000)]), store.append([edit(60_000)])];
    for (const append of asked) await expect(append).rejects.toThrow(NotKeptError);
    expect((await store.load(day))?.entries).toEqual([]);
  });

  test('[S8] keeps again by itself once there is space', async () => {
    const store = await openStore(200_000);
    await createDay(store);
    await fill(store);
    await expect(store.append([edit(60_000)])).rejects.toThrow(NotKeptError);
    await store.dropCredentials(alice, 'pass');
    expect(await store.append([edit(60_000)])).toEqual([1]);
  });
});

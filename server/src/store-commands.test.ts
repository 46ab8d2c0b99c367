// `tday log` and `tday check`, on the file of a server that ran a day.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ParticipantId, WorkshopId } from '@tday/shared/ids';
import { proseJson } from '@tday/shared/prose';
import Database from 'libsql';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from './command-line.ts';
import { makeHouse } from './http/a-house.ts';
import { later } from './http/later.ts';
import { openSampleWorkshop } from './http/sample-workshop.ts';
import { SqliteStore } from './store/sqlite-store.ts';
import { readFolded, writeFolded } from './sync/folded.ts';
import { Rooms } from './sync/rooms.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-commands-'));
const day = join(folder, 'day.sqlite');
const file = join(folder, 'copy.sqlite');

const run = async (...args: string[]) => {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await runCommandLine(args, {
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, said, complaints };
};

let workshop: WorkshopId;

/** The sample day; in it, a version, and an edit after it. */
beforeAll(async () => {
  const store = await SqliteStore.open({ file: day });
  const { parts } = makeHouse();
  const { now, random } = parts;
  const rooms = new Rooms({ store, now, random, log: pino({ level: 'silent' }), later });
  const { founded } = await openSampleWorkshop({ ...parts, store, rooms });
  workshop = founded.workshop as WorkshopId;
  const room = await rooms.open(workshop);
  const by = room?.workshop.participants.find(({ role }) => role === 'facilitator')
    ?.id as ParticipantId;
  await room?.decisions.command({ type: 'keep-version', label: 'The whole day' }, by);
  const rules = { section: 'room-rules', field: 'rules' };
  const write = () =>
    room?.edit((all) => all.write(rules, proseJson('Be kind.'), { by, at: 1 }), by);
  await write();
  await rooms.close();
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const companion of ['-wal', '-shm', '-journal'])
    rmSync(`${file}${companion}`, { force: true });
  copyFileSync(day, file);
});

const change = (sql: string): void => {
  const database = new Database(file);
  database.exec(sql);
  database.close();
};

describe('tday log', () => {
  test('shows who did what and when, and not a word of what was written', async () => {
    const { code, said } = await run('log', file);
    expect(code).toBe(0);
    expect(said[0]).toMatch(/^ {6}1 {2}\d{4}-\d\d-\d\dT[\d:.]+Z {2}.*created the workshop/);
    const end = said.slice(-2).join('\n');
    expect(end).toMatch(/kept version \d+, “The whole day”/);
    expect(end).toMatch(/edited Rules of the room {2}\(\d+ bytes\)/);
    expect(said.join('\n')).not.toContain('Be kind.');
  });

  test('as JSON, an object a line', async () => {
    const { code, said } = await run('log', file, '--json');
    expect(code).toBe(0);
    const lines = said.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
    expect(lines.at(-1)).toMatchObject({ kind: 'edit', doc: 'content', sections: ['room-rules'] });
    expect(lines.at(-2)).toMatchObject({ decision: { type: 'version-kept' } });
  });

  test.each([
    [['log'], 2, /expected one file: tday log FILE/],
    [['log', '/nowhere.sqlite'], 1, /there is no file/],
    [['log', folder], 1, /is not a file of workshops/],
    [['log', file, '--workshop', 'nobody222222'], 1, /does not hold that workshop/],
  ] as const)('%o is answered with what was expected', async (args, exit, says) => {
    const { code, complaints } = await run(...args);
    expect(code).toBe(exit);
    expect(complaints.join('\n')).toMatch(says);
  });
});

describe('tday check', () => {
  test('finds no fault in the file of a day, and leaves it as it is', async () => {
    const before = readFileSync(file);
    const { code, said, complaints } = await run('check', file);
    expect(complaints).toEqual([]);
    expect(code).toBe(0);
    expect(said[0]).toMatch(/no fault in 1 workshop with \d+ entries/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.each([
    ['an entry is missing', 'DELETE FROM entry WHERE seq = 3', /entry 3 is not there/],
    [
      'an entry is of other bytes',
      `UPDATE entry SET bytes = x'0107070707' WHERE kind = 'edit'`,
      /Yjs cannot take it/,
    ],
    [
      'an entry has another tag',
      `UPDATE entry SET bytes = x'09' WHERE seq = 2`,
      /entry 2: it cannot be read/,
    ],
    ['a client is nobody’s', 'DELETE FROM claim', /wrote in content, and it is nobody’s/],
    [
      'a claim is a stranger’s',
      `UPDATE claim SET participant = 'stranger2222'`,
      /belongs to stranger2222, who is not in the workshop/,
    ],
    [
      'a pass is a stranger’s',
      `INSERT INTO credential SELECT 'pass', x'01', id, 'stranger2222' FROM workshop`,
      /a pass belongs to stranger2222/,
    ],
    [
      'a checkpoint is spoilt',
      'UPDATE checkpoint SET bytes = zeroblob(9)',
      /checkpoint \d+: its bytes are not those/,
    ],
    [
      'a checkpoint is beyond the log',
      'UPDATE checkpoint SET seq = seq + 1000',
      /it is beyond the end of the log/,
    ],
    [
      'a checkpoint is of another entry',
      'UPDATE checkpoint SET seq = seq - 1',
      /it is not what the log says: seq/,
    ],
    ['the template is no JSON', `UPDATE template SET json = '{'`, /its template cannot be read/],
    ['there is no template', 'UPDATE workshop SET template = NULL', /its template cannot be read/],
    [
      'rows belong to no workshop',
      `PRAGMA foreign_keys = OFF; UPDATE entry SET workshop = 'nobody222222'`,
      /a row of entry belongs to no row of workshop/,
    ],
  ])('says where %s', async (_name, sql, says) => {
    change(sql);
    const { code, complaints } = await run('check', file);
    expect(complaints.join('\n')).toMatch(says);
    expect(complaints.at(-1)).toMatch(/: \d+ faults?$/);
    expect(code).toBe(1);
  });

  test('says where a checkpoint would ask browsers for less than is lacking', async () => {
    const store = await SqliteStore.open({ file });
    const { checkpoint } = (await store.load(workshop)) ?? {};
    const folded = checkpoint && readFolded(checkpoint.bytes);
    if (folded?.vectors === undefined) throw new Error('the day has no checkpoint with vectors');
    const { content, restricted } = folded.vectors;
    const bytes = writeFolded({ ...folded, vectors: { content: restricted, restricted: content } });
    await store.keepCheckpoint({ workshop, seq: folded.seq, ofVersion: false, bytes });
    await store.close();
    const { complaints } = await run('check', file);
    expect(complaints[0]).toMatch(/checkpoint \d+: it is not what the log says: content/);
  });

  test('says where the file itself is broken', async () => {
    change('PRAGMA wal_checkpoint(TRUNCATE)');
    const bytes = readFileSync(file);
    bytes.fill(7, 4_096 * 3, 4_096 * 6);
    writeFileSync(file, bytes);
    const { code, complaints } = await run('check', file);
    expect(code).toBe(1);
    expect(complaints.join('\n')).toMatch(/the file: SQLite says:/);
  });

  test('a file that is open in a server is left alone, and said to be so', async () => {
    const store = await SqliteStore.open({ file });
    const { code, complaints } = await run('check', file);
    await store.close();
    expect(code).toBe(1);
    expect(complaints.join()).toMatch(/is open in another server/);
  });

  test('a file of another program, of a newer version, or none at all', async () => {
    change('PRAGMA user_version = 99');
    expect((await run('check', file)).complaints.join()).toMatch(/newer version/);
    change('PRAGMA application_id = 7');
    expect((await run('check', file)).complaints.join()).toMatch(/not a file of this program/);
    writeFileSync(file, 'hello');
    expect((await run('check', file)).complaints.join()).toMatch(/not a file of workshops/);
    expect((await run('check')).code).toBe(2);
  });
});

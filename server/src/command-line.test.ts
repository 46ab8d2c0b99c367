// The command `tday`, as somebody types it.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallTemplate } from '@tday/templates/small-template';
import { pino } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommandLine } from './command-line.ts';
import { makeHouse } from './http/a-house.ts';
import { later } from './http/later.ts';
import { openSampleWorkshop } from './http/sample-workshop.ts';
import { SqliteStore } from './store/sqlite-store.ts';
import { Rooms } from './sync/rooms.ts';

const folder = mkdtempSync(join(tmpdir(), 'tday-cli-'));
const at = (name: string): string => join(folder, name);
const day = new URL('../../templates/examples/transformation-day.sample.json', import.meta.url)
  .pathname;

const run = async (...args: string[]) => {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await runCommandLine(args, {
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, said: said.join('\n'), complaints: complaints.join('\n') };
};

test.each([[['--help']], [['-h']], [['help']]])('%s shows how it is used', async (args) => {
  const { code, said } = await run(...args);
  expect(code).toBe(0);
  expect(said).toContain('tday export FILE');
});

test.each([
  [[], 'expected a command'],
  [['dance'], 'there is no command "dance"'],
  [['template'], 'tday template check FILE...'],
  [['template', 'mend', 'x'], 'tday template check FILE...'],
  [['--colour'], "Unknown option '--colour'"],
  [['export'], 'expected one file'],
  [['export', 'a', 'b'], 'expected one file'],
  [['export', 'a'], 'expected --format, one of: html'],
  [['export', 'a', '--format', 'wp'], 'there is no format "wp"'],
])('%o is not understood, and what was expected is said', async (args, says) => {
  const { code, complaints, said } = await run(...args);
  expect(code).toBe(2);
  expect(complaints).toContain(says);
  expect(said).toBe('');
});

test('the faults of a template end the command with 1', async () => {
  writeFileSync(at('good.yaml'), smallTemplate);
  writeFileSync(at('bad.yaml'), smallTemplate.replace('kind: register', 'kind: list'));
  expect((await run('template', 'check', at('good.yaml'))).code).toBe(0);
  const { code, said } = await run('template', 'check', at('good.yaml'), at('bad.yaml'));
  expect(code).toBe(1);
  expect(said).toContain('bad.yaml:');
});

describe('exporting a finished day', () => {
  test('writes the document, the same bytes each time', async () => {
    const args = ['export', day, '--document', 'business-case', '--format', 'md', '-o'];
    const { code, said } = await run(...args, at('one.md'));
    expect(said).toBe(`Written: ${at('one.md')}`);
    expect(code).toBe(0);
    await run(...args, at('two.md'));
    const text = readFileSync(at('one.md'), 'utf8');
    expect(text).toContain('Live demonstration on supplied sample items');
    expect(text).toContain('R-001');
    expect(readFileSync(at('two.md'), 'utf8')).toBe(text);
  });

  test.each([
    ['there is no file', () => at('nowhere.json')],
    ['neither a file of workshops nor a finished day', () => folder],
    ['neither a file of workshops nor a finished day', () => write('words.json', 'hello')],
    ['is not a finished day:', () => write('odd.json', '{"template": 1}')],
    ['is not among those that come with this program', () => changed({ template: 'tea' })],
    ['does not fit its template', () => changed({ sections: { tea: {} } })],
  ])('of what is none is refused: %s', async (says, file) => {
    const { code, complaints } = await run('export', file(), '--format', 'md');
    expect(code).toBe(1);
    expect(complaints).toContain(says);
  });

  test('an unknown document is answered with the known ones', async () => {
    const { code, complaints } = await run('export', day, '-f', 'md', '-d', 'poem');
    expect(code).toBe(2);
    expect(complaints).toContain('business-case');
  });

  test('a place that cannot be written is said', async () => {
    const { code, complaints } = await run('export', day, '-f', 'md', '-o', at('no/such/a.md'));
    expect(code).toBe(1);
    expect(complaints).toContain('cannot be written');
  });
});

const write = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};

const changed = (change: object): string => {
  const whole = JSON.parse(readFileSync(day, 'utf8')) as object;
  return write('changed.json', JSON.stringify({ ...whole, ...change }));
};

describe('exporting from the file of a server', () => {
  const file = at('day.sqlite');
  let code: string;
  let other: string;

  beforeAll(async () => {
    const store = await SqliteStore.open({ file });
    const { parts } = makeHouse();
    const { now, random } = parts;
    const log = pino({ level: 'silent' });
    const rooms = new Rooms({ store, now, random, log, later });
    const all = { ...parts, store, rooms };
    code = (await openSampleWorkshop(all)).founded.code;
    other = (await openSampleWorkshop(all)).founded.workshop;
    await rooms.close();
    await store.close();
  });

  test('the workshop is named by its code or its id', async () => {
    const typed = `${code.slice(0, 3)}-${code.slice(3)}`.toLowerCase();
    const byCode = await run('export', file, '-f', 'md', '--code', typed, '-o', at('code.md'));
    expect(byCode.complaints).toBe('');
    const byId = await run('export', file, '-f', 'md', '--workshop', other, '-o', at('id.md'));
    expect(byId.code).toBe(0);
    expect(readFileSync(at('code.md'), 'utf8')).toContain('Getting letters');
  });

  test('of several, none is guessed: they are listed', async () => {
    const answer = await run('export', file, '-f', 'md');
    expect(answer.code).toBe(1);
    expect(answer.complaints).toContain('holds several workshops');
    expect(answer.complaints).toContain(code);
    expect(answer.complaints).toContain(other);
    const wrong = await run('export', file, '-f', 'md', '--code', 'CCCCCC');
    expect(wrong.complaints).toContain('does not hold that workshop, only:');
  });

  test('[V1] a workshop is written as it was at an entry of its log', async () => {
    const args = ['export', file, '-f', 'json', '--code', code];
    const early = await run(...args, '--version', '1', '-o', at('early.json'));
    expect(early.complaints).toBe('');
    await run(...args, '-o', at('now.json'));
    expect(readFileSync(at('now.json'), 'utf8')).toContain('sample items');
    expect(readFileSync(at('early.json'), 'utf8')).not.toContain('sample items');
    for (const version of ['0', 'tea', '99999']) {
      const answer = await run(...args, '--version', version);
      expect(answer.code).toBe(1);
      expect(answer.complaints).toMatch(/there is no version .* 1 to \d+/);
    }
    const ofDay = await run('export', day, '-f', 'json', '--version', '1');
    expect(ofDay.complaints).toContain('it has no versions');
  });

  test('a file that a server has open is not read beside it', async () => {
    const store = await SqliteStore.open({ file });
    const { code: exit, complaints } = await run('export', file, '-f', 'md', '--code', code);
    await store.close();
    expect(exit).toBe(1);
    expect(complaints).toContain('is open in another server');
  });
});

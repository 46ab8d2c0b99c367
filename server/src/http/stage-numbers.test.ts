// What the options were worth when a stage began, asked for over HTTP in the finished sample day.
import { readCaseStart } from '@tday/shared/case/case-start';
import type { RowId, WorkshopId } from '@tday/shared/ids';
import { beforeEach, expect, test } from 'vitest';
import { type Browser, type House, makeHouse, type Started } from './a-house.ts';

let house: House;
let fay: Browser;
let started: Started;
/** Before a cost was changed. */
let early: number;

const addressOf = (path: string) => `/api/workshops/${started.workshop}${path}`;

const roomOf = async () => {
  const room = await house.parts.rooms.open(started.workshop as WorkshopId);
  if (room === undefined) throw new Error('the sample day is not open');
  return room;
};

const changeCost = async (pounds: number): Promise<RowId> => {
  const room = await roomOf();
  let row: RowId | undefined;
  const by = room.workshop.participants[0]?.id;
  if (by === undefined) throw new Error('nobody is there');
  await room.edit((content) => {
    row = content.rows('costs')[0];
    const address = { section: 'costs', row: row as RowId, field: 'amounts' };
    content.setValue(address, { 'Year 0': pounds }, { by, at: 1 });
  }, by);
  return row as RowId;
};

const keep = async (label: string): Promise<number> => {
  await fay.post(addressOf('/commands'), { type: 'keep-version', label });
  return (await roomOf()).workshop.versions?.at(-1)?.number ?? 0;
};

const numbers = (version: number | string, browser = fay) =>
  browser.get(addressOf(`/versions/${version}/numbers`));

beforeEach(async () => {
  house = makeHouse();
  fay = house.browser();
  started = (await (await fay.post('/api/sample', {})).json()) as Started;
  await changeCost(1_000);
  early = await keep('Before');
});

test('says the net values of then, and what the records behind them said', async () => {
  const row = await changeCost(2_000);
  const answer = (await (await numbers(early)).json()) as Record<string, unknown>;
  expect(answer['netValues']).toHaveLength(4);
  const start = readCaseStart(answer['records']);
  expect(start?.rows['costs']).toHaveLength(7);
  expect(start?.answers['costs']?.[`${row}/amounts`]).toEqual({ 'Year 0': 1_000 });
});

test('the sample day is told against how it was left, from its first change on', async () => {
  const { versions = [], stage, timer } = (await roomOf()).workshop;
  const [left] = versions.filter(({ reason }) => reason.kind === 'stage');
  expect([stage, timer]).toEqual(['playback', undefined]);
  const answer = (await (await numbers(left?.number ?? 0)).json()) as Record<string, unknown>;
  const start = readCaseStart(answer['records']);
  const row = start?.rows['costs']?.[0];
  expect(start?.answers['costs']?.[`${row}/amounts`]).toMatchObject({ 'Year 1': 0 });
});

test('is worked out once for a whole room, and again only where it could not be', async () => {
  const before = house.store.loads;
  house.store.reads = false;
  expect((await numbers(early)).status).toBe(500);
  house.store.reads = true;
  const answers = await Promise.all([numbers(early), numbers(early), numbers(early)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const later = await keep('Later');
  await numbers(later);
  expect((await numbers(early)).status).toBe(200);
  const asked = house.store.loads - before;
  expect(asked).toBeLessThanOrEqual(5);
  for (const version of [early, later, early, later]) await numbers(version);
  expect(house.store.loads - before).toBe(asked);
});

test('of no version there is none', async () => {
  expect((await numbers(999_999)).status).toBe(404);
  expect((await numbers('the-last')).status).toBe(404);
});

test('[N2] a supplier is told neither the net values nor what the costs were', async () => {
  const dev = house.browser();
  await dev.post('/api/join', { code: started.code, name: 'Dev', group: 'technologist' });
  const answer = await numbers(early, dev);
  expect(answer.status).toBe(403);
  expect(await answer.text()).not.toContain('amounts');
});

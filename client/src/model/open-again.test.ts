// What is there when a page is closed and the workshop opened again on the same device.
import { Content } from '@tday/shared/content';
import { proseJson, proseText, readProse } from '@tday/shared/prose';
import { appendJson } from '@tday/shared/prose-fragment';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FakeDevice } from './fake-device.ts';
import { FakeHost } from './fake-host.ts';
import { FakeRoom } from './fake-room.ts';
import { keptLight } from './kept-light.ts';
import { isNotOpened, type NotOpened, openWorkshop } from './open-workshop.ts';
import { smallTemplate } from './small-template.ts';
import { cost, doer, id, me, statement, workshop } from './small-workshop.ts';
import type { Ask } from './wire.ts';
import type { OpenWorkshop } from './workshop-state.ts';

let host: FakeHost;
let room: FakeRoom;
let device: FakeDevice;
let epoch: number;
let removed: boolean;
let pages: OpenWorkshop[];

const ask: Ask = async () => {
  if (!room.isThere) throw new TypeError('no network');
  if (removed) return { status: 403, body: { refused: 'removed', says: 'You were removed.' } };
  const answer = { workshop, template: smallTemplate, participant: me, now: host.now(), epoch };
  return { status: 200, body: { ...answer, rejoinCode: '4821-KITE' } };
};

/** Wires open, answers are read and writes take effect in later turns. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

const tryToOpen = async (): Promise<OpenWorkshop | NotOpened> => {
  const { openWire } = room;
  const opened = await openWorkshop({
    id,
    host,
    ask,
    openWire,
    syncAddress: 'ws://x/sync',
    device,
  });
  if (!isNotOpened(opened)) pages.push(opened);
  await settled();
  return opened;
};

const open = async (): Promise<OpenWorkshop> => {
  const opened = await tryToOpen();
  if (isNotOpened(opened)) throw new Error(opened.says);
  return opened;
};

/** Long enough for everything that is put on the device lazily. */
const pass = async (ms = 5_000): Promise<void> => {
  host.pass(ms);
  await settled();
  host.pass(1_000);
  await settled();
};

const write = (page: OpenWorkshop, words: string): void => {
  const fragment = page.state.getState().copy.content.fragment(statement);
  if (fragment) appendJson(fragment, proseJson(words));
};

const words = (page: OpenWorkshop): string =>
  proseText(readProse(page.state.getState().copy.content.raw(statement)) ?? []);

const roomHas = (): string =>
  proseText(readProse(new Content(smallTemplate, { content: room.doc }).raw(statement)) ?? []);

const light = (page: OpenWorkshop) => keptLight(page.state.getState(), host.now());
const connection = (page: OpenWorkshop) => page.state.getState().connection;

/** Nothing runs on: as when the phone kills a tab. */
const kill = (page: OpenWorkshop): void => {
  const { writes } = device;
  device.works = false;
  page.close();
  device.works = true;
  expect(device.writes).toBe(writes);
};

beforeEach(() => {
  host = new FakeHost();
  room = new FakeRoom();
  device = new FakeDevice();
  [epoch, removed, pages] = [1, false, []];
});

afterEach(() => {
  for (const page of pages) page.close();
});

describe('a workshop that is opened again on the same device', () => {
  test('[K2] words that are on this device only are there again after the tab was closed', async () => {
    const before = await open();
    write(before, 'Kept. ');
    await pass();
    room.goes();
    write(before, 'Waiting.');
    await settled();
    kill(before);
    const after = await open();
    expect(words(after)).toBe('Kept. \nWaiting.');
    expect(light(after)).toMatchObject({ says: 'device-only', changes: 1 });
    room.comesBack();
    after.lineBack();
    await settled();
    expect([roomHas(), connection(after)]).toEqual([words(after), { state: 'live', unkept: 0 }]);
    await pass();
    kill(after);
    room.goes();
    expect(connection(await open())).toMatchObject({ unkept: 0 });
  });

  test('opens without the server, and says when it is offline', async () => {
    const before = await open();
    write(before, 'Kept.');
    await pass();
    kill(before);
    room.goes();
    const after = await open();
    expect([words(after), light(after).says]).toEqual(['Kept.', 'joining']);
    await pass();
    expect(light(after).says).toBe('offline');
    room.comesBack();
    after.lineBack();
    await settled();
    expect(connection(after).state).toBe('live');
    expect(after.codes.rejoinCode).toBe('4821-KITE');
  });

  test('says from when a change waits, by the clock of the page that was closed', async () => {
    const before = await open();
    await pass();
    room.goes();
    write(before, 'Waiting.');
    await settled();
    kill(before);
    host.pass(60_000);
    expect(light(await open())).toEqual({ says: 'device-only', changes: 1, tone: 'red' });
  });

  test('what others wrote while this page was open is there too', async () => {
    const before = await open();
    const far = new Content(smallTemplate, { content: room.doc });
    room.write(() => far.setValue(cost, 7, doer));
    await pass();
    kill(before);
    room.goes();
    expect((await open()).state.getState().copy.content.raw(cost)).toBe(7);
  });

  test('refused words do not come back, but are handed back until they are put away', async () => {
    const before = await open();
    write(before, 'Kept.');
    await pass();
    room.refuses = 'This part is closed.';
    write(before, ' Refused.');
    await pass();
    kill(before);
    const after = await open();
    expect(words(after)).toBe('Kept.');
    const [back] = after.state.getState().handedBack;
    expect(back).toMatchObject({ says: 'This part is closed.' });
    if (back) after.forgetHandedBack(back);
    await settled();
    kill(after);
    expect((await open()).state.getState().handedBack).toEqual([]);
  });

  test('words that waited in another epoch are handed back, and nothing else of it is left', async () => {
    const before = await open();
    await pass();
    room.goes();
    write(before, 'Waiting.');
    await settled();
    kill(before);
    room.comesBack();
    epoch = 2;
    const after = await open();
    expect(words(after)).toBe('');
    const [back] = after.state.getState().handedBack;
    expect(back?.texts.map((text) => text.words)).toEqual(['Waiting.']);
    await pass();
    expect([...device.entries.keys()].filter((key) => key.includes(`/${me}/1/`))).toEqual([]);
  });

  test('[K3] of a workshop that removed them, a device keeps nothing but their own words', async () => {
    const before = await open();
    await pass();
    room.goes();
    write(before, 'Waiting.');
    await settled();
    kill(before);
    room.comesBack();
    removed = true;
    const refused = await tryToOpen();
    if (!isNotOpened(refused)) throw new Error('it was opened');
    expect(refused.handedBack.flatMap(({ texts }) => texts.map((text) => text.words))).toEqual([
      'Waiting.',
    ]);
    await settled();
    expect([...device.entries.keys()]).toEqual([`back/${id}/${me}`]);
  });

  test('[K3] a removal while the page is open clears the device as well', async () => {
    const page = await open();
    write(page, 'Kept.');
    await pass();
    expect(device.entries.size).toBeGreaterThan(0);
    room.close('removed');
    await pass();
    expect([...device.entries.keys()]).toEqual([]);
  });

  test('no secret that opens a door lies on the device', async () => {
    await open();
    await pass();
    expect([...device.entries.keys()].some((key) => key.startsWith('head/'))).toBe(true);
    expect(JSON.stringify([...device.entries.values()])).not.toContain('4821-KITE');
  });

  test('a device that takes nothing is said to hold nothing, and is tried again', async () => {
    device.works = false;
    const page = await open();
    write(page, 'Only on this page.');
    await pass();
    expect(page.state.getState().endures).toBe('page');
    device.works = true;
    await pass(20_000);
    expect(page.state.getState().endures).toBe('device');
    kill(page);
    room.goes();
    expect(words(await open())).toBe('Only on this page.');
  });

  test('what lies on the device does not grow with every letter', async () => {
    const page = await open();
    for (let letter = 0; letter < 700; letter++) {
      write(page, 'x');
      await Promise.resolve();
    }
    await pass();
    expect(device.entries.size).toBeLessThan(250);
    room.goes();
    for (let letter = 0; letter < 700; letter++) {
      write(page, 'y');
      if (letter % 2 === 0) await settled();
    }
    await pass();
    expect(device.entries.size).toBeLessThan(500);
    const all = words(page);
    kill(page);
    const after = await open();
    expect([words(after), connection(after)]).toMatchObject([all, { unkept: 700 }]);
  });

  test('a device that slept finds its line dead, and dials at once without a flicker', async () => {
    const page = await open();
    write(page, 'Kept.');
    const lights: string[] = [];
    page.state.subscribe(() => lights.push(light(page).says));
    const { dialled } = room;
    host.sleep(60_000);
    expect(room.dialled).toBe(dialled + 1);
    await settled();
    expect(connection(page)).toEqual({ state: 'live', unkept: 0 });
    expect([...new Set(lights)]).toEqual(['kept']);
  });

  test('what waits can be taken away as a file, with the words in it', async () => {
    const before = await open();
    expect(before.waiting()).toBeUndefined();
    room.goes();
    write(before, 'Waiting.');
    await settled();
    kill(before);
    const after = await open();
    expect(after.waiting()).toMatchObject({
      workshop: { id, title: 'Small day' },
      participant: { id: me, name: 'Alice' },
      texts: [{ section: 'The problem', label: 'What is wrong?', words: 'Waiting.' }],
      edits: { content: expect.any(Uint8Array) },
    });
  });
});

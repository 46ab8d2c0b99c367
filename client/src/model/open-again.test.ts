// What is there when a page is closed and the workshop opened again on the same device.
import { Content } from '@tday/shared/content';
import type { ParticipantId } from '@tday/shared/ids';
import { proseText, readProse } from '@tday/shared/prose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptLight } from './kept-light.ts';
import { isNotOpened } from './open-workshop.ts';
import { say } from './page-verbs.ts';
import { SameDevice } from './same-device.ts';
import { smallTemplate } from './small-template.ts';
import { cost, doer, id, me, statement } from './small-workshop.ts';
import type { OpenWorkshop } from './workshop-state.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

let at: SameDevice;

const words = (page: OpenWorkshop): string =>
  proseText(readProse(page.state.getState().copy.content.raw(statement)) ?? []);

const roomHas = (): string =>
  proseText(readProse(new Content(smallTemplate, { content: at.room.doc }).raw(statement)) ?? []);

const light = (page: OpenWorkshop) => keptLight(page.state.getState(), at.host.now());
const connection = (page: OpenWorkshop) => page.state.getState().connection;

beforeEach(() => {
  at = new SameDevice(settled);
});
afterEach(() => at.close());

describe('a workshop that is opened again on the same device', () => {
  test('[K2] words that are on this device only are there again after the tab was closed', async () => {
    const before = await at.open();
    say(before, 'Kept. ');
    await at.pass();
    at.room.goes();
    say(before, 'Waiting.');
    await settled();
    at.kill(before);
    const after = await at.open();
    expect(words(after)).toBe('Kept. \nWaiting.');
    expect(light(after)).toMatchObject({ says: 'device-only', changes: 1 });
    at.room.comesBack();
    after.lineBack();
    await settled();
    expect([roomHas(), connection(after)]).toEqual([words(after), { state: 'live', unkept: 0 }]);
    await at.pass();
    at.kill(after);
    at.room.goes();
    expect(connection(await at.open())).toMatchObject({ unkept: 0 });
  });

  test('opens without the server, and says when it is offline', async () => {
    const before = await at.open();
    say(before, 'Kept.');
    await at.pass();
    at.kill(before);
    at.room.goes();
    const after = await at.open();
    expect([words(after), light(after).says]).toEqual(['Kept.', 'joining']);
    await at.pass();
    expect(light(after).says).toBe('offline');
    at.room.comesBack();
    after.lineBack();
    await settled();
    expect(connection(after).state).toBe('live');
    expect(after.codes.rejoinCode).toBe('4821-KITE');
  });

  test('shows nothing of whoever used the browser before, however slow the server is', async () => {
    const before = await at.open();
    say(before, 'Kept, and not for Bob.');
    await at.pass();
    at.kill(before);
    at.room.goes();
    at.whoIsHere = 'bobbbbbbbbbb' as ParticipantId;
    expect(await at.tryToOpen()).toMatchObject({ status: 0, handedBack: [] });
    at.whoIsHere = me;
    expect(words(await at.open())).toBe('Kept, and not for Bob.');
  });

  test('says from when a change waits, by the clock of the page that was closed', async () => {
    const before = await at.open();
    await at.pass();
    at.room.goes();
    say(before, 'Waiting.');
    await settled();
    at.kill(before);
    at.host.pass(60_000);
    expect(light(await at.open())).toEqual({ says: 'device-only', changes: 1, tone: 'red' });
  });

  test('what others wrote while this page was open is there too', async () => {
    const before = await at.open();
    const far = new Content(smallTemplate, { content: at.room.doc });
    at.room.write(() => far.setValue(cost, 7, doer));
    await at.pass();
    at.kill(before);
    at.room.goes();
    expect((await at.open()).state.getState().copy.content.raw(cost)).toBe(7);
  });

  test('refused words do not come back, but are handed back until they are put away', async () => {
    const before = await at.open();
    say(before, 'Kept.');
    await at.pass();
    at.room.refuses = 'This part is closed.';
    say(before, ' Refused.');
    await at.pass();
    at.kill(before);
    const after = await at.open();
    expect(words(after)).toBe('Kept.');
    const [back] = after.state.getState().handedBack;
    expect(back).toMatchObject({ says: 'This part is closed.' });
    if (back) after.forgetHandedBack(back);
    await settled();
    at.kill(after);
    expect((await at.open()).state.getState().handedBack).toEqual([]);
  });

  test('words that waited in another epoch are handed back, and nothing else of it is left', async () => {
    const before = await at.open();
    await at.pass();
    at.room.goes();
    say(before, 'Waiting.');
    await settled();
    at.kill(before);
    at.room.comesBack();
    at.epoch = 2;
    const after = await at.open();
    expect(words(after)).toBe('');
    const [back] = after.state.getState().handedBack;
    expect(back?.texts.map((text) => text.words)).toEqual(['Waiting.']);
    await at.pass();
    expect([...at.device.entries.keys()].filter((key) => key.includes(`/${me}/1/`))).toEqual([]);
  });

  test('[K3] of a workshop that removed them, a device keeps nothing but their own words', async () => {
    const before = await at.open();
    await at.pass();
    at.room.goes();
    say(before, 'Waiting.');
    await settled();
    at.kill(before);
    at.room.comesBack();
    at.removed = true;
    const refused = await at.tryToOpen();
    if (!isNotOpened(refused)) throw new Error('it was opened');
    expect(refused.handedBack.flatMap(({ texts }) => texts.map((text) => text.words))).toEqual([
      'Waiting.',
    ]);
    await settled();
    expect([...at.device.entries.keys()]).toEqual([
      expect.stringMatching(`^back/${id}/${me}/[^/]+$`),
    ]);
  });

  test('[K3] a removal while the page is open clears the device as well', async () => {
    const page = await at.open();
    say(page, 'Kept.');
    await at.pass();
    expect(at.device.entries.size).toBeGreaterThan(0);
    at.room.close('removed');
    await at.pass();
    expect([...at.device.entries.keys()]).toEqual([]);
  });

  test('no secret that opens a door lies on the device', async () => {
    await at.open();
    await at.pass();
    expect([...at.device.entries.keys()].some((key) => key.startsWith('head/'))).toBe(true);
    expect(JSON.stringify([...at.device.entries.values()])).not.toContain('4821-KITE');
  });

  test('a device that takes nothing is said to hold nothing, and is tried again', async () => {
    at.device.works = false;
    const page = await at.open();
    say(page, 'Only on this page.');
    await at.pass();
    expect(page.state.getState().endures).toBe('page');
    at.device.works = true;
    await at.pass(20_000);
    expect(page.state.getState().endures).toBe('device');
    at.kill(page);
    at.room.goes();
    expect(words(await at.open())).toBe('Only on this page.');
  });

  test('what lies on the device does not grow with every letter', async () => {
    const page = await at.open();
    for (let letter = 0; letter < 700; letter++) {
      say(page, 'x');
      await Promise.resolve();
    }
    await at.pass();
    expect(at.device.entries.size).toBeLessThan(250);
    at.room.goes();
    for (let letter = 0; letter < 700; letter++) {
      say(page, 'y');
      if (letter % 2 === 0) await settled();
    }
    await at.pass();
    expect(at.device.entries.size).toBeLessThan(500);
    const all = words(page);
    at.kill(page);
    const after = await at.open();
    expect([words(after), connection(after)]).toMatchObject([all, { unkept: 700 }]);
  });

  test('a device that slept finds its line dead, and dials at once without a flicker', async () => {
    const page = await at.open();
    say(page, 'Kept.');
    const lights: string[] = [];
    page.state.subscribe(() => lights.push(light(page).says));
    const { dialled } = at.room;
    at.host.sleep(60_000);
    expect(at.room.dialled).toBe(dialled + 1);
    await settled();
    expect(connection(page)).toEqual({ state: 'live', unkept: 0 });
    expect([...new Set(lights)]).toEqual(['kept']);
  });

  test('what waits can be taken away as a file, with the words in it', async () => {
    const before = await at.open();
    expect(before.waiting()).toBeUndefined();
    at.room.goes();
    say(before, 'Waiting.');
    await settled();
    at.kill(before);
    const after = await at.open();
    expect(after.waiting()).toMatchObject({
      workshop: { id, title: 'Small day' },
      participant: { id: me, name: 'Alice' },
      texts: [{ section: 'The problem', label: 'What is wrong?', words: 'Waiting.' }],
      edits: { content: expect.any(Uint8Array) },
    });
  });
});

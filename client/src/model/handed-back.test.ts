// Words that were not taken: each is in the room, on the device or before whoever wrote it, whatever ends
// in between.
import type { Content } from '@tday/shared/content';
import { makeRowId } from '@tday/shared/ids';
import { proseJson, proseText, readProse } from '@tday/shared/prose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isNotOpened } from './open-workshop.ts';
import { contentOf, say } from './page-verbs.ts';
import { SameDevice } from './same-device.ts';
import { cost, doer, statement } from './small-workshop.ts';
import type { OpenWorkshop } from './workshop-state.ts';

const needs = 'needs';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

let at: SameDevice;

beforeEach(() => {
  at = new SameDevice(settled);
});
afterEach(() => at.close());

const words = (page: OpenWorkshop): string =>
  proseText(readProse(contentOf(page).raw(statement)) ?? []);

const handedBack = (page: OpenWorkshop): readonly string[] =>
  page.state.getState().handedBack.flatMap(({ texts }) => texts.map((text) => text.words));

/** Written, and on the device, while there is no server. */
const leaveWaiting = async (change: (content: Content) => void): Promise<void> => {
  const page = await at.open();
  await at.pass();
  at.room.goes();
  change(contentOf(page));
  await settled();
  at.kill(page);
  at.room.comesBack();
};

describe('words that were not taken', () => {
  test('[K2] are still on a device that has no space to write down that they came back', async () => {
    const before = await at.open();
    await at.pass();
    at.room.keeps = false;
    say(before, 'Waiting.');
    await settled();
    at.device.works = false;
    at.room.refuses = 'This part is closed.';
    say(before, 'Refused.');
    await at.pass();
    expect(handedBack(before)).toEqual(['Waiting.\nRefused.']);
    at.kill(before);
    at.device.works = true;
    at.room.goes();
    expect(words(await at.open())).toBe('Waiting.');
  });

  test('[K2] of another epoch are not gone with a page that had no space for them', async () => {
    await leaveWaiting((content) => content.setValue(cost, 7, doer));
    at.epoch = 2;
    at.device.isFull = true;
    const first = await at.open();
    expect(handedBack(first)).toEqual(['£7']);
    at.kill(first);
    at.device.isFull = false;
    expect(handedBack(await at.open())).toEqual(['£7']);
  });

  test('[K3] of somebody removed are not swept off a device that had no space to hand them back', async () => {
    const page = await at.open();
    await at.pass();
    at.room.keeps = false;
    say(page, 'Waiting.');
    await settled();
    at.device.isFull = true;
    at.removed = true;
    at.room.close('removed');
    await at.pass();
    expect(handedBack(page)).toEqual(['Waiting.']);
    at.kill(page);
    at.device.isFull = false;
    const refused = await at.tryToOpen();
    if (!isNotOpened(refused)) expect.unreachable();
    expect(refused.handedBack.flatMap(({ texts }) => texts.map((text) => text.words))).toEqual([
      'Waiting.',
    ]);
    await settled();
    expect([...at.device.entries.keys()].filter((key) => !key.startsWith('back/'))).toEqual([]);
  });

  test('[K2] go off a device only once it has space again', async () => {
    const page = await at.open();
    at.device.isFull = true;
    at.room.refuses = 'This part is closed.';
    say(page, 'Refused.');
    await at.pass();
    at.device.isFull = false;
    await at.pass(20_000);
    at.kill(page);
    const after = await at.open();
    expect([handedBack(after), words(after)]).toEqual([['Refused.'], '']);
  });

  test('of two tabs stay apart: each hands back its own, and puts away its own', async () => {
    const one = await at.open();
    at.room.refuses = 'No.';
    say(one, 'Of one.');
    await at.pass();
    const other = await at.open();
    at.room.refuses = 'No.';
    say(other, 'Of the other.');
    await at.pass();
    at.kill(other);
    const [back] = one.state.getState().handedBack;
    if (back) one.forgetHandedBack(back);
    await settled();
    at.kill(one);
    expect(handedBack(await at.open())).toEqual(['Of the other.']);
  });

  test('of one tab do not take with them what waits in another', async () => {
    const one = await at.open();
    const other = await at.open();
    at.room.goes();
    say(one, 'Waits in one.');
    await settled();
    at.kill(one);
    at.room.comesBack();
    at.room.refuses = 'No.';
    other.lineBack();
    say(other, 'Refused.');
    await at.pass();
    expect(handedBack(other)).toEqual(['Refused.']);
    at.kill(other);
    at.room.goes();
    expect(words(await at.open())).toBe('Waits in one.');
  });
});

describe('what has no words of its own', () => {
  test('is said in words too: an emptied answer, a row that was added, moved or removed', async () => {
    const [kept, gone, moved] = [1, 2, 3].map((seed) =>
      makeRowId((count) => new Uint8Array(count).fill(seed)),
    );
    if (!(kept && gone && moved)) expect.unreachable();
    const page = await at.open();
    contentOf(page).addRows(needs, [kept, gone, moved], doer);
    contentOf(page).setValue(cost, 7, doer);
    await at.pass();
    at.kill(page);
    await leaveWaiting((content) => {
      content.setValue(cost, undefined, doer);
      content.moveRow(needs, moved, 0);
      content.removeRow(needs, gone, doer);
      content.addRows(needs, [makeRowId((count) => new Uint8Array(count).fill(4))], doer);
    });
    at.epoch = 2;
    const [back] = (await at.open()).state.getState().handedBack;
    expect(back?.texts).toMatchObject([
      { section: 'The problem', label: 'What does it cost?', words: '(left empty)' },
      { section: 'Needs', words: '(the row was added, moved or put back)' },
      { section: 'Needs', words: '(the row was removed)' },
      { section: 'Needs', words: '(the row was added, moved or put back)' },
    ]);
  });

  test('is not said of a new row whose words are handed back', async () => {
    const row = makeRowId((count) => new Uint8Array(count).fill(1));
    await leaveWaiting((content) => {
      content.addRows(needs, [row], doer);
      content.write({ section: needs, row, field: 'need' }, proseJson('Save time'), doer);
    });
    at.epoch = 2;
    expect(handedBack(await at.open())).toEqual(['Save time']);
  });
});

// Two tabs of one browser, one of which is killed: what it had not brought to the room yet is in the room, on
// the device or before whoever wrote it, whatever the other tab and the room do then.
import { Content } from '@tday/shared/content';
import { makeRowId, type RowId } from '@tday/shared/ids';
import { proseJson, proseText, readProse } from '@tday/shared/prose';
import { appendJson } from '@tday/shared/prose-fragment';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentOf, say } from './page-verbs.ts';
import { SameDevice } from './same-device.ts';
import { smallTemplate } from './small-template.ts';
import { cost, doer, statement } from './small-workshop.ts';
import type { OpenWorkshop } from './workshop-state.ts';

const needs = 'needs';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

let at: SameDevice;

beforeEach(() => {
  at = new SameDevice(settled);
});
afterEach(() => at.close());

const rowNamed = (seed: number): RowId => makeRowId((count) => new Uint8Array(count).fill(seed));

/** A whole record: the row, and what it says. */
const addNeed = (page: OpenWorkshop, seed: number, words: string): void => {
  const row = rowNamed(seed);
  contentOf(page).addRows(needs, [row], doer);
  contentOf(page).write({ section: needs, row, field: 'need' }, proseJson(words), doer);
};

const handedBack = (page: OpenWorkshop): string =>
  page.state
    .getState()
    .handedBack.flatMap(({ texts }) => texts.map((text) => text.words))
    .join(' | ');

const restoreBackup = async (page: OpenWorkshop): Promise<void> => {
  at.goOnFromBackup();
  page.lineBack();
  await settled();
  await at.pass(9_500);
  await at.pass();
};

describe('a tab that was killed with words in it, before the workshop was put back', () => {
  test('[K2] has its records handed back in the tab that lives, without another opening', async () => {
    const [killed, living] = [await at.open(), await at.open()];
    await at.pass();
    at.room.goes();
    addNeed(killed, 1, 'Of the killed one');
    contentOf(killed).setValue(cost, 7, doer);
    addNeed(living, 2, 'Of the living one');
    await settled();
    at.kill(killed);
    await restoreBackup(living);
    expect(handedBack(living)).toContain('Of the living one');
    expect(handedBack(living)).toContain('Of the killed one');
    expect(handedBack(living)).toContain('£7');
    at.kill(living);
    const after = await at.open();
    expect(handedBack(after)).toBe(handedBack(living));
  });

  test('[K2] loses nothing that builds on what another tab has handed back already', async () => {
    const killed = await at.open();
    await at.pass();
    at.room.goes();
    addNeed(killed, 1, 'First');
    say(killed, 'One.');
    await settled();
    const living = await at.open();
    addNeed(killed, 2, 'Second');
    say(killed, 'Two.');
    contentOf(killed).setValue(cost, 7, doer);
    await settled();
    at.kill(killed);
    await restoreBackup(living);
    at.kill(living);
    const after = handedBack(await at.open());
    for (const words of ['First', 'Second', 'One.', 'Two.', '£7']) expect(after).toContain(words);
  });

  test('[K2] loses nothing that it wrote after a newer tab had begun anew', async () => {
    const killed = await at.open();
    say(killed, 'Kept.');
    await at.pass();
    at.room.goes();
    addNeed(killed, 1, 'First');
    say(killed, 'One.');
    await settled();
    at.goOnFromBackup();
    const newer = await at.open();
    expect(handedBack(newer)).toContain('First');
    addNeed(killed, 2, 'Second');
    say(killed, 'Two.');
    contentOf(killed).moveRow(needs, rowNamed(1), 0);
    await settled();
    at.kill(killed);
    at.kill(newer);
    const after = handedBack(await at.open());
    for (const words of ['Second', 'Two.']) expect(after).toContain(words);
  });

  test('[K2] loses nothing that builds on what a slower tab has not heard of', async () => {
    at.device.works = false;
    const slow = await at.open();
    at.device.works = true;
    const killed = await at.open();
    const far = new Content(smallTemplate, { content: at.room.doc });
    for (let letter = 0; letter < 210; letter++) {
      at.room.write(() => far.write(statement, proseJson('x'), doer));
      await at.pass(100);
    }
    await at.pass(20_000);
    at.room.goes();
    say(killed, 'Two.');
    await settled();
    at.kill(killed);
    at.kill(slow);
    at.goOnFromBackup();
    expect(handedBack(await at.open())).toContain('Two.');
  });
});

test('[K2] of two tabs that live on, each hands back its own words, and nothing twice', async () => {
  const [one, other] = [await at.open(), await at.open()];
  await at.pass();
  at.room.goes();
  addNeed(one, 1, 'Of one');
  addNeed(other, 2, 'Of the other');
  await settled();
  at.goOnFromBackup();
  for (const page of [one, other]) {
    page.lineBack();
    await settled();
  }
  await at.pass(9_500);
  await at.pass();
  expect([handedBack(one), handedBack(other)]).toEqual(['Of one', 'Of the other']);
  for (const page of [one, other]) at.kill(page);
  expect(
    handedBack(await at.open())
      .split(' | ')
      .toSorted(),
  ).toEqual(['Of one', 'Of the other']);
});

describe('a tab that was killed with words in it', () => {
  test('[K4] has them brought to the room by the tab that lives', async () => {
    const [killed, living] = [await at.open(), await at.open()];
    await at.pass();
    at.room.goes();
    addNeed(killed, 1, 'Of the killed one');
    say(killed, 'One.');
    say(living, 'Two.');
    await settled();
    at.kill(killed);
    at.room.comesBack();
    living.lineBack();
    await settled();
    await at.pass(9_500);
    await at.pass();
    const room = new Content(smallTemplate, { content: at.room.doc });
    const need = room.raw({ section: needs, row: rowNamed(1), field: 'need' });
    expect(proseText(readProse(need) ?? [])).toBe('Of the killed one');
    const statements = proseText(readProse(room.raw(statement)) ?? []).split('\n');
    expect(statements.toSorted()).toEqual(['One.', 'Two.']);
    expect(living.state.getState().connection).toEqual({ state: 'live', unkept: 0 });
    at.kill(living);
    at.room.goes();
    expect((await at.open()).state.getState().connection).toMatchObject({ unkept: 0 });
  });

  test('[K3] has them handed back, not swept away, when somebody is removed in another tab', async () => {
    const [killed, living] = [await at.open(), await at.open()];
    await at.pass();
    at.room.goes();
    addNeed(killed, 1, 'Of the killed one');
    await settled();
    at.kill(killed);
    at.room.comesBack();
    living.lineBack();
    await settled();
    at.removed = true;
    at.room.close('removed');
    await at.pass();
    expect(handedBack(living)).toContain('Of the killed one');
    expect([...at.device.entries.keys()].filter((key) => !key.startsWith('back/'))).toEqual([]);
  });

  test('[K2] has what builds on refused words handed back, once nothing can put it anywhere', async () => {
    const killed = await at.open();
    await at.pass();
    at.room.goes();
    say(killed, 'One.');
    await settled();
    const living = await at.open();
    say(killed, 'Two.');
    addNeed(killed, 2, 'Second');
    await settled();
    at.kill(killed);
    at.room.refuses = 'This part is closed.';
    at.room.comesBack();
    living.lineBack();
    await at.pass();
    expect(handedBack(living)).toContain('One.');
    at.kill(living);
    const after = await at.open();
    expect(handedBack(after)).toContain('Two.');
    expect(handedBack(after)).toContain('Second');
    expect(after.state.getState().connection).toEqual({ state: 'live', unkept: 0 });
  });

  test('[K2] says even of a letter that it was there, where nobody knows its place any more', async () => {
    const killed = await at.open();
    await at.pass();
    at.room.goes();
    const text = contentOf(killed).fragment(statement);
    if (text === undefined) expect.unreachable();
    appendJson(text, proseJson('Loo'));
    await settled();
    const living = await at.open();
    const paragraph = text.get(0);
    const inside = 'get' in paragraph ? paragraph.get(0) : undefined;
    if (inside === undefined || !('insert' in inside)) expect.unreachable();
    (inside.insert as (index: number, words: string) => void)(3, 'se');
    contentOf(killed).setValue(cost, 7, doer);
    contentOf(killed).setValue(cost, 8, doer);
    await settled();
    at.kill(killed);
    at.room.refuses = 'This part is closed.';
    at.room.comesBack();
    living.lineBack();
    await at.pass();
    at.kill(living);
    const after = handedBack(await at.open());
    expect(after).toContain('se');
    expect(after).toContain('£8');
  });
});

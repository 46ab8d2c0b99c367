// The workshop closes while people write: what comes late waits for the facilitator, and nothing is lost.
import { people } from '@tday/server/sync/small-day';
import { makeWaitingFile } from '@tday/shared/waiting-file';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isNotDone, LateDesk } from '../../client/src/model/late-desk.ts';
import type { Actor } from './actor.ts';
import { Theatre } from './theatre.ts';
import { nothingMoves, until } from './waiting.ts';

const note = { section: 'budget', field: 'note' };

let theatre: Theatre;
let fay: Actor;
let alice: Actor;

beforeEach(async () => {
  theatre = await Theatre.open();
  fay = await theatre.enter('fay');
  alice = await theatre.enter('alice');
});
afterEach(() => theatre.close());

const lateDesk = () => new LateDesk(fay.open.askServer, theatre.id);

const entriesAfterClosing = async () => {
  const { entries = [] } = (await theatre.store.load(theatre.id)) ?? {};
  const closed = entries.findIndex(({ bytes }) => Buffer.from(bytes).includes('"closed"'));
  return entries.slice(closed + 1);
};

/** Comes back when everybody is told. */
const takeAllIn = async (count: number): Promise<void> => {
  await until(() => fay.workshop.late?.length === count);
  for (const { id } of fay.workshop.late ?? [])
    expect(await fay.asks({ type: 'take-in', late: id })).toBe('decided');
  await until(() => fay.workshop.late?.length === 0);
};

/** Types numbered words as fast as the loop turns, for as long as this person is let. */
const typeOn = async (actor: Actor, label: string, isOn: () => boolean): Promise<string[]> => {
  const typed: string[] = [];
  while (isOn() && actor.workshop.state !== 'closed') {
    const words = `${label}-${typed.length}`;
    actor.type(words);
    typed.push(words);
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  return typed;
};

test('[L1] closed while two dozen write and some of them are cut off, the log holds nothing after it but what is taken in', async () => {
  const crowd = await theatre.crowd(24);
  const olu = await theatre.enter('olu', { role: 'observer' });
  const cutOff = crowd.slice(0, 6);
  for (const one of cutOff) one.cut();
  let isOn = true;
  const typing = crowd.map((one, index) => typeOn(one, `p${index}`, () => isOn));
  await until(() => fay.reads().length > 500);
  await theatre.fay({ type: 'close' });
  await until(() => crowd.every((one) => cutOff.includes(one) || one.workshop.state === 'closed'));
  isOn = false;
  const typed = (await Promise.all(typing)).flat();
  for (const one of cutOff) await one.back();
  await until(() => crowd.every((one) => one.allKept));
  await until(() => crowd.every((one) => one.reads() === fay.reads()));

  const after = await entriesAfterClosing();
  expect(after.filter(({ kind }) => kind === 'edit')).toEqual([]);
  expect(olu.endings).toEqual([]);
  const late = crowd.filter(({ handedBack }) => handedBack.length > 0);
  expect(late.length).toBeGreaterThanOrEqual(cutOff.length);
  expect(late.flatMap((one) => one.handedBack).every(({ isLate }) => isLate)).toBe(true);
  await until(() => fay.workshop.late?.length === late.length);
  const waiting = (fay.workshop.late ?? []).map(({ participant }) => participant);
  expect([...waiting].sort()).toEqual(late.map(({ id }) => id).sort());

  await takeAllIn(waiting.length);
  const all = [...typed].sort().join();
  const hasAll = (one: Actor) => one.reads().split('\n').sort().join() === all;
  await until(() => [fay, olu, ...crowd].every(hasAll));
  const edits = (await entriesAfterClosing()).filter(({ kind }) => kind === 'edit');
  expect(edits.map(({ by }) => by).sort()).toEqual([...waiting].sort());
  expect(fay.workshop).toMatchObject({ state: 'closed', late: [] });
});

describe('somebody who comes back after the closing', () => {
  test('[L1] is told that their words are with the facilitator, and reads on', async () => {
    alice.type('In time.');
    await until(() => alice.allKept);
    alice.cut();
    alice.type('Too late.');
    await theatre.fay({ type: 'close' });
    await alice.back();
    await until(() => alice.handedBack.length > 0 && alice.allKept);
    expect(alice.handedBack).toMatchObject([
      { isLate: true, texts: [{ words: 'In time.\nToo late.' }] },
    ]);
    expect(alice.handedBack[0]?.says).toContain('are with the facilitator');
    await until(() => alice.reads() === 'In time.');
    const [late] = fay.workshop.late ?? [];
    const look = await lateDesk().look(late?.id as never);
    expect(look).toMatchObject({ texts: [{ adds: ['Too late.'], takesAway: [] }] });
  });

  test('[L1] leaves nothing behind that was written in the other document', async () => {
    await theatre.fay({ type: 'next-stage' });
    const bob = await theatre.enter('bob', { group: 'civil-servant' });
    bob.cut();
    bob.type('For everybody.');
    bob.type('Not for suppliers.', note);
    await theatre.fay({ type: 'close' });
    await bob.back();
    await until(() => bob.handedBack.length > 0 && bob.allKept);
    expect(bob.handedBack).toMatchObject([
      { isLate: true, texts: [{ words: 'For everybody.' }, { words: 'Not for suppliers.' }] },
    ]);
    await takeAllIn(2);
    await until(() => bob.reads() === 'For everybody.' && bob.reads(note) === 'Not for suppliers.');
  });

  test('[L1] finds it open again, and writes on as if nothing had been', async () => {
    alice.cut();
    alice.type('Meanwhile.');
    await theatre.fay({ type: 'close' });
    await theatre.fay({ type: 'reopen' });
    await alice.back();
    await until(() => fay.reads() === 'Meanwhile.');
    expect([alice.handedBack, fay.workshop.late]).toEqual([[], undefined]);
  });

  test('a technologist does not learn what waits that suppliers may not see', async () => {
    const tom = await theatre.enter('tom', { group: 'technologist' });
    fay.cut();
    fay.type('Two million.', note);
    await theatre.fay({ type: 'close' });
    await fay.back();
    await until(() => fay.workshop.late?.length === 1);
    alice.type('Late too.');
    await until(() => tom.workshop.late?.length === 1);
    expect(tom.workshop.late).toMatchObject([{ participant: people.alice, doc: 'content' }]);
    expect(Buffer.concat(tom.heard).toString('latin1')).not.toContain('Two million.');
  });
});

describe('a device that never reached the room', () => {
  const fileOf = (actor: Actor): string => {
    const waiting = actor.open.waiting();
    if (waiting === undefined) throw new Error('nothing waits');
    return makeWaitingFile(waiting);
  };

  test('[L2] gives its words away as a file: read first, then taken in while the room writes on', async () => {
    alice.cut();
    alice.type('From my phone.');
    const brought = await lateDesk().bringIn(fileOf(alice));
    if (isNotDone(brought)) throw new Error(brought.says);
    expect(brought).toMatchObject({ name: 'Alice', isNew: true });
    const [late] = brought.late;
    const look = await lateDesk().look(late as never);
    expect(look).toMatchObject({ texts: [{ adds: ['From my phone.'] }] });
    fay.type('Meanwhile in the room.');
    await takeAllIn(1);
    await until(() => fay.reads().includes('From my phone.'));
    expect(fay.reads()).toContain('Meanwhile in the room.');
    const { entries = [] } = (await theatre.store.load(theatre.id)) ?? {};
    expect(entries.filter(({ kind, by }) => kind === 'edit' && by === people.alice)).toHaveLength(
      1,
    );
  });

  test('[L2] and gets through after all, has nothing more to send', async () => {
    alice.cut();
    alice.type('Once.');
    const file = fileOf(alice);
    await lateDesk().bringIn(file);
    await takeAllIn(1);
    await alice.back();
    await until(() => alice.allKept);
    alice.type('Twice.');
    await until(() => fay.reads() === 'Once.\nTwice.');
    expect(alice.handedBack).toEqual([]);
    expect(await lateDesk().bringIn(file)).toMatchObject({
      says: 'Everything in this is in the workshop already. Nothing was changed.',
    });
    await nothingMoves();
    expect(fay.reads()).toBe('Once.\nTwice.');
  });

  test('[L2] whose file is not for this workshop, the words can be read all the same', async () => {
    alice.cut();
    alice.type('Where do I belong?');
    await theatre.fay({ type: 'change-role', participant: people.alice, role: 'observer' });
    const file = { ...JSON.parse(fileOf(alice)), participant: { id: people.tom, name: 'Tom' } };
    expect(await lateDesk().bringIn(JSON.stringify(file))).toMatchObject({
      says: 'There is no such person in this workshop.',
      texts: [{ words: 'Where do I belong?' }],
    });
    expect(fay.workshop.late).toBeUndefined();
  });
});

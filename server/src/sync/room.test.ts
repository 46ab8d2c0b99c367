// A room, frame by frame.
import type { JoinCode, WorkshopId } from '@tday/shared/ids';
import { frameType, step1Frame, step2Frame, syncStep, updateFrame } from '@tday/shared/protocol';
import * as encoding from 'lib0/encoding';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { onlyDeletes } from './only-deletes.ts';
import { encodeState, presenceFrame } from './presence-frames.ts';
import { RawLine, Stage, turns } from './raw-line.ts';
import { people } from './small-day.ts';

let stage: Stage;
let alice: RawLine;
let bob: RawLine;

beforeEach(async () => {
  stage = await Stage.open();
  alice = await stage.line('alice');
  bob = await stage.line('bob');
});

describe('a line that joins', () => {
  test('is asked what the room lacks, told the workshop, and answered what it lacks', async () => {
    expect(alice.count(frameType.sync, syncStep.step1)).toBe(1);
    expect(alice.count(frameType.sync, syncStep.step2)).toBe(1);
    expect({ ...alice.news[0], ...alice.news[1] }).toMatchObject({
      keeping: 'working',
      now: stage.clock.now(),
      workshop: { title: 'A day', stage: 'welcome', timer: undefined },
    });
  });

  test('is told of somebody who comes later, and of nobody else anew', async () => {
    const carol = { id: people.carol, name: 'Carol', role: 'contributor', group: 'user' } as const;
    await (await stage.room()).decisions.admit({ ...carol, joinedAt: 2, removed: false });
    const { added, workshop } = alice.news.at(-1) ?? {};
    expect(added?.participants?.map(({ name }) => name)).toEqual(['Carol']);
    expect(workshop).toBeUndefined();
  });

  test('is told of somebody who is called something else now, and of nobody else', async () => {
    await stage.command({ type: 'rename', participant: people.bob, name: 'Robert' });
    const named = alice.news.at(-1)?.added?.participants?.map(({ name }) => name);
    expect(named).toEqual(['Robert']);
  });

  test('is sent frames of ours only if it asked for them', async () => {
    const stock = await stage.line('bob', { ext: false });
    await stock.type('From a stock client.');
    await stage.command({ type: 'next-stage' });
    expect(stock.sent.every((frame) => (frame[0] ?? 0) <= 3)).toBe(true);
    expect(alice.reads()).toBe('From a stock client.');
  });

  test('is sent no change before it was told what it lacked', async () => {
    const room = await stage.room();
    const late = await stage.line('bob');
    const { length } = late.sent;
    room.join(late, { participant: people.bob, doc: 'content', ext: true });
    await alice.type('x');
    expect(late.sent.slice(length).filter((frame) => frame[1] === syncStep.update)).toHaveLength(1);
  });

  test.each([
    ['tom', {}, '4401 bad-pass'],
    ['alice', { version: 0 }, '4426 old-page'],
    ['alice', { epoch: 2 }, '4409 other-epoch'],
  ] as const)('%s is turned away with %o', async (who, how, ending) => {
    expect((await stage.line(who, how)).ending).toBe(ending);
  });

  test('who was removed, and who may not see a document, is turned away', async () => {
    await stage.command({ type: 'remove', participant: people.bob });
    expect((await stage.line('bob')).ending).toBe('4403 removed');
    const room = await stage.room();
    const tom = {
      id: people.tom,
      name: 'Tom',
      role: 'contributor',
      group: 'technologist',
    } as const;
    await room.decisions.admit({ ...tom, joinedAt: 0, removed: false });
    expect((await stage.line('tom', { doc: 'restricted' })).ending).toBe('4403 not-allowed');
    expect((await stage.line('tom')).ending).toBeUndefined();
  });
});

describe('the count of what is kept', () => {
  test('counts frames that are on the disk, and frames that change nothing', async () => {
    await alice.catchUp();
    expect(alice.kept).toBe(1);
    await alice.type('One.');
    await alice.type('Two.');
    expect(alice.kept).toBe(3);
    alice.bring(updateFrame(alice.updates[0] ?? new Uint8Array()));
    await turns();
    expect(alice.kept).toBe(4);
  });

  test('what changes nothing is neither stored nor sent', async () => {
    await alice.type('Once.');
    const [stored, heard] = [await stage.entries(), bob.sent.length];
    await alice.catchUp();
    expect([await stage.entries(), bob.sent.length]).toEqual([stored, heard]);
  });

  test('frames of one turn go out as one update and one entry each', async () => {
    const stored = await stage.entries();
    for (const words of ['a', 'b', 'c']) alice.bring(updateFrame(alice.write(words)));
    await turns();
    expect(bob.count(frameType.sync, syncStep.update)).toBe(1);
    expect(await stage.entries()).toBe(stored + 3);
    expect(bob.reads().replace(/\s+/g, '')).toBe('abc');
  });

  test('[S3] never passes a frame that was dropped, until the catching up has brought it again', async () => {
    const vector = Y.encodeStateVector(alice.doc);
    alice.write('Written while cut off.');
    await alice.type('Sent before the room asked.');
    expect(alice.kept).toBe(0);
    await alice.catchUp(vector);
    expect(alice.kept).toBe(2);
    expect(bob.reads()).toContain('Written while cut off.');
  });

  test('what came back is not echoed if it is large, and is if it is small', async () => {
    await alice.type('Small.');
    expect(alice.count(frameType.sync, syncStep.update)).toBe(1);
    await alice.type('Large. '.repeat(4_000));
    expect(alice.count(frameType.sync, syncStep.update)).toBe(1);
    expect(bob.count(frameType.sync, syncStep.update)).toBe(2);
  });
});

describe('in a crowd', () => {
  beforeEach(async () => {
    stage = await Stage.open({ participantLines: 200 });
    [alice, bob] = [await stage.line('alice'), await stage.line('bob')];
    for (let more = 0; more < 98; more++) await stage.line('bob');
  });

  const heard = () => bob.count(frameType.sync, syncStep.update);

  test('what is written within a moment goes out as one, and is kept as soon as it goes out', async () => {
    await alice.type('a');
    expect(heard()).toBe(1);
    for (const words of ['b', 'c']) await alice.type(words);
    expect(heard()).toBe(1);
    await stage.clock.pass(20);
    expect(heard()).toBe(2);
    expect(bob.reads().replace(/\s+/g, '')).toBe('abc');
    expect(alice.kept).toBe(3);
  });

  test('what came before a decision is judged as things stood then', async () => {
    await alice.type('a');
    await alice.type('b');
    await stage.command({ type: 'close' });
    expect(alice.kept).toBe(2);
    await alice.type('c');
    expect(alice.kept).toBe(2);
  });

  test('nobody waits for a decision, for the end of the room, or for a clock that was set back', async () => {
    await alice.type('a');
    await alice.type('b');
    await stage.command({ type: 'rename', participant: people.bob, name: 'Robert' });
    expect(bob.news.at(-1)?.added?.participants).toMatchObject([{ name: 'Robert' }]);
    await turns();
    expect(heard()).toBe(2);
    stage.clock.setBack(60_000);
    await alice.type('c');
    await stage.clock.pass(20);
    expect(heard()).toBe(3);
    await alice.type('d');
    await (await stage.room()).finish();
    expect(alice.kept).toBe(4);
  });
});

describe('a line that is out of step', () => {
  test('is asked again what the room lacks, and sent away the third time', async () => {
    await alice.catchUp();
    const asked = () => alice.count(frameType.sync, syncStep.step1);
    const before = asked();
    alice.write('Never sent.');
    await alice.type('1');
    await alice.type('2');
    expect(asked()).toBe(before + 2);
    await alice.type('3');
    expect(alice.ending).toBe('4500 out-of-step');
  });
});

describe('bytes that cannot be taken', () => {
  const frame = (...values: number[]) => {
    const encoder = encoding.createEncoder();
    for (const value of values) encoding.writeVarUint(encoder, value);
    return encoding.toUint8Array(encoder);
  };

  test.each<[string, Uint8Array, string]>([
    ['nothing at all', new Uint8Array(), '4400 broken-frame'],
    ['an unknown type', frame(9), '4400 broken-frame'],
    ['a type of ours', frame(frameType.kept, 5), '4400 broken-frame'],
    ['an unknown step', frame(0, 7, 0), '4400 broken-frame'],
    ['an update that is cut short', frame(0, 2, 50, 1), '4400 broken-frame'],
    ['two messages in one frame', frame(0, 2, 2, 0, 0, 3), '4400 broken-frame'],
    ['a state vector that is none', frame(0, 0, 2, 90, 1), '4400 broken-frame'],
    [
      'seven bytes that would cost half a second',
      frame(0, 2, 5, 1, 32_000_000, 1, 0),
      '4400 broken-frame',
    ],
    ['presence that is none', frame(1, 1, 40), '4400 broken-frame'],
    [
      'an update whose type is written longer than it need be, past the limit of frames',
      new Uint8Array([0x80, 0, 2, 2, 0, 0]),
      '4400 broken-frame',
    ],
    ['a state vector larger than any', new Uint8Array(140_000), '4413 too-large'],
    ['an update larger than any', new Uint8Array(1_100_000).fill(2, 1, 2), '4413 too-large'],
    ['a catching up larger than any', new Uint8Array(17_000_000).fill(1, 1, 2), '4413 too-large'],
  ])('[S7] %s ends that line alone, with the reason', async (_name, bytes, ending) => {
    const stored = await stage.entries();
    alice.bring(bytes);
    await turns();
    expect(alice.ending).toBe(ending);
    expect(await stage.entries()).toBe(stored);
    await bob.type('Undisturbed.');
    expect([bob.kept, bob.ending]).toEqual([1, undefined]);
  });

  test('[S7] whatever a line sends after it was ended is not taken', async () => {
    const good = alice.write('Too late.');
    alice.bring(frame(9));
    alice.bring(updateFrame(good));
    await turns();
    expect(bob.reads()).toBe('');
  });

  test('[S7] of one turn, what came before the bad frame is kept, what came after it is not', async () => {
    const [first, , third] = ['first', 'second', 'third'].map((words) => alice.write(words));
    alice.bring(updateFrame(first ?? new Uint8Array()));
    alice.bring(updateFrame(new Uint8Array([1, 1, 1])));
    alice.bring(updateFrame(third ?? new Uint8Array()));
    await turns();
    expect(bob.reads()).toBe('first');
    expect(alice.ending).toBe('4400 broken-frame');
  });

  test('[S7] an update that breaks Yjs itself costs its sender the line, and nobody else a word', async () => {
    await alice.type('Before.');
    breakYjsOn(await stage.room(), 'prose:needs/rowrowrowrow/need');
    alice.bring(updateFrame(alice.write('Fine.')));
    bob.bring(updateFrame(bob.write('Poison.', 'prose:needs/rowrowrowrow/need')));
    await stage.clock.pass(1_000);
    expect(bob.ending).toBe('4400 broken-frame');
    const fay = await stage.line('fay');
    expect(fay.reads().replace(/\s+/g, ' ')).toBe('Before. Fine.');
    expect(alice.ending).toBeUndefined();
  });

  test('[S7] and if the log cannot be read then, nothing is kept of it, everybody is told, and the server can stop', async () => {
    await alice.type('Before.');
    const room = await stage.room();
    breakYjsOn(room, 'prose:needs/rowrowrowrow/need');
    stage.store.reads = false;
    const stored = await stage.entries();
    alice.bring(updateFrame(alice.write('Held.')));
    bob.bring(updateFrame(bob.write('Poison.', 'prose:needs/rowrowrowrow/need')));
    await stage.clock.pass(1_000);
    expect(alice.news.at(-1)?.keeping).toBe('stalled');
    const exported = room.states();
    await stage.rooms.close();
    await expect(exported).rejects.toThrow();
    await expect(room.states()).rejects.toThrow();
    expect([alice.kept, alice.ending]).toEqual([1, '4503 stopping']);
    expect(await stage.entries()).toBe(stored);
  });

  test('[S7] and once it can be read again, what the others wrote meanwhile is kept', async () => {
    breakYjsOn(await stage.room(), 'prose:needs/rowrowrowrow/need');
    stage.store.reads = false;
    alice.bring(updateFrame(alice.write('Held.')));
    bob.bring(updateFrame(bob.write('Poison.', 'prose:needs/rowrowrowrow/need')));
    await stage.clock.pass(1_000);
    stage.store.reads = true;
    await stage.clock.pass(3_000);
    expect([alice.kept, alice.news.at(-1)?.keeping]).toEqual([1, 'working']);
    expect((await stage.line('fay')).reads()).toBe('Held.');
  });

  /** What a fault in Yjs would look like from outside, once. */
  const breakYjsOn = (room: object, name: string): void => {
    const { turns } = room as {
      turns: { ledger: { state: { docs: { content: { doc: Y.Doc } } } } };
    };
    const { doc } = turns.ledger.state.docs.content;
    const get = doc.get.bind(doc);
    doc.get = ((asked: string, type: never) => {
      if (asked === name) throw new Error('Yjs is broken');
      return get(asked, type);
    }) as typeof doc.get;
  };

  test("nobody takes a colleague's client id before the colleague has written under it", async () => {
    bob.bring(presenceFrame([encodeState(bob.doc.clientID, 1, {})]));
    alice.doc.clientID = bob.doc.clientID;
    await alice.type('Mine now?');
    expect(alice.ending).toBe('4403 refused');
    await bob.type('Mine.');
    expect([bob.kept, bob.ending]).toEqual([1, undefined]);
  });

  test("a colleague's client id ends the line, and the page begins with a fresh copy", async () => {
    await alice.type('Mine.');
    bob.doc.clientID = alice.doc.clientID;
    await bob.type('Also mine?');
    expect(bob.ending).toBe('4403 refused');
    expect(alice.reads()).toBe('Mine.');
  });
});

describe('[S7] a room that somebody wants to shut for everybody', () => {
  /** Asleep and awake, everybody who comes back says again all that was ever deleted. */
  const comeBack = async () => {
    for (const isAwake of [true, false]) {
      if (!isAwake) await stage.clock.pass(80_000);
      const back = await stage.line('bob');
      await back.catchUp(Y.encodeStateVector(back.doc));
      expect([back.kept, back.ending]).toEqual([1, undefined]);
    }
  };

  test('by something longer than anybody could have deleted, is not', async () => {
    const nothing = (client: number, clock: number, length: number) => {
      const encoder = encoding.createEncoder();
      for (const value of [1, 1, client, clock, 0, length, 0])
        encoding.writeVarUint(encoder, value);
      return updateFrame(encoding.toUint8Array(encoder));
    };
    const length = 2 ** 39;
    for (const clock of [0, length]) alice.bring(nothing(42, clock, length));
    await turns();
    expect(alice.kept).toBe(2);
    await comeBack();
    alice.bring(nothing(42, 2 * length, 1));
    await turns();
    expect(alice.ending).toBe('4400 broken-frame');
    await comeBack();
  });

  test('by more deletes than one frame may bring, is not', async () => {
    stage = await Stage.open({ catchUpRanges: 3 });
    alice = await stage.line('alice');
    await alice.type('Ten letters and more.');
    const paragraph = alice.doc.getXmlFragment('prose:problem/-/statement').get(0) as Y.XmlElement;
    for (const at of [9, 7, 5, 3, 1]) {
      (paragraph.get(0) as Y.XmlText).delete(at, 1);
      alice.bring(updateFrame(alice.updates.at(-1) ?? new Uint8Array()));
    }
    await turns();
    expect(alice.kept).toBe(6);
    await comeBack();
  });
});

describe('limits', () => {
  test('who sends too fast is sent away for a while', async () => {
    for (let count = 0; count < 500; count++) alice.bring(updateFrame(new Uint8Array([0, 0])));
    expect(alice.ending).toBe('4529 too-fast');
  });

  test('who asks for everything again and again is sent away for a while', async () => {
    const room = await stage.room();
    for (let count = 0; count < 30; count++) alice.bring(step1Frame(new Uint8Array([0])));
    expect(alice.ending).toBe('4529 too-fast');
    expect(alice.count(frameType.sync, syncStep.step2)).toBeLessThanOrEqual(20);
    expect(await stage.room()).toBe(room);
  });

  test('who does not read is sent away before it weighs on the others', async () => {
    bob.unsent = 100_000_000;
    await alice.type('More.');
    expect(bob.ending).toBe('4508 lagging');
    expect(alice.kept).toBe(1);
  });

  test('one line may bring only so many client ids', async () => {
    stage = await Stage.open({ lineClients: 2 });
    alice = await stage.line('alice');
    for (const client of [11, 12, 13]) {
      alice.doc.clientID = client;
      await alice.type(`${client}`);
    }
    expect([alice.kept, alice.ending]).toEqual([2, '4413 too-large']);
  });

  test('nor does it help to bring them all at once', async () => {
    stage = await Stage.open({ lineClients: 2 });
    alice = await stage.line('alice');
    const stored = await stage.entries();
    for (const client of [11, 12, 13]) {
      alice.doc.clientID = client;
      alice.bring(updateFrame(alice.write(`${client}`)));
    }
    await turns();
    expect([await stage.entries(), alice.ending]).toEqual([stored + 2, '4413 too-large']);
  });

  test('one participant may bring only so many, on however many lines', async () => {
    stage = await Stage.open({ participantClients: 2 });
    bob = await stage.line('bob');
    for (let line = 0; line < 3; line++) {
      alice = await stage.line('alice');
      await alice.type(`line ${line}`);
    }
    expect([alice.kept, alice.ending]).toEqual([0, '4413 too-large']);
    await bob.type('Still welcome.');
    expect(bob.kept).toBe(1);
  });

  test('where a document has all that it takes, who has few is not kept out', async () => {
    stage = await Stage.open({ documentClients: 17, lineClients: 100 });
    alice = await stage.line('alice');
    for (let client = 11; client < 29; client++) {
      alice.doc.clientID = client;
      await alice.type(`${client}`);
    }
    expect([alice.kept, alice.ending]).toEqual([17, '4413 too-large']);
    bob = await stage.line('bob');
    await bob.type('Still welcome.');
    expect([bob.kept, bob.ending]).toEqual([1, undefined]);
  });

  test('a workshop may grow only so far', async () => {
    stage = await Stage.open({ logBytes: 2_000 });
    alice = await stage.line('alice');
    await alice.type('x'.repeat(1_500));
    expect(alice.ending).toBe('4413 room-full');
  });
});

describe('silence', () => {
  test('a line that has heard nothing for 15 s hears a heartbeat, which means nothing', async () => {
    const { length } = alice.sent;
    await stage.clock.pass(14_000);
    expect(alice.sent).toHaveLength(length);
    await stage.clock.pass(1_000);
    const heartbeat = new Uint8Array([1, 1, 0]);
    expect(alice.sent.slice(length)).toEqual([heartbeat]);
    await stage.clock.pass(30_000);
    expect(alice.sent.slice(length)).toEqual([heartbeat, heartbeat, heartbeat]);
  });
});

describe('a store that fails', () => {
  test('[S8] when it hangs for 2 s everybody is told, and told again when it works', async () => {
    const keeping = () => bob.news.map((news) => news.keeping).filter(Boolean);
    stage.store.hang();
    await alice.type('Slow.');
    expect(keeping()).toEqual(['working']);
    await stage.clock.pass(2_000);
    expect(keeping()).toEqual(['working', 'stalled']);
    stage.store.recover();
    await turns();
    expect(keeping()).toEqual(['working', 'stalled', 'working']);
    expect([alice.kept, bob.reads()]).toEqual([1, 'Slow.']);
  });

  test('[S8] after 10 s whoever waits is asked to come back later; readers stay', async () => {
    stage.store.fill();
    await alice.type('Held.');
    await stage.clock.pass(11_000);
    expect([alice.ending, bob.ending]).toEqual(['4503 not-kept', undefined]);
    stage.store.recover();
    await stage.clock.pass(3_000);
    expect(bob.reads()).toBe('Held.');
  });

  test('[S8] what is written meanwhile waits its turn, and is kept in order', async () => {
    stage.store.fill();
    await alice.type('1');
    await alice.type('2');
    await bob.type('3');
    expect([alice.kept, bob.kept]).toEqual([0, 0]);
    stage.store.recover();
    await stage.clock.pass(3_000);
    expect([alice.kept, bob.kept]).toEqual([2, 1]);
    expect(alice.reads().replace(/\s+/g, '').split('').sort().join('')).toBe('123');
  });

  test('[S5] what waits when its writer is removed is not kept any more', async () => {
    alice.bring(updateFrame(alice.write('Waiting.')));
    await stage.command({ type: 'remove', participant: people.alice });
    await turns();
    expect([alice.ending, alice.kept, bob.reads()]).toEqual(['4403 removed', 0, '']);
  });
});

test('what is left out as an observer’s tidying is an edit of somebody who may write', async () => {
  const words = (doc: Y.Doc) =>
    (doc.getXmlFragment('prose:problem/-/statement').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  await bob.type('Bold words.');
  words(bob.doc).format(0, 4, { bold: {} });
  await bob.catchUp();
  const carol = { id: people.carol, name: 'Carol', role: 'observer', group: 'user' } as const;
  await (await stage.room()).decisions.admit({ ...carol, joinedAt: 2, removed: false });
  const observer = await stage.line('carol', { ext: false });
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(observer.doc));
  words(copy).format(0, 4, { bold: null });
  const tidying = step2Frame(onlyDeletes(Y.encodeStateAsUpdate(copy)));
  observer.bring(tidying);
  await turns();
  expect([observer.ending, words(alice.doc).toString()]).toEqual([
    undefined,
    '<bold>Bold</bold> words.',
  ]);
  bob.bring(tidying);
  await turns();
  expect(words(alice.doc).toString()).toBe('Bold words.');
});

describe('what the server writes itself', () => {
  test('is kept, told and numbered like any edit, and belongs to whom it was written for', async () => {
    const room = await stage.room();
    const doer = { by: people.fay, at: 1 };
    await room.edit(
      (content) => content.addRows('needs', ['rowrowrowrow' as never], doer),
      people.fay,
    );
    expect(room.workshop.references).toEqual({ needs: { rowrowrowrow: 1 } });
    expect(alice.doc.getMap('rows:needs').size).toBe(1);
    await stage.rooms.close();
    expect(await stage.entries()).toBe(9);
  });

  test('leaves nothing behind if it fails half-way', async () => {
    const room = await stage.room();
    const failing = room.edit((content) => {
      content.addRows('needs', ['rowrowrowrow' as never], { by: people.fay, at: 1 });
      throw new Error('half-way');
    }, people.fay);
    await expect(failing).rejects.toThrow('half-way');
    const fay = await stage.line('fay');
    expect(fay.doc.getMap('rows:needs').size).toBe(0);
  });
});

describe('rooms', () => {
  test('a workshop is opened once, whoever asks for it at the same moment', async () => {
    const [one, other] = await Promise.all([stage.room(), stage.room()]);
    expect(one).toBe(other);
  });

  test('a room that nobody has been in for a minute is closed, and made anew from its log', async () => {
    await alice.type('Kept.');
    const room = await stage.room();
    for (const line of [alice, bob]) line.hangUp();
    await stage.clock.pass(55_000);
    expect(await stage.room()).toBe(room);
    await stage.clock.pass(80_000);
    expect(await stage.room()).not.toBe(room);
    expect((await stage.line('alice')).reads()).toBe('Kept.');
  });

  test('a workshop in which nobody writes takes less memory, and whoever comes or writes finds every word', async () => {
    await alice.type('Kept.');
    expect(stage.rooms.asleep).toBe(0);
    await stage.clock.pass(75_000);
    expect(stage.rooms.asleep).toBe(1);
    const fay = await stage.line('fay');
    expect([fay.reads(), stage.rooms.asleep]).toEqual(['Kept.', 1]);
    await bob.type('And more.');
    expect(stage.rooms.asleep).toBe(0);
    expect([alice.reads(), fay.reads()]).toEqual([bob.reads(), bob.reads()]);
    expect(bob.reads()).toContain('And more.');
  });

  test('[S4] who only reads wakes no workshop, whatever they send', async () => {
    await alice.type('Kept.');
    await stage.clock.pass(75_000);
    const olu = await stage.line('olu');
    await olu.type('Not mine to write.');
    expect([olu.ending, stage.rooms.asleep]).toEqual(['4403 refused', 1]);
    expect((await stage.line('fay')).reads()).toBe('Kept.');
  });

  test('a thousand rooms that come and go leave nothing behind', async () => {
    alice.hangUp();
    bob.hangUp();
    await stage.clock.pass(120_000);
    const { timers } = stage.clock;
    for (let count = 0; count < 1_000; count++) {
      const id = `come${String(count).padStart(8, '0')}` as WorkshopId;
      await stage.another(id, `${count}` as JoinCode);
      const room = await stage.rooms.open(id);
      const line = new RawLine();
      room?.join(line, { participant: people.alice, doc: 'content', ext: true });
      line.bring(updateFrame(line.write('Hello.')));
      if (count % 10 === 0) await stage.clock.pass(1_000);
      line.hangUp();
    }
    await stage.clock.pass(120_000);
    expect([stage.rooms.size, stage.rooms.waitingBytes, stage.clock.timers]).toEqual([
      0,
      0,
      timers,
    ]);
  });

  test('a room with somebody in it stays', async () => {
    const room = await stage.room();
    await stage.clock.pass(300_000);
    expect(await stage.room()).toBe(room);
  });

  test('when the server stops, what waits is kept and everybody is told to come back', async () => {
    alice.bring(updateFrame(alice.write('Last words.')));
    await stage.rooms.close();
    expect([alice.kept, alice.ending, bob.ending]).toEqual([1, '4503 stopping', '4503 stopping']);
    expect(bob.reads()).toBe('Last words.');
  });

  test('when the server stops with a full disk, it does not wait for ever', async () => {
    stage.store.fill();
    await alice.type('Unkept.');
    await stage.rooms.close();
    expect([alice.kept, alice.ending]).toEqual([0, '4503 stopping']);
  });

  test('a room that fails while nothing can be kept has nothing left to do', async () => {
    const room = await stage.room();
    stage.store.fill();
    const { audience } = room as unknown as { audience: { tellKeeping: () => never } };
    audience.tellKeeping = () => {
      throw new Error('a fault of ours');
    };
    await alice.type('Unlucky.');
    expect([alice.ending, bob.ending]).toEqual(['4500 out-of-step', '4500 out-of-step']);
    await stage.clock.pass(60_000);
    expect([stage.rooms.size, stage.clock.timers]).toEqual([0, 0]);
  });

  test('a fault of ours ends every line and every wait, and the next who comes gets a sound room', async () => {
    await alice.type('Kept.');
    const room = await stage.room();
    const { turns: inside } = room as unknown as {
      turns: { ledger: { references: () => never } };
    };
    inside.ledger.references = () => {
      throw new Error('a fault of ours');
    };
    alice.bring(updateFrame(alice.write('Unlucky.')));
    const command = stage.command({ type: 'next-stage' });
    await turns();
    await command;
    expect([alice.ending, bob.ending]).toEqual(['4500 out-of-step', '4500 out-of-step']);
    expect(await stage.room()).not.toBe(room);
    expect((await stage.line('fay')).reads()).toBe('Kept.');
  });

  test('there is no room for a workshop that nobody has started', async () => {
    expect(await stage.rooms.open('nothingnothi' as never)).toBeUndefined();
  });
});

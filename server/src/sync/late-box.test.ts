// The late box, frame by frame: what goes in, what does not, and what comes out.
import type { Decided } from '@tday/shared/commands';
import type { LateId, ParticipantId } from '@tday/shared/ids';
import { frameType, syncStep, updateFrame } from '@tday/shared/protocol';
import type { WaitingFile } from '@tday/shared/waiting-file';
import { findParticipant, type LateWords } from '@tday/shared/workshop';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type RawLine, Stage, turns } from './raw-line.ts';
import { people } from './small-day.ts';

let stage: Stage;
let alice: RawLine;
let bob: RawLine;

const begin = async (limits: Parameters<typeof Stage.open>[0] = {}) => {
  stage = await Stage.open(limits);
  alice = await stage.line('alice');
  bob = await stage.line('bob');
  await alice.catchUp();
  await bob.catchUp();
};
beforeEach(() => begin());

const box = async (): Promise<readonly LateWords[]> => (await stage.room()).workshop.late ?? [];

const look = async (who: ParticipantId, id?: LateId) => {
  const room = await stage.room();
  const asker = findParticipant(room.workshop, who);
  if (asker === undefined) throw new Error(`${who} is not here`);
  return room.late.look(id ?? ((await box())[0]?.id as LateId), asker);
};

const takeIn = async (): Promise<unknown> => {
  const room = await stage.room();
  const [late] = await box();
  return late && room.decisions.command({ type: 'take-in', late: late.id }, people.fay);
};

/** What somebody wrote and could not send, as a file. */
const fileOf = (line: RawLine, who: ParticipantId, change: Partial<WaitingFile> = {}) => ({
  workshop: { id: 'stagestagest' as never, title: 'A day' },
  participant: { id: who, name: 'Whoever' },
  at: 1,
  texts: [],
  edits: { content: Y.encodeStateAsUpdate(line.doc) },
  ...change,
});

const bringIn = async (file: WaitingFile, by: ParticipantId = people.fay) => {
  const room = await stage.room();
  const asker = findParticipant(room.workshop, by);
  if (asker === undefined) throw new Error(`${by} is not here`);
  return room.late.bringIn(file, asker);
};

describe('what is written in a closed workshop', () => {
  test('[L1] waits in the late box before its writer is told so', async () => {
    await stage.command({ type: 'close' });
    alice.write('Late, one.');
    await alice.type('Late, two.');
    expect(await box()).toEqual([]);
    await alice.catchUp();
    expect(await box()).toMatchObject([
      { participant: people.alice, doc: 'content', state: 'waiting' },
    ]);
    expect(alice.refused).toMatchObject([{ refused: 'late-kept' }]);
    expect(alice.refused[0]?.says).toContain('are with the facilitator');
    expect(alice.ending).toBe('4423 workshop-closed');
  });

  test('[L1] is asked for whole, once, however many letters were on their way', async () => {
    await stage.command({ type: 'close' });
    const asked = alice.count(frameType.sync, syncStep.step1);
    for (const letter of 'letters') alice.bring(updateFrame(alice.write(letter)));
    await turns();
    expect(alice.count(frameType.sync, syncStep.step1)).toBe(asked + 1);
    expect([alice.ending, alice.kept]).toEqual([undefined, 1]);
    await alice.catchUp();
    const { preview } = (await look(people.fay)) as { preview: { texts: unknown } };
    expect(preview.texts).toEqual([
      {
        section: 'The problem',
        label: 'What is wrong?',
        adds: [...'letters'],
        takesAway: [],
      },
    ]);
  });

  test('[L1] and sent just before it is opened again is an edit like any other', async () => {
    await stage.command({ type: 'close' });
    await alice.type('In between.');
    await stage.command({ type: 'reopen' });
    await alice.catchUp();
    expect([await box(), bob.reads(), alice.ending]).toEqual([[], 'In between.', undefined]);
    await alice.type('After.');
    expect(bob.reads().replace(/\s+/g, ' ')).toBe('In between. After.');
  });

  test('[L1] from two devices of one person waits as one', async () => {
    await stage.command({ type: 'close' });
    const second = await stage.line('alice');
    alice.write('From the laptop.');
    second.write('From the phone.');
    await alice.catchUp();
    await second.catchUp();
    expect(await box()).toHaveLength(1);
    await takeIn();
    expect(bob.reads()).toContain('From the laptop.');
    expect(bob.reads()).toContain('From the phone.');
  });

  test('[L1] and comes twice changes nothing the second time', async () => {
    await stage.command({ type: 'close' });
    alice.write('Once.');
    await alice.catchUp();
    const before = [await box(), await stage.entries()];
    const again = await stage.line('alice');
    Y.applyUpdate(again.doc, Y.encodeStateAsUpdate(alice.doc));
    await again.catchUp();
    expect([await box(), await stage.entries()]).toEqual(before);
    expect(again.refused).toMatchObject([{ refused: 'late-kept' }]);
  });

  test('[S4] by an observer, or where nobody may write yet, is refused and not kept', async () => {
    await stage.command({ type: 'close' });
    const olu = await stage.line('olu');
    olu.write('May I?');
    await olu.catchUp();
    alice.write('Too early.', 'prose:plan/-/steps');
    await alice.catchUp();
    expect([olu.refused, alice.refused]).toMatchObject([
      [{ refused: 'workshop-closed' }],
      [{ refused: 'workshop-closed' }],
    ]);
    expect(await box()).toEqual([]);
  });

  test('[S7] hostile bytes never get in', async () => {
    await alice.type('Mine.');
    await stage.command({ type: 'close' });
    bob.doc.clientID = alice.doc.clientID;
    bob.write('Also mine?');
    await bob.catchUp();
    expect(bob.ending).toBe('4403 refused');
    const olu = await stage.line('alice');
    olu.bring(new Uint8Array([0, 1, 5, 1, 128, 200, 2, 1, 0]));
    await turns();
    expect(olu.ending).toBe('4400 broken-frame');
    const lost = await stage.line('bob');
    lost.write('Nowhere.', 'prose:nowhere/-/at-all');
    await lost.catchUp();
    expect([lost.ending, await box()]).toEqual(['4423 workshop-closed', []]);
  });

  test('[L1] beyond the limit its writer is told, and nothing is called kept', async () => {
    await begin({ lateBytes: 200 });
    await stage.command({ type: 'close' });
    alice.write('x'.repeat(300));
    await alice.catchUp();
    expect(alice.refused).toMatchObject([{ refused: 'late-box-full' }]);
    bob.write('Short.');
    await bob.catchUp();
    expect(await box()).toMatchObject([{ participant: people.bob }]);
  });

  test('the box of a workshop has an end, whoever fills it', async () => {
    await begin({ lateBoxBytes: 300 });
    await stage.command({ type: 'close' });
    alice.write('x'.repeat(200));
    await alice.catchUp();
    bob.write('y'.repeat(200));
    await bob.catchUp();
    expect([alice.refused, bob.refused]).toMatchObject([
      [{ refused: 'late-kept' }],
      [{ refused: 'late-box-full' }],
    ]);
  });

  test('[S8] with a full disk nobody is told that it is kept, until it is', async () => {
    await stage.command({ type: 'close' });
    alice.write('Held.');
    stage.store.fill();
    await alice.catchUp();
    expect([alice.refused, alice.ending]).toEqual([[], undefined]);
    stage.store.recover();
    await stage.clock.pass(3_000);
    expect(alice.refused).toMatchObject([{ refused: 'late-kept' }]);
    expect(await box()).toHaveLength(1);
  });
});

describe('a facilitator', () => {
  beforeEach(async () => {
    await alice.type('In time.');
    await stage.command({ type: 'close' });
    alice.write('Late.');
    await alice.catchUp();
  });

  test('[L1] takes late words in while the workshop stays closed: everybody sees them, as their writer’s', async () => {
    expect(await takeIn()).toMatchObject({
      decided: [{ by: people.fay, decision: { type: 'taken-in', participant: people.alice } }],
    });
    expect(bob.reads().replace(/\s+/g, ' ')).toBe('In time. Late.');
    const { entries = [] } = (await stage.store.load('stagestagest' as never)) ?? {};
    expect(entries.slice(-2)).toMatchObject([
      { kind: 'edit', by: people.alice },
      { kind: 'decision', by: people.fay },
    ]);
    expect(await box()).toEqual([]);
    expect((await stage.room()).workshop.state).toBe('closed');
  });

  test('[L1] takes in new rows with their references', async () => {
    bob.doc.getMap('rows:needs').set('rowrowrowrow', { order: 'a' });
    await bob.catchUp();
    const late = (await box()).find(({ participant }) => participant === people.bob);
    const room = await stage.room();
    await room.decisions.command({ type: 'take-in', late: late?.id as LateId }, people.fay);
    expect(room.workshop.references).toEqual({ needs: { rowrowrowrow: 1 } });
  });

  test('sets late words aside, can still read them, and may still take them in', async () => {
    const room = await stage.room();
    const late = (await box())[0]?.id as LateId;
    await room.decisions.command({ type: 'set-aside', late }, people.fay);
    expect(await box()).toMatchObject([{ state: 'set-aside' }]);
    expect(await look(people.fay)).toMatchObject({ preview: { texts: [{ adds: ['Late.'] }] } });
    await takeIn();
    expect(bob.reads()).toContain('Late.');
  });

  test('[L1] what comes after something was set aside waits beside it', async () => {
    const room = await stage.room();
    await room.decisions.command(
      { type: 'set-aside', late: (await box())[0]?.id as LateId },
      people.fay,
    );
    const again = await stage.line('alice');
    again.write('Later still.');
    await again.catchUp();
    expect((await box()).map(({ state }) => state)).toEqual(['set-aside', 'waiting']);
  });

  test('nobody else looks into the box, or decides', async () => {
    const room = await stage.room();
    const late = (await box())[0]?.id as LateId;
    expect(await look(people.bob)).toMatchObject({ refused: 'not-a-facilitator' });
    for (const type of ['take-in', 'set-aside'] as const) {
      const answer = await room.decisions.command({ type, late }, people.bob);
      expect(answer).toMatchObject({ refused: 'not-a-facilitator' });
    }
  });

  test('late words that somebody took in already are not there any more', async () => {
    const late = (await box())[0]?.id as LateId;
    await takeIn();
    expect(await look(people.fay, late)).toMatchObject({ refused: 'no-such-late' });
    const room = await stage.room();
    const again = await room.decisions.command({ type: 'take-in', late }, people.fay);
    expect(again).toMatchObject({ refused: 'no-such-late' });
  });

  test('[S8] nothing is half taken in: with a full disk it waits on, and nobody sees it', async () => {
    stage.store.fill();
    const taking = takeIn().catch((error: Error) => error.name);
    await turns();
    stage.store.recover();
    await stage.clock.pass(5_000);
    expect(await taking).toBe('NotKeptError');
    expect(bob.reads()).toBe('In time.');
    await takeIn();
    expect(bob.reads()).toContain('Late.');
  });

  test('reads what is taken away as well as what is added', async () => {
    const text = bob.doc.getXmlFragment('prose:problem/-/statement');
    text.delete(0, 1);
    bob.write('In good time.');
    await bob.catchUp();
    const late = (await box()).find(({ participant }) => participant === people.bob);
    expect(await look(people.fay, late?.id)).toMatchObject({
      preview: { texts: [{ adds: ['In good time.'], takesAway: ['In time.'] }], more: 0 },
    });
  });

  test('[L1] the box is there when the room is made anew', async () => {
    await stage.rooms.close();
    const entries = (await stage.store.load('stagestagest' as never))?.entries ?? [];
    const decisions = entries
      .filter(({ kind }) => kind === 'decision')
      .map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()) as Decided);
    expect(decisions.at(-1)?.decision).toMatchObject({ type: 'late-kept' });
  });
});

describe('a file of what waits on a device', () => {
  const offline = (words: string): RawLine => {
    Y.applyUpdate(bob.doc, Y.encodeStateAsUpdate(alice.doc), 'room');
    bob.write(words);
    return bob;
  };

  test('[L2] waits in the box for who wrote it, with who brought it in', async () => {
    const answer = await bringIn(fileOf(offline('From a file.'), people.bob));
    expect(answer).toMatchObject({
      decided: [{ by: people.fay, decision: { type: 'late-kept', participant: people.bob } }],
    });
    expect(await box()).toMatchObject([{ participant: people.bob, broughtBy: people.fay }]);
    await takeIn();
    expect(alice.reads()).toBe('From a file.');
  });

  test('[L2] brought in twice changes nothing and says so', async () => {
    const file = fileOf(offline('Once.'), people.bob);
    await bringIn(file);
    expect(await bringIn(file)).toMatchObject({ decided: [] });
    expect(await box()).toHaveLength(1);
    await takeIn();
    expect(await bringIn(file)).toMatchObject({ refused: 'late-known' });
    expect(alice.reads()).toBe('Once.');
  });

  test.each<[string, (line: RawLine) => WaitingFile, string]>([
    [
      'of somebody who is not in the workshop',
      (line) => fileOf(line, people.tom),
      'no-such-participant',
    ],
    [
      'under the name of a colleague',
      (line) => {
        line.doc.clientID = alice.doc.clientID;
        line.write('Not mine.');
        return fileOf(line, people.bob);
      },
      'late-foreign',
    ],
    [
      'of broken bytes',
      (line) => fileOf(line, people.bob, { edits: { content: new Uint8Array([9, 9, 9]) } }),
      'late-broken',
    ],
    [
      'of a place that the workshop does not have',
      (line) => {
        line.write('Nowhere.', 'prose:nowhere/-/at-all');
        return fileOf(line, people.bob);
      },
      'no-such-place',
    ],
    [
      'of words that build on others',
      (line) => {
        const vector = Y.encodeStateVector(line.doc);
        line.write('More.');
        const content = Y.encodeStateAsUpdate(line.doc, vector);
        return fileOf(line, people.bob, { edits: { content } });
      },
      'late-lacks',
    ],
  ])('[L2] %s is refused, and nothing of it is kept', async (_how, make, refused) => {
    await alice.type('Mine.');
    bob.write('Unsent.');
    const stored = await stage.entries();
    expect(await bringIn(make(bob))).toMatchObject({ refused });
    expect([await box(), await stage.entries()]).toEqual([[], stored]);
  });

  test('nobody but a facilitator brings one in', async () => {
    const file = fileOf(offline('Mine.'), people.bob);
    expect(await bringIn(file, people.bob)).toMatchObject({ refused: 'not-a-facilitator' });
  });
});

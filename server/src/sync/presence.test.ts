// Who is here: said by browsers, stamped by the server.
import type { ParticipantId } from '@tday/shared/ids';
import { readOwnPresence } from '@tday/shared/presence';
import { frameType, syncStep } from '@tday/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { encodeState, presenceFrame } from './presence-frames.ts';
import { RawLine, Stage, turns } from './raw-line.ts';
import { people } from './small-day.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open();
});

/** A line with y-protocols' own presence on it. */
class Browser {
  line: RawLine;
  readonly awareness = new Awareness(new Y.Doc());
  private heard = 0;

  constructor(line: RawLine) {
    this.line = line;
    clearInterval(this.awareness._checkInterval);
    this.say({});
  }

  static async of(who: keyof typeof people): Promise<Browser> {
    return new Browser(await stage.line(who));
  }

  say(state: Record<string, unknown> | null): void {
    this.awareness.setLocalState(state);
    const { clientID } = this.awareness;
    const bytes = encodeAwarenessUpdate(this.awareness, [clientID]);
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, frameType.awareness);
    encoding.writeVarUint8Array(encoder, bytes);
    this.line.bring(encoding.toUint8Array(encoder));
  }

  /** The line is lost, and a y-websocket client forgets the others at once. */
  loseLine(): void {
    this.line.hangUp();
    const others = [...this.awareness.getStates().keys()].filter(
      (id) => id !== this.awareness.clientID,
    );
    removeAwarenessStates(this.awareness, others, 'line');
  }

  /** Says first what it says of itself, as a y-websocket client does. */
  async comeBack(who: keyof typeof people): Promise<void> {
    this.heard = 0;
    this.line = await stage.line(who);
    this.say(this.awareness.getLocalState());
  }

  /** The others, as this browser knows them. */
  sees(): readonly unknown[] {
    for (const frame of this.line.sent.slice(this.heard)) {
      const decoder = decoding.createDecoder(frame);
      if (decoding.readVarUint(decoder) !== frameType.awareness) continue;
      applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), 'room');
    }
    this.heard = this.line.sent.length;
    const { clientID } = this.awareness;
    return [...this.awareness.getStates()].filter(([id]) => id !== clientID).map(([, one]) => one);
  }
}

const bobsPerson = { participant: people.bob, name: 'bob', group: 'user' };

describe('presence', () => {
  test('tells the others where somebody is, under the name that the room knows', async () => {
    const [alice, bob] = [await Browser.of('alice'), await Browser.of('bob')];
    bob.say({ section: 'needs', name: 'Fay', participant: people.fay, hack: 'x'.repeat(50) });
    await stage.clock.pass(200);
    expect(alice.sees()).toEqual([{ section: 'needs', ...bobsPerson }]);
  });

  test('is told to who comes later, and to who asks', async () => {
    await Browser.of('bob');
    await stage.clock.pass(200);
    const alice = await Browser.of('alice');
    expect(alice.sees()).toEqual([bobsPerson]);
    const { length } = alice.line.sent;
    alice.line.bring(new Uint8Array([frameType.queryAwareness]));
    await turns();
    expect(alice.line.sent).toHaveLength(length + 1);
  });

  test('never comes back to who said it', async () => {
    const alice = await Browser.of('alice');
    const { length } = alice.line.sent;
    alice.say({ section: 'needs' });
    await stage.clock.pass(200);
    expect(alice.line.sent).toHaveLength(length);
  });

  test('of others, said again by a y-websocket client, is left out', async () => {
    const [alice, bob] = [await Browser.of('alice'), await Browser.of('bob')];
    await stage.clock.pass(200);
    const lie = encodeState(bob.awareness.clientID, 1e12, { section: 'plan' });
    alice.line.bring(presenceFrame([lie]));
    await stage.clock.pass(200);
    expect(alice.sees()).toEqual([bobsPerson]);
    expect(alice.line.ending).toBeUndefined();
  });

  test('under a client id that a colleague has written with is not believed', async () => {
    const [alice, bob] = [await stage.line('alice'), await Browser.of('bob')];
    await bob.line.type('Mine.');
    alice.bring(presenceFrame([encodeState(bob.line.doc.clientID, 1, { section: 'plan' })]));
    await stage.clock.pass(200);
    const fay = await Browser.of('fay');
    expect(fay.sees()).toEqual([bobsPerson]);
  });

  test('is seen at once again after a line was lost, though the browser begins with an old clock', async () => {
    const [alice, bob] = [await Browser.of('alice'), await Browser.of('bob')];
    await stage.clock.pass(200);
    expect(alice.sees()).toHaveLength(1);
    bob.line.hangUp();
    await stage.clock.pass(2_000);
    expect(alice.sees()).toEqual([]);
    const back = await stage.line('bob');
    back.bring(presenceFrame([encodeState(bob.awareness.clientID, 1, {})]));
    await stage.clock.pass(200);
    expect(alice.sees()).toEqual([bobsPerson]);
  });

  test('is told at once to who lost the line and comes back, of everybody who stayed', async () => {
    const [alice, bob] = [await Browser.of('alice'), await Browser.of('bob')];
    bob.say({ section: 'needs' });
    await stage.clock.pass(200);
    expect(alice.sees()).toHaveLength(1);
    alice.loseLine();
    await stage.clock.pass(100);
    await alice.comeBack('alice');
    expect(alice.sees()).toEqual([{ section: 'needs', ...bobsPerson }]);
  });

  test('of somebody who moved while away is not overwritten by what the room still knew', async () => {
    const alice = await Browser.of('alice');
    alice.say({ section: 'needs' });
    await stage.clock.pass(200);
    alice.awareness.setLocalState({ section: 'plan' });
    await alice.comeBack('alice');
    await stage.clock.pass(200);
    alice.sees();
    expect(alice.awareness.getLocalState()).toEqual({ section: 'plan' });
  });

  test('of my other browser is told to this one', async () => {
    const [laptop, phone] = [await Browser.of('alice'), await Browser.of('alice')];
    laptop.say({ section: 'needs' });
    await stage.clock.pass(200);
    expect(phone.sees()).toMatchObject([{ section: 'needs', name: 'ali' }]);
  });

  test('under the client id of somebody who is away for a moment is not believed', async () => {
    const [alice, bob] = [await stage.line('alice'), await Browser.of('bob')];
    await stage.clock.pass(200);
    bob.loseLine();
    await stage.clock.pass(2_000);
    alice.bring(presenceFrame([encodeState(bob.awareness.clientID, 1, { section: 'plan' })]));
    await bob.comeBack('bob');
    await stage.clock.pass(200);
    expect((await Browser.of('fay')).sees()).toEqual([bobsPerson]);
  });

  test('does not flicker while a page is loaded again', async () => {
    const [alice, bob] = [await Browser.of('alice'), await Browser.of('bob')];
    await stage.clock.pass(200);
    bob.line.hangUp();
    await stage.clock.pass(1_000);
    expect(alice.sees()).toHaveLength(1);
  });

  test('ends at once with who is removed, and follows a new name', async () => {
    const [alice, bob] = [await Browser.of('alice'), await Browser.of('bob')];
    await stage.command({ type: 'rename', participant: people.bob, name: 'Robert' });
    await stage.clock.pass(200);
    expect(alice.sees()).toEqual([{ ...bobsPerson, name: 'Robert' }]);
    await stage.command({ type: 'remove', participant: people.bob });
    await stage.clock.pass(200);
    expect(alice.sees()).toEqual([]);
    expect(bob.line.ending).toBe('4403 removed');
  });

  test('is told of nobody anew when somebody else comes in', async () => {
    const alice = await Browser.of('alice');
    await Browser.of('bob');
    await stage.clock.pass(200);
    const told = () => alice.line.count(frameType.awareness);
    const before = told();
    const tom = { id: people.tom, name: 'Tom', role: 'contributor', group: 'user' } as const;
    await (await stage.room()).decisions.admit({ ...tom, joinedAt: 0, removed: false });
    await stage.clock.pass(1_000);
    expect(told()).toBe(before);
  });

  test('ends when somebody says that they leave', async () => {
    const [alice, bob] = [await Browser.of('alice'), await Browser.of('bob')];
    await stage.clock.pass(200);
    bob.say(null);
    await stage.clock.pass(200);
    expect(alice.sees()).toEqual([]);
  });

  test('of many moves in one tick, only the last is told', async () => {
    const [alice, bob] = [await Browser.of('alice'), await Browser.of('bob')];
    await stage.clock.pass(200);
    const { length } = alice.line.sent;
    for (const section of ['needs', 'plan', 'problem']) bob.say({ section });
    await stage.clock.pass(200);
    expect(alice.line.sent).toHaveLength(length + 1);
    expect(alice.sees()).toEqual([{ section: 'problem', ...bobsPerson }]);
  });

  test('too often is left out, too large is left out, and the line stays', async () => {
    const [alice, bob] = [await Browser.of('alice'), await Browser.of('bob')];
    bob.say({ section: 'x'.repeat(5_000) });
    for (let count = 0; count < 200; count++) bob.say({ section: 'needs' });
    await stage.clock.pass(200);
    expect(alice.sees()).toEqual([{ section: 'needs', ...bobsPerson }]);
    expect(bob.line.ending).toBeUndefined();
  });

  test('that is no JSON ends the line', async () => {
    const alice = await stage.line('alice');
    alice.bring(new Uint8Array([1, 5, 1, 9, 1, 1, 0x7b]));
    expect(alice.ending).toBe('4400 broken-frame');
  });
});

describe('presence in a crowd', () => {
  /** So many more contributors, each with a browser open in the section of needs. */
  const crowd = async (count: number): Promise<void> => {
    const room = await stage.room();
    for (let index = 0; index < count; index++) {
      const id = `crowd${String(index).padStart(7, '0')}` as ParticipantId;
      const one = { id, name: id, role: 'contributor', group: 'user' } as const;
      await room.decisions.admit({ ...one, joinedAt: 0, removed: false });
      const line = new RawLine();
      room.join(line, { participant: id, doc: 'content', ext: false });
      line.bring(presenceFrame([encodeState(index + 1, 1, { section: 'needs' })]));
    }
  };
  const placed = (seen: readonly unknown[]) =>
    seen.filter((state) => readOwnPresence(state).section === 'needs').length;

  test('of more than 50, an observer is told to be here, but not where', async () => {
    const [alice, olu] = [await Browser.of('alice'), await Browser.of('olu')];
    olu.say({ section: 'needs' });
    await stage.clock.pass(200);
    expect(placed(alice.sees())).toBe(1);
    await crowd(50);
    olu.say({ section: 'needs' });
    await stage.clock.pass(2_000);
    const seen = alice.sees();
    expect(seen).toHaveLength(51);
    expect(seen).toContainEqual({ participant: people.olu, name: 'olu', group: 'user' });
    expect(placed(seen)).toBe(50);
  });

  test('of more than 50, who comes in is told a moment later than what they lack', async () => {
    await crowd(51);
    await stage.clock.pass(2_000);
    const late = await Browser.of('olu');
    await stage.clock.pass(200);
    expect(late.line.count(frameType.sync, syncStep.step2)).toBe(1);
    expect(late.sees()).toHaveLength(0);
    await stage.clock.pass(50);
    expect(late.sees()).toHaveLength(51);
  });

  test('of more than 300, everybody is told to be here, and nobody where', async () => {
    const alice = await Browser.of('alice');
    await crowd(301);
    await stage.clock.pass(5_000);
    const seen = alice.sees();
    expect(seen).toHaveLength(301);
    expect(placed(seen)).toBe(0);
  });

  test('tells in one tick of so many as anybody can follow, and of the others in the next', async () => {
    const alice = await Browser.of('alice');
    await stage.clock.pass(200);
    await crowd(250);
    await stage.clock.pass(999);
    expect(alice.sees()).toHaveLength(200);
    await stage.clock.pass(1_000);
    expect(alice.sees()).toHaveLength(250);
  });
});

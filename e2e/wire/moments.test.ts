// A decision in the middle of everybody's typing, over real sockets: nothing that it forbids is in the log
// after it. And what a room hears of who is where, whoever lies about it.
import { afterEach, describe, expect, test } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import { command, type Pass } from './day.ts';
import { LiveRoom } from './live-room.ts';
import { SocketLine } from './socket-line.ts';
import { closingOf, cut, leave, stockProvider, typeWith } from './stock.ts';
import { until } from './waiting.ts';

let room: LiveRoom;
const lines: SocketLine[] = [];
const providers: WebsocketProvider[] = [];

afterEach(async () => {
  for (const line of lines.splice(0)) line.leave();
  for (const provider of providers.splice(0)) leave(provider);
  await room.close();
});

const fay = (asked: object) => command(room.origin, room.day, asked);

const enter = async (who: Pass): Promise<SocketLine> => {
  const line = await SocketLine.open(room.origin, who);
  lines.push(line);
  return line;
};

const provide = (who: Pass): WebsocketProvider => {
  const provider = stockProvider(room.origin, who);
  providers.push(provider);
  return provider;
};

/** Types until its line is ended, without a pause. */
const typeOn = async (line: SocketLine): Promise<void> => {
  for (let count = 0; line.ending === undefined; count++) {
    line.type(`${count}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

const editsAfter = async (decision: string, participants: ReadonlySet<string>) => {
  const entries = await room.log();
  const decided = entries.findLastIndex(({ bytes }) => Buffer.from(bytes).includes(decision));
  const after = entries.slice(decided + 1);
  return after.filter(({ kind, by }) => kind === 'edit' && participants.has(by ?? ''));
};

describe('while they type without a pause', () => {
  test('[S5] a hundred times somebody becomes an observer: nothing of theirs comes after it', async () => {
    room = await LiveRoom.open(1);
    const who = await room.join();
    const { participant } = who;
    for (let round = 0; round < 100; round++) {
      const line = await enter(who);
      const typing = typeOn(line);
      await until(() => line.kept > 3);
      await fay({ type: 'change-role', participant, role: 'observer' });
      expect(await line.ended()).toMatch(/^4403 (role|refused)$/);
      await typing;
      expect(await editsAfter('role-changed', new Set([participant]))).toEqual([]);
      await fay({ type: 'change-role', participant, role: 'contributor' });
    }
    await room.goesOn();
  });

  test('[S5] the same of an unmodified y-websocket provider', async () => {
    room = await LiveRoom.open(1);
    const who = await room.join();
    const { participant } = who;
    for (let round = 0; round < 100; round++) {
      const provider = provide(who);
      let isOpen = true;
      const ended = closingOf(provider).finally(() => {
        isOpen = false;
      });
      await until(() => provider.synced);
      const typing = setInterval(() => isOpen && typeWith(provider, `${round}`), 5);
      const written = (await room.editsOf(participant)).length;
      await until(async () => (await room.editsOf(participant)).length > written + 2);
      await fay({ type: 'change-role', participant, role: 'observer' });
      expect(await ended).toMatch(/^4403 (role|refused)$/);
      clearInterval(typing);
      expect(await editsAfter('role-changed', new Set([participant]))).toEqual([]);
      leave(provider);
      providers.pop();
      await fay({ type: 'change-role', participant, role: 'contributor' });
    }
    await room.goesOn();
  });

  test('[S5] somebody is removed: nothing of theirs comes after it', async () => {
    room = await LiveRoom.open(3);
    const who = await room.join();
    const line = await enter(who);
    const typing = typeOn(line);
    await until(() => line.kept > 3);
    await fay({ type: 'remove', participant: who.participant });
    expect(await line.ended()).toMatch(/^4403 (removed|refused)$/);
    await typing;
    expect(await editsAfter('removed', new Set([who.participant]))).toEqual([]);
    await room.goesOn();
  });

  test('[S4] the workshop closes on two hundred of them: nothing comes after it, and readers stay', async () => {
    room = await LiveRoom.open(3, { arrivalsPerSecond: 1_000 });
    const writers: SocketLine[] = [];
    for (let count = 0; count < 200; count++) writers.push(await enter(await room.join()));
    const typing = writers.map(typeOn);
    await until(() => writers.every((line) => line.sent > 1));
    await fay({ type: 'close' });
    const ended = await Promise.all(writers.map((line) => line.ended()));
    await Promise.all(typing);
    expect(new Set(ended)).toEqual(new Set(['4423 workshop-closed']));
    const everybody = new Set([...writers, ...room.lines].map(({ participant }) => participant));
    expect(await editsAfter('"closed"', everybody)).toEqual([]);
    expect(room.lines.map(({ ending }) => ending)).toEqual([undefined, undefined, undefined]);
    await fay({ type: 'reopen' });
    await room.goesOn();
  });
});

describe('[S10] with the unmodified y-websocket provider', () => {
  const others = ({ awareness }: WebsocketProvider) =>
    [...awareness.getStates()].filter(([client]) => client !== awareness.clientID);

  test('nobody is shown as somebody else, nor under their client id, at however many frames a second', async () => {
    room = await LiveRoom.open(1);
    const [alice, bob] = [provide(await room.join()), provide(await room.join())];
    bob.awareness.setLocalState({ section: 'problem' });
    await until(() => others(alice).some(([client]) => client === bob.awareness.clientID));
    const mallory = await enter(await room.join());
    mallory.sayPresence(mallory.doc.clientID, { name: 'Person 2', participant: 'somebody else' });
    for (let frame = 0; frame < 10_000; frame++) {
      mallory.sayPresence(bob.awareness.clientID, { section: 'plan', name: 'Mallory' });
    }
    await until(() => others(alice).length === 2);
    await room.goesOn();
    const shown = new Map(others(alice));
    expect(shown.get(bob.awareness.clientID)).toMatchObject({ section: 'problem' });
    expect(shown.get(mallory.doc.clientID)?.['participant']).toBe(mallory.participant);
    expect(shown.get(mallory.doc.clientID)?.['name']).not.toBe('Person 2');
    expect(mallory.ending).toBeUndefined();
  });

  test('who lost the line sees the others again at once, and is seen, without waiting for a renewal', async () => {
    room = await LiveRoom.open(1);
    const [alice, bob] = [provide(await room.join()), provide(await room.join())];
    const see = () => others(alice).length === 1 && others(bob).length === 1;
    await until(see);
    // Nobody says anything anew in between: a renewal would come within 15 s.
    for (const { awareness } of [alice, bob]) clearInterval(awareness._checkInterval);
    for (let round = 0; round < 3; round++) {
      cut(alice);
      await until(() => others(alice).length === 0);
      await until(see);
    }
  });

  test('what was written offline, and while the line comes back, is all there, and nothing waits in the log', async () => {
    room = await LiveRoom.open(2);
    const alice = provide(await room.join());
    await until(() => alice.synced);
    const words: string[] = [];
    const type = (word: string) => {
      typeWith(alice, word);
      words.push(word);
    };
    for (let round = 0; round < 10; round++) {
      alice.disconnect();
      type(`offline ${round}`);
      alice.connect();
      for (let count = 0; !alice.synced; count++) {
        type(`${round} ${count}`);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    }
    const [reader] = room.lines;
    await until(() => words.every((word) => reader?.reads().includes(word) === true));
    await room.goesOn();
  });
});

// What is kept, what is seen, and what comes through a cut line, a full disk and a restart.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { Theatre } from './theatre.ts';
import { nothingMoves, until } from './waiting.ts';

let theatre: Theatre;
let alice: Actor;
let bob: Actor;

beforeEach(async () => {
  theatre = await Theatre.open();
  alice = await theatre.enter('alice');
  bob = await theatre.enter('bob');
});
afterEach(() => theatre.close());

const converge = () => until(() => alice.allKept && bob.allKept && alice.reads() === bob.reads());

describe('writing together', () => {
  test('what one types, the other reads, and the light says that it is kept', async () => {
    alice.type('The form is long.');
    await until(() => bob.reads() === 'The form is long.' && alice.allKept);
  });

  test('both write at once and read the same in the end, with every word of both', async () => {
    for (let count = 0; count < 20; count++) {
      alice.type(`alice ${count}`);
      bob.type(`bob ${count}`);
    }
    await converge();
    expect(alice.reads().split('\n').sort()).toHaveLength(40);
  });

  test('who comes later reads everything', async () => {
    alice.type('Early.');
    await until(() => alice.allKept);
    const carol = await theatre.enter('carol');
    expect(carol.reads()).toBe('Early.');
  });

  test('a restart of the server loses nothing and everybody comes back by themselves', async () => {
    alice.type('Before.');
    await converge();
    await theatre.restart();
    await until(() => !alice.isLive || bob.reads() === '');
    alice.type('After.');
    await until(() => alice.allKept && bob.allKept && bob.reads() === 'Before.\nAfter.');
  });
});

describe('before it is on the disk', () => {
  test('[S2] nobody sees an edit, and it is not called kept', async () => {
    theatre.store.hang();
    alice.type('On its way.');
    await nothingMoves();
    expect(bob.reads()).toBe('');
    expect(alice.allKept).toBe(false);
    theatre.store.recover();
    await until(() => alice.allKept && bob.reads() === 'On its way.');
  });

  test('[S2] who joins meanwhile is not shown it either', async () => {
    theatre.store.hang();
    alice.type('On its way.');
    await nothingMoves();
    const carol = theatre.enter('bob');
    await nothingMoves();
    theatre.store.recover();
    expect((await carol).reads()).toBe('On its way.');
  });

  test('[S2] an export holds only what is kept', async () => {
    alice.type('Kept.');
    await until(() => alice.allKept);
    theatre.store.fill();
    alice.type('Not kept.');
    await until(() => alice.keeping === 'stalled');
    const { content } = await (await theatre.room()).states();
    const text = Buffer.from(content).toString('latin1');
    expect(text).toContain('Kept.');
    expect(text).not.toContain('Not kept.');
  });
});

describe('a line that is cut', () => {
  test('[S3] who is cut off goes on writing and loses nothing', async () => {
    alice.type('Together.');
    await converge();
    alice.cut();
    alice.type('Alone.');
    bob.type('Meanwhile.');
    await until(() => bob.allKept);
    alice.type('Still alone.');
    expect(bob.reads()).not.toContain('lone');
    await alice.back();
    await converge();
    for (const words of ['Together.', 'Alone.', 'Meanwhile.', 'Still alone.']) {
      expect(bob.reads()).toContain(words);
    }
  });

  test('[S3] who types on while the line is coming back loses nothing', async () => {
    for (let round = 0; round < 5; round++) {
      alice.cut();
      alice.type(`cut ${round}`);
      const back = alice.back();
      for (let count = 0; count < 10; count++) {
        alice.type(`${round} ${count}`);
        await new Promise((resolve) => setImmediate(resolve));
      }
      await back;
    }
    await converge();
    expect(bob.reads().split('\n')).toHaveLength(55);
    expect(theatre.logged).toEqual([]);
  });

  test('[S3] both cut off begin the same empty text, and both texts are kept', async () => {
    alice.cut();
    bob.cut();
    alice.type('Hers.');
    bob.type('His.');
    await Promise.all([alice.back(), bob.back()]);
    await converge();
    expect(alice.reads().split('\n').sort()).toEqual(['Hers.', 'His.']);
  });
});

describe('a full disk', () => {
  test('[S8] nothing is called kept, everybody is told, and nothing is lost once there is space', async () => {
    theatre.store.fill();
    alice.type('Written into a full disk.');
    bob.type('Me too.');
    await until(() => alice.keeping === 'stalled' && bob.keeping === 'stalled');
    await nothingMoves();
    expect([alice.allKept, bob.allKept]).toEqual([false, false]);
    expect(bob.reads()).not.toContain('full disk');
    theatre.store.recover();
    await converge();
    expect(alice.reads().split('\n').sort()).toEqual(['Me too.', 'Written into a full disk.']);
    expect([alice.keeping, bob.keeping]).toEqual(['working', 'working']);
  });

  test('[S8] nor is anything lost, or there twice, if the disk wrote and could not say so', async () => {
    theatre.store.failSync();
    alice.type('Written, but who knows?');
    const row = alice.addRow();
    await until(() => alice.keeping === 'stalled' && bob.keeping === 'stalled');
    await nothingMoves();
    expect(alice.allKept).toBe(false);
    bob.type('I go on.');
    theatre.store.recover();
    await converge();
    expect(bob.reads().split('\n').sort()).toEqual(['I go on.', 'Written, but who knows?']);
    await until(() => alice.reference(row) === 1 && bob.reference(row) === 1);
    await theatre.restart();
    await until(() => alice.isLive && bob.isLive);
    expect((await theatre.enter('carol')).reads()).toBe(bob.reads());
  });

  test('[S8] what was written into it is kept even if its writer has left', async () => {
    theatre.store.fill();
    alice.type('Goodbye.');
    await until(() => alice.keeping === 'stalled');
    alice.leave();
    theatre.store.recover();
    await until(() => bob.reads() === 'Goodbye.');
  });

  test('[S8] people can come in again and read', async () => {
    alice.type('Read me.');
    await converge();
    theatre.store.fill();
    alice.type('Not yet.');
    await until(() => alice.keeping === 'stalled');
    const again = await theatre.enter('bob');
    expect(again.reads()).toBe('Read me.');
    expect(again.keeping).toBe('stalled');
  });

  test('[S8] a command is answered with a no at once, and is not carried out later', async () => {
    theatre.store.fill();
    await expect(theatre.fay({ type: 'next-stage' })).rejects.toThrow();
    alice.type('x');
    await until(() => alice.keeping === 'stalled');
    await expect(theatre.fay({ type: 'next-stage' })).rejects.toThrow();
    theatre.store.recover();
    await converge();
    expect((await theatre.workshop()).stage).toBe('welcome');
  });
});

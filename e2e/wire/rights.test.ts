// Who may write, asked at every frame: on lines that are open, from one letter to the next.
import { people } from '@tday/server/sync/small-day';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import type { Actor } from './actor.ts';
import { Theatre } from './theatre.ts';
import { nothingMoves, until } from './waiting.ts';

const statement = { section: 'problem', field: 'statement' };
const steps = { section: 'plan', field: 'steps' };
const note = { section: 'budget', field: 'note' };

let theatre: Theatre;
let alice: Actor;
let bob: Actor;

beforeEach(async () => {
  theatre = await Theatre.open();
  alice = await theatre.enter('alice');
  bob = await theatre.enter('bob');
});
afterEach(() => theatre.close());

describe('who only reads', () => {
  test('[S4] an observer reads everything and writes nothing: the words come back', async () => {
    const olu = await theatre.enter('olu', { role: 'observer' });
    alice.type('For all.');
    await until(() => olu.reads() === 'For all.');
    olu.type('Mine too?');
    await until(() => olu.handedBack.length > 0);
    expect(olu.handedBack[0]).toMatchObject({
      says: 'You are here as an observer, so you can read but not write.',
      texts: [{ words: expect.stringContaining('Mine too?') }],
    });
    await until(() => olu.isLive && olu.reads() === 'For all.');
    expect(alice.reads()).toBe('For all.');
    expect(olu.endings).toContain('4403 refused');
  });

  test('[S4] an observer who only reads is left in peace, whatever others format at once', async () => {
    const olu = await theatre.enter('olu', { role: 'observer' });
    alice.type('Bold words.');
    await until(() => bob.allKept && bob.reads() === 'Bold words.');
    const text = (actor: Actor) => {
      const [paragraph] = actor.content.fragment(statement)?.toArray() ?? [];
      return (paragraph as Y.XmlElement).get(0) as Y.XmlText;
    };
    text(alice).format(0, 4, { bold: {} });
    await until(() => text(bob).toString() === text(alice).toString() && alice.allKept);
    text(alice).delete(0, 2);
    text(bob).delete(2, 2);
    alice.type('Go on.');
    await until(() => olu.reads() === bob.reads() && olu.reads() === alice.reads());
    await until(() => /Go on/.test(olu.reads()));
    await nothingMoves();
    expect([olu.endings, olu.handedBack, olu.allKept]).toEqual([[], [], true]);
  });

  test('[S4] in a closed workshop nobody writes, and everybody goes on reading', async () => {
    alice.type('Before the end.');
    await until(() => alice.allKept);
    await theatre.fay({ type: 'close' });
    await until(() => bob.workshop.state === 'closed');
    bob.type('Too late.');
    await until(() => bob.handedBack.length > 0);
    expect(bob.endings).toContain('4423 workshop-closed');
    await until(() => bob.isLive && bob.reads() === 'Before the end.');
    expect(alice.isLive).toBe(true);
    expect(alice.reads()).toBe('Before the end.');
  });

  test('[S4] not even the facilitator, not even with what was written while cut off', async () => {
    const fay = await theatre.enter('fay');
    fay.cut();
    fay.type('Offline words.');
    await theatre.fay({ type: 'close' });
    fay.open.lineBack();
    void fay.back();
    await until(() => fay.handedBack.length > 0);
    await nothingMoves();
    expect(alice.reads()).toBe('');
  });

  test('[S4] once it is open again, writing goes on', async () => {
    await theatre.fay({ type: 'close' });
    await theatre.fay({ type: 'reopen' });
    alice.type('Again.');
    await until(() => bob.reads() === 'Again.');
  });
});

describe('what may be written now', () => {
  test('words in a stage that has not come are refused and handed back', async () => {
    alice.type('Too early.', steps);
    await until(() => alice.handedBack.length > 0);
    expect(alice.handedBack[0]?.says).toContain('has not come to this part yet');
    await until(() => alice.isLive && alice.reads(steps) === '');
    await theatre.fay({ type: 'next-stage' });
    alice.type('Now.', steps);
    await until(() => bob.reads(steps) === 'Now.');
  });

  test('the facilitator may prepare what has not come yet', async () => {
    const fay = await theatre.enter('fay');
    fay.type('Prepared.', steps);
    await until(() => bob.reads(steps) === 'Prepared.');
  });

  test('words in a stage that the facilitator has closed are refused from the next letter on', async () => {
    alice.type('In time.');
    await until(() => alice.allKept);
    await theatre.fay({ type: 'close-stage', stage: 'welcome' });
    alice.type('Late.');
    await until(() => alice.handedBack.length > 0);
    await until(() => alice.isLive && alice.reads() === 'In time.');
  });

  test('a technologist is never sent what suppliers may not see, not even how many rows it has', async () => {
    const fay = await theatre.enter('fay');
    const tom = await theatre.enter('tom', { group: 'technologist' });
    fay.type('Two million.', note);
    const bid = fay.addRow('bids');
    const need = fay.addRow('needs');
    await until(() => alice.reads(note) === 'Two million.');
    await until(() => fay.reference(bid, 'bids') === 1 && tom.reference(need) === 1);
    const heard = Buffer.concat(tom.heard).toString('latin1');
    expect(heard).not.toContain('Two million.');
    expect(heard).not.toContain(bid);
    expect(tom.workshop.references['bids']).toBeUndefined();
  });
});

describe('a change of role', () => {
  test('[S5] who becomes an observer writes nothing from that moment, and reads on', async () => {
    alice.type('Still mine.');
    await until(() => alice.allKept);
    await theatre.fay({ type: 'change-role', participant: people.alice, role: 'observer' });
    alice.type('Not mine any more.');
    await until(() => alice.endings.includes('4403 role'));
    await until(() => alice.isLive && alice.reads() === 'Still mine.');
    await until(() => bob.reads() === 'Still mine.');
  });

  test('[S5] an observer who may write now writes on the same line', async () => {
    const olu = await theatre.enter('olu', { role: 'observer' });
    await theatre.fay({ type: 'change-role', participant: people.olu, role: 'contributor' });
    olu.type('At last.');
    await until(() => alice.reads() === 'At last.');
    expect(olu.endings).toEqual([]);
  });

  test('[S5] while somebody types without a pause, nothing of theirs is kept after the decision', async () => {
    let isTyping = true;
    const typing = (async () => {
      for (let count = 0; isTyping; count++) {
        alice.type(`${count}`);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await until(() => bob.reads().length > 20);
    await theatre.fay({ type: 'change-role', participant: people.alice, role: 'observer' });
    const { entries = [] } = (await theatre.store.load(theatre.id)) ?? {};
    const decided = entries.findIndex(({ bytes }) => Buffer.from(bytes).includes('role-changed'));
    await nothingMoves();
    isTyping = false;
    await typing;
    const after = ((await theatre.store.load(theatre.id))?.entries ?? []).slice(decided);
    expect(after.filter(({ kind, by }) => kind === 'edit' && by === people.alice)).toEqual([]);
  });

  test('[S5] who is removed is out at once, with all lines, and does not come back', async () => {
    const second = await theatre.enter('alice');
    await theatre.fay({ type: 'remove', participant: people.alice });
    alice.type('One more word.');
    await until(() => alice.isRefused && second.isRefused);
    expect(new Set(alice.endings)).toEqual(new Set(['4403 removed']));
    await nothingMoves();
    expect(bob.reads()).toBe('');
  });

  test('[S5] who is let in again can write again', async () => {
    await theatre.fay({ type: 'remove', participant: people.alice });
    await until(() => alice.isRefused);
    await theatre.fay({ type: 'readmit', participant: people.alice });
    const again = await theatre.enter('alice');
    again.type('Back.');
    await until(() => bob.reads() === 'Back.');
  });

  test('who leads no more, and speaks for nobody named, is not sent money and criteria any more', async () => {
    const carol = await theatre.enter('carol', { role: 'facilitator', group: 'other' });
    expect(carol.content.holds('budget')).toBe(true);
    await theatre.fay({ type: 'change-role', participant: people.carol, role: 'contributor' });
    await until(() => carol.isLive && !carol.content.holds('budget'));
    expect(carol.endings).toContain('4403 role');
  });
});

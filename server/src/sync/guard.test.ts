// Every attack of the protocol's notes, and every way in which an honest update may look odd.
import { Content } from '@tday/shared/content';
import { proseName, rowsName, valuesName } from '@tday/shared/content-names';
import type { ParticipantId, RowId } from '@tday/shared/ids';
import { refuse } from '@tday/shared/permissions';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { itemKind } from './guard/content.ts';
import { Places } from './guard/places.ts';
import { type GuardLimits, guard, isWhereItSays, type Verdict, type Writer } from './guard.ts';
import { defaultLimits } from './limits.ts';
import { onlyDeletes } from './only-deletes.ts';
import { people, smallDay } from './small-day.ts';

const { alice, bob } = people;
const row = 'rowrowrowrow' as RowId;
const statement = proseName({ section: 'problem', field: 'statement' });

const limits: GuardLimits = {
  bytes: defaultLimits.catchUpBytes,
  structs: defaultLimits.updateStructs,
  ranges: defaultLimits.updateRanges,
  clients: defaultLimits.updateClients,
  names: defaultLimits.updateNames,
};

/** A room's document without the room. */
class Desk {
  readonly doc = new Y.Doc();
  readonly claims = new Map<number, ParticipantId>();
  private readonly places = new Places(smallDay, 'content', this.doc);

  judge(update: Uint8Array, by: ParticipantId = alice, writer: Partial<Writer> = {}): Verdict {
    const mayWrite = { participant: by, refusal: undefined, sectionRefusal: () => undefined };
    const doc = { places: this.places, claims: this.claims };
    return guard(update, doc, { ...mayWrite, ...writer }, limits);
  }

  /** Judges, takes what passes, and holds the document to what the guard believes. */
  take(update: Uint8Array, by: ParticipantId = alice): Verdict {
    const verdict = this.judge(update, by);
    if (verdict.kind !== 'edit') return verdict;
    for (const client of verdict.claims) this.claims.set(client, by);
    expect(this.takes(update, by)).toBe(true);
    expect(this.doc.store.pendingStructs).toBeNull();
    expect(this.doc.store.pendingDs).toBeNull();
    return verdict;
  }

  /** Whether it is where it says, once it was taken. */
  takes(update: Uint8Array, by: ParticipantId = alice): boolean {
    const verdict = this.judge(update, by);
    if (verdict.kind !== 'edit') throw new Error(`it is ${verdict.kind}`);
    this.doc.transact(() => Y.applyUpdate(this.doc, verdict.update));
    return isWhereItSays(verdict, this.places);
  }
}

/** A browser: its document, and the updates that it would send. */
class Browser {
  readonly doc = new Y.Doc();
  readonly content = new Content(smallDay, { content: this.doc });
  readonly updates: Uint8Array[] = [];

  constructor(from?: Y.Doc) {
    if (from) Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(from));
    this.doc.on('update', (update) => this.updates.push(update));
  }

  get last(): Uint8Array {
    return this.updates.at(-1) ?? new Uint8Array();
  }

  type(words: string, name = statement): Uint8Array {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    const fragment = this.doc.getXmlFragment(name);
    fragment.insert(fragment.length, [paragraph]);
    return this.last;
  }

  text(): Y.XmlText {
    const paragraph = this.doc.getXmlFragment(statement).get(0) as Y.XmlElement;
    return paragraph.get(0) as Y.XmlText;
  }
}

const bytes = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};

const numbers = (...values: number[]): Uint8Array =>
  bytes((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value);
  });

type Struct = (encoder: encoding.Encoder) => void;

/** Structs of each client, from a clock on, written by hand; nothing is deleted. */
const blocks = (
  ...each: readonly (readonly [client: number, clock: number, structs: readonly Struct[]])[]
): Uint8Array =>
  bytes((encoder) => {
    encoding.writeVarUint(encoder, each.length);
    for (const [client, clock, structs] of each) {
      for (const value of [structs.length, client, clock]) encoding.writeVarUint(encoder, value);
      for (const write of structs) write(encoder);
    }
    encoding.writeVarUint(encoder, 0);
  });

const oneBlock = (client: number, clock: number, structs: readonly Struct[]): Uint8Array =>
  blocks([client, clock, structs]);

const topText =
  (name: string, write: (encoder: encoding.Encoder) => void, kind: number) =>
  (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, kind);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, name);
    write(encoder);
  };

describe('an honest browser', () => {
  test('may write words, values and rows, and the document never waits for anything', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    const doer = { by: alice, at: 1 };
    browser.type('The form is long. 🎉 Ça va');
    browser.text().format(0, 3, { bold: {}, link: { href: 'https://example.org' } });
    browser.text().delete(2, 4);
    browser.content.setValue({ section: 'problem', field: 'cost' }, 1200, doer);
    browser.content.addRows('needs', [row], doer);
    browser.content.setValue({ section: 'problem', field: 'cost' }, null, doer);
    browser.content.removeRow('needs', row, doer);
    for (const update of browser.updates) expect(desk.take(update)).toMatchObject({ kind: 'edit' });
    expect(Y.encodeStateAsUpdate(desk.doc)).toEqual(Y.encodeStateAsUpdate(browser.doc));
  });

  test('claims its client id with its first edit, and only then', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    const claims = [browser.doc.clientID];
    expect(desk.take(browser.type('One'))).toMatchObject({ kind: 'edit', claims });
    expect(desk.take(browser.type('Two'))).toMatchObject({ kind: 'edit', claims: [] });
  });

  test('says again what is known, and that changes nothing', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    desk.take(browser.type('Once'));
    browser.text().delete(0, 2);
    desk.take(browser.last);
    expect(desk.judge(Y.encodeStateAsUpdate(browser.doc))).toEqual({ kind: 'known' });
    expect(desk.judge(new Uint8Array([0, 0]))).toEqual({ kind: 'known' });
  });

  test('comes back with everything that it wrote while cut off', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    desk.take(browser.type('Before'));
    const vector = Y.encodeStateVector(desk.doc);
    browser.type('During');
    browser.text().insert(3, 'xyz');
    browser.text().delete(0, 2);
    expect(desk.take(Y.encodeStateAsUpdate(browser.doc, vector))).toMatchObject({ kind: 'edit' });
    expect(desk.doc.getXmlFragment(statement).toJSON()).toBe(
      browser.doc.getXmlFragment(statement).toJSON(),
    );
  });

  test('may go on writing in a paragraph that somebody else has deleted meanwhile', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    desk.take(browser.type('Doomed'));
    const other = new Browser(desk.doc);
    other.doc.getXmlFragment(statement).delete(0, 1);
    desk.take(other.last, bob);
    browser.text().insert(3, 'still typing');
    expect(desk.take(browser.last)).toMatchObject({ kind: 'edit' });
    browser.type('Alive');
    expect(desk.take(browser.last)).toMatchObject({ kind: 'edit' });
  });

  test('who typed between colleagues, offline, with two of their own client ids, is let in', () => {
    const desk = new Desk();
    const first = new Browser();
    desk.take(first.type('Monday'));
    const second = new Browser(desk.doc);
    second.text().insert(2, 'second');
    const third = new Browser(second.doc);
    third.text().insert(5, 'third');
    const missing = Y.encodeStateAsUpdate(third.doc, Y.encodeStateVector(desk.doc));
    expect(desk.take(missing)).toMatchObject({ kind: 'edit' });
    expect(desk.doc.getXmlFragment(statement).toJSON()).toContain('third');
  });
});

describe('who may write where', () => {
  const closed = refuse('stage-not-opened');
  const shut = { sectionRefusal: () => closed };

  test('new words in a section that is not open are refused', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    const verdict = desk.judge(browser.type('Too early'), alice, shut);
    expect(verdict).toEqual({ kind: 'refused', refusal: closed });
  });

  test('words between words, and deleting, are refused there too, though no name stands in the bytes', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    desk.take(browser.type('Kept'));
    browser.text().insert(2, 'x');
    expect(desk.judge(browser.last, alice, shut)).toEqual({ kind: 'refused', refusal: closed });
    const other = new Browser(desk.doc);
    other.text().delete(0, 1);
    expect(desk.judge(other.last, bob, shut)).toEqual({ kind: 'refused', refusal: closed });
  });

  test('one word in a shut section is enough to refuse an update that is mostly elsewhere', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    browser.type('Here');
    browser.type('There', proseName({ section: 'plan', field: 'steps' }));
    const all = Y.encodeStateAsUpdate(browser.doc);
    const onlyPlanShut: Partial<Writer> = {
      sectionRefusal: ({ id }) => (id === 'plan' ? closed : undefined),
    };
    expect(desk.judge(all, alice, onlyPlanShut)).toEqual({ kind: 'refused', refusal: closed });
  });

  test('an observer may say again what is known, and may write nothing', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    const observing = { refusal: refuse('observers-only-read') };
    desk.take(browser.type('Known'));
    expect(desk.judge(browser.last, bob, observing)).toEqual({ kind: 'known' });
    const verdict = desk.judge(browser.type('New'), bob, observing);
    expect(verdict).toMatchObject({ kind: 'foreign' });
    const own = new Browser(desk.doc);
    expect(desk.judge(own.type('Own'), bob, observing)).toMatchObject({ kind: 'refused' });
  });

  test('an observer whose Yjs tidies up formats is left in peace for that, and for not a letter more', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    const refusal = refuse('observers-only-read');
    const tidying = { refusal, tidies: true };
    browser.type('Bold words');
    browser.text().format(0, 4, { bold: {} });
    for (const update of browser.updates) desk.take(update);
    const observer = new Browser(desk.doc);
    observer.text().format(0, 4, { bold: null });
    const marks = onlyDeletes(observer.last);
    expect(desk.judge(marks, bob, tidying)).toEqual({ kind: 'known', isTidying: true });
    expect(desk.judge(marks, bob, { refusal })).toEqual({ kind: 'refused', refusal });
    expect(desk.judge(marks, bob)).toMatchObject({ kind: 'edit' });
    observer.text().delete(0, 1);
    const withLetter = onlyDeletes(Y.encodeStateAsUpdate(observer.doc));
    expect(desk.judge(withLetter, bob, tidying)).toEqual({ kind: 'refused', refusal });
    expect(desk.judge(observer.last, bob, tidying)).toEqual({ kind: 'refused', refusal });
  });

  test.each([
    'notes',
    'prose:problem/-/nothing',
    'prose:problem/-/cost',
    'prose:needs/-/need',
    'prose:nowhere/-/statement',
    'values:nowhere',
    'rows:problem',
    proseName({ section: 'budget', field: 'note' }),
  ])('a top-level name that has no place in this document is refused: %s', (name) => {
    const [desk, browser] = [new Desk(), new Browser()];
    const refusal = refuse('no-such-place');
    expect(desk.judge(browser.type('Anything', name))).toEqual({ kind: 'refused', refusal });
    expect(desk.doc.share.size).toBe(0);
  });

  test.each([
    [valuesName('problem'), '-/nothing'],
    [valuesName('problem'), 'cost'],
    [rowsName('needs'), 'not a row'],
    [valuesName('problem'), '-/statement/no-such-check'],
    [valuesName('problem'), '-/nothing/weak-word'],
    [valuesName('problem'), 'row/statement/weak-word'],
    [valuesName('problem'), '-/statement/weak-word/more'],
  ])('a key that has no place is refused: %s, %s', (name, key) => {
    const [desk, browser] = [new Desk(), new Browser()];
    browser.doc.getMap(name).set(key, { value: 1 });
    expect(desk.judge(browser.last)).toMatchObject({ kind: 'refused' });
  });
});

test('[CH1] the reason to keep what a rule of wording found has a place beside its answer', () => {
  const [desk, browser] = [new Desk(), new Browser()];
  const value = { because: 'the law says so', about: ['all'] };
  browser.doc.getMap(valuesName('problem')).set('-/statement/absolute', { value });
  expect(desk.judge(browser.last)).toMatchObject({ kind: 'edit' });
});

describe('whose client id', () => {
  test("nobody writes under a colleague's client id, at its next clock or any other", () => {
    const [desk, victim] = [new Desk(), new Browser()];
    desk.take(victim.type('Mine'));
    const clock = Y.getState(desk.doc.store, victim.doc.clientID);
    const jump = numbers(1, 1, victim.doc.clientID, clock, 0, 10_000, 0);
    expect(desk.judge(jump, bob)).toEqual({ kind: 'foreign' });
    expect(desk.judge(numbers(1, 1, victim.doc.clientID, clock + 5, 0, 1, 0), bob)).toMatchObject({
      kind: 'lacks',
    });
  });

  test('the same participant may go on under a client id of theirs, from another device', () => {
    const [desk, laptop] = [new Desk(), new Browser()];
    desk.take(laptop.type('Laptop'));
    const phone = new Browser(desk.doc);
    phone.doc.clientID = laptop.doc.clientID;
    expect(desk.take(phone.type('Phone'))).toMatchObject({ kind: 'edit', claims: [] });
  });

  test('what the server itself wrote is nobody else’s to go on with', () => {
    const desk = new Desk();
    const server = new Browser();
    server.type('Seed');
    Y.applyUpdate(desk.doc, server.last);
    expect(desk.judge(server.type('More'))).toEqual({ kind: 'foreign' });
  });
});

describe('what is missing', () => {
  test('an update after a gap is not taken', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    browser.type('Lost');
    expect(desk.judge(browser.type('Later'))).toMatchObject({ kind: 'lacks' });
  });

  test('an update that hangs on words that never arrived is not taken', () => {
    const [desk, first] = [new Desk(), new Browser()];
    first.type('Never sent');
    const second = new Browser(first.doc);
    second.text().insert(3, 'x');
    expect(desk.judge(second.last, bob)).toMatchObject({ kind: 'lacks' });
  });

  test('deletes of what is not here are not taken: one such frame would slow every later letter', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    desk.take(browser.type('Here'));
    expect(desk.judge(numbers(0, 1, 4242, 1, 0, 5))).toMatchObject({ kind: 'lacks' });
    expect(desk.judge(numbers(0, 1, browser.doc.clientID, 1, 0, 500))).toMatchObject({
      kind: 'lacks',
    });
  });

  test('something known that says it hangs on something unknown is not taken', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    desk.take(browser.type('Known'));
    const { clientID } = browser.doc;
    const known = oneBlock(clientID, 0, [
      (encoder) => {
        encoding.writeUint8(encoder, 0x80 | 1);
        for (const value of [777, 3, 1]) encoding.writeVarUint(encoder, value);
      },
    ]);
    expect(desk.judge(known)).toMatchObject({ kind: 'lacks' });
  });

  test('structs that wait for each other are not taken', () => {
    const waiting = (client: number, other: number) => [1, client, 0, 0x80 | 1, other, 0, 1];
    const cycle = new Uint8Array([2, ...waiting(9, 8), ...waiting(8, 9), 0]);
    expect(new Desk().judge(cycle)).toMatchObject({ kind: 'broken' });
  });
});

describe('bytes that no browser writes', () => {
  const nested = (depth: number) => (encoder: encoding.Encoder) => {
    encoding.writeVarUint(encoder, 1);
    for (let level = 0; level < depth; level++) {
      encoding.writeUint8(encoder, 117);
      encoding.writeVarUint(encoder, 1);
    }
    encoding.writeUint8(encoder, 126);
  };
  const words = (text: string) => (encoder: encoding.Encoder) =>
    encoding.writeVarString(encoder, text);
  const values = valuesName('problem');
  const keyed =
    (write: (encoder: encoding.Encoder) => void) =>
    (encoder: encoding.Encoder): void => {
      encoding.writeVarString(encoder, '-/cost');
      write(encoder);
    };

  test.each<[string, Uint8Array]>([
    ['nothing at all', new Uint8Array()],
    ['a count of 32 million structs in 7 bytes', numbers(1, 32_000_000, 1, 0)],
    ['a count of clients larger than the bytes', numbers(4_000_000_000, 1)],
    ['a count of deletes larger than the bytes', numbers(0, 1, 1, 90_000_000)],
    ['a number that never ends', new Uint8Array(20).fill(0xff)],
    ['a client id beyond 32 bits', numbers(1, 1, 2 ** 33, 0, 0, 1, 0)],
    ['a client twice', numbers(2, 1, 7, 0, 0, 1, 1, 7, 1, 0, 1, 0)],
    ['a struct of no length', numbers(1, 1, 7, 0, 0, 0, 0)],
    ['a struct of endless length', numbers(1, 1, 7, 0, 0, 2 ** 40 + 1, 0)],
    ['deletes of endless length', numbers(0, 1, 7, 1, 5, 2 ** 40)],
    ['bytes behind the end', new Uint8Array([0, 0, 1])],
    ['deletes out of order', numbers(0, 1, 7, 2, 5, 1, 0, 1)],
    ['deletes that overlap', numbers(0, 1, 7, 2, 0, 5, 3, 5)],
    ['deletes of a client twice', numbers(0, 2, 7, 1, 0, 1, 7, 1, 1, 1)],
    ['content of an unknown kind', oneBlock(7, 0, [topText(statement, words('x'), 31)])],
    ['words right under a name of prose', oneBlock(7, 0, [topText(statement, words('x'), 4)])],
    [
      'a text that is not UTF-8',
      oneBlock(7, 0, [
        topText(statement, (e) => encoding.writeVarUint8Array(e, new Uint8Array([0xc3, 0x28])), 4),
      ]),
    ],
    [
      'a document inside the document',
      oneBlock(7, 0, [
        topText(
          statement,
          (e) => {
            encoding.writeVarString(e, 'guid');
            encoding.writeAny(e, {});
          },
          9,
        ),
      ]),
    ],
    [
      'bytes as content',
      oneBlock(7, 0, [
        topText(statement, (e) => encoding.writeVarUint8Array(e, new Uint8Array(3)), 3),
      ]),
    ],
    [
      'a map inside prose',
      oneBlock(7, 0, [topText(statement, (e) => encoding.writeVarUint(e, 1), 7)]),
    ],
    [
      'prose inside a map of values',
      oneBlock(7, 0, [
        topText(
          values,
          keyed((e) => encoding.writeVarUint(e, 6)),
          7 | 0x20,
        ),
      ]),
    ],
    [
      'a value nested 5,000 deep',
      oneBlock(7, 0, [topText(values, keyed(nested(5_000)), 8 | 0x20)]),
    ],
    [
      'a big integer, which JSON cannot carry',
      oneBlock(7, 0, [
        topText(
          values,
          keyed((e) => {
            encoding.writeVarUint(e, 1);
            encoding.writeAny(e, 12n as never);
          }),
          8 | 0x20,
        ),
      ]),
    ],
    [
      'a value that changes what it inherits',
      oneBlock(7, 0, [
        topText(
          values,
          keyed((e) => {
            encoding.writeVarUint(e, 1);
            encoding.writeAny(e, JSON.parse('{"__proto__":{"a":1}}'));
          }),
          8 | 0x20,
        ),
      ]),
    ],
  ])('%s is called broken', (_name, update) => {
    expect(new Desk().judge(update)).toMatchObject({ kind: 'broken' });
  });

  test('a parent that is no type is called broken', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    desk.take(browser.type('Words'));
    const { clientID } = browser.doc;
    const next = Y.getState(desk.doc.store, clientID);
    const text = browser.text()._item?.id.clock ?? 0;
    const under = oneBlock(clientID, next, [
      (encoder) => {
        encoding.writeUint8(encoder, 4);
        for (const value of [0, clientID, text + 1]) encoding.writeVarUint(encoder, value);
        encoding.writeVarString(encoder, 'x');
      },
    ]);
    expect(desk.judge(under)).toMatchObject({ kind: 'broken' });
  });

  test('a word between neighbours of two different texts is called broken', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    desk.take(browser.type('One'));
    desk.take(browser.type('Two'));
    const { clientID } = browser.doc;
    const next = Y.getState(desk.doc.store, clientID);
    const between = oneBlock(clientID, next, [
      (encoder) => {
        encoding.writeUint8(encoder, 4 | 0x80 | 0x40);
        for (const value of [clientID, 3, clientID, next - 1])
          encoding.writeVarUint(encoder, value);
        encoding.writeVarString(encoder, 'x');
      },
    ]);
    expect(desk.judge(between)).toMatchObject({ kind: 'broken' });
  });

  test('something known cannot smuggle in a new top-level name', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    desk.take(browser.type('Known'));
    const { clientID } = browser.doc;
    const again = oneBlock(clientID, 0, [
      topText(
        'anything',
        (e) => {
          encoding.writeVarUint(e, 3);
          encoding.writeVarString(e, 'p');
        },
        7,
      ),
    ]);
    expect(desk.judge(again)).toMatchObject({ kind: 'broken' });
  });

  const link =
    (bits: number, kind: number, ...ids: number[]) =>
    (encoder: encoding.Encoder) => {
      encoding.writeUint8(encoder, bits | kind);
      for (const value of ids) encoding.writeVarUint(encoder, value);
      encoding.writeVarString(encoder, 'x');
    };

  test('what is known already cannot cut a letter of two units where its writer may not write', () => {
    const [desk, victim, attacker] = [new Desk(), new Browser(), new Browser()];
    desk.take(victim.type('🎉'), bob);
    desk.take(attacker.type('x', proseName({ section: 'plan', field: 'steps' })));
    const { clientID } = attacker.doc;
    const next = Y.getState(desk.doc.store, clientID);
    const again = oneBlock(clientID, next - 1, [
      link(0x80, itemKind.string, victim.doc.clientID, 2),
      link(0x80, itemKind.string, clientID, next - 1),
    ]);
    const onlyPlan: Partial<Writer> = {
      sectionRefusal: ({ id }) => (id === 'plan' ? undefined : refuse('stage-not-opened')),
    };
    const verdict = desk.judge(again, alice, onlyPlan);
    expect(verdict.kind).toBe('edit');
    desk.take(again);
    expect(desk.doc.getXmlFragment(statement).toJSON()).toContain('🎉');
  });

  test('what hangs on something deleted for good is kept as nothing, whatever it says that was', () => {
    const [desk, attacker] = [new Desk(), new Browser()];
    desk.take(attacker.type('Gone'));
    const whole = Y.encodeStateAsUpdate(desk.doc);
    attacker.doc.getXmlFragment(statement).delete(0, 1);
    desk.take(attacker.last);
    const { clientID } = attacker.doc;
    const next = Y.getState(desk.doc.store, clientID);
    // The second letter of "Gone", as if it were a paragraph.
    const inside = oneBlock(clientID, next, [link(0, itemKind.string, 0, clientID, 3)]);
    const verdict = desk.take(inside);
    const replay = new Y.Doc();
    const kept = verdict.kind === 'edit' ? verdict.update : inside;
    replay.transact(() => {
      for (const update of [whole, attacker.last, kept]) Y.applyUpdate(replay, update);
    });
    expect(replay.getXmlFragment(statement).toJSON()).toBe('');
    expect(Y.encodeStateVector(replay)).toEqual(Y.encodeStateVector(desk.doc));
  });

  test.each<[string, (next: number, client: number) => (encoder: encoding.Encoder) => void]>([
    ['its neighbours are the wrong way round', (_, id) => link(0xc0, 4, id, 5, id, 2)],
    ['something stands fast between its neighbours', (_, id) => link(0xc0, 4, id, 2, id, 5)],
    ['its left neighbour is not the last', (next, id) => link(0x80, 4, id, next)],
    ['its right neighbour is not the first', (_, id) => link(0x40, 4, id, 4)],
  ])('what copies would not agree on is called broken: %s', (_name, write) => {
    const [desk, browser] = [new Desk(), new Browser()];
    desk.take(browser.type('Words'));
    const { clientID } = browser.doc;
    const next = Y.getState(desk.doc.store, clientID);
    // An element, its text, then the letters from 2 on; one more, put before the last of them.
    browser.text().insert(4, '!');
    desk.take(browser.last);
    const crossed = oneBlock(clientID, next + 1, [write(next, clientID)]);
    expect(desk.judge(crossed)).toMatchObject({ kind: 'broken' });
  });

  test('what is said to stand between the same two, too often to look at, is not where it says', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    desk.take(browser.type('Words'));
    const { clientID } = browser.doc;
    const last = Y.getState(desk.doc.store, clientID) - 1;
    const between = (times: number) =>
      blocks(
        [20, 0, [link(0x80, itemKind.string, clientID, last)]],
        [15, 0, Array.from({ length: times }, () => link(0xc0, itemKind.string, 10, 0, 20, 0))],
        [10, 0, [link(0x80, itemKind.string, clientID, last)]],
      );
    expect(desk.judge(between(1_000))).toMatchObject({ kind: 'edit' });
    const [few, many] = [new Desk(), new Desk()].map((other, index) => {
      other.take(Y.encodeStateAsUpdate(desk.doc));
      return other.takes(between(index === 0 ? 100 : 1_000));
    });
    expect([few, many]).toEqual([true, false]);
  });

  test('what two people wrote at one place while cut off, one of them on two devices, is let in', () => {
    const desk = new Desk();
    const first = new Browser();
    desk.take(first.type('ab'));
    const [colleague, laptop] = [new Browser(desk.doc), new Browser(desk.doc)];
    colleague.text().insert(1, 'colleague');
    laptop.text().insert(1, 'laptop');
    desk.take(colleague.last, bob);
    Y.applyUpdate(laptop.doc, Y.encodeStateAsUpdate(colleague.doc), 'heard');
    const words = laptop.text().toString();
    const seam = words.startsWith('alaptop') ? 'alaptop'.length : 'acolleague'.length;
    laptop.text().insert(seam, 'between');
    const missing = Y.encodeStateAsUpdate(laptop.doc, Y.encodeStateVector(desk.doc));
    expect(desk.take(missing)).toMatchObject({ kind: 'edit' });
    expect(desk.doc.getXmlFragment(statement).toJSON()).toContain('between');
  });

  test('prose nested deeper than anything can show is called broken, over several updates too', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    let inner: Y.XmlFragment = browser.doc.getXmlFragment(statement);
    const verdicts: string[] = [];
    for (let depth = 0; depth < 70; depth++) {
      const element = new Y.XmlElement('listItem');
      inner.insert(0, [element]);
      inner = element;
      verdicts.push(desk.take(browser.last).kind);
    }
    expect(verdicts.indexOf('broken')).toBeGreaterThan(50);
    expect(verdicts.slice(0, 50).every((kind) => kind === 'edit')).toBe(true);
  });
});

describe('too much at once', () => {
  test('more structs than an update may hold', () => {
    const structs = Array.from(
      { length: limits.structs + 1 },
      () => (encoder: encoding.Encoder) => {
        encoding.writeUint8(encoder, 0);
        encoding.writeVarUint(encoder, 1);
      },
    );
    expect(new Desk().judge(oneBlock(7, 0, structs))).toMatchObject({ kind: 'too-large' });
  });

  test('more new names than an update may begin', () => {
    const [desk, browser] = [new Desk(), new Browser()];
    browser.doc.transact(() => {
      for (let index = 0; index <= limits.names; index++) {
        const id = `row${String(index).padStart(9, '0')}` as RowId;
        const name = proseName({ section: 'needs', row: id, field: 'need' });
        browser.doc.getXmlFragment(name).insert(0, [new Y.XmlText()]);
      }
    });
    expect(desk.judge(browser.last)).toMatchObject({ kind: 'too-large' });
    expect(desk.doc.share.size).toBe(0);
  });
});

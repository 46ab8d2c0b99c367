import { Content } from '@tday/shared/content';
import { proseJson } from '@tday/shared/prose';
import { appendJson } from '@tday/shared/prose-fragment';
import type { Participant } from '@tday/shared/workshop';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { FakeHost } from './fake-host.ts';
import { FakeRoom } from './fake-room.ts';
import { isNotOpened, openWorkshop } from './open-workshop.ts';
import { contentOf } from './page-verbs.ts';
import { smallTemplate } from './small-template.ts';
import { alice, cost, doer, id, me, statement, workshop } from './small-workshop.ts';
import type { Ask } from './wire.ts';
import type { OpenWorkshop } from './workshop-state.ts';

let host: FakeHost;
let room: FakeRoom;
let asked: string[];
let epoch: number;
let opened: OpenWorkshop[];

const ask: Ask = async (method, path, body) => {
  asked.push(`${method} ${path} ${body === undefined ? '' : JSON.stringify(body)}`.trim());
  if (method === 'GET') {
    const now = host.now() + 60_000;
    const body = { workshop, template: smallTemplate, participant: me, now, epoch };
    return { status: 200, body };
  }
  return { status: 409, body: { refused: 'no-timer', says: 'There is no timer.' } };
};

const open = async (answers: Ask = ask): Promise<OpenWorkshop> => {
  const { openWire } = room;
  const result = await openWorkshop({
    id,
    host,
    ask: answers,
    openWire,
    syncAddress: 'ws://x/sync',
  });
  if (isNotOpened(result)) throw new Error(result.says);
  opened.push(result);
  await settled();
  return result;
};

/** Wires open, and answers are read, in later turns. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

const connection = (one: OpenWorkshop) => one.state.getState().connection;

beforeEach(() => {
  host = new FakeHost();
  room = new FakeRoom();
  asked = [];
  epoch = 1;
  opened = [];
});

afterEach(() => {
  for (const one of opened) one.close();
});

describe('a workshop in one browser', () => {
  test('says why its line is down, if the room did, until it is back', async () => {
    const one = await open();
    room.close('stopping');
    expect(one.state.getState().lostFor).toBe('stopping');
    one.lineBack();
    await settled();
    expect([connection(one).state, one.state.getState().lostFor]).toEqual(['live', undefined]);
  });

  test('tells a facilitator, once the room does, that little more can be added', async () => {
    const one = await open();
    expect(one.state.getState().nearlyFull).toBe(false);
    room.tell({ nearlyFull: true });
    expect(one.state.getState().nearlyFull).toBe(true);
  });

  test('is live once the content has come over', async () => {
    new Content(smallTemplate, { content: room.doc }).setValue(cost, 5, doer);
    const one = await open();
    expect(connection(one)).toEqual({ state: 'live', unkept: 0 });
    expect(contentOf(one).raw(cost)).toBe(5);
  });

  test('counts what is written until the room says that it is kept', async () => {
    const one = await open();
    room.keeps = false;
    contentOf(one).setValue(cost, 1, doer);
    expect(connection(one)).toEqual({ state: 'live', unkept: 1 });
    room.tellKept();
    expect(connection(one)).toEqual({ state: 'live', unkept: 0 });
    expect(one.state.getState().lastKeptAt).toBe(host.now());
  });

  test('keeps writing while cut off, and says how much waits', async () => {
    const one = await open();
    one.lineLost();
    contentOf(one).setValue(cost, 1, doer);
    contentOf(one).setValue(cost, 2, doer);
    expect(connection(one)).toEqual({ state: 'offline', unkept: 2 });
    one.lineBack();
    await settled();
    expect(connection(one)).toEqual({ state: 'live', unkept: 0 });
    expect(new Content(smallTemplate, { content: room.doc }).raw(cost)).toBe(2);
  });

  test('dials again when a frame stays unanswered', async () => {
    const one = await open();
    room.keeps = false;
    contentOf(one).setValue(cost, 1, doer);
    room.keeps = true;
    host.pass(6_000);
    await settled();
    expect([room.dialled, connection(one)]).toEqual([2, { state: 'live', unkept: 0 }]);
  });

  test('does not dial again while the room says that it cannot keep anything', async () => {
    const one = await open();
    room.tell({ keeping: 'stalled' });
    room.keeps = false;
    contentOf(one).setValue(cost, 1, doer);
    host.pass(60_000);
    await settled();
    expect([room.dialled, one.state.getState().keeping]).toEqual([1, 'stalled']);
  });

  test('takes in at once what another writes, and what follows on it once a tick', async () => {
    const one = await open();
    const far = new Content(smallTemplate, { content: room.doc });
    room.write(() => far.setValue(cost, 1, doer));
    room.write(() => far.setValue(cost, 2, doer));
    expect(contentOf(one).raw(cost)).toBe(1);
    host.pass(100);
    expect(contentOf(one).raw(cost)).toBe(2);
  });

  test('hands refused words back and begins again with a fresh copy', async () => {
    const one = await open();
    room.refuses = 'The facilitator has closed this part.';
    const fragment = contentOf(one).fragment(statement);
    if (fragment) appendJson(fragment, proseJson('Ten weeks\nis too long'));
    await settled();
    const { handedBack, copy } = one.state.getState();
    expect(handedBack).toMatchObject([
      {
        edits: { content: expect.any(Uint8Array) },
        says: 'The facilitator has closed this part.',
        texts: [
          {
            address: statement,
            section: 'The problem',
            label: 'What is wrong?',
            words: 'Ten weeks\nis too long',
          },
        ],
      },
    ]);
    expect([copy.number, connection(one).state]).toEqual([2, 'live']);
    expect(copy.content.raw(statement)).toBeUndefined();
  });

  test('does not hand back what was kept before', async () => {
    const one = await open();
    contentOf(one).setValue(cost, 100, doer);
    room.refuses = 'No.';
    const fragment = contentOf(one).fragment(statement);
    if (fragment) appendJson(fragment, proseJson('refused'));
    await settled();
    const [back] = one.state.getState().handedBack;
    expect(back?.texts.map(({ words }) => words)).toEqual(['refused']);
    expect(contentOf(one).raw(cost)).toBe(100);
    if (back) one.forgetHandedBack(back);
    expect(one.state.getState().handedBack).toEqual([]);
  });

  test('stays out when the room has shown its participant the door', async () => {
    const one = await open();
    room.close('removed');
    await settled();
    one.lineBack();
    await settled();
    expect(connection(one)).toEqual({ state: 'refused', closing: 'removed' });
    expect(room.dialled).toBe(1);
  });

  test('hears decisions as slices, and the server clock with them', async () => {
    const one = await open();
    room.tell({ workshop: { stages: { write: 'closed' } }, now: host.now() + 90_000 });
    expect(one.state.getState().workshop.stages).toEqual({ write: 'closed' });
    expect(one.now()).toBe(host.now() + 90_000);
  });

  test('knows when the content last changed, and time that passes changes nothing', async () => {
    new Content(smallTemplate, { content: room.doc }).setValue(cost, 5, doer);
    const one = await open();
    room.tell({ workshop: {}, lastChangedAt: 7 });
    expect(one.lastChangedAt()).toBe(7);
    contentOf(one).setValue(cost, 6, doer);
    const written = one.now();
    host.pass(90_000);
    expect(one.lastChangedAt()).toBe(written);
    room.tell({ workshop: {}, lastChangedAt: written + 30_000 });
    expect(one.lastChangedAt()).toBe(written + 30_000);
  });

  test('does not go back to what was fetched before the room said more', async () => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let fetches = 0;
    const one = await open(async (method, path, body) => {
      fetches += 1;
      if (fetches > 1) await held;
      return ask(method, path, body);
    });
    room.tell({ workshop: { participants: [{ ...alice, role: 'facilitator' }] } });
    room.tell({ workshop: { stages: { write: 'closed' } } });
    answer();
    await settled();
    expect(one.state.getState().workshop.stages).toEqual({ write: 'closed' });
  });

  test('fetches the plan again when its participant begins to lead', async () => {
    const one = await open();
    asked = [];
    room.tell({ workshop: { participants: [{ ...alice, role: 'facilitator' }] } });
    await settled();
    expect(asked).toEqual([`GET /api/workshops/${id}`]);
    expect(one.state.getState().workshop.participants[0]?.role).toBe('contributor');
  });

  test('who begins to lead is sent what was hidden from them', async () => {
    const olu: Participant = { ...alice, role: 'observer', group: 'other' };
    const one = await open(async (method, path, body) => {
      const { status, body: answer } = await ask(method, path, body);
      return {
        status,
        body: { ...(answer as object), workshop: { ...workshop, participants: [olu] } },
      };
    });
    expect(contentOf(one).docs.restricted).toBeUndefined();
    room.tell({ workshop: { participants: [{ ...olu, role: 'facilitator' }] } });
    expect(contentOf(one).docs.restricted).toBeDefined();
  });

  test('begins anew in the epoch of a workshop that was put back, and hands back what was not kept', async () => {
    const one = await open();
    expect(room.epochs).toEqual(['1']);
    room.keeps = false;
    contentOf(one).write(statement, proseJson('Written in the other life.'), doer);
    const before = contentOf(one);
    epoch = 1_790_000_000;
    room.doc = new Y.Doc();
    room.close('otherEpoch');
    expect(connection(one)).toMatchObject({ state: 'joining' });
    await settled();
    expect(room.epochs).toEqual(['1', '1790000000']);
    expect(connection(one)).toEqual({ state: 'live', unkept: 0 });
    expect(contentOf(one)).not.toBe(before);
    expect(contentOf(one).raw(statement)).toBeUndefined();
    const [back] = one.state.getState().handedBack;
    expect(back?.texts.map(({ words }) => words)).toEqual(['Written in the other life.']);
  });

  test('lets nobody write into a copy that is gone while it asks for the epoch, however long that takes', async () => {
    let answered = () => {};
    const answer = new Promise<void>((resolve) => {
      answered = resolve;
    });
    let isSlow = false;
    const one = await open(async (method, path, body) => {
      if (isSlow) await answer;
      return ask(method, path, body);
    });
    isSlow = true;
    epoch = 1_790_000_000;
    room.doc = new Y.Doc();
    room.close('otherEpoch');
    one.lineLost();
    one.lineBack();
    host.pass(20_000);
    expect(connection(one)).toMatchObject({ state: 'joining' });
    answered();
    await settled();
    expect(connection(one)).toEqual({ state: 'live', unkept: 0 });
  });

  test('says so when a workshop was put back and the server cannot say to which epoch', async () => {
    let answers = true;
    const one = await open(async (method, path, body) => {
      if (!answers) throw new TypeError('no network');
      return ask(method, path, body);
    });
    answers = false;
    room.close('otherEpoch');
    await settled();
    expect(connection(one)).toEqual({ state: 'refused', closing: 'otherEpoch' });
  });

  test('gives the sentence of a refused command, and of a server that does not answer', async () => {
    const one = await open();
    expect(await one.ask({ type: 'pause-timer' })).toEqual({
      refused: 'no-timer',
      says: 'There is no timer.',
    });
    const deaf = await open(async (method, path, body) => {
      if (method === 'POST') throw new TypeError('no network');
      return ask(method, path, body);
    });
    expect(await deaf.ask({ type: 'start' })).toMatchObject({ unreached: true });
  });

  test('says why it could not be opened', async () => {
    const says = 'You are not in this workshop.';
    const answer = { status: 401, body: { refused: 'not-in-this-workshop', says } };
    const { openWire } = room;
    const result = await openWorkshop({
      id,
      host,
      ask: async () => answer,
      openWire,
      syncAddress: 'ws://x/sync',
    });
    expect(result).toMatchObject({ status: 401, says, handedBack: [] });
  });
});

// The late box over the API: reading it, keeping it as a file, and bringing a file in.
import { Content } from '@tday/shared/content';
import type { ParticipantId, WorkshopId } from '@tday/shared/ids';
import { makeWaitingFile } from '@tday/shared/waiting-file';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Browser, type House, makeHouse, type Started } from './a-house.ts';

let house: House;
let fay: Browser;
let ben: Browser;
let started: Started;
let box: string;
let benId: ParticipantId;

beforeEach(async () => {
  house = makeHouse();
  ({ fay, started } = await house.start());
  box = `/api/workshops/${started.workshop}/late`;
  ben = house.browser();
  const joined = await ben.post('/api/join', { code: started.code, name: 'Ben', group: 'user' });
  benId = ((await joined.json()) as { participant: ParticipantId }).participant;
});

const room = async () => {
  const found = await house.parts.rooms.open(started.workshop as WorkshopId);
  if (found === undefined) throw new Error('there is no room');
  return found;
};

/** What Ben wrote into the first text of the workshop while his phone had no line. */
const fileOfBen = async (change: object = {}): Promise<string> => {
  const { template } = await room();
  const doc = new Y.Doc();
  const content = new Content(template, { content: doc });
  content.addRows('needs', ['rowrowrowrow' as never], { by: benId, at: 1 });
  content.write(
    { section: 'needs', row: 'rowrowrowrow' as never, field: 'need' },
    {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A licence' }] }],
    },
    { by: benId, at: 1 },
  );
  const text = makeWaitingFile({
    workshop: { id: started.workshop as WorkshopId, title: 'Fishing licences' },
    participant: { id: benId, name: 'Ben' },
    at: 1_790_000_000_000,
    texts: [],
    edits: { content: Y.encodeStateAsUpdate(doc) },
  });
  return JSON.stringify({ ...JSON.parse(text), ...change });
};

const bringIn = (browser: Browser, file: string): Promise<Response> =>
  browser.ask(box, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: file,
  });

const brought = async (): Promise<string> => {
  const { late } = (await (await bringIn(fay, await fileOfBen())).json()) as { late: string[] };
  return late[0] ?? '';
};

describe('a file of what waits on a device', () => {
  test('[L2] is read before it is taken in, and then everybody sees it', async () => {
    const late = await brought();
    const look = await fay.get(`${box}/${late}`);
    expect(await look.json()).toEqual({
      texts: [
        { section: 'Needs', row: 'new A licence', adds: ['new A licence'], takesAway: [] },
        {
          section: 'Needs',
          row: 'new A licence',
          label: expect.any(String),
          adds: ['A licence'],
          takesAway: [],
        },
      ],
      more: 0,
    });
    const commands = `/api/workshops/${started.workshop}/commands`;
    const taken = await fay.post(commands, { type: 'take-in', late });
    expect(await taken.json()).toMatchObject({
      decided: [{ by: started.participant, decision: { type: 'taken-in', participant: benId } }],
    });
    expect((await room()).workshop.references).toEqual({ needs: { rowrowrowrow: 1 } });
  });

  test('[L2] brought in twice changes nothing and says so', async () => {
    const file = await fileOfBen();
    expect(await (await bringIn(fay, file)).json()).toMatchObject({ isNew: true });
    const again = await bringIn(fay, file);
    const answer = (await again.json()) as { late: string[]; isNew: boolean };
    expect(answer).toMatchObject({ isNew: false });
    const commands = `/api/workshops/${started.workshop}/commands`;
    await fay.post(commands, { type: 'take-in', late: answer.late[0] });
    const third = await bringIn(fay, file);
    expect([third.status, await third.json()]).toMatchObject([409, { refused: 'late-known' }]);
  });

  test.each([
    [{ format: 'recipe' }, 400, 'file-not-ours'],
    [{ version: 9 }, 400, 'file-newer'],
    [{ edits: { content: '?' } }, 400, 'file-broken'],
    [{ edits: { content: 'CQkJ' } }, 400, 'late-broken'],
    [{ workshop: { id: 'otherotherot' } }, 409, 'file-of-another-workshop'],
    [{ participant: { id: 'nobodynobody', name: 'N' } }, 404, 'no-such-participant'],
  ])('[L2] with %o is refused with a sentence', async (change, status, refused) => {
    const answer = await bringIn(fay, await fileOfBen(change));
    expect([answer.status, await answer.json()]).toEqual([
      status,
      { refused, says: expect.stringMatching(/\.$/) },
    ]);
  });

  test('that is far too large is turned away', async () => {
    const answer = await bringIn(fay, 'x'.repeat(9_000_000));
    expect(answer.status).toBe(413);
  });

  test('is brought in by facilitators alone', async () => {
    const file = await fileOfBen();
    expect((await bringIn(ben, file)).status).toBe(403);
    expect((await bringIn(house.browser(), file)).status).toBe(401);
  });
});

describe('late words', () => {
  test('can be had as a file, which can be brought in again', async () => {
    const late = await brought();
    await fay.post(`/api/workshops/${started.workshop}/commands`, { type: 'set-aside', late });
    const answer = await fay.get(`${box}/${late}/file`);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="late-words_ben_/,
    );
    const file = await answer.text();
    expect(JSON.parse(file)).toMatchObject({
      participant: { id: benId, name: 'Ben' },
      texts: [{ words: 'new A licence' }, { section: 'Needs', words: 'A licence' }],
    });
    expect(await (await bringIn(fay, file)).json()).toMatchObject({ isNew: true });
  });

  test('are nobody else’s to read', async () => {
    const late = await brought();
    for (const path of [`${box}/${late}`, `${box}/${late}/file`]) {
      expect((await ben.get(path)).status).toBe(403);
      expect((await house.browser().get(path)).status).toBe(401);
    }
  });

  test.each(['nothingnothi', '..', 'x'])(
    'that are not there are said not to be: %s',
    async (id) => {
      const answer = await fay.get(`${box}/${encodeURIComponent(id)}`);
      expect(answer.status).toBe(404);
    },
  );

  test('an older copy of the page, or another program, asks for no nonsense', async () => {
    const answer = await fay.post(`/api/workshops/${started.workshop}/commands`, {
      type: 'take-in',
      late: '../..',
    });
    expect(answer.status).toBe(400);
  });
});

// Starting, seeing and moving a workshop over the API, and everything that is refused there.
import type { WorkshopId } from '@tday/shared/ids';
import { readParticipantCookie } from '@tday/shared/participant-cookie';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Browser, type House, makeHouse, origin, type Started } from './a-house.ts';

let house: House;
let fay: Browser;
let started: Started;
let commands: string;

beforeEach(async () => {
  house = makeHouse();
  ({ fay, started } = await house.start());
  commands = `/api/workshops/${started.workshop}/commands`;
});

const member = async (name: string, more: object = {}): Promise<Browser> => {
  const browser = house.browser();
  await browser.post('/api/join', { code: started.code, name, group: 'user', ...more });
  return browser;
};

const body = { template: 'small', title: 'A day', name: 'Fay' };

describe('starting', () => {
  test('whoever starts a workshop leads it, with its code and its link', () => {
    expect(started.code).toMatch(/^[CDFGHJKMNPQRTVWXY34679]{6}$/);
    expect(started.facilitatorLink).toMatch(/^http:\/\/tday\.test\/f\/[a-z0-9]{12}\/[\w-]{43}$/);
    expect(started.pass).toMatch(/^[\w-]{43}$/);
    expect([...fay.cookies.keys()]).toContain(`pass_${started.workshop}`);
  });

  test('title, place and marking are those of the workshop', async () => {
    const more = { marking: 'OFFICIAL-SENSITIVE', place: ' Room  Blue ' };
    const browser = house.browser();
    const answer = await browser.post('/api/workshops', { ...body, ...more });
    const { workshop } = (await answer.json()) as Started;
    const shown = await (await browser.get(`/api/workshops/${workshop}`)).json();
    expect(shown).toMatchObject({
      workshop: { title: 'A day', place: 'Room Blue', marking: 'OFFICIAL-SENSITIVE' },
    });
  });

  test.each([
    [{ template: 'tea' }, 404, 'no-such-template'],
    [{ title: ' ' }, 400, 'title-needed'],
    [{ title: 'x'.repeat(121) }, 400, 'title-too-long'],
    [{ name: '' }, 400, 'name-needed'],
    [{ name: 'x'.repeat(300) }, 400, 'name-too-long'],
    [{ group: 'technologist' }, 400, 'group-needed'],
  ])('%o is refused', async (wrong, status, refused) => {
    const answer = await house.browser().post('/api/workshops', { ...body, ...wrong });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ refused });
  });

  test('everything that was expected of the body is said at once', async () => {
    const wrong = { template: 1, title: 'A', name: 'F', marking: 'SECRET', colour: 'blue' };
    const answer = await house.browser().post('/api/workshops', wrong);
    expect(answer.status).toBe(400);
    const { expected } = (await answer.json()) as { expected: { path: string }[] };
    expect(expected.map(({ path }) => path).sort()).toEqual(['colour', 'marking', 'template']);
  });

  test.each(['{', '[1', ''])('what is not JSON is said to be none: %s', async (text) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await house.browser().ask('/api/join', { method: 'POST', headers, body: text });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ expected: [{ path: '' }] });
  });

  test('a body that is far too large is turned away', async () => {
    const answer = await house.browser().post('/api/join', { name: 'x'.repeat(100_000) });
    expect(answer.status).toBe(413);
  });
});

describe('a host code', () => {
  beforeEach(() => {
    house = makeHouse({ hostCode: 'open sesame' });
  });

  test('lets only those start a workshop who know it', async () => {
    const start = (more: object) => house.browser().post('/api/workshops', { ...body, ...more });
    expect((await start({})).status).toBe(403);
    const wrong = await start({ hostCode: 'open barley' });
    expect(await wrong.json()).toMatchObject({ refused: 'wrong-host-code' });
    expect((await start({ hostCode: 'open sesame' })).status).toBe(201);
  });

  test('cannot be guessed in a row', async () => {
    const guess = (hostCode: string) =>
      house.browser('198.51.100.1').post('/api/sample', { hostCode });
    for (let tries = 0; tries < 20; tries += 1) await guess('open barley');
    expect((await guess('open sesame')).status).toBe(429);
  });

  test('whoever guesses keeps nobody else from starting', async () => {
    const guesser = house.browser('198.51.100.1');
    const body = { hostCode: 'open barley' };
    for (let tries = 0; tries < 30; tries += 1) await guesser.post('/api/sample', body);
    const host = house.browser('198.51.100.2');
    expect((await host.post('/api/sample', { hostCode: 'open sesame' })).status).toBe(201);
  });
});

describe('without a host code', () => {
  test('one address starts thirty workshops within an hour, and others go on', async () => {
    const stranger = house.browser('198.51.100.1');
    for (let start = 0; start < 29; start += 1) await stranger.post('/api/workshops', body);
    expect((await stranger.post('/api/sample', {})).status).toBe(201);
    const answer = await stranger.post('/api/workshops', body);
    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({ refused: 'too-many-starts' });
    const other = await house.browser('198.51.100.2').post('/api/workshops', body);
    expect(other.status).toBe(201);
  });
});

describe('seeing', () => {
  test('a participant sees the workshop, who they are, the code and where to join', async () => {
    const amina = await member('Amina');
    const shown = await (await amina.get(`/api/workshops/${started.workshop}`)).json();
    expect(shown).toMatchObject({
      workshop: { id: started.workshop, title: 'Fishing licences', state: 'lobby' },
      template: { id: 'small' },
      docs: ['content', 'restricted'],
      code: started.code,
      joinAddress: `${origin}/j/${started.code}`,
    });
  });

  test('a supplier is not offered what suppliers may not see', async () => {
    const template = 'transformation-day';
    const leader = house.browser();
    const answer = await leader.post('/api/workshops', { ...body, template });
    const { workshop, code } = (await answer.json()) as Started;
    const sam = house.browser();
    await sam.post('/api/join', { code, name: 'Sam', group: 'technologist' });
    const shown = await (await sam.get(`/api/workshops/${workshop}`)).json();
    expect(shown).toMatchObject({ docs: ['content'] });
  });

  test('from the host’s own computer, others are sent to its address in the network', async () => {
    const path = `/api/workshops/${started.workshop}`;
    const headers = { authorization: `Bearer ${started.pass}` };
    const answer = await house.app.request(`http://localhost:3000${path}`, { headers });
    expect(await answer.json()).toMatchObject({
      joinAddress: `http://192.168.1.7:3000/j/${started.code}`,
    });
  });

  test('without a pass of this workshop nothing is seen', async () => {
    const stranger = await house.browser().get(`/api/workshops/${started.workshop}`);
    expect(stranger.status).toBe(401);
    const other = await house.start();
    const answer = await other.fay.get(`/api/workshops/${started.workshop}`);
    expect(answer.status).toBe(401);
    expect((await house.browser().get('/api/workshops/nothing')).status).toBe(401);
  });

  test('the QR code is black on white with a margin, for whoever is inside', async () => {
    const path = `/api/workshops/${started.workshop}/code.svg`;
    const svg = await (await fay.get(path)).text();
    expect(svg).toContain('<title>QR code of the join page</title>');
    expect(svg).toMatch(/#fff[\s\S]*#000/);
    expect((await house.browser().get(path)).status).toBe(401);
  });
});

const whoIs = async (browser: Browser): Promise<string> => {
  const shown = await (await browser.get(`/api/workshops/${started.workshop}`)).json();
  return (shown as { participant: string }).participant;
};

describe('moving the day', () => {
  test('[R1] only a facilitator moves the day', async () => {
    const amina = await member('Amina');
    const olu = await member('Olu', { role: 'observer' });
    for (const browser of [amina, olu]) {
      const answer = await browser.post(commands, { type: 'start' });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ refused: 'not-a-facilitator' });
    }
    const answer = await fay.post(commands, { type: 'start' });
    expect(answer.status).toBe(200);
    const { decided } = (await answer.json()) as { decided: { decision: { type: string } }[] };
    expect(decided.map(({ decision }) => decision.type)).toEqual([
      'started',
      'stage-opened',
      'timer-started',
    ]);
  });

  test('what the state of the workshop stands against is a conflict, with its sentence', async () => {
    const answer = await fay.post(commands, { type: 'next-stage' });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({
      refused: 'workshop-not-started',
      says: 'The workshop has not started yet.',
    });
  });

  test.each([
    { type: 'dance' },
    { type: 'extend-timer' },
    { type: 'extend-timer', minutes: -5 },
    { type: 'start-timer', minutes: 481 },
    { type: 'remove', participant: 'somebody' },
    { type: 'start', now: true },
    'start',
  ])('%o is no command', async (wrong) => {
    const answer = await fay.post(commands, wrong);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toHaveProperty('expected');
  });

  test('nobody fills the log by asking for things without end; others go on', async () => {
    const amina = await member('Amina');
    const participant = await whoIs(amina);
    const ask = (turn: number) =>
      amina.post(commands, { type: 'rename', participant, name: `Amina ${turn}` });
    for (let turn = 0; turn < 300; turn += 1) await ask(turn);
    const answer = await ask(300);
    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({ refused: 'too-many-asks' });
    const bola = await member('Bola');
    const rename = { type: 'rename', participant: await whoIs(bola), name: 'Bola K' };
    expect((await bola.post(commands, rename)).status).toBe(200);
  });

  test('everybody may mend their own name, and nobody that of others', async () => {
    const amina = await member('Amina');
    const participant = await whoIs(amina);
    const rename = { type: 'rename', participant, name: 'Amina K' };
    expect((await amina.post(commands, rename)).status).toBe(200);
    const other = { ...rename, participant: started.participant };
    expect((await amina.post(commands, other)).status).toBe(403);
  });

  test('a stranger moves nothing', async () => {
    expect((await house.browser().post(commands, { type: 'start' })).status).toBe(401);
  });
});

describe('another site', () => {
  test('[R3] a request from another site is refused, even with the cookie', async () => {
    const answer = await fay.post(commands, { type: 'start' }, { origin: 'http://evil.example' });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ refused: 'other-site' });
    const form = await fay.ask('/j/CCCCCC', {
      method: 'POST',
      headers: { origin: 'null' },
      body: new URLSearchParams({ name: 'Eve' }),
    });
    expect(form.status).toBe(403);
  });

  test('a page of this server and a program with a pass are served', async () => {
    expect((await fay.post(commands, { type: 'start' }, { origin })).status).toBe(200);
    const headers = { authorization: `Bearer ${started.pass}` };
    const answer = await house.browser().post(commands, { type: 'next-stage' }, headers);
    expect(answer.status).not.toBe(401);
  });
});

describe('cookies', () => {
  test('a pass is out of reach of scripts and of other sites', async () => {
    const answer = await house.browser().post('/api/workshops', body);
    const [pass] = answer.headers.getSetCookie();
    expect(pass).toMatch(/^pass_[a-z0-9]{12}=/);
    expect(pass).toMatch(/Path=\/.*HttpOnly.*SameSite=Lax/);
    expect(pass).not.toContain('Secure');
  });

  test('who a browser is by its pass, its pages can read', async () => {
    const answer = await house.browser().post('/api/workshops', body);
    const [, who] = answer.headers.getSetCookie();
    const { workshop, participant } = (await answer.json()) as Started;
    expect(who).toMatch(new RegExp(`^who_${workshop}=${participant};.*Path=/; SameSite=Lax`));
    expect(who).not.toContain('HttpOnly');
    expect(readParticipantCookie(`a=b; ${who?.split(';')[0]}`, workshop as WorkshopId)).toBe(
      participant,
    );
  });

  test('over https it is never sent in the clear', async () => {
    const publicUrl = 'https://day.example.org';
    const addresses = { publicUrl, networkAddress: () => undefined };
    const secure = makeHouse({ addresses });
    const answer = await secure.browser().post('/api/workshops', body);
    expect(answer.headers.getSetCookie()[0]).toContain('Secure');
    const { facilitatorLink } = (await answer.json()) as Started;
    expect(facilitatorLink).toMatch(/^https:\/\/day\.example\.org\/f\//);
  });

  test('the oldest pass goes when there are thirty others', async () => {
    const browser = house.browser();
    for (let count = 0; count < 32; count += 1) await browser.post('/api/workshops', body);
    const passes = [...browser.cookies.keys()].filter((name) => name.startsWith('pass_'));
    expect(passes).toHaveLength(30);
  });

  test('a link with a pass leaves it in a cookie and goes on', async () => {
    const screen = house.browser();
    const path = `/enter/${started.workshop}?pass=${started.pass}`;
    const answer = await screen.get(`${path}&to=screen`);
    expect(answer.headers.get('location')).toBe(`/screen/${started.workshop}`);
    expect((await screen.get(`/api/workshops/${started.workshop}`)).status).toBe(200);
    const wrong = await house.browser().get(`/enter/${started.workshop}?pass=guess`);
    expect(wrong.status).toBe(401);
  });
});

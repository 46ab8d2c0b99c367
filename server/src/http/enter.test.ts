// Links with a pass in them, and browsers that are somebody already.
import { beforeEach, expect, test } from 'vitest';
import { type Browser, type House, makeHouse, type Started } from './a-house.ts';

let house: House;
let started: Started;
let fay: Browser;

beforeEach(async () => {
  house = makeHouse();
  ({ fay, started } = await house.start());
});

const join = async (browser: Browser, name: string): Promise<Started> => {
  const body = { code: started.code, name, group: 'user' };
  return (await (await browser.post('/api/join', body)).json()) as Started;
};

const whoIs = async (browser: Browser): Promise<string> => {
  const answer = await browser.get(`/api/workshops/${started.workshop}`);
  return ((await answer.json()) as { participant: string }).participant;
};

const linkOf = ({ pass }: Started) => `/enter/${started.workshop}?pass=${pass}`;

test('a browser that is nobody yet goes straight in, without the pass in its address', async () => {
  const screen = house.browser();
  const answer = await screen.get(`${linkOf(started)}&to=screen`);
  expect(answer.headers.get('location')).toBe(`/screen/${started.workshop}`);
  expect(await whoIs(screen)).toBe(started.participant);
});

test('a browser that is somebody else is asked first, and stays who it is until it says yes', async () => {
  const eve = await join(house.browser(), 'Eve');
  const page = await fay.get(linkOf(eve));
  const text = await page.text();
  expect(text).toContain('Go on as Eve?');
  expect(text).toContain('this browser is Fay');
  expect(await whoIs(fay)).toBe(started.participant);
  const answer = await fay.submit(`/enter/${started.workshop}`, { pass: eve.pass, to: 'w' });
  expect(answer.status).toBe(303);
  expect(await whoIs(fay)).toBe(eve.participant);
});

test('[R3] no page of another site can say yes for it', async () => {
  const eve = await join(house.browser(), 'Eve');
  const answer = await fay.ask(`/enter/${started.workshop}`, {
    method: 'POST',
    headers: { origin: 'http://evil.example' },
    body: new URLSearchParams({ pass: eve.pass, to: 'w' }),
  });
  expect(answer.status).toBe(403);
  expect(await whoIs(fay)).toBe(started.participant);
});

test('a link whose pass is wrong changes nothing', async () => {
  expect((await fay.get(`/enter/${started.workshop}?pass=guess`)).status).toBe(401);
  expect(await whoIs(fay)).toBe(started.participant);
});

// Leading a workshop by the facilitator's link.
import { beforeEach, expect, test } from 'vitest';
import { type Browser, type House, makeHouse, origin, type Started } from './a-house.ts';

let house: House;
let started: Started;
let fay: Browser;
let link: string;

beforeEach(async () => {
  house = makeHouse();
  ({ fay, started } = await house.start());
  link = started.facilitatorLink.replace(origin, '');
});

const shown = async (browser: Browser) =>
  (await (await browser.get(`/api/workshops/${started.workshop}`)).json()) as {
    participant: string;
    workshop: { participants: { id: string; name: string; role: string; removed: boolean }[] };
    facilitatorLink?: string;
    template: { stages: { script: { say: string } }[] };
  };

const me = async (browser: Browser) => {
  const { participant, workshop } = await shown(browser);
  return workshop.participants.find(({ id }) => id === participant);
};

test('it asks once for a name, and then the device leads', async () => {
  const ben = house.browser();
  const page = await (await ben.get(link)).text();
  expect(page).toContain('Lead “Fishing licences”');
  const sent = await ben.submit(link, { name: 'Ben', describes: 'user' });
  expect(sent.headers.get('location')).toBe(`/w/${started.workshop}`);
  expect(await me(ben)).toMatchObject({ name: 'Ben', role: 'facilitator' });
  expect((await ben.get(link)).status).toBe(303);
});

test('whoever led before comes back as who they were, on another device', async () => {
  const tablet = house.browser();
  expect(await (await tablet.get(link)).text()).toContain('I am Fay');
  await tablet.submit(link, { participant: started.participant });
  expect(await me(tablet)).toMatchObject({ id: started.participant, name: 'Fay' });
});

test('whoever joined by the code leads as who they are', async () => {
  const amina = house.browser();
  await amina.post('/api/join', { code: started.code, name: 'Amina', group: 'user' });
  const { participant } = await shown(amina);
  expect(await (await amina.get(link)).text()).toContain('I am Amina');
  await amina.submit(link, { participant });
  expect(await me(amina)).toMatchObject({ id: participant, role: 'facilitator' });
});

test('nobody leads as somebody else who does not lead', async () => {
  const amina = house.browser();
  const body = { code: started.code, name: 'Amina', group: 'user' };
  const { participant } = (await (await amina.post('/api/join', body)).json()) as Started;
  const eve = house.browser();
  const answer = await eve.submit(link, { participant });
  expect(answer.status).toBe(400);
  expect(await me(amina)).toMatchObject({ role: 'contributor' });
});

test('a name that is there already, and what is missing, are said', async () => {
  const other = await house.browser().submit(link, { name: 'Fay', describes: 'user' });
  expect(other.status).toBe(409);
  expect(await other.text()).toContain('Somebody of that name has joined already');
  const empty = await house.browser().submit(link, { name: '', describes: '' });
  expect(await empty.text()).toContain('Enter your name');
});

test.each(['/f/abcdefghjkmn/x', '/f/nothing/x'])('a wrong link opens nothing: %s', async (path) => {
  const answer = await house.browser().get(path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('This link does not open a workshop');
});

test('a link with another secret opens nothing', async () => {
  const answer = await house.browser().submit(`/f/${started.workshop}/guess`, { name: 'Eve' });
  expect(answer.status).toBe(404);
});

test('a device that leads is shown the link again; nobody else is, nor the script', async () => {
  const amina = house.browser();
  await amina.post('/api/join', { code: started.code, name: 'Amina', group: 'user' });
  expect((await shown(fay)).facilitatorLink).toBe(started.facilitatorLink);
  expect((await shown(fay)).template.stages[0]?.script.say).not.toBe('');
  expect((await shown(amina)).facilitatorLink).toBeUndefined();
  expect((await shown(amina)).template.stages[0]?.script).toEqual({ say: '' });
});

test('who is removed at the same moment does not lead', async () => {
  const amina = house.browser();
  await amina.post('/api/join', { code: started.code, name: 'Amina', group: 'user' });
  const { participant } = await shown(amina);
  const command = { type: 'remove', participant };
  house.store.hang();
  const removed = fay.post(`/api/workshops/${started.workshop}/commands`, command);
  const led = amina.submit(link, { participant });
  await new Promise((resolve) => setTimeout(resolve, 50));
  house.store.recover();
  await Promise.all([removed, led]);
  const { workshop } = await shown(fay);
  expect(workshop.participants.find(({ id }) => id === participant)).toMatchObject({
    role: 'contributor',
    removed: true,
  });
});

const renew = (browser: Browser) =>
  browser.post(`/api/workshops/${started.workshop}/facilitator-link`, {});

test('a facilitator makes another link: the one before opens nothing any more', async () => {
  const answer = await renew(fay);
  expect(answer.status).toBe(201);
  const { facilitatorLink } = (await answer.json()) as Started;
  expect(facilitatorLink).not.toBe(started.facilitatorLink);
  expect((await house.browser().get(link)).status).toBe(404);
  expect((await house.browser().get(facilitatorLink.replace(origin, ''))).status).toBe(200);
  expect((await shown(fay)).facilitatorLink).toBe(facilitatorLink);
});

test('another facilitator goes on leading, and is not shown the link that is dead', async () => {
  const ben = house.browser();
  await ben.submit(link, { name: 'Ben', describes: 'user' });
  expect((await shown(ben)).facilitatorLink).toBeDefined();
  await renew(fay);
  expect((await shown(ben)).facilitatorLink).toBeUndefined();
  expect(await me(ben)).toMatchObject({ name: 'Ben', role: 'facilitator' });
});

test('nobody else makes another link', async () => {
  const amina = house.browser();
  await amina.post('/api/join', { code: started.code, name: 'Amina', group: 'user' });
  expect((await renew(amina)).status).toBe(403);
  expect((await renew(house.browser())).status).toBe(401);
  expect((await house.browser().get(link)).status).toBe(200);
});

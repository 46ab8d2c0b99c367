// Joining with a browser that has JavaScript switched off.
import { beforeEach, expect, test } from 'vitest';
import { type Browser, type House, makeHouse, type Started } from './a-house.ts';

let house: House;
let fay: Browser;
let started: Started;
let path: string;

beforeEach(async () => {
  house = makeHouse();
  ({ fay, started } = await house.start());
  path = `/j/${started.code}`;
});

const textOf = async (answer: Response | Promise<Response>): Promise<string> =>
  (await answer).text();

const amina = { name: 'Amina', describes: 'user' };

test('[J4] the join page works without JavaScript: a name, one choice, and in the lobby', async () => {
  const browser = house.browser();
  const page = await textOf(browser.get(path));
  expect(page).toContain('<h1 class="govuk-heading-l">Join “Fishing licences”</h1>');
  expect(page).toContain('I use the service');
  expect(page).toContain('I am observing');
  const sent = await browser.submit(path, amina);
  expect(sent.status).toBe(303);
  const lobby = await textOf(browser.get(sent.headers.get('location') ?? ''));
  expect(lobby).toContain('You are in, Amina');
  expect(lobby).toMatch(/\d{4}-[A-Z]+/);
  expect(lobby).toContain('Fay');
});

test('[J4] a code that is typed leads to the page of its workshop', async () => {
  const browser = house.browser();
  expect(await textOf(browser.get('/j'))).toContain('Enter the code on the screen');
  const typed = `${started.code.slice(0, 3)}-${started.code.slice(3)}`.toLowerCase();
  const answer = await browser.get(`/j?code=${encodeURIComponent(typed)}`);
  expect(answer.headers.get('location')).toBe(path);
});

test('a code that is none stays in its field, with the error above and beside it', async () => {
  const answer = await house.browser().get('/j?code=K7M%22%3E');
  expect(answer.status).toBe(400);
  const page = await textOf(answer);
  expect(page).toContain('<title>Error: ');
  expect(page).toContain('There is a problem');
  expect(page).toContain('value="K7M&quot;&gt;"');
  expect(page).toContain('aria-describedby="code-hint code-error"');
});

test('a code that no workshop has is said to be wrong', async () => {
  const answer = await house.browser().get('/j/CCCCCC');
  expect(answer.status).toBe(404);
  expect(await textOf(answer)).toContain('No workshop here has the code “CCCCCC”');
});

test('errors keep what was typed, and name all that is missing', async () => {
  const page = await textOf(house.browser().submit(path, { name: '', describes: '' }));
  expect(page).toContain('href="#name">Enter your name');
  expect(page).toContain('href="#describes">Choose which describes you');
  const second = await textOf(house.browser().submit(path, { name: 'Amina <3', describes: 'x' }));
  expect(second).toContain('value="Amina &lt;3"');
  const third = await house.browser().submit(path, { name: 'a'.repeat(300), describes: 'user' });
  expect(third.status).toBe(400);
  const page3 = await textOf(third);
  expect(page3).toContain('A name can have 80 characters at most');
  expect(page3).toMatch(/value="user" checked/);
});

test('whoever observes reads along', async () => {
  const olu = house.browser();
  await olu.submit(path, { name: 'Olu', describes: 'observing' });
  const answer = await olu.get(`/api/workshops/${started.workshop}`);
  const { workshop } = (await answer.json()) as { workshop: { participants: object[] } };
  expect(workshop.participants).toContainEqual(
    expect.objectContaining({ name: 'Olu', role: 'observer' }),
  );
});

test('“Is this you?” has three ways on', async () => {
  await house.browser().submit(path, amina);
  const other = house.browser();
  const answer = await other.submit(path, amina);
  expect(answer.status).toBe(409);
  const page = await textOf(answer);
  expect(page).toContain('Is this you?');
  expect(page).toMatch(/Somebody called Amina \(Users\) joined at \d\d:\d\d/);
  expect(page).toContain(`action="${path}/again"`);
  expect(page).toContain('Ask the facilitator');
  expect(page).toContain('value="Amina 2"');
  const sent = await other.submit(path, { ...amina, name: 'Amina K', another: 'yes' });
  expect(sent.status).toBe(303);
  expect(await textOf(other.get(`/w/${started.workshop}`))).toContain('You are in, Amina K');
});

test('[J3] the rejoin code brings back on another device, without JavaScript too', async () => {
  const laptop = house.browser();
  await laptop.submit(path, amina);
  const rejoin = laptop.cookies.get(`rejoin_${started.workshop}`) ?? '';
  const phone = house.browser();
  const wrong = await phone.submit(`${path}/again`, { rejoin: '0000-NOBODY' });
  expect(wrong.status).toBe(404);
  const page = await textOf(wrong);
  expect(page).toContain('value="0000-NOBODY"');
  expect(page).toMatch(/<details class="govuk-details" open>/);
  const sent = await phone.submit(`${path}/again`, { rejoin });
  expect(sent.status).toBe(303);
  expect(await textOf(phone.get(`/w/${started.workshop}`))).toContain('You are in, Amina');
});

test('[J2] the same device goes straight in; somebody else at it can still join', async () => {
  const shared = house.browser();
  await shared.submit(path, amina);
  expect((await shared.get(path)).status).toBe(303);
  const page = await shared.get(`${path}?as=somebody-else`);
  expect(page.status).toBe(200);
  expect(await textOf(page)).toContain('Your name');
});

test('somebody who was removed is told so on their device, and how to come in again', async () => {
  const laptop = house.browser();
  await laptop.submit(path, amina);
  const shown = await laptop.get(`/api/workshops/${started.workshop}`);
  const { participant } = (await shown.json()) as Started;
  const commands = `/api/workshops/${started.workshop}/commands`;
  await fay.post(commands, { type: 'remove', participant });
  const answer = await laptop.get(path);
  expect(answer.status).toBe(403);
  expect(await textOf(answer)).toContain('You have been removed from this workshop');
});

test('a reload after the rejoin form leads back to the page', async () => {
  const answer = await house.browser().get(`${path}/again`);
  expect(answer.headers.get('location')).toBe(path);
});

test('a closed workshop says so, and lets back in whoever was there', async () => {
  const laptop = house.browser();
  await laptop.submit(path, amina);
  await fay.post(`/api/workshops/${started.workshop}/commands`, { type: 'close' });
  const page = await textOf(house.browser().get(path));
  expect(page).toContain('closed');
  expect(page).not.toContain('name="describes"');
  const rejoin = laptop.cookies.get(`rejoin_${started.workshop}`) ?? '';
  expect((await house.browser().submit(`${path}/again`, { rejoin })).status).toBe(303);
});

test('without a pass, the page of a workshop shows the way in and nobody’s name', async () => {
  const page = await textOf(house.browser().get(`/w/${started.workshop}`));
  expect(page).toContain('href="/j"');
  expect(page).not.toContain('Fay');
});

test('a title with markup in it stays words', async () => {
  const browser = house.browser();
  const body = { template: 'small', title: '<script>x</script>', name: '<b>F' };
  const { code } = (await (await browser.post('/api/workshops', body)).json()) as Started;
  const page = await textOf(house.browser().get(`/j/${code}`));
  expect(page).toContain('&lt;script&gt;x');
  expect(page).not.toContain('<script>x');
});

test('the page is small, and no part of it is kept in between', async () => {
  const answer = await house.browser().get(path);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect((await textOf(answer)).length).toBeLessThan(8_000);
});

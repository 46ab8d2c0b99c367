// Joining, coming back and being somebody else, over the API.
import { beforeEach, describe, expect, test } from 'vitest';
import { type Browser, type House, makeHouse, type Started } from './a-house.ts';

let house: House;
let fay: Browser;
let started: Started;

beforeEach(async () => {
  house = makeHouse();
  ({ fay, started } = await house.start());
});

const join = (browser: Browser, name: string, more: object = {}) =>
  browser.post('/api/join', { code: started.code, name, group: 'user', ...more });

const enter = async (browser: Browser, name: string, more: object = {}): Promise<Started> =>
  (await (await join(browser, name, more)).json()) as Started;

const whoIs = async (browser: Browser): Promise<string | undefined> => {
  const answer = await browser.get(`/api/workshops/${started.workshop}`);
  return ((await answer.json()) as { participant?: string }).participant;
};

describe('joining', () => {
  test('[J1] anyone with the code joins with a name and no account', async () => {
    const amina = house.browser();
    const answer = await join(amina, 'Amina');
    expect(answer.status).toBe(201);
    const entered = (await answer.json()) as Started;
    expect(entered).toMatchObject({ workshop: started.workshop });
    expect(entered.rejoinCode).toMatch(/^\d{4}-[A-Z]+$/);
    expect(await whoIs(amina)).toBe(entered.participant);
  });

  test('a code is taken in any case, with its dash and with spaces', async () => {
    const typed = ` ${started.code.slice(0, 3).toLowerCase()}-${started.code.slice(3)} `;
    const answer = await join(house.browser(), 'Amina', { code: typed });
    expect(answer.status).toBe(201);
  });

  test.each(['CCCCCC', 'hello', ''])('a wrong code is not found: "%s"', async (code) => {
    const answer = await join(house.browser(), 'Amina', { code });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ refused: 'wrong-code' });
  });

  test('after a hundred wrong codes of one address there is a pause, for right ones too', async () => {
    const guesser = house.browser();
    for (let guess = 0; guess < 100; guess += 1) await join(guesser, 'Eve', { code: 'CCCCCC' });
    const answer = await join(guesser, 'Eve');
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('120');
    expect(await answer.json()).toMatchObject({ refused: 'too-many-tries' });
  });

  test.each([
    ['', 'name-needed'],
    ['\u200b \u0007', 'name-needed'],
    ['a'.repeat(300), 'name-too-long'],
  ])('a name that is none is refused', async (name, refused) => {
    const answer = await join(house.browser(), name);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ refused });
  });

  test('a group that the template does not have is refused', async () => {
    const answer = await join(house.browser(), 'Amina', { group: 'technologist' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ refused: 'group-needed' });
  });

  test('nobody joins as a facilitator by the code on the wall', async () => {
    const answer = await join(house.browser(), 'Eve', { role: 'facilitator' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ expected: [{ path: 'role' }] });
  });

  test('an observer need not say for whom they speak', async () => {
    const answer = await join(house.browser(), 'Olu', { role: 'observer', group: 'other' });
    expect(answer.status).toBe(201);
  });

  test('nobody new joins a closed workshop', async () => {
    await fay.post(`/api/workshops/${started.workshop}/commands`, { type: 'close' });
    const answer = await join(house.browser(), 'Amina');
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ refused: 'workshop-closed' });
  });

  test('a room with five hundred people is full, and who is removed makes place', async () => {
    const guests: Started[] = [];
    while (guests.length < 499) guests.push(await enter(house.browser(), `Guest ${guests.length}`));
    const full = await join(house.browser(), 'Amina');
    expect(await full.json()).toMatchObject({ refused: 'workshop-full' });
    const remove = { type: 'remove', participant: guests[0]?.participant };
    const commands = `/api/workshops/${started.workshop}/commands`;
    expect((await fay.post(commands, remove)).status).toBe(200);
    expect((await join(house.browser(), 'Amina')).status).toBe(201);
  });

  test('a full disk lets nobody in, and says so', async () => {
    house.store.fill();
    const answer = await join(house.browser(), 'Amina');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(await answer.json()).toMatchObject({ refused: 'not-kept' });
  });
});

describe('a name that is there already', () => {
  beforeEach(() => join(house.browser(), 'Amina'));

  test('asks whether it is the same person', async () => {
    const answer = await join(house.browser(), 'AMINA');
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      refused: 'same-name',
      sameNameAs: { name: 'Amina', group: 'user' },
    });
  });

  test('of two who join at once, the second is asked', async () => {
    const pressedTwice = house.browser();
    const answers = await Promise.all([join(pressedTwice, 'Bob'), join(pressedTwice, 'Bob')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 409]);
  });

  test('another Amina comes in under a name that the room can tell apart', async () => {
    const other = house.browser();
    const answer = await join(other, 'Amina', { sameName: 'another' });
    expect(answer.status).toBe(201);
    const page = await (await other.get(`/w/${started.workshop}`)).text();
    expect(page).toContain('Amina 2');
  });
});

describe('coming back', () => {
  test('[J2] comes back as the same person on the same device', async () => {
    const amina = house.browser();
    const { participant } = await enter(amina, 'Amina');
    const again = await amina.get(`/j/${started.code}`);
    expect(again.status).toBe(303);
    expect(again.headers.get('location')).toBe(`/w/${started.workshop}?welcome=back`);
    expect(await whoIs(amina)).toBe(participant);
  });

  test('[J3] a rejoin code brings them back on another device', async () => {
    const { participant, rejoinCode } = await enter(house.browser(), 'Amina');
    const phone = house.browser();
    const answer = await phone.post('/api/rejoin', {
      code: started.code,
      rejoinCode: rejoinCode.toLowerCase().replace('-', ' '),
    });
    expect(answer.status).toBe(201);
    expect(await whoIs(phone)).toBe(participant);
  });

  test('a rejoin code given while joining brings back too', async () => {
    const { participant, rejoinCode } = await enter(house.browser(), 'Amina');
    const phone = house.browser();
    await join(phone, 'Amina', { rejoinCode });
    expect(await whoIs(phone)).toBe(participant);
  });

  test('a rejoin code of another workshop is nobody’s here', async () => {
    const other = await house.start();
    const { rejoinCode } = other.started;
    const body = { workshop: started.workshop, rejoinCode };
    const answer = await house.browser().post('/api/rejoin', body);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ refused: 'wrong-rejoin-code' });
  });

  test('guessing rejoin codes is paused after forty', async () => {
    const { rejoinCode } = await enter(house.browser(), 'Amina');
    const eve = house.browser();
    const guess = (code: string) =>
      eve.post('/api/rejoin', { workshop: started.workshop, rejoinCode: code });
    for (let tries = 0; tries < 40; tries += 1) await guess('0000-NOBODY');
    expect((await guess(rejoinCode)).status).toBe(429);
  });

  test('nor does anybody guess through one workshop after the other', async () => {
    const eve = house.browser('198.51.100.1');
    const guess = async (workshop: string, times: number) => {
      for (let tries = 0; tries < times; tries += 1)
        await eve.post('/api/rejoin', { workshop, rejoinCode: '0000-NOBODY' });
    };
    for (let day = 0; day < 3; day += 1) await guess((await house.start()).started.workshop, 34);
    const { rejoinCode } = await enter(house.browser(), 'Amina');
    const back = { workshop: started.workshop, rejoinCode };
    expect((await eve.post('/api/rejoin', back)).status).toBe(429);
    expect((await house.browser('198.51.100.2').post('/api/rejoin', back)).status).toBe(201);
  });

  test('a facilitator gives a new rejoin code; the lost one stops working', async () => {
    const { participant, rejoinCode } = await enter(house.browser(), 'Amina');
    const path = `/api/workshops/${started.workshop}/rejoin-codes`;
    const given = (await (await fay.post(path, { participant })).json()) as Started;
    const with_ = (code: string) =>
      house.browser().post('/api/rejoin', { workshop: started.workshop, rejoinCode: code });
    expect((await with_(rejoinCode)).status).toBe(404);
    expect((await with_(given.rejoinCode)).status).toBe(201);
  });

  test('nobody else gives codes for others', async () => {
    const amina = house.browser();
    const { participant } = await enter(amina, 'Amina');
    const path = `/api/workshops/${started.workshop}/rejoin-codes`;
    expect((await amina.post(path, { participant: started.participant })).status).toBe(403);
    expect((await amina.post(path, { participant })).status).toBe(201);
    expect((await fay.post(path, { participant: 'nobodynobody' })).status).toBe(404);
  });

  test('somebody who was removed comes back with neither pass nor code', async () => {
    const amina = house.browser();
    const { participant, rejoinCode } = await enter(amina, 'Amina');
    const commands = `/api/workshops/${started.workshop}/commands`;
    await fay.post(commands, { type: 'remove', participant });
    const answer = await amina.get(`/api/workshops/${started.workshop}`);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ refused: 'removed' });
    const again = { workshop: started.workshop, rejoinCode };
    expect((await house.browser().post('/api/rejoin', again)).status).toBe(403);
    await fay.post(commands, { type: 'readmit', participant });
    expect(await whoIs(amina)).toBe(participant);
  });
});

test('[R2] passes, rejoin codes and the facilitator’s secret are stored only as hashes', async () => {
  const { pass, rejoinCode } = await enter(house.browser(), 'Amina');
  const secret = started.facilitatorLink.split('/').at(-1) ?? '';
  const stored = JSON.stringify(await house.store.load(started.workshop as never), (_key, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
  const credentials = JSON.stringify([...Object.values(house.store)], (_key, value) =>
    value instanceof Map ? [...value] : value,
  );
  expect(stored).toContain('Amina');
  for (const known of [pass, rejoinCode, secret, started.pass]) {
    expect(stored).not.toContain(known);
    expect(credentials).not.toContain(known);
    expect(house.logged.join('')).not.toContain(known);
  }
});

// What holds for every address.
import { beforeEach, describe, expect, test } from 'vitest';
import { type House, makeHouse } from './a-house.ts';

let house: House;

beforeEach(() => {
  house = makeHouse();
});

test('no page of ours is shown inside another, runs a foreign script or tells where it was', async () => {
  const { headers } = await house.browser().get('/j');
  expect(headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('strict-transport-security')).toBeNull();
});

test('what is not there is said in words to people, and as JSON to programs', async () => {
  const page = await house.browser().get('/tea/and/biscuits');
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('There is no such page');
  const answer = await house.browser().get('/api/tea');
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({
    refused: 'not-found',
    says: 'There is nothing at this address.',
  });
});

describe('a mistake of ours', () => {
  beforeEach(() => {
    const all = () => Promise.reject(new Error('secret insides'));
    house = makeHouse({ templates: { all, find: all } as never });
  });

  test('shows an id that stands in the log, and nothing else', async () => {
    const answer = await house.browser().get('/api/templates');
    expect(answer.status).toBe(500);
    const { refused, says } = (await answer.json()) as { refused: string; says: string };
    expect(refused).toBe('our-fault');
    expect(says).not.toContain('insides');
    const id = /fault (\w{8})/.exec(says)?.[1] ?? '';
    expect(house.logged.some((line) => line.includes(id) && line.includes('insides'))).toBe(true);
  });
});

describe('templates', () => {
  test('are listed with what they make, and the faulty ones with their faults', async () => {
    const answer = await house.browser().get('/api/templates');
    const { templates, faulty } = (await answer.json()) as {
      templates: { id: string; minutes: number; documents: object[] }[];
      faulty: { file: string; faults: { line: number; didYouMean?: string }[] }[];
    };
    expect(templates.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['transformation-day', 'half-day-needs', 'small']),
    );
    expect([templates[0]?.id, templates.at(-1)?.id]).toEqual(['transformation-day', 'small']);
    expect(templates.find(({ id }) => id === 'small')).toMatchObject({ minutes: 20 });
    expect(faulty).toMatchObject([{ file: 'faulty.yaml' }]);
    expect(faulty[0]?.faults[0]?.line).toBeGreaterThan(1);
  });

  test('are shown whole, one by one', async () => {
    const answer = await house.browser().get('/api/templates/small');
    expect(await answer.json()).toMatchObject({ id: 'small', sections: [{ id: 'needs' }, {}] });
    expect((await house.browser().get('/api/templates/tea')).status).toBe(404);
  });
});

test('the API describes itself from what it checks', async () => {
  const answer = await house.browser().get('/api/openapi.json');
  const { openapi, paths } = (await answer.json()) as {
    openapi: string;
    paths: Record<string, Record<string, { requestBody?: object; responses: object }>>;
  };
  expect(openapi).toBe('3.1.0');
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining([
      '/api/workshops',
      '/api/join',
      '/api/workshops/{workshop}',
      '/api/workshops/{workshop}/commands',
      '/api/workshops/{workshop}/export/{format}',
      '/readyz',
    ]),
  );
  const join = JSON.stringify(paths['/api/join']?.['post']?.requestBody);
  expect(join).toContain('"required":["code","name","group"]');
});

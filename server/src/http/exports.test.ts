// Taking a document away, over HTTP and the real exporter.
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExportError, makeExporter } from '../exporter.ts';
import { type Browser, type House, makeHouse, type Started } from './a-house.ts';

const exporter = makeExporter();
let house: House;
let fay: Browser;
let sample: Started;

beforeAll(async () => {
  house = makeHouse({ exporter });
  fay = house.browser();
  sample = (await (await fay.post('/api/sample', {})).json()) as Started;
});
afterAll(() => exporter.close());

const take = (browser: Browser, format: string, document = ''): Promise<Response> =>
  browser.get(`/api/workshops/${sample.workshop}/export/${format}${document}`);

test('the sample workshop opens finished: started, every stage opened, and led by its visitor', async () => {
  const shown = await (await fay.get(`/api/workshops/${sample.workshop}`)).json();
  const { workshop, template } = shown as {
    workshop: { state: string; stages: Record<string, string>; references: object };
    template: { stages: { id: string }[] };
  };
  expect(workshop.state).toBe('running');
  expect(Object.keys(workshop.stages)).toEqual(template.stages.map(({ id }) => id));
  expect(workshop.references).toMatchObject({ needs: {} });
});

test('a document comes as a file with a name that says what it is', async () => {
  const answer = await take(fay, 'md', '?document=business-case');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/markdown');
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="getting-letters-to-the-right-person-on-day-one_business-case_[\d-]+\.md"$/,
  );
  expect(await answer.text()).toContain('Getting letters to the right person on day one');
});

test('a file of another kind comes as its bytes', async () => {
  const answer = await take(fay, 'odt');
  const entries = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  expect(Object.keys(entries)).toContain('content.xml');
});

test('what suppliers may not see is not in the file of a supplier', async () => {
  const sam = house.browser();
  await sam.post('/api/join', { code: sample.code, name: 'Sam', group: 'technologist' });
  const whole = await (await take(fay, 'json')).text();
  const part = await (await take(sam, 'json')).text();
  const criterion = 'Live demonstration on supplied sample items';
  expect(whole).toContain(criterion);
  expect(part).not.toContain(criterion);
});

test('an unknown format and an unknown document are answered with the known ones', async () => {
  const format = await take(fay, 'wordperfect');
  expect(format.status).toBe(404);
  expect(await format.json()).toMatchObject({ refused: 'no-such-format' });
  const document = await take(fay, 'md', '?document=poem');
  expect(document.status).toBe(404);
  const { says } = (await document.json()) as { says: string };
  expect(says).toContain('business-case');
});

test('[V1] a facilitator looks at a version, and takes it away as it was', async () => {
  const { workshop, code } = sample;
  const before = await (await take(fay, 'json')).text();
  const keep = { type: 'keep-version', label: 'As it was' };
  const answer = await fay.post(`/api/workshops/${workshop}/commands`, keep);
  const { decided } = (await answer.json()) as {
    decided: { decision: { number: number } }[];
  };
  const version = decided[0]?.decision.number ?? 0;
  const rename = { type: 'rename', participant: sample.participant, name: 'Another Fay' };
  await fay.post(`/api/workshops/${workshop}/commands`, rename);
  expect(await (await take(fay, 'json')).text()).not.toBe(before);
  expect(await (await take(fay, 'json', `?version=${version}`)).text()).toBe(before);
  const look = await fay.get(`/api/workshops/${workshop}/versions/${version}`);
  expect(await look.json()).toMatchObject({ docs: { content: expect.any(String) } });

  for (const nothing of ['1', 'x', '-1']) {
    expect((await take(fay, 'json', `?version=${nothing}`)).status).toBe(404);
    expect((await fay.get(`/api/workshops/${workshop}/versions/${nothing}`)).status).toBe(404);
  }
  const ann = house.browser();
  await ann.post('/api/join', { code, name: 'Ann', group: 'user' });
  expect((await take(ann, 'json', `?version=${version}`)).status).toBe(403);
  expect((await ann.get(`/api/workshops/${workshop}/versions/${version}`)).status).toBe(403);
});

test('a stranger takes nothing away', async () => {
  expect((await take(house.browser(), 'md')).status).toBe(401);
});

test('a file that could not be made is said to be so, with what to do', async () => {
  const print = (job: ConstructorParameters<typeof ExportError>[1]) =>
    Promise.reject(new ExportError('Try another format.', job, { cause: new Error('insides') }));
  const other = makeHouse({ exporter: { print, close: async () => {} } });
  const { fay: leader, started } = await other.start();
  const answer = await leader.get(`/api/workshops/${started.workshop}/export/md`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ refused: 'not-exported', says: 'Try another format.' });
  expect(other.logged.join('')).toContain('insides');
});

// The built part for browsers, found by the build's manifest and served.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type House, makeHouse } from './a-house.ts';
import { readClientFiles } from './client-files.ts';

const manifest = {
  'index.html': { file: 'assets/index-1.js', name: 'index', css: ['assets/index-1.css'] },
  'src/join.ts': { file: 'assets/join-1.js', name: 'join', css: ['assets/join-1.css'] },
  'src/screens/RoomScreens.tsx': {
    file: 'assets/Room-1.js',
    name: 'RoomScreens',
    imports: ['index.html', '_shared-1.js'],
  },
  '_shared-1.js': { file: 'assets/shared-1.js', name: 'shared' },
};

const page = '<!doctype html><body><noscript>No script.</noscript></body>';

const built = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tday-dist-'));
  mkdirSync(join(folder, '.vite'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'icon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets/index-1.js'), 'let plain;');
  writeFileSync(join(folder, 'assets/index-1.js.br'), 'pressed');
  return folder;
};

let house: House;

beforeEach(async () => {
  house = makeHouse({ client: await readClientFiles(built()) });
});

test('where nothing is built there are no files, and the page says what to do', async () => {
  expect(await readClientFiles(tmpdir())).toBeUndefined();
  const answer = await makeHouse().browser().get('/gallery');
  expect(await answer.text()).toContain('npm run build');
});

test('the join page asks for its own style and script, and names the files of the room', async () => {
  const { started } = await house.start();
  const text = await (await house.browser().get(`/j/${started.code}`)).text();
  expect(text).toContain('<link rel="stylesheet" href="/assets/join-1.css">');
  expect(text).toContain('<script type="module" src="/assets/join-1.js"></script>');
  expect(text).toContain(
    '<meta name="prefetch" content="/assets/index-1.js /assets/index-1.css /assets/Room-1.js /assets/shared-1.js">',
  );
});

test('files that never change are kept by the browser, in the form that it takes', async () => {
  const headers = { 'accept-encoding': 'br, gzip' };
  const answer = await house.browser().ask('/assets/index-1.js', { headers });
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(answer.headers.get('content-type')).toContain('javascript');
  expect(await answer.text()).toBe('pressed');
});

test('files beside the page are asked for again', async () => {
  const answer = await house.browser().get('/icon.svg');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
});

test.each(['/assets/none.js', '/.vite/manifest.json', '/assets/..%2f.vite%2fmanifest.json'])(
  '%s is no file of ours',
  async (path) => {
    expect((await house.browser().get(path)).status).toBe(404);
  },
);

test('the page of the app carries the lobby for browsers without JavaScript', async () => {
  const { fay, started } = await house.start();
  const inside = await (await fay.get(`/w/${started.workshop}/people`)).text();
  expect(inside).toContain('<noscript><main');
  expect(inside).toContain('You are in, Fay');
  expect(inside).not.toContain('No script.');
  const outside = await (await house.browser().get('/')).text();
  expect(outside).toContain('href="/j"');
});

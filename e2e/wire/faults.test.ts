// The real server at its worst moments: dead between a commit and telling it, frozen, and without a disk.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { DistantBrowser, socketWire } from './distant-browser.ts';
import { RealServer } from './real-server.ts';
import { until } from './waiting.ts';

/** A disk of two megabytes, where this machine lets us have one. */
const smallDisk = (): string | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
};

const killing = fileURLToPath(new URL('killing-server.ts', import.meta.url));
const labels = ['alice', 'bob', 'carol'] as const;

let server: RealServer;
let browsers: DistantBrowser[] = [];

afterEach(async () => {
  for (const browser of browsers) browser.leave();
  browsers = [];
  await server.close();
});

const enter = async (): Promise<void> => {
  const day = await server.startDay();
  for (const label of labels) {
    const who = await server.join(day.code, label);
    browsers.push(await DistantBrowser.enter(server.origin, who, socketWire));
  }
};

const typeEach = (words: readonly string[]): void => {
  browsers.forEach((browser, index) => {
    browser.type(words[index] ?? '');
  });
};

const sorted = (words: readonly string[]): readonly string[] => [...words].sort();

/** All is kept, and everybody reads the same: each of these words, and each once. */
const agreeOn = async (words: readonly string[]): Promise<void> => {
  await until(() => browsers.every((browser) => browser.allKept));
  const all = () => browsers.map((browser) => browser.reads().join());
  await until(() => new Set(all()).size === 1);
  expect(sorted(browsers[0]?.reads() ?? [])).toEqual(sorted(words));
};

/** Until the server has ended. */
const typeOn = async (prefix: string): Promise<readonly string[]> => {
  const words: string[] = [];
  let isDead = false;
  const death = server.ended().then(() => {
    isDead = true;
  });
  for (let count = 0; !isDead; count++) {
    const each = labels.map((label) => `${label} ${prefix} ${count}`);
    words.push(...each);
    typeEach(each);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await death;
  return words;
};

const comeBack = async (): Promise<void> => {
  for (const browser of browsers) browser.open.lineBack();
  await until(() => browsers.every(({ isLive }) => isLive));
};

test('[S1] dying when a commit is on the disk, before or amid telling it, costs no word, and brings none twice', async () => {
  server = await RealServer.start();
  await enter();
  await server.kill();
  const words: string[] = [];
  for (const writes of [0, 2, 5]) {
    await server.run(killing, { KILL_AFTER: `5:${writes}` });
    await comeBack();
    words.push(...(await typeOn(`${writes}`)));
  }
  await server.run();
  await comeBack();
  await agreeOn(words);
}, 180_000);

// Windows freezes no process, and has no limit for its files.
describe.runIf(process.platform === 'linux')('on Linux', () => {
  test('[S3] a server that is frozen is missed, and costs nothing once it goes on', async () => {
    server = await RealServer.start();
    await enter();
    const words = labels.map((label) => `${label} before`);
    typeEach(words);
    await agreeOn(words);
    server.freeze();
    const more = labels.map((label) => `${label} meanwhile`);
    typeEach(more);
    await until(() => browsers.every(({ isLive }) => !isLive));
    expect(browsers.map(({ allKept }) => allKept)).toEqual([false, false, false]);
    server.thaw();
    await agreeOn([...words, ...more]);
  });

  test('[S8] a real disk that takes nothing any more is told to everybody, and loses nothing', async () => {
    server = await RealServer.start();
    await enter();
    const allow = (bytes: string) =>
      execFileSync('prlimit', [`--pid=${server.process}`, `--fsize=${bytes}:unlimited`]);
    const words = labels.map((label) => `${label} before`);
    typeEach(words);
    await agreeOn(words);
    allow('0');
    const more = labels.map((label) => `${label} without a disk`);
    typeEach(more);
    await until(() => browsers.every(({ state }) => state.keeping === 'stalled'));
    expect(browsers.map(({ allKept }) => allKept)).toEqual([false, false, false]);
    allow('unlimited');
    await agreeOn([...words, ...more]);
  });

  test('[S8] a small disk that is full is told to everybody, and once there is space nothing is lost', async (context) => {
    const disk = smallDisk();
    server = await RealServer.start(
      disk === undefined ? {} : { DATA_FILE: join(disk, 'a.sqlite') },
    );
    // Only root may mount; the test above needs no root.
    if (disk === undefined) return context.skip();
    try {
      await enter();
      const words = labels.map((label) => `${label} before`);
      typeEach(words);
      await agreeOn(words);
      const filler = join(disk, 'filler');
      expect(() => writeFileSync(filler, new Uint8Array(4_000_000))).toThrow('ENOSPC');
      const more = labels.map((label) => `${label} on a full disk`);
      for (let written = 0; browsers.some(({ state }) => state.keeping !== 'stalled'); written++) {
        const each = labels.map((label) => `${label} ${written} ${'x'.repeat(2_000)}`);
        more.push(...each);
        typeEach(each);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      typeEach(labels.map((label) => `${label} on a full disk`));
      expect(browsers.map(({ allKept }) => allKept)).toEqual([false, false, false]);
      rmSync(filler);
      await agreeOn([...words, ...more]);
    } finally {
      await server.kill();
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true });
    }
  });
});

// Forty texts on one page while thirty others type in them: how busy that leaves a browser, and how long
// a key takes to be seen. In Chromium, on the built app.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import type { Template } from '@tday/shared/template';
import { chromiumLaunch } from '../scripts/steps/chromium.mjs';
import { editorBench } from './config.ts';
import { median, percentile, printTable } from './figures.ts';
import { type OurWorkshop, startOurWorkshop } from './our-workshop.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { measureTyping } from './typists.ts';

const { sections, wordsPerSection, typists, keysPerSecond, seconds, ownKeys, limits } = editorBench;

const textId = (number: number): string => `text-${number}`;

/** One form of forty texts, all in one stage. */
const fortyTexts = (): Template => ({
  id: 'forty-texts',
  version: 1,
  language: 'en',
  title: 'Forty texts',
  says: 'What the editor is measured on.',
  starts: '09:30',
  groups: [{ id: 'civil-servant', label: 'I work in government', plural: 'Civil servants' }],
  stages: [
    {
      id: 'write',
      title: 'Write',
      kind: 'edit-together',
      minutes: 60,
      task: 'Write.',
      script: { say: 'Write.' },
      sections: Array.from({ length: sections }, (_, number) => textId(number)),
    },
  ],
  sections: Array.from({ length: sections }, (_, number) => ({
    kind: 'form',
    id: textId(number),
    title: `Text ${number}`,
    guidance: { write: 'Anything.', good: 'Anything.', example: 'Anything.' },
    fields: [{ id: 'text', label: `Words of text ${number}`, type: 'prose' }],
  })),
  documents: [
    {
      id: 'all',
      title: 'All',
      says: 'All texts.',
      outline: [{ heading: 'Texts', parts: [{ form: textId(0) }] }],
    },
  ],
});

const addresses = (server: ServerProcess, workshop: OurWorkshop): readonly string[] =>
  workshop.passes.map(
    (pass) => `ws://127.0.0.1:${server.port}/sync/${workshop.id}/content?ext=1&pass=${pass}`,
  );

const openRoom = async (browser: Browser, server: ServerProcess, workshop: OurWorkshop) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const [name, value] = [`pass_${workshop.id}`, workshop.facilitatorPass];
  await context.addCookies([{ name, value, url: `http://127.0.0.1:${server.port}` }]);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.port}/w/${workshop.id}`);
  await page.locator('[data-light="kept"]').waitFor();
  return page;
};

/** Fills every text, so that the page weighs what a page of a real day weighs. */
const fill = async (page: Page): Promise<void> => {
  const words = 'word '.repeat(wordsPerSection);
  for (let number = 0; number < sections; number++) {
    const box = page.getByRole('textbox', { name: `Words of text ${number}`, exact: true });
    await box.click();
    await page.keyboard.insertText(words);
  }
  await page.locator('[data-light="kept"]').waitFor();
};

const busyMs = async (devtools: CDPSession): Promise<number> => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  return seconds * 1000;
};

/** Milliseconds from a key to the frame that shows it, one for each of `ownKeys` keys. */
const typeOwnKeys = async (page: Page): Promise<readonly number[]> => {
  await page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(globalThis, { delays });
    addEventListener(
      'keydown',
      (event) => {
        const channel = new MessageChannel();
        // After the frame: a message posted in a frame's callback comes once it was painted.
        channel.port1.onmessage = () => delays.push(performance.now() - event.timeStamp);
        requestAnimationFrame(() => channel.port2.postMessage(0));
      },
      true,
    );
  });
  const box = page.getByRole('textbox', { name: 'Words of text 0', exact: true });
  await box.click();
  for (let key = 0; key < ownKeys; key++) {
    await page.keyboard.press('x');
    await sleep(120);
  }
  return page.evaluate(() => (globalThis as unknown as { delays: number[] }).delays);
};

interface Figures {
  readonly busyPercent: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

const measure = async (browser: Browser, others: number): Promise<Figures> => {
  const folder = await mkdtemp(join(tmpdir(), 'tday-bench-'));
  const main = new URL('../server/dist/main.js', import.meta.url).pathname;
  const templates = await writeTemplate(folder);
  const server = await startServer(main, {
    DATA_FILE: join(folder, 'bench.sqlite'),
    TEMPLATES_DIR: templates,
  });
  const origin = `http://127.0.0.1:${server.port}`;
  const workshop = await startOurWorkshop(origin, 'forty-texts', textId(0), others);
  const page = await openRoom(browser, server, workshop);
  await fill(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const lines = addresses(server, workshop);
  const typing = measureTyping({
    addresses: lines,
    nameOf: (number) => `prose:${textId(number % sections)}/-/text`,
    keysPerSecond,
    warmUpSeconds: 3,
    seconds: seconds + ownKeys * 0.15 + 3,
  });
  await sleep(3000);
  const [before, begun] = [await busyMs(devtools), performance.now()];
  await sleep(seconds * 1000);
  const busy = (await busyMs(devtools)) - before;
  const busyPercent = (100 * busy) / (performance.now() - begun);
  const delays = await typeOwnKeys(page);
  await typing;
  await page.context().close();
  await server.stop();
  await rm(folder, { recursive: true });
  return { busyPercent, p50Ms: median(delays), p95Ms: percentile(delays, 0.95) };
};

const writeTemplate = async (folder: string): Promise<string> => {
  const { mkdir, writeFile } = await import('node:fs/promises');
  const templates = join(folder, 'templates');
  await mkdir(templates);
  // JSON is YAML.
  await writeFile(join(templates, 'forty-texts.yaml'), JSON.stringify(fortyTexts()));
  return templates;
};

export const benchEditor = async (): Promise<void> => {
  const browser = await chromium.launch(chromiumLaunch());
  const rows: (string | number)[][] = [];
  for (const others of [0, typists]) {
    const { busyPercent, p50Ms, p95Ms } = await measure(browser, others);
    rows.push([others, busyPercent, p50Ms, p95Ms]);
  }
  await browser.close();
  printTable(
    `editor: ${sections} texts of ${wordsPerSection} words (at most ${limits.busyPercent}% busy, ${limits.keyToPaintMs} ms key to paint p50)`,
    ['others typing', 'main thread busy %', 'key to paint p50 ms', 'p95 ms'],
    rows,
  );
};

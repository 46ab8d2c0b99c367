// A cost is changed in the sample day: how long after the edit has come to a screen it shows the new net
// value, painted. In Chromium, on the built app, for a screen of numbers and for whoever changes the cost.
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { numbersWords } from '@tday/shared/words/numbers';
import { registerWords } from '@tday/shared/words/register';
import { roomWords } from '@tday/shared/words/room';
import { chromiumLaunch } from '../scripts/steps/chromium.mjs';
import { screenBench } from './config.ts';
import { median, percentile, printTable } from './figures.ts';
import { startServer } from './server-process.ts';

const { edits, limitMs } = screenBench;

/** The option whose cost is changed, the row of the cost, and its box. */
const option = 'SME-built';
const cost = { row: 'Option C: running', box: /Year 2$/ };

/** Loaded into the page before its own code: notes the delays. */
const inPage = new URL('screen-in-page.mjs', import.meta.url).pathname;

interface InPage {
  /** Milliseconds, one for each new value. */
  readonly delays: readonly number[];
}

const delaysIn = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (globalThis as unknown as InPage).delays);

const goTo = (page: Page, place: string): Promise<void> =>
  page.getByRole('link', { name: place, exact: true }).first().click();

const openNumbers = async (page: Page, address: string): Promise<void> => {
  await page.addInitScript({ path: inPage });
  await page.goto(address);
  await goTo(page, roomWords.en.places.numbers);
  await page.getByText(numbersWords.en.screen.optionsTable).first().waitFor();
  await page.evaluate(`noteValues(${JSON.stringify(option)})`);
};

const openCost = async (page: Page, address: string) => {
  await page.goto(address);
  await goTo(page, roomWords.en.places.sections);
  await page.getByRole('link', { name: 'Costs of the options', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: cost.row }).first();
  await row.getByRole('button', { name: registerWords.en.edit }).click();
  return page.getByRole('textbox', { name: cost.box }).first();
};

const openSample = async (context: BrowserContext, origin: string): Promise<string> => {
  const opened = await context.request.post(`${origin}/api/sample`, {
    data: {},
    headers: { origin },
  });
  const { workshop } = (await opened.json()) as { readonly workshop: string };
  return `${origin}/w/${workshop}`;
};

const measure = async (browser: Browser, origin: string): Promise<readonly number[]> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const address = await openSample(context, origin);
  const writes = await browser.newContext({ storageState: await context.storageState() });
  const page = await context.newPage();
  await openNumbers(page, address);
  const box = await openCost(await writes.newPage(), address);
  for (let edit = 1; edit <= edits; edit++) {
    await box.fill(String(190_000 + edit));
    await box.press('Enter');
    await page.waitForFunction(
      (count) => (globalThis as unknown as InPage).delays.length >= count,
      edit,
    );
  }
  return delaysIn(page);
};

export const benchScreen = async (): Promise<void> => {
  const main = new URL('../server/dist/main.js', import.meta.url).pathname;
  const server = await startServer(main, { DATA_FILE: ':memory:' });
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const delays = await measure(browser, `http://127.0.0.1:${server.port}`);
    printTable(
      `screen: a changed cost, until a screen has painted the new net value (asked: ${limitMs} ms)`,
      ['edits', 'p50 ms', 'p95 ms', 'slowest ms'],
      [[delays.length, median(delays), percentile(delays, 0.95), Math.max(...delays)]],
    );
  } finally {
    await browser.close();
    await server.stop();
  }
};

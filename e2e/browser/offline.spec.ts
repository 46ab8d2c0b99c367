// People without a line: a reload, a closed tab, a phone asleep. Every word is there in the end, and the light
// never called kept what the server did not have.
import { readFile } from 'node:fs/promises';
import { expect, type Page, test, type WebSocketRoute } from '@playwright/test';
import type { WorkshopId } from '@tday/shared/ids';
import { readWaitingFile } from '@tday/shared/waiting-file';
import { stageWords } from '@tday/shared/words/stages';
import { statusWords } from '@tday/shared/words/status';
import { LightRecord } from './light-record.ts';
import { allSee, type Person, Stage } from './stage.ts';

const [section, field] = ['room-rules', 'rules'] as const;
const words = statusWords.en;

test.describe('without a line', () => {
  let stage: Stage;
  let fay: Person;
  let alice: Person;
  let light: LightRecord;
  let code: string;

  test.beforeEach(async ({ browser }) => {
    stage = await Stage.open(browser);
    [fay, alice] = [await stage.person('Fay'), await stage.person('Alice')];
    light = await LightRecord.of(alice);
    code = await stage.startWorkshop(fay);
  });
  test.afterEach(() => stage.close());

  const aliceJoins = async () => {
    await alice.join(stage.server.origin, code, 'user');
    await fay.press(stageWords.en.controls.start);
    await alice.write(section, field, 'Alice before. ');
    await alice.isKept();
  };

  const aliceWritesUnreached = async (text: string) => {
    light.lacking(text);
    await alice.write(section, field, text);
  };

  const appIsOnDevice = (page: Page) =>
    page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      const { controller } = navigator.serviceWorker;
      if (controller === null) {
        await new Promise((resolve) =>
          navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
        );
      }
    });

  const aliceDownloads = async () => {
    const [download] = await Promise.all([
      alice.page.waitForEvent('download'),
      alice.press(words.download),
    ]);
    const [, id = ''] = /\/w\/(\w+)/.exec(alice.page.url()) ?? [];
    return readWaitingFile(await readFile(await download.path(), 'utf8'), id as WorkshopId);
  };

  test('[K2] a reload without the server shows the text and takes more, which comes to the room', async () => {
    await aliceJoins();
    await appIsOnDevice(alice.page);
    await stage.server.kill();
    await aliceWritesUnreached('Alice alone. ');
    await expect(alice.light('device-only')).toBeVisible();
    await alice.page.reload();
    await expect(alice.text(section, field)).toContainText('Alice before. Alice alone.');
    await expect(alice.light('device-only')).toBeVisible();
    await expect(alice.page.getByText(words.offlineNote.says.reload)).toBeVisible();
    await aliceWritesUnreached('After the reload. ');
    const file = await aliceDownloads();
    expect(file).toMatchObject({ participant: { name: 'Alice' } });
    expect(JSON.stringify(file)).toContain('Alice alone. After the reload.');
    light.reached();
    await stage.server.run();
    await alice.isKept();
    await allSee([fay, alice], section, field, 'Alice before. Alice alone. After the reload.');
    light.wasTrue();
    // With a server, pages come from it: a new build is not hidden by the old one.
    const response = await alice.page.reload();
    expect(response?.headers()['cache-control']).toBe('no-store');
  });

  test('[K2] a tab that was closed with words not kept has them when it is opened again', async () => {
    let isCut = false;
    await alice.context.routeWebSocket(/\/sync\//, async (route) => {
      if (isCut) await route.close({ code: 1013 });
      else route.connectToServer();
    });
    // The second wire as well.
    await alice.context.route(/\/sync\//, (route) => (isCut ? route.abort() : route.continue()));
    const cut = async (page: Page) => {
      isCut = true;
      await page.evaluate(() => dispatchEvent(new Event('offline')));
    };
    await aliceJoins();
    const questions: string[] = [];
    const askedOnLeaving = async (page: Page) => {
      page.on('dialog', async (dialog) => {
        questions.push(dialog.type());
        await dialog.accept();
      });
    };
    await askedOnLeaving(alice.page);
    await cut(alice.page);
    await aliceWritesUnreached('Words of a closed tab. ');
    const address = alice.page.url();
    await Promise.all([
      alice.page.waitForEvent('close'),
      alice.page.close({ runBeforeUnload: true }),
    ]);
    expect(questions).toEqual(['beforeunload']);
    const again = alice.on(await alice.context.newPage());
    await again.page.goto(address);
    await expect(again.text(section, field)).toContainText('Alice before. Words of a closed tab.');
    await expect(again.light('device-only')).toBeVisible();
    isCut = false;
    light.reached();
    await again.page.evaluate(() => dispatchEvent(new Event('online')));
    await again.isKept();
    await allSee([fay, again], section, field, 'Words of a closed tab.');
    light.wasTrue();
    await askedOnLeaving(again.page);
    await Promise.all([
      again.page.waitForEvent('close'),
      again.page.close({ runBeforeUnload: true }),
    ]);
    expect(questions).toEqual(['beforeunload']);
  });

  test('[K4] what a tab that was closed had not brought, the other tab of its browser brings', async () => {
    await aliceJoins();
    const other = alice.on(await alice.context.newPage());
    await other.page.goto(alice.page.url());
    await expect(other.text(section, field)).toContainText('Alice before.');
    await stage.server.kill();
    await alice.write(section, field, 'Words of a closed tab. ');
    await expect(alice.light('device-only')).toBeVisible();
    // As a phone does it: nobody is asked, and nothing runs any more.
    await alice.page.close();
    await stage.server.run();
    await allSee([fay, other], section, field, 'Alice before. Words of a closed tab.');
    await other.isKept();
  });

  test('[S3] a phone that slept for a minute is back at once, with what was written on both sides', async () => {
    await alice.page.clock.install();
    let isAsleep = false;
    const open = new Set<WebSocketRoute>();
    const dead = new Set<WebSocketRoute>();
    await alice.page.routeWebSocket(/\/sync\//, (route) => {
      if (isAsleep) return;
      const server = route.connectToServer();
      open.add(route);
      route.onMessage((frame) => dead.has(route) || server.send(frame));
      server.onMessage((frame) => dead.has(route) || route.send(frame));
    });
    await aliceJoins();
    // The lines look open and carry nothing any more.
    isAsleep = true;
    for (const route of open) dead.add(route);
    await aliceWritesUnreached('Half asleep. ');
    const devtools = await alice.context.newCDPSession(alice.page);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await fay.write(section, field, 'Fay meanwhile. ');
    await fay.isKept();
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    isAsleep = false;
    light.reached();
    await alice.page.clock.fastForward('01:00');
    await alice.isKept();
    await allSee([fay, alice], section, field, 'Half asleep.', 'Fay meanwhile.');
    light.wasTrue();
    for (const untold of ['offline', 'not-kept']) expect(light.said).not.toContain(untold);
  });

  test('a browser that keeps nothing on the device says that the page must stay open', async () => {
    await alice.context.addInitScript(() => {
      const open = () => {
        throw new DOMException('a private window', 'SecurityError');
      };
      Object.defineProperty(globalThis, 'indexedDB', { value: { open } });
    });
    await aliceJoins();
    await stage.server.kill();
    await aliceWritesUnreached('On this page alone. ');
    await expect(alice.page.getByText(words.offlineNote.says.page)).toBeVisible();
    light.reached();
    await stage.server.run();
    await alice.isKept();
    await expect(fay.text(section, field)).toContainText('On this page alone.');
    light.wasTrue();
  });
});

// Words that come after the closing, and words that never came at all: the facilitator has the last word
// on them, and nobody loses one.
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { lateWords } from '@tday/shared/words/late';
import { refusalWords } from '@tday/shared/words/refusals';
import { roomWords } from '@tday/shared/words/room';
import { stageWords } from '@tday/shared/words/stages';
import { statusWords } from '@tday/shared/words/status';
import { type Person, Stage } from './stage.ts';

const words = lateWords.en;
const { controls } = stageWords.en;
const [section, field] = ['room-rules', 'rules'] as const;

let stage: Stage;
let fay: Person;
let alice: Person;
let bob: Person;

test.beforeEach(async ({ browser }) => {
  stage = await Stage.open(browser);
  fay = await stage.person('Fay');
  [alice, bob] = [await stage.person('Alice'), await stage.person('Bob')];
  const code = await stage.startWorkshop(fay);
  await alice.join(stage.server.origin, code, 'user');
  await bob.join(stage.server.origin, code, 'technologist');
  await fay.press(controls.start);
  await alice.write(section, field, 'In time. ');
  await alice.isKept();
  await expect(bob.text(section, field)).toContainText('In time.');
});
test.afterEach(() => stage.close());

const writeOffline = async (text: string): Promise<void> => {
  await alice.context.setOffline(true);
  await alice.write(section, field, text);
  await expect(alice.light('device-only')).toBeVisible();
};

const closeWorkshop = async (): Promise<void> => {
  await fay.page.getByText(controls.all, { exact: true }).click();
  await fay.press(controls.closeWorkshop);
  await fay.press(controls.closeYes);
  await expect(fay.page.getByRole('heading', { name: roomWords.en.closed.title })).toBeVisible();
};

const openBox = async (name: string): Promise<void> => {
  await fay.page.getByRole('link', { name, exact: true }).click();
  await expect(fay.page.getByRole('heading', { name: words.title, level: 1 })).toBeVisible();
};

const bringIn = (page: Page, file: Buffer, name = 'words.json') =>
  page
    .getByLabel(words.bring.label)
    .setInputFiles({ name, mimeType: 'application/json', buffer: file });

test('[L1] what was written offline while the workshop closed waits for the facilitator, who takes it in', async () => {
  await writeOffline('Too late?');
  await closeWorkshop();
  await alice.context.setOffline(false);
  await expect(alice.page.getByText(refusalWords.en['late-kept'])).toBeVisible();
  await expect(alice.page.getByText('In time. Too late?')).toBeVisible();
  await alice.isAccessible();

  await openBox(words.openWaiting(1));
  await fay.isAccessible();
  await fay.press(words.readSpoken('Alice'));
  await expect(fay.page.getByText('In time. Too late?')).toBeVisible();
  await fay.isAccessible();
  await bob.page.goto(`${bob.page.url()}/sections/${section}`);
  await expect(bob.section(section)).toContainText('In time.');
  await expect(bob.section(section)).not.toContainText('Too late?');
  await fay.press(words.takeInSpoken('Alice'));
  await expect(fay.page.getByText(words.takenIn('Alice'))).toBeVisible();
  await expect(fay.page.getByText(words.nothing)).toBeVisible();
  await expect(fay.page.getByRole('heading', { name: words.waiting })).toBeFocused();
  await expect(bob.section(section)).toContainText('In time. Too late?');
});

test('[L1] set aside with the keyboard, late words can still be read, kept as a file, and taken in', async () => {
  await writeOffline('For another day.');
  await closeWorkshop();
  await alice.context.setOffline(false);
  await openBox(words.openWaiting(1));
  const press = async (name: string) => {
    await fay.page.getByRole('button', { name }).focus();
    await fay.page.keyboard.press('Enter');
  };
  await press(words.putAsideSpoken('Alice'));
  await expect(fay.page.getByText(words.isAside('Alice'))).toBeVisible();
  await fay.page.getByText(words.setAside(1)).focus();
  await fay.page.getByText(words.setAside(1)).click();
  await fay.isAccessible();
  const file = await fay.download(
    fay.page.getByRole('button', { name: words.downloadSpoken('Alice') }),
  );
  expect(Buffer.from(file).toString()).toContain('For another day.');
  await press(words.takeInSpoken('Alice'));
  await expect(fay.page.getByText(words.takenIn('Alice'))).toBeVisible();
  await bringIn(fay.page, Buffer.from(file));
  await expect(fay.page.getByText(refusalWords.en['late-known']).last()).toBeVisible();
});

test('[L2] a device that never got through gives its words away as a file, which the facilitator brings in', async () => {
  await writeOffline('From my phone.');
  const [download] = await Promise.all([
    alice.page.waitForEvent('download'),
    alice.press(statusWords.en.download),
  ]);
  const file = await readFile(await download.path());
  await openBox(words.open);
  await bringIn(fay.page, Buffer.from('{"a": "holiday"}'));
  await expect(fay.page.getByText(refusalWords.en['file-not-ours']).last()).toBeVisible();
  await fay.isAccessible();
  await bringIn(fay.page, file);
  await expect(fay.page.getByText(words.bring.done('Alice'))).toBeVisible();
  await expect(fay.page.getByText('In time. From my phone.')).toBeVisible();
  await bringIn(fay.page, file);
  await expect(fay.page.getByText(words.bring.already('Alice'))).toBeVisible();
  await fay.press(words.takeInSpoken('Alice'));
  await expect(bob.text(section, field)).toContainText('In time. From my phone.');
  await alice.context.setOffline(false);
  await alice.isKept();
  await expect(alice.text(section, field)).toContainText('In time. From my phone.');
});

test('[A3] the late box works at 320 px, and is nobody else’s', async () => {
  await writeOffline(`Late and long: ${'x'.repeat(200)}`);
  await closeWorkshop();
  await alice.context.setOffline(false);
  await fay.page.setViewportSize({ width: 320, height: 640 });
  await openBox(words.openWaiting(1));
  await fay.press(words.readSpoken('Alice'));
  await expect(fay.page.getByText(/Late and long/)).toBeVisible();
  await fay.fitsTheScreen();
  await fay.isAccessible();
  await bob.page.goto(fay.page.url());
  await expect(bob.page.getByText(refusalWords.en['not-a-facilitator'])).toBeVisible();
  await expect(bob.page.getByLabel(words.bring.label)).toHaveCount(0);
});

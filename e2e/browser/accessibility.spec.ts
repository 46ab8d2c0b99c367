// Every screen, seen by axe; and the ones that people use standing up, on the narrowest phone.
import { expect, type Page, test } from '@playwright/test';
import { documentWords } from '@tday/shared/words/document';
import { editorWords } from '@tday/shared/words/editor';
import { galleryWords } from '@tday/shared/words/gallery';
import { joinWords } from '@tday/shared/words/join';
import { pasteWords } from '@tday/shared/words/paste-rows';
import { peopleWords } from '@tday/shared/words/people';
import { registerWords } from '@tday/shared/words/register';
import { roomWords } from '@tday/shared/words/room';
import { stageWords } from '@tday/shared/words/stages';
import { startWords } from '@tday/shared/words/start';
import { takeAwayWords } from '@tday/shared/words/take-away';
import { type Person, Stage } from './stage.ts';

const { places } = roomWords.en;
const { controls } = stageWords.en;

const heading = (page: Page, name: string | RegExp, level = 1) =>
  page.getByRole('heading', { name, level }).first();

let stage: Stage;

test.beforeAll(async ({ browser }) => {
  stage = await Stage.open(browser);
});
test.afterAll(() => stage.close());

/** A facilitator and a user of the service, in a workshop of which the lobby is shown. */
const gather = async (
  options: Parameters<Stage['person']>[1] = {},
): Promise<{ fay: Person; alice: Person; code: string }> => {
  const fay = await stage.person('Fay');
  const code = await stage.startWorkshop(fay);
  const alice = await stage.person('Alice', options);
  await alice.join(stage.server.origin, code, 'user');
  return { fay, alice, code };
};

/** Starts the day, and takes the room to a stage of it. */
const openStage = async (fay: Person, title: string): Promise<void> => {
  await fay.press(controls.start);
  if (title !== stage.template.stages[0]?.title) {
    await fay.page.getByText(controls.all, { exact: true }).click();
    await fay.press(controls.openSpoken(title));
  }
  await expect(heading(fay.page, title)).toBeVisible();
};

const stageOf = (section: string): string =>
  stage.template.stages.find(({ sections }) => sections.includes(section))?.title ?? '';

test('[A1] axe finds nothing on any screen before the workshop', async () => {
  const guest = await stage.person('Guest');
  const { page } = guest;
  const { form, card } = startWords.en;
  await page.goto(stage.server.origin);
  await expect(page.getByRole('article').first()).toBeVisible();
  await guest.isAccessible();
  await page.getByRole('link', { name: card.preview }).first().click();
  await expect(heading(page, startWords.en.preview.agenda, 2)).toBeVisible();
  await guest.isAccessible();
  await page.goto(`${stage.server.origin}/?use=${stage.template.id}`);
  await expect(page.getByLabel(form.name, { exact: true })).toBeVisible();
  await guest.isAccessible();
  await guest.press(form.button);
  await expect(page.getByText(form.nameNeeded).first()).toBeVisible();
  await guest.isAccessible();
  await page.goto(`${stage.server.origin}/gallery`);
  await expect(heading(page, galleryWords.en.title)).toBeVisible();
  await expect(heading(page, 'prose', 2)).toBeVisible();
  await guest.isAccessible();
  await page.goto(`${stage.server.origin}/no/such/page`);
  await expect(heading(page, roomWords.en.unknownPage.title)).toBeVisible();
  await guest.isAccessible();
});

test('[A1] axe finds nothing on any screen on the way in', async () => {
  const { alice, code } = await gather();
  await alice.isAccessible();
  const guest = await stage.person('Guest');
  const { page } = guest;
  await page.goto(`${stage.server.origin}/j`);
  await guest.isAccessible();
  await page.goto(`${stage.server.origin}/j/${code}`);
  await guest.isAccessible();
  await guest.press(joinWords.en.form.button);
  await expect(page.getByText(joinWords.en.form.nameNeeded).first()).toBeVisible();
  await guest.isAccessible();
  await page.getByLabel(joinWords.en.form.name, { exact: true }).fill('Alice');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: joinWords.en.form.button, exact: true }).click();
  await expect(heading(page, joinWords.en.sameName.title)).toBeVisible();
  await guest.isAccessible();
});

test('[A1] axe finds nothing on any screen of somebody who writes', async () => {
  const { fay, alice } = await gather();
  await openStage(fay, stageOf('about'));
  await fay.write('room-rules', 'rules', 'Phones away');
  await alice.write('room-rules', 'rules', 'One voice at a time');
  await expect(alice.page.getByRole('toolbar', { name: editorWords.en.toolbar })).toBeVisible();
  await expect(alice.page.locator('.tday-caret').first()).toBeAttached();
  await alice.isAccessible();
  await alice.addRow('parking-lot');
  await alice.write('parking-lot', 'topic', 'Parking');
  await alice.isAccessible();
  await alice.closeRow('parking-lot');
  const lot = alice.section('parking-lot');
  await lot.getByLabel(registerWords.en.search).fill('no such words');
  await expect(lot.getByText(registerWords.en.noneFound)).toBeVisible();
  await alice.isAccessible();
  await lot.getByRole('button', { name: registerWords.en.pasteOpen }).click();
  await lot.getByLabel(pasteWords.en.label).fill('Tea\tNo such choice\tNote');
  await expect(lot.getByText(pasteWords.en.faults(1))).toBeVisible();
  await alice.isAccessible();
  await alice.goTo(places.sections);
  await expect(heading(alice.page, places.sections)).toBeVisible();
  await alice.isAccessible();
});

test('[A1] axe finds nothing on any screen of a facilitator, the wall and the end', async () => {
  const { fay, alice } = await gather();
  await fay.isAccessible();
  await fay.press(peopleWords.en.poster.open);
  await expect(fay.page.getByRole('dialog')).toBeVisible();
  await fay.isAccessible();
  await fay.page.getByRole('dialog').getByText(peopleWords.en.poster.close).click();
  const wall = await fay.context.newPage();
  await openStage(fay, stageOf('needs'));
  await fay.isAccessible();
  await wall.goto(fay.page.url().replace('/w/', '/screen/'));
  await expect(wall.getByText(stageOf('needs')).first()).toBeVisible();
  await fay.on(wall).isAccessible();
  await fay.goTo(places.people);
  await expect(heading(fay.page, places.people)).toBeVisible();
  await fay.isAccessible();
  await fay.press(peopleWords.en.actions.openSpoken('Alice'));
  await expect(fay.page.getByRole('dialog')).toBeVisible();
  await fay.isAccessible();
  await fay.press(peopleWords.en.actions.remove);
  await expect(heading(alice.page, roomWords.en.refused.removedTitle)).toBeVisible();
  await alice.isAccessible();
  await fay.page.keyboard.press('Escape');
  await fay.goTo(places.today);
  await fay.page.getByText(controls.all, { exact: true }).click();
  await fay.press(controls.closeWorkshop);
  await fay.press(controls.closeYes);
  await expect(heading(fay.page, roomWords.en.closed.title)).toBeVisible();
  await fay.isAccessible();
  await expect(wall.getByText(roomWords.en.closed.title).first()).toBeVisible();
  await fay.on(wall).isAccessible();
});

test('[A1] axe finds nothing in the documents of a whole day', async () => {
  const reader = await stage.person('Reader');
  await reader.page.goto(stage.server.origin);
  await reader.press(startWords.en.sample.button);
  await reader.page.waitForURL('**/w/*');
  await reader.isKept();
  await reader.goTo(places.documents);
  for (const { title } of stage.template.documents) {
    await reader.page.getByRole('link', { name: title, exact: true }).first().click();
    await expect(reader.page.getByText(documentWords.en.live)).toBeVisible();
    await reader.isAccessible();
  }
  await reader.goTo(places.export);
  await expect(heading(reader.page, takeAwayWords.en.title)).toBeVisible();
  await reader.isAccessible();
});

test('[A3] the join and room screens work at 320 px', async () => {
  const viewport = { width: 320, height: 640 };
  const { fay, alice, code } = await gather({ viewport });
  await alice.fitsTheScreen();
  const guest = await stage.person('Guest', { viewport });
  for (const path of ['/j', `/j/${code}`]) {
    await guest.page.goto(`${stage.server.origin}${path}`);
    await guest.fitsTheScreen();
  }
  await openStage(fay, stageOf('about'));
  await alice.write('room-rules', 'rules', 'Written on a phone');
  await expect(fay.text('room-rules', 'rules')).toContainText('Written on a phone');
  await alice.fitsTheScreen();
  await alice.addRow('parking-lot');
  await alice.write('parking-lot', 'topic', 'Where to park');
  await alice.pick('parking-lot', 'becomes', 'An action');
  await alice.fitsTheScreen();
  await alice.closeRow('parking-lot');
  await expect(fay.row('parking-lot', 'Where to park')).toContainText('An action');
  await alice.fitsTheScreen();
});

// The short day: a workshop from its start to its documents, by four people at four browsers.
import { expect, test } from '@playwright/test';
import { exportWords, type FormatName } from '@tday/shared/words/export';
import { roomWords } from '@tday/shared/words/room';
import { stageWords } from '@tday/shared/words/stages';
import { startWords } from '@tday/shared/words/start';
import { statusWords } from '@tday/shared/words/status';
import { takeAwayWords } from '@tday/shared/words/take-away';
import { readExport } from './read-export.ts';
import { allSee, formatNames, type Person, Stage } from './stage.ts';

const { places } = roomWords.en;
const { controls } = stageWords.en;
const title = 'Getting letters to the right person';

/** Starts a workshop as a facilitator does, and gives the code for the wall. */
const startWorkshop = async (fay: Person, stage: Stage): Promise<string> => {
  const { page } = fay;
  await page.goto(stage.server.origin);
  const card = page.getByRole('article').filter({ hasText: stage.template.title }).first();
  await card.getByRole('link', { name: startWords.en.card.use }).click();
  await page.getByLabel(startWords.en.form.name, { exact: true }).fill(title);
  await page.getByLabel(startWords.en.form.yourName, { exact: true }).fill(fay.name);
  await page.getByRole('button', { name: startWords.en.form.button }).click();
  const code = await page
    .getByText(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/)
    .first()
    .innerText();
  await page.getByRole('link', { name: startWords.en.started.go }).click();
  await fay.isKept();
  return code;
};

/** Next stage; where somebody is still writing, the button asks once more. */
const moveOnTo = async (fay: Person, stage: Stage, number: number): Promise<void> => {
  const to = stageTitle(stage, number);
  const heading = fay.page.getByRole('heading', { level: 1, name: to, exact: true });
  const anyway = fay.page.getByRole('button', { name: controls.nextAnyway(to, '') });
  await fay.press(controls.next(to));
  await expect(heading.or(anyway).first()).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  await expect(heading).toBeVisible();
};

const inRegisters = ['know who has my letter', 'add each item to the worklist'];

/** Files that hold the registers alone. */
const ofRegisters: ReadonlySet<FormatName> = new Set(['csv', 'ods', 'xlsx']);

/** What each document must say of what was written. */
const written: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^Business case/, ['wrong team', 'three days', 'on the train', ...inRegisters]],
  [/^Requirements/, [...inRegisters, 'an item arrives by email', 'it is on the worklist']],
];

/** Downloads the chosen document in a format, and reads it. */
const takeAway = async (person: Person, name: FormatName): Promise<string> => {
  const format = `, ${exportWords.en.formats[name].title}`;
  const link = person.page.getByRole('link', { name: format }).first();
  return readExport(name, await person.download(link));
};

const stageTitle = (stage: Stage, number: number): string =>
  stage.template.stages[number]?.title ?? '';

test.describe('the short day', () => {
  // One day, one play: what comes later stands on what was written before.
  test.describe.configure({ mode: 'serial', timeout: 90_000 });

  let stage: Stage;
  let fay: Person;
  let carol: Person;
  let alice: Person;
  let bob: Person;
  let room: Person[];

  test.beforeAll(async ({ browser }) => {
    stage = await Stage.open(browser);
    fay = await stage.person('Fay');
    [carol, alice, bob] = [
      await stage.person('Carol'),
      await stage.person('Alice'),
      await stage.person('Bob'),
    ];
    room = [fay, carol, alice, bob];
  });
  test.afterAll(() => stage.close());

  test('[J1] a civil servant, a user and a technologist join by code, with no account', async () => {
    const code = await startWorkshop(fay, stage);
    await carol.join(stage.server.origin, code, 'civil-servant');
    await alice.join(stage.server.origin, code, 'user');
    await bob.join(stage.server.origin, code, 'technologist');
    for (const name of ['Carol', 'Alice', 'Bob']) {
      await expect(fay.page.getByText(name, { exact: true }).first()).toBeVisible();
    }
  });

  test('[R1] the facilitator starts the day and moves two stages on; everybody follows', async () => {
    await fay.press(controls.start);
    for (const number of [1, 2]) await moveOnTo(fay, stage, number);
    for (const person of room) {
      await expect(person.page.getByText(stageTitle(stage, 2)).first()).toBeVisible();
    }
    await expect(alice.page.getByText(/min left/).first()).toBeVisible();
    await fay.press(controls.pause);
    await expect(bob.page.getByText(/Paused/).first()).toBeVisible();
    await fay.press(controls.resume);
    await fay.press(controls.addSpoken(5));
  });

  test('three people write the same paragraph at once, and all read the same', async () => {
    for (const person of [carol, alice, bob]) {
      await person.goTo(places.sections);
      await person.page.getByRole('link', { name: 'The problem', exact: true }).click();
    }
    await Promise.all([
      carol.write('problem', 'statement', '14% of letters go to the wrong team. '),
      alice.write('problem', 'statement', 'I waited three days for an answer. '),
      bob.write('problem', 'statement', 'Two category lists are in use. '),
    ]);
    await allSee([carol, alice, bob], 'problem', 'statement', 'wrong team', 'three days', 'lists');
    for (const person of [carol, alice, bob]) await person.isKept();
  });

  test('[U1] undo takes back only what I wrote myself', async () => {
    await alice.write('problem', 'statement', 'By mistake.');
    await allSee([carol, alice], 'problem', 'statement', 'By mistake.');
    await alice.text('problem', 'statement').press('Control+z');
    await expect(alice.text('problem', 'statement')).not.toContainText('By mistake.');
    await allSee([carol, alice, bob], 'problem', 'statement', 'wrong team', 'lists');
  });

  test('[S6] they add needs and requirements, and link them', async () => {
    for (const person of [carol, alice]) await person.goTo(places.today);
    await alice.addRow('needs');
    await alice.write('needs', 'who', 'person who wrote in');
    await alice.write('needs', 'need', 'know who has my letter');
    await alice.closeRow('needs');
    await expect(carol.row('needs', 'know who has my letter')).toContainText('N-001');
    for (const number of [3, 4]) await moveOnTo(fay, stage, number);
    await carol.addRow('requirements');
    await carol.write('requirements', 'statement', 'add each item to the worklist');
    await carol.choose('requirements', 'needs', 'N-001');
    await carol.pick('requirements', 'priority', /^Must/);
    await carol.write('requirements', 'acceptance', 'an item arrives by email', 'Given');
    await carol.write('requirements', 'acceptance', '2 minutes have passed', 'When');
    await carol.write('requirements', 'acceptance', 'it is on the worklist', 'Then');
    await carol.closeRow('requirements');
    await expect(alice.row('requirements', 'worklist')).toContainText('R-001');
    await alice.openRow('requirements', 'worklist');
    await expect(alice.section('requirements').locator('.tday-linked')).toHaveText([/^N-001/]);
    await alice.closeRow('requirements');
  });

  test('[S3] who goes offline goes on writing, and it is there when they are back', async () => {
    await bob.context.setOffline(true);
    await bob.write('problem', 'statement', 'Written on the train. ');
    await expect(bob.light('device-only')).toContainText(/waiting/);
    await carol.goTo(places.sections);
    await carol.page.getByRole('link', { name: 'The problem', exact: true }).click();
    await carol.write('problem', 'statement', 'Written meanwhile. ');
    await bob.context.setOffline(false);
    await allSee([carol, bob], 'problem', 'statement', 'on the train', 'meanwhile');
    await bob.isKept();
  });

  test('[E2] every format holds every text and table that was written', async () => {
    await fay.goTo(places.export);
    for (const [document, wanted] of written) {
      await fay.page.getByRole('radio', { name: document }).check();
      for (const name of formatNames) {
        const text = await takeAway(fay, name);
        const lost = (ofRegisters.has(name) ? inRegisters : wanted).filter(
          (words) => !text.includes(words),
        );
        expect(lost, `lost in ${document} as ${name}`).toEqual([]);
      }
    }
  });

  test('[S4] nobody writes once the workshop is closed, and everybody may still read', async () => {
    await fay.goTo(places.today);
    await fay.page.getByText(controls.all, { exact: true }).click();
    await fay.press(controls.closeWorkshop);
    await fay.press(controls.closeYes);
    await expect(bob.page.getByText(/closed/).first()).toBeVisible();
    await expect(bob.text('problem', 'statement')).toHaveCount(0);
    await expect(bob.section('problem')).toContainText('on the train');
    await expect(bob.page.getByText(statusWords.en.handedBack.title)).toHaveCount(0);
    await bob.goTo(places.export);
    await expect(bob.page.getByRole('heading', { name: takeAwayWords.en.title })).toBeVisible();
  });
});

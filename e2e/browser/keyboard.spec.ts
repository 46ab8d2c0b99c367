// The whole day without a mouse: Tab, Enter, Space, arrows and letters.
import { expect, type Page, test } from '@playwright/test';
import { exportWords } from '@tday/shared/words/export';
import { joinWords } from '@tday/shared/words/join';
import { registerWords } from '@tday/shared/words/register';
import { roomWords } from '@tday/shared/words/room';
import { stageWords } from '@tday/shared/words/stages';
import { startWords } from '@tday/shared/words/start';
import { takeAwayWords } from '@tday/shared/words/take-away';
import { press, tabTo, typeInto } from './keys.ts';
import { formatNames, type Person, Stage } from './stage.ts';

const { controls } = stageWords.en;
const { places } = roomWords.en;
const words = registerWords.en;
const pressButton = (page: Page, name: string | RegExp): Promise<void> =>
  press(page, page.getByRole('button', { name }));

/** Opens a new row; the place to type is then in its first answer. */
const addRow = async (person: Person, section: string): Promise<void> => {
  await press(person.page, person.adds(section));
  await expect(person.section(section).getByRole('textbox').first()).toBeFocused();
};

const closeRow = (person: Person, section: string): Promise<void> =>
  press(
    person.page,
    person.section(section).getByRole('button', { name: words.done, exact: true }),
  );

/** Walks down the list of what can be linked, as far as the wanted one, and takes that one alone. */
const choose = async (person: Person, section: string, field: string, down: number) => {
  await tabTo(person.page, person.list(section, field));
  for (let steps = 0; steps < down; steps++) await person.page.keyboard.press('ArrowDown');
  await person.page.keyboard.press('Enter');
};

/** Next stage; while the time still runs, the button asks once more. */
const leadOnTo = async ({ page }: Person, stage: Stage, number: number): Promise<void> => {
  const next = stage.template.stages[number]?.title ?? '';
  await pressButton(page, controls.next(next));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: next })).toBeVisible();
};

test.describe('[A2] every flow of the day works with the keyboard alone', () => {
  // One day, one play: what comes later stands on what was written before.
  test.describe.configure({ mode: 'serial' });

  let stage: Stage;
  let fay: Person;
  let alice: Person;

  test.beforeAll(async ({ browser }) => {
    stage = await Stage.open(browser);
    [fay, alice] = [await stage.person('Fay'), await stage.person('Alice')];
  });
  test.afterAll(() => stage.close());

  test('[A2] a workshop is started, and joined', async () => {
    const { page } = fay;
    await page.goto(stage.server.origin);
    const card = page.getByRole('article').filter({ hasText: stage.template.title }).first();
    await press(page, card.getByRole('link', { name: startWords.en.card.use }));
    const { form, started } = startWords.en;
    await typeInto(page, page.getByLabel(form.name, { exact: true }), 'Licences');
    await typeInto(page, page.getByLabel(form.yourName, { exact: true }), 'Fay');
    await page.keyboard.press('Enter');
    const code = page.getByText(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/).first();
    const typed = await code.innerText();
    await press(page, page.getByRole('link', { name: started.go }));
    await fay.isKept();

    const phone = alice.page;
    await phone.goto(`${stage.server.origin}/j`);
    await typeInto(phone, phone.getByLabel(joinWords.en.code.label, { exact: true }), typed);
    await phone.keyboard.press('Enter');
    await typeInto(phone, phone.getByLabel(joinWords.en.form.name, { exact: true }), 'Alice');
    await tabTo(phone, phone.getByRole('radio'));
    await phone.keyboard.press('Space');
    await phone.keyboard.press('ArrowDown');
    await expect(phone.getByRole('radio').nth(1)).toBeChecked();
    await phone.keyboard.press('Enter');
    await phone.waitForURL('**/w/*');
    await alice.isKept();
  });

  test('[A2] the day is started; a text is written, made bold, and left', async () => {
    await pressButton(fay.page, controls.start);
    const { page } = alice;
    const text = alice.text('room-rules', 'rules');
    await tabTo(page, text);
    await expect(text).toHaveAttribute('contenteditable', 'true');
    await page.keyboard.type('One voice');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(text.locator('strong')).toHaveText('One voice');
    await page.keyboard.press('Tab');
    await expect(alice.text('room-rules', 'supplier-rules')).toBeFocused();
  });

  test('[A2] rows are added, moved, removed and brought back', async () => {
    const { page } = alice;
    const lot = alice.section('parking-lot');
    for (const topic of ['Tea', 'Coffee']) {
      await press(page, lot.getByRole('button', { name: words.add('parked item'), exact: true }));
      await expect(alice.text('parking-lot', 'topic')).toBeFocused();
      await page.keyboard.type(topic);
      if (topic === 'Tea') {
        await press(page, lot.getByRole('button', { name: words.done, exact: true }));
      }
    }
    const order = fay.section('parking-lot').locator('.tday-row-title');
    await press(page, lot.getByRole('button', { name: words.up }));
    await expect(order).toHaveText([/^Coffee/, /^Tea/]);
    await press(page, lot.getByRole('button', { name: words.down }));
    await expect(order).toHaveText([/^Tea/, /^Coffee/]);
    await press(page, lot.getByRole('button', { name: /^Remove \S+$/ }));
    await expect(order).toHaveText([/^Tea/]);
    await press(page, lot.getByRole('button', { name: words.undo, exact: true }));
    await expect(order).toHaveText([/^Tea/, /^Coffee/]);
  });

  test('[A2] the room is led on, and timed', async () => {
    const { page } = fay;
    await pressButton(page, controls.pause);
    await expect(alice.page.getByText(/Paused/).first()).toBeVisible();
    await pressButton(page, controls.resume);
    await pressButton(page, controls.addSpoken(5));
    for (const number of [1, 2]) await leadOnTo(fay, stage, number);
  });

  test('[A2] a paragraph is found, written, and taken back', async () => {
    const { page } = alice;
    await press(page, page.getByRole('link', { name: places.sections, exact: true }));
    await press(page, page.getByRole('link', { name: 'The problem', exact: true }));
    const text = alice.text('problem', 'statement');
    await typeInto(page, text, 'I waited three days. ');
    await expect(text).toContainText('three days');
    await page.keyboard.press('Control+z');
    await expect(text).not.toContainText('three days');
    await page.keyboard.press('Control+y');
    await expect(text).toContainText('three days');
    await press(page, page.getByRole('link', { name: places.today, exact: true }));
  });

  test('[A2] needs and requirements are added, and linked', async () => {
    const { page } = alice;
    for (const need of ['know who has my letter', 'be told when it moves']) {
      await addRow(alice, 'needs');
      await page.keyboard.type('person who wrote in');
      await typeInto(page, alice.text('needs', 'need'), need);
      await closeRow(alice, 'needs');
    }
    await expect(fay.row('needs', 'be told when it moves')).toContainText('N-002');
    for (const number of [3, 4]) await leadOnTo(fay, stage, number);
    await addRow(alice, 'requirements');
    await page.keyboard.type('add each item to the worklist');
    await choose(alice, 'requirements', 'needs', 2);
    const linked = alice.section('requirements').locator('.tday-linked');
    await expect(linked).toHaveText([/^N-002/]);
    await choose(alice, 'requirements', 'needs', 1);
    await expect(linked).toHaveText([/^N-002/, /^N-001/]);
    await press(page, linked.filter({ hasText: 'N-002' }).getByRole('button'));
    await expect(linked).toHaveText([/^N-001/]);
    await expect(alice.list('requirements', 'needs')).toBeFocused();
    const must = alice.option('requirements', 'priority', /^Must/);
    await press(page, must, 'Space');
    await expect(must).toBeChecked();
    await typeInto(page, alice.text('requirements', 'acceptance', 'Given'), 'an email arrives');
    await typeInto(page, alice.text('requirements', 'acceptance', 'Then'), 'it is on the list');
    await closeRow(alice, 'requirements');
    const row = fay.row('requirements', 'worklist');
    for (const said of ['R-001', 'Must']) await expect(row).toContainText(said);
    await press(fay.page, row.getByRole('button', { name: words.edit }));
    await expect(fay.section('requirements').locator('.tday-linked')).toHaveText([/^N-001/]);
    await closeRow(fay, 'requirements');
  });

  test('[A2] a document is taken away, and the workshop is closed', async () => {
    const { page } = fay;
    await press(page, page.getByRole('link', { name: places.export, exact: true }));
    await expect(page.getByRole('heading', { name: takeAwayWords.en.title })).toBeVisible();
    await tabTo(page, page.getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio').nth(1)).toBeChecked();
    for (const name of formatNames) {
      await tabTo(
        page,
        page.getByRole('link', { name: `, ${exportWords.en.formats[name].title}` }),
      );
      await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    }
    await press(page, page.getByRole('link', { name: places.today, exact: true }));
    await press(page, page.locator('summary', { hasText: controls.all }));
    await pressButton(page, controls.closeWorkshop);
    await pressButton(page, controls.closeYes);
    const closed = { level: 1, name: roomWords.en.closed.title } as const;
    await expect(alice.page.getByRole('heading', closed)).toBeVisible();
  });
});

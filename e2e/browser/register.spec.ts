// A register as a room uses it: pasted from a spreadsheet, found, sorted, moved, taken away, and large.
import { expect, test } from '@playwright/test';
import { pasteWords } from '@tday/shared/words/paste-rows';
import { registerWords } from '@tday/shared/words/register';
import { stageWords } from '@tday/shared/words/stages';
import { traceWords } from '@tday/shared/words/trace';
import { widgetWords } from '@tday/shared/words/widgets';
import { type Person, Stage } from './stage.ts';

const words = registerWords.en;
const paste = pasteWords.en;
const id = 'parking-lot';

test.describe('a register', () => {
  let stage: Stage;
  let fay: Person;
  let alice: Person;

  test.beforeEach(async ({ browser }) => {
    stage = await Stage.open(browser);
    [fay, alice] = [await stage.person('Fay'), await stage.person('Alice')];
    const code = await stage.startWorkshop(fay);
    await alice.join(stage.server.origin, code, 'user');
    await fay.press(stageWords.en.controls.start);
    await expect(alice.section(id)).toBeVisible();
  });
  test.afterEach(() => stage.close());

  const button = (person: Person, name: string | RegExp) =>
    person.section(id).getByRole('button', { name });

  const pasteInto = async (person: Person, text: string): Promise<void> => {
    await button(person, words.pasteOpen).click();
    await person.section(id).getByLabel(paste.label).fill(text);
  };

  const addRows = async (person: Person, ...topics: readonly string[]): Promise<void> => {
    await pasteInto(person, `Topic\n${topics.join('\n')}`);
    await button(person, paste.add(topics.length)).click();
    await expect(person.row(id, topics.at(-1) ?? '')).toBeVisible();
    await person.isKept();
  };

  /** The topics in the order in which they stand. */
  const order = (person: Person) => person.section(id).locator('.tday-row-title');

  test('shows what a paste will add, names each fault, and adds it in one go', async () => {
    await pasteInto(alice, 'Topic\tWhat becomes of it\nTea\tAn action\nCoffee\tA miracle');
    const preview = alice.section(id).getByRole('table', { name: paste.preview });
    await expect(preview.getByRole('row')).toHaveCount(3);
    await expect(alice.section(id).getByText(paste.faults(1))).toBeVisible();
    await button(alice, paste.add(2)).click();
    await expect(fay.row(id, 'Tea')).toContainText('An action');
    await expect(fay.row(id, 'Coffee')).not.toContainText('A miracle');
  });

  test('adds nothing from a paste with too many columns, and says why', async () => {
    await pasteInto(alice, 'a\tb\tc\td\te');
    const fault = paste.tooManyColumns(5, 3);
    await expect(alice.section(id).getByText(fault).first()).toBeVisible();
    await button(alice, paste.add(1)).click();
    await expect(alice.section(id).getByText(words.none('parked item'))).toBeVisible();
  });

  test('finds rows by their words, and goes back to all of them', async () => {
    await addRows(alice, 'Tea', 'Coffee', 'Parking');
    await alice.section(id).getByLabel(words.search).fill('off');
    await expect(order(alice)).toHaveText(['Coffee']);
    await expect(alice.section(id).getByText(words.shownOf(1, 3))).toBeVisible();
    await button(alice, words.clearFilter).click();
    await expect(order(alice)).toHaveText(['Tea', 'Coffee', 'Parking']);
  });

  test('a list sorts the rows on a phone, which has no room for headings', async () => {
    await alice.page.setViewportSize({ width: 320, height: 640 });
    await addRows(alice, 'Tea', 'Coffee');
    const list = alice.section(id).getByLabel(words.sort, { exact: true });
    await list.selectOption(words.sortUp('Topic'));
    await expect(order(alice)).toHaveText([/Coffee/, /Tea/]);
    await alice.fitsTheScreen();
    await list.selectOption(words.sortNone);
    await expect(order(alice)).toHaveText([/Tea/, /Coffee/]);
  });

  test('sorted rows stay where they are while somebody adds one, until I ask', async () => {
    await addRows(alice, 'Coffee', 'Tea');
    await button(alice, 'Topic').click();
    await addRows(fay, 'Biscuits');
    await expect(alice.section(id).getByText(words.newRows(1))).toBeVisible();
    await expect(order(alice)).toHaveText(['Coffee', 'Tea']);
    await button(alice, words.show).click();
    await expect(order(alice)).toHaveText(['Biscuits', 'Coffee', 'Tea']);
  });

  test('moves a row by buttons and by drag, for everybody', async () => {
    await addRows(alice, 'Tea', 'Coffee', 'Parking');
    await button(alice, /^Edit .*Parking$/).click();
    await button(alice, words.up).click();
    await expect(order(fay)).toHaveText(['Tea', 'Parking', 'Coffee']);
    await alice.closeRow(id);
    const handle = alice.row(id, 'Coffee').locator('.tday-drag');
    await handle.dragTo(alice.row(id, 'Tea'));
    await expect(order(fay)).toHaveText(['Coffee', 'Tea', 'Parking']);
  });

  test('whoever removes a row has Undo under their hand where it was, and then the row again', async () => {
    await addRows(alice, 'Tea', 'Coffee', 'Parking');
    await button(alice, /^Edit .*Coffee$/).click();
    await button(alice, /^Remove/).click();
    const undo = button(alice, words.undo);
    await expect(undo).toBeFocused();
    const lines = alice.section(id).locator('.tday-register tbody tr');
    await expect(lines).toContainText(['Tea', /removed/, 'Parking']);
    await alice.isAccessible();
    await alice.page.keyboard.press('Enter');
    await expect(button(alice, /^Edit .*Coffee$/)).toBeFocused();
  });

  test('is taken away as CSV with every row', async () => {
    await addRows(alice, 'Tea', 'Coffee');
    const bytes = await alice.download(button(alice, words.download));
    const csv = new TextDecoder().decode(bytes);
    expect(csv).toContain('Tea');
    expect(csv).toContain('Coffee');
  });

  test('stays usable with 500 rows: pages of 50, and one more row to write in', async () => {
    const topics = Array.from({ length: 500 }, (_, index) => `Topic ${index + 1}`);
    await pasteInto(alice, `Topic\n${topics.join('\n')}`);
    await button(alice, paste.add(500)).click();
    await expect(fay.section(id).getByText(words.rows(500))).toBeVisible();
    await expect(order(alice)).toHaveCount(50);
    await alice.addRow(id);
    await alice.write(id, 'topic', 'The last of all');
    await alice.closeRow(id);
    await alice.isKept();
    await expect(order(alice)).toHaveText(['The last of all']);
    await expect(alice.section(id).getByText('⋯')).toBeVisible();
    await alice.isAccessible();
    const find = fay.section(id).getByLabel(words.search);
    // Whoever looks before the words have come to them looks again: what is found stays as it was found.
    await expect(async () => {
      await find.fill('');
      await find.fill('last of all');
      // Where Alice stands is said beside it.
      await expect(order(fay)).toHaveText([/^The last of all/], { timeout: 1_000 });
    }).toPass();
  });
});

test('the tables of a stage stay in their column beside the notes, with a row open too', async ({
  browser,
}) => {
  const stage = await Stage.open(browser);
  const fay = await stage.person('Fay', { viewport: { width: 1366, height: 768 } });
  await stage.openSample(fay);
  await fay.openRow('decisions', 'The goal statement');
  for (const width of [1366, 1000]) {
    await fay.page.setViewportSize({ width, height: 768 });
    const edges = () =>
      fay.section('decisions').evaluate((section) => {
        const shown = [...section.querySelectorAll('.tday-row-actions button, .tday-row-editor')];
        const right = (element: Element) => Math.floor(element.getBoundingClientRect().right);
        return { column: right(section), furthest: Math.max(...shown.map(right)) };
      });
    await expect(async () => {
      const { column, furthest } = await edges();
      expect(furthest).toBeLessThanOrEqual(column);
    }).toPass();
  }
  await stage.close();
});

test('a row that others point at says how many when it is removed', async ({ browser }) => {
  const stage = await Stage.open(browser);
  const fay = await stage.person('Fay');
  await stage.openSample(fay);
  await fay.openSection('options');
  await fay.openRow('options', 'Do minimum');
  await fay
    .section('options')
    .getByRole('button', { name: /^Remove OP-002/ })
    .click();
  const says = fay.section('options').getByText(traceWords.en.row.removedPointers(9).trim());
  await expect(says).toBeVisible();
  await stage.close();
});

test('another link in place of the only one is called a change, and what it replaced is said', async ({
  browser,
}) => {
  const stage = await Stage.open(browser);
  const fay = await stage.person('Fay');
  await stage.openSample(fay);
  await fay.openSection('costs');
  await fay.openRow('costs', 'Option B: development');
  const list = fay.list('costs', 'option');
  await expect(list.locator('option').first()).toHaveText(widgetWords.en.linkChange);
  await fay.choose('costs', 'option', 'OP-003');
  const replaced = fay.section('costs').getByRole('status').filter({ hasText: 'OP-002' });
  await expect(replaced).toBeVisible();
  await stage.close();
});

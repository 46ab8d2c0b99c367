// What the room sees of its checks: marks at the fields, reasons, the meter, and the way to each gap.
import { expect, type Page, test } from '@playwright/test';
import { checkMarkWords } from '@tday/shared/words/check-marks';
import { checkScreenWords } from '@tday/shared/words/check-screen';
import { checkWords } from '@tday/shared/words/checks';
import { gapFilterWords } from '@tday/shared/words/gap-filter';
import { registerWords } from '@tday/shared/words/register';
import { roomWords } from '@tday/shared/words/room';
import { stageWords } from '@tday/shared/words/stages';
import { type Person, Stage } from './stage.ts';

const words = checkScreenWords.en;
const gapWords = gapFilterWords.en;
const marks = checkMarkWords.en;
const { places } = roomWords.en;
const weak = checkWords.en.wording['weak-word'](['fast']);

const checkOn = (page: Page, id: string) => page.locator(`[data-check="${id}"]`);

test.describe('the checks', () => {
  let stage: Stage;
  let fay: Person;
  let alice: Person;
  let code: string;

  test.beforeEach(async ({ browser }) => {
    stage = await Stage.open(browser);
    fay = await stage.person('Fay');
    code = await stage.startWorkshop(fay);
    alice = await stage.person('Alice');
    await alice.join(stage.server.origin, code, 'user');
    await fay.press(stageWords.en.controls.start);
    await fay.page.getByText(stageWords.en.controls.all, { exact: true }).click();
    await fay.press(stageWords.en.controls.openSpoken('Requirements'));
    await expect(alice.section('requirements')).toBeVisible();
  });
  test.afterEach(() => stage.close());

  const writeRequirement = async (person: Person, sentence: string): Promise<void> => {
    await person.addRow('requirements');
    await person.write('requirements', 'statement', sentence);
    await person.isKept();
  };

  test('[CH1] mark a weak word while somebody writes it, and let it be kept with a reason that all see', async () => {
    await writeRequirement(alice, 'The service shall give fast answers.');
    const mark = alice.section('requirements').locator('.tday-findings');
    await expect(mark).toContainText(weak);
    await expect(alice.text('requirements', 'statement')).toBeFocused();

    await mark.getByRole('button', { name: marks.keep.about(weak) }).click();
    await mark.getByRole('button', { name: marks.keep.save, exact: true }).click();
    await expect(mark).toContainText(marks.keep.empty);
    await mark.getByLabel(marks.keep.label).fill('it is the name of the law');
    await alice.page.keyboard.press('Enter');
    await expect(mark).toContainText(marks.because('it is the name of the law'));
    await alice.isKept();

    await fay.goTo(places.checks);
    const check = checkOn(fay.page, 'requirements-wording');
    await expect(check).toContainText(words.states.passed);
    await check.getByText(words.kept(1)).click();
    await expect(check).toContainText('it is the name of the law');
  });

  test('[CH4] say what is the next best gap, and lead to its record and field', async () => {
    await writeRequirement(alice, 'The service shall give fast answers.');
    await fay.goTo(places.checks);
    const check = checkOn(fay.page, 'requirements-wording');
    await expect(check).toContainText(words.states.failing);
    await check.getByRole('link', { name: /^R-001/ }).click();
    await expect(fay.text('requirements', 'statement')).toBeVisible();
    await expect(fay.page.locator('[data-place$="/statement"]')).toBeFocused();

    await fay.goTo(places.checks);
    const gap = fay.page.getByRole('region', { name: words.gap.title });
    await expect(gap.getByRole('link')).toBeVisible();
    await fay.goTo(places.today);
    await expect(fay.page.getByRole('region', { name: words.gap.title })).toBeVisible();
  });

  test('[CH6] let somebody see only the rows in which something is left to do', async () => {
    await fay.press(stageWords.en.controls.openSpoken('Costs, benefits and risks'));
    const id = 'assumptions';
    const add = async (words: string) => {
      await alice.addRow(id);
      await alice.write(id, 'assumption', words);
    };
    await add('People can be found');
    await alice.write(id, 'test', 'Ask two agencies');
    await alice.closeRow(id);
    await add('Tills can be changed');
    await alice.closeRow(id);
    const [found, tills] = [alice.row(id, 'People can be found'), alice.row(id, 'Tills can')];
    await expect(tills).toContainText(marks.row(1));

    const only = alice.section(id).getByRole('checkbox', { name: gapWords.only });
    await only.focus();
    await alice.page.keyboard.press('Space');
    await expect(found).toHaveCount(0);
    await expect(tills).toBeVisible();
    await expect(alice.page.getByText(gapWords.shown(true, 1, 2))).toBeAttached();
    await alice.isAccessible();
    await alice.page.setViewportSize({ width: 320, height: 640 });
    await alice.fitsTheScreen();

    await alice.openRow(id, 'Tills can');
    await alice.write(id, 'test', 'Change one');
    await alice.closeRow(id);
    await expect(tills).not.toContainText(marks.row(1));
    await only.uncheck();
    await expect(found).toBeVisible();
    await only.check();
    await expect(alice.section(id).getByText(registerWords.en.noneFound)).toBeVisible();
  });

  test('move as others write', async () => {
    await fay.goTo(places.checks);
    const check = checkOn(fay.page, 'requirements-wording');
    await expect(check).toContainText(words.states['not-reached']);
    await writeRequirement(alice, 'The service shall reply within 5 days.');
    await expect(check).toContainText(words.states.passed);
    await alice.write('requirements', 'statement', ' TBC');
    await expect(check).toContainText(words.states.failing);
  });

  test('[CH2] say nothing to a supplier of sections that suppliers may not see', async () => {
    const carol = await stage.person('Carol');
    await carol.join(stage.server.origin, code, 'technologist');
    await carol.goTo(places.checks);
    await expect(checkOn(carol.page, 'options-real')).toBeVisible();
    await expect(checkOn(carol.page, 'options-costed')).toHaveCount(0);
    await expect(checkOn(carol.page, 'award-weights')).toHaveCount(0);
  });

  test('[A1] [A2] [A3] can be read by screen readers, with the keyboard, and on the narrowest phone', async () => {
    await writeRequirement(alice, 'The service should give fast answers, etc.');
    const mark = alice.section('requirements').locator('.tday-findings');
    await expect(mark).toContainText(weak);
    await alice.isAccessible();
    await alice.page.setViewportSize({ width: 320, height: 640 });
    await alice.fitsTheScreen();
    const link = alice.page.getByRole('link', { name: places.checks, exact: true }).first();
    await link.focus();
    await alice.page.keyboard.press('Enter');
    await expect(checkOn(alice.page, 'requirements-wording')).toContainText(words.states.failing);
    await alice.isAccessible();
    await alice.fitsTheScreen();
    await alice.page.setViewportSize({ width: 1280, height: 900 });
    await checkOn(alice.page, 'requirements-wording')
      .getByRole('link', { name: /^R-001/ })
      .first()
      .focus();
    await alice.page.keyboard.press('Enter');
    await expect(alice.page.locator('[data-place$="/statement"]')).toBeFocused();
  });
});

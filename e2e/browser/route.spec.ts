// The helper that suggests a way to buy: a commercial lead answers its questions and reads the plan in weeks.
import { expect, type Locator, test } from '@playwright/test';
import { buyingWords } from '@tday/shared/words/buying';
import { stageWords } from '@tday/shared/words/stages';
import { press, tabTo, typeInto } from './keys.ts';
import { type Person, Stage } from './stage.ts';

const words = buyingWords.en;
const { route } = words;
const id = 'route';

const panel = ({ page }: Person): Locator =>
  page.getByRole('complementary', { name: route.title, exact: true });

/** Chooses with the arrows, as far down as the wanted one. */
const choose = async (person: Person, field: string, option: RegExp): Promise<void> => {
  const { page } = person;
  const wanted = person.option(id, field, option);
  await tabTo(page, person.option(id, field, /./));
  await page.keyboard.press('Space');
  while (!(await wanted.isChecked())) await page.keyboard.press('ArrowDown');
};

const enter = async (person: Person, label: string, words: string): Promise<void> => {
  const box = person.section(id).getByRole('textbox', { name: label, exact: true });
  await typeInto(person.page, box, words);
  await person.page.keyboard.press('Tab');
};

test.describe('[BY1] a way to buy is suggested', () => {
  let stage: Stage;
  let fay: Person;
  let cole: Person;
  let code: string;

  test.beforeEach(async ({ browser }) => {
    stage = await Stage.open(browser);
    fay = await stage.person('Fay');
    code = await stage.startWorkshop(fay);
    cole = await stage.person('Cole');
    await cole.join(stage.server.origin, code, 'civil-servant');
    await fay.press(stageWords.en.controls.start);
    await fay.page.getByText(stageWords.en.controls.all, { exact: true }).click();
    await fay.press(stageWords.en.controls.openSpoken('Buying and money'));
    await expect(panel(cole)).toBeVisible();
  });
  test.afterEach(() => stage.close());

  const answerAboutMoney = async (value: string): Promise<void> => {
    await choose(cole, 'authority', /Central government/);
    await choose(cole, 'category', /Goods or services/);
    await enter(cole, 'Value of the contract without VAT', value);
    await enter(cole, 'Day on which the procurement commences', '1 March 2027');
  };

  test('with the keyboard alone: what is still to answer, then a route and its plan in weeks, seen by all', async () => {
    await expect(panel(cole)).toContainText('Answer “Kind of authority”');
    await expect(panel(cole)).toContainText(route.disclaimer);

    await answerAboutMoney('900,000');
    await expect(panel(cole)).toContainText(words.stillToAnswer(['Urgency']));
    await choose(cole, 'urgency', /^None/);
    await choose(cole, 'market-size', /Five suppliers/);
    await choose(cole, 'need', /Adaptable/);
    await choose(cole, 'existing-route', /None that fits/);

    const suggested = route.suggests('Competitive flexible procedure with demonstrations');
    await expect(panel(cole)).toContainText(suggested);
    await expect(panel(cole)).toContainText('£1,080,000');
    const plan = panel(cole).getByRole('table', { name: /Suggested plan: about \d+ weeks/ });
    await expect(plan.getByRole('row')).not.toHaveCount(1);
    await expect(plan.getByRole('row').nth(1)).toContainText('2027');
    await expect(panel(cole).getByRole('table', { name: route.notices })).toContainText('UK4');

    await press(cole.page, panel(cole).locator('summary'));
    await expect(panel(cole)).toContainText(route.rule(9));
    await expect(panel(fay)).toContainText(suggested);
  });

  test('for a small sum quotes are enough, and another answer gives another route', async () => {
    await answerAboutMoney('9,000');
    await expect(panel(cole)).toContainText(route.suggests('Quotes under your own rules'));
    await cole.pick(id, 'authority', /School/);
    await expect(panel(cole)).not.toContainText(route.suggests('Quotes under your own rules'));
  });

  test('[A1] [A3] axe finds nothing, and nothing sticks out on the narrowest phone', async () => {
    await answerAboutMoney('900,000');
    await choose(cole, 'urgency', /Extreme/);
    await expect(panel(cole).getByRole('table').first()).toBeVisible();
    await cole.isAccessible();
    await cole.page.setViewportSize({ width: 320, height: 640 });
    await panel(cole).scrollIntoViewIfNeeded();
    await cole.fitsTheScreen();
    await cole.isAccessible();
  });

  test('nobody whose firm may bid is shown the questions or the route', async () => {
    const tess = await stage.person('Tess');
    await tess.join(stage.server.origin, code, 'technologist');
    await expect(tess.page.getByRole('heading', { name: 'Buying and money' })).toBeVisible();
    await expect(panel(tess)).toHaveCount(0);
  });
});

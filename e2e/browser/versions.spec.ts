// A facilitator keeps a version, looks at it and brings it back, while the room is at work.
import { expect, test } from '@playwright/test';
import { refusalWords } from '@tday/shared/words/refusals';
import { restoredWords } from '@tday/shared/words/restored';
import { stageWords } from '@tday/shared/words/stages';
import { versionWords } from '@tday/shared/words/versions';
import { allSee, type Person, Stage } from './stage.ts';

const words = versionWords.en;
const [section, field] = ['room-rules', 'rules'] as const;

let stage: Stage;
let fay: Person;
let alice: Person;

test.beforeEach(async ({ browser }) => {
  stage = await Stage.open(browser);
  fay = await stage.person('Fay');
  alice = await stage.person('Alice');
  const code = await stage.startWorkshop(fay);
  await alice.join(stage.server.origin, code, 'user');
  await fay.press(stageWords.en.controls.start);
  await alice.write(section, field, 'One person speaks at a time.');
  await alice.isKept();
});
test.afterEach(() => stage.close());

const keep = async (label: string): Promise<void> => {
  await fay.page.getByRole('link', { name: words.open, exact: true }).click();
  await fay.page.getByLabel(words.keep.label).fill(label);
  await fay.press(words.keep.button);
  await expect(fay.page.getByText(words.keep.done(label))).toBeVisible();
};

const item = (label: string | RegExp) => fay.page.getByRole('listitem').filter({ hasText: label });

const bringBack = async (label: string | RegExp): Promise<void> => {
  await item(label).first().getByRole('button').click();
  await fay.press(words.confirm.yes);
};

test('[V1] a version is kept, read and brought back, and that is undone the same way', async () => {
  await keep('The rules');
  await fay.isAccessible();
  await alice.write(section, field, ' Or not.');
  await alice.isKept();

  await item('The rules').getByRole('link').click();
  await expect(fay.page.getByText(words.lookingAt('The rules'))).toBeVisible();
  await expect(fay.page.getByText('One person speaks at a time.').first()).toBeVisible();
  await expect(fay.page.getByText('Or not.')).toHaveCount(0);
  await fay.isAccessible();

  await fay.page.getByRole('link', { name: words.back }).click();
  await bringBack('The rules');
  await expect(fay.page.getByText(words.confirm.done('The rules'))).toBeVisible();
  await expect(alice.text(section, field)).not.toContainText('Or not.');
  await expect(alice.page.getByText(restoredWords.en.title)).toBeVisible();
  await alice.isAccessible();

  await bringBack(/was brought back/);
  await expect(alice.text(section, field)).toContainText('One person speaks at a time. Or not.');
  await alice.isKept();
});

test('[V1] who types while a version comes back goes on typing, and loses none of what comes after', async () => {
  await keep('The rules');
  await alice.text(section, field).click();
  await alice.page.keyboard.press('Control+Home');
  await alice.page.keyboard.type('Not: ');
  await alice.isKept();
  await alice.page.keyboard.press('Control+End');
  const typing = alice.page.keyboard.type(' And phones stay in the bag.', { delay: 40 });
  await bringBack('The rules');
  await typing;
  await alice.isKept();
  // What was typed before is in the version of what was before.
  await expect(alice.text(section, field)).toHaveText(/^One person .* time\..*stay in the bag\.$/);
  await fay.goTo('Today');
  await allSee([fay, alice], section, field, 'stay in the bag.');
});

test('[A3] versions work at 320 px and by keyboard, and are nobody else’s', async () => {
  await fay.page.setViewportSize({ width: 320, height: 640 });
  await keep(`Long ${'x'.repeat(70)}`);
  await fay.fitsTheScreen();
  await fay.press(words.keep.button);
  await expect(fay.page.getByText(refusalWords.en['label-needed']).last()).toBeVisible();
  const button = item('Long').getByRole('button');
  await button.focus();
  await fay.page.keyboard.press('Enter');
  await expect(fay.page.getByRole('dialog')).toBeVisible();
  await fay.fitsTheScreen();
  await fay.isAccessible();
  await fay.page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await item('Long').getByRole('link').click();
  await expect(fay.page.getByText(words.lookingAt('Long')).first()).toBeVisible();
  await fay.fitsTheScreen();
  await alice.page.goto(fay.page.url());
  await expect(alice.page.getByText(refusalWords.en['not-a-facilitator'])).toBeVisible();
});

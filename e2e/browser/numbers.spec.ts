// Five people look at the same numbers while one of them changes a cost.
import { expect, test } from '@playwright/test';
import { figureWords } from '@tday/shared/words/figures';
import { roomWords } from '@tday/shared/words/room';
import { type Person, Stage } from './stage.ts';

const { places } = roomWords.en;

let stage: Stage;
let fay: Person;

test.beforeEach(async ({ browser }) => {
  stage = await Stage.open(browser);
  fay = await stage.person('Fay');
});
test.afterEach(() => stage.close());

const netValue = (person: Person, option: RegExp) =>
  person.page.getByRole('button', { name: option }).filter({ hasText: '£' });

test('[N1] one cost is changed, and all five see the same net value to the penny, and why', async () => {
  const code = await stage.openSample(fay);
  const others: Person[] = [];
  for (const name of ['Alice', 'Ben', 'Carys', 'Dev']) {
    const person = await stage.person(name);
    await person.join(stage.server.origin, code, 'civil-servant');
    others.push(person);
  }
  const [alice, ...readers] = others;
  for (const reader of [fay, ...readers]) {
    await reader.goTo(places.numbers);
    await expect(netValue(reader, /Net present social value of SME-built/)).toHaveText(
      '£755,662.25',
    );
  }
  await fay.isAccessible();

  await alice?.openSection('costs');
  await alice?.openRow('costs', 'Option C: running');
  await alice?.fillYear('costs', 'amounts', 'Year 2', '210000');
  await alice?.isKept();

  // 20,000 more in year 2, raised by 16.4% and discounted: 21,732.13.
  for (const reader of [fay, ...readers]) {
    await expect(netValue(reader, /Net present social value of SME-built/)).toHaveText(
      '£733,930.12',
    );
    await expect(
      reader.page.getByText(/Option C: running, Year 2: £210,000, was £190,000 \(Alice, /),
    ).toBeVisible();
    await expect(
      reader.page.getByRole('img', { name: /value is £0 for .* £734k for OP-003 SME-built/ }),
    ).toBeVisible();
  }
  await fay.isAccessible();
});

test('a cost changed twice says what it was when the stage began, though a clock is slow', async () => {
  const code = await stage.openSample(fay);
  const alice = await stage.person('Alice');
  await alice.join(stage.server.origin, code, 'civil-servant');
  await alice.page.clock.setSystemTime(new Date('2001-01-01T09:00:00Z'));
  await fay.goTo(places.numbers);

  await alice.openSection('costs');
  await alice.openRow('costs', 'Option C: running');
  await alice.fillYear('costs', 'amounts', 'Year 2', '200000');
  await alice.isKept();
  await alice.fillYear('costs', 'amounts', 'Year 2', '210000');
  await alice.isKept();

  await expect(netValue(fay, /Net present social value of SME-built/)).toHaveText('£733,930.12');
  const reasons = fay.page.getByText(/Option C: running, Year 2: £210,000, was £190,000 \(Alice, /);
  await expect(reasons).toBeVisible();
  await expect(fay.page.getByText(/down £21,732.13 since \d\d:\d\d/).first()).toBeVisible();
  await expect(fay.page.getByText(/Invalid/)).toHaveCount(0);
});

test('what the options come to is drawn, and told as a table to whoever asks', async () => {
  await stage.openSample(fay);
  await fay.goTo(places.numbers);
  const figures = fay.page.locator('figure');
  await expect(figures).toHaveCount(3);
  await figures.first().getByText('Show as a table').click();
  await expect(figures.getByRole('cell', { name: '£755,662.25' })).toBeVisible();
  await fay.isAccessible();

  // On a phone a drawing keeps the size at which it can be read, and scrolls in a place of its own.
  await fay.page.setViewportSize({ width: 320, height: 640 });
  await expect(
    fay.page.getByRole('group', { name: 'Net present social value by option', exact: true }),
  ).toBeVisible();
  const sideways = await fay.page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(sideways).toBe(false);
  await fay.isAccessible();
});

test('a what-if is told to a screen reader once it has come to rest, and not at each step of the slider', async () => {
  await stage.openSample(fay);
  await fay.goTo(places.numbers);
  await fay.page.evaluate(() => {
    const region = document.getElementById('announce-status');
    const heard: string[] = [];
    Object.assign(window, { heard });
    if (region === null) return;
    new MutationObserver(() => {
      if (region.textContent?.startsWith('Then')) heard.push(region.textContent);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  const slider = fay.page.getByRole('slider', { name: /Costs change by/ });
  await slider.focus();
  for (let step = 0; step < 12; step++) await slider.press('ArrowRight');
  const heard = () => fay.page.evaluate(() => Reflect.get(window, 'heard') as string[]);
  await expect.poll(heard, { timeout: 15_000 }).toHaveLength(1);
  expect((await heard())[0]).toMatch(
    /^Then the net value of SME-built .* is £596,819.34, down £158,842.90\.$/,
  );
  await fay.page.getByRole('button', { name: 'Start again' }).click();
  await expect.poll(heard, { timeout: 15_000 }).toHaveLength(2);
  await fay.isAccessible();
});

test('[A3] chance is drawn with a seed that gives everybody the same, at 320 px and by keyboard', async () => {
  await stage.openSample(fay);
  await fay.goTo(places.numbers);
  await fay.page.setViewportSize({ width: 320, height: 640 });
  await fay.page.locator('summary', { hasText: 'What chance may make of it' }).focus();
  await fay.page.keyboard.press('Enter');
  const seed = fay.page.getByLabel('Seed', { exact: true });
  await seed.fill('seven');
  await seed.press('Enter');
  await expect(fay.page.getByText('Enter a whole number from 0 to')).toBeVisible();
  await fay.isAccessible();

  await seed.fill('7');
  await seed.press('Enter');
  const table = fay.page.getByRole('table', { name: /by chance: 10,000 draws, seed 7/ });
  await expect(table.getByRole('rowheader')).toHaveCount(3);
  const first = await table.textContent();
  await expect(fay.page.getByText(/^10,000 draws made/)).toBeAttached();
  await fay.isAccessible();

  await seed.fill('8');
  await seed.press('Enter');
  await expect(fay.page.getByRole('table', { name: /seed 8/ })).toBeVisible();
  await seed.fill('7');
  await seed.press('Enter');
  await expect(table).toHaveText(first ?? '');
});

test('one figure at a time stands on the wall, and the keys of a presenter turn to the next', async () => {
  await stage.openSample(fay);
  const wall = await fay.context.newPage();
  await wall.goto(`${fay.page.url().replace('/w/', '/screen/')}?mode=figures`);
  const figure = (name: string) => wall.getByRole('heading', { level: 1, name });
  await expect(figure('Priorities by effort')).toBeVisible();
  await expect(wall.getByText('Musts take 59% of the effort')).toBeVisible();
  await fay.on(wall).isAccessible();
  await wall.keyboard.press('PageDown');
  await expect(figure('Who was in the room')).toBeVisible();
  await wall.keyboard.press('ArrowLeft');
  await wall.keyboard.press('ArrowLeft');
  await expect(figure('Risks by likelihood and impact')).toBeVisible();
  await expect(wall).toHaveURL(/mode=figures,6$/);
  await wall.getByRole('link', { name: figureWords.en.wall.later }).click();
  await expect(figure('Priorities by effort')).toBeVisible();
});

// The light against the truth: the power goes while people type, and what was called kept is there.
import { expect, test } from '@playwright/test';
import { joinWords } from '@tday/shared/words/join';
import { peopleWords } from '@tday/shared/words/people';
import { roomWords } from '@tday/shared/words/room';
import { stageWords } from '@tday/shared/words/stages';
import { LightRecord } from './light-record.ts';
import { allSee, type Person, Stage } from './stage.ts';

const [section, field] = ['room-rules', 'rules'] as const;

test.describe('what is kept', () => {
  let stage: Stage;
  let fay: Person;
  let alice: Person;
  let bob: Person;
  let code: string;
  let lights: readonly LightRecord[];

  test.beforeEach(async ({ browser }) => {
    stage = await Stage.open(browser);
    fay = await stage.person('Fay');
    [alice, bob] = [await stage.person('Alice'), await stage.person('Bob')];
    lights = await Promise.all([fay, alice, bob].map((person) => LightRecord.of(person)));
    code = await stage.startWorkshop(fay);
    await alice.join(stage.server.origin, code, 'user');
    await bob.join(stage.server.origin, code, 'technologist');
    await fay.press(stageWords.en.controls.start);
    await expect(alice.text(section, field)).toBeVisible();
    await expect(bob.text(section, field)).toBeVisible();
  });
  test.afterEach(() => stage.close());

  test('[K1] the light says only what is true', async () => {
    const people = [fay, alice, bob];
    for (const person of people) {
      await person.write(section, field, `${person.name} before. `);
      await person.isKept();
    }
    await allSee(people, section, field, 'Fay before', 'Alice before', 'Bob before');
    const typing = people.map((person) => person.write(section, field, `${person.name} during. `));
    await stage.server.kill();
    await Promise.all(typing);
    for (const light of lights) light.lacking('While it was down.');
    for (const person of people) {
      await person.page.keyboard.type('While it was down. ');
      await expect(person.light('device-only')).toBeVisible();
    }
    for (const light of lights) light.reached();
    // Another device: it has nothing but what lies on the disk.
    await stage.server.run();
    const carol = await stage.person('Carol');
    await carol.join(stage.server.origin, code, 'civil-servant');
    for (const person of people) await person.isKept();
    const all = people.flatMap(({ name }) => [`${name} before.`]);
    await allSee([...people, carol], section, field, ...all, 'While it was down.');
    for (const light of lights) light.wasTrue();
  });

  test('[K1] what was called kept is on the disk, with nobody left to send it again', async () => {
    await alice.write(section, field, 'Alice was told that this is kept.');
    await alice.isKept();
    await bob.write('about', 'organisation', 'Fay saw this.');
    await expect(fay.text('about', 'organisation')).toContainText('Fay saw this.');
    await stage.server.kill();
    for (const person of [fay, alice, bob]) await person.page.goto('about:blank');
    await stage.server.run();
    const carol = await stage.person('Carol');
    await carol.join(stage.server.origin, code, 'civil-servant');
    await expect(carol.text(section, field)).toContainText('Alice was told that this is kept.');
    await expect(carol.text('about', 'organisation')).toContainText('Fay saw this.');
  });

  test('[J2] who loads the page again is the same person', async () => {
    await alice.write(section, field, 'Mine. ');
    await alice.isKept();
    await alice.page.reload();
    await alice.isKept();
    await expect(alice.text(section, field)).toContainText('Mine.');
    await alice.write(section, field, 'Mine again.');
    await expect(fay.text(section, field)).toContainText('Mine again.');
    await alice.goTo(roomWords.en.places.people);
    await expect(alice.page.getByText(`Alice (${peopleWords.en.you})`)).toHaveCount(1);
  });

  test('[U2] a colleague’s caret puts no word into the text', async () => {
    await alice.write(section, field, 'One sentence');
    await fay.write(section, field, '');
    await expect(fay.page.locator('.tday-caret')).toHaveAttribute('data-name', 'Alice');
    const text = await fay.text(section, field).evaluate((box) => box.textContent);
    expect(text).toBe('One sentence');
  });
});

test('[J3] a rejoin code brings somebody back on another device', async ({ browser }) => {
  const stage = await Stage.open(browser);
  const fay = await stage.person('Fay');
  const code = await stage.startWorkshop(fay);
  const alice = await stage.person('Alice');
  await alice.join(stage.server.origin, code, 'user');
  const given = await alice.page.locator('[data-rejoin-code]').getAttribute('data-rejoin-code');
  const { page } = await stage.person('Alice');
  await page.goto(`${stage.server.origin}/j/${code}`);
  await page.getByText(joinWords.en.form.before, { exact: true }).click();
  await page.getByLabel(joinWords.en.rejoin.label, { exact: true }).fill(given ?? '');
  await page.getByRole('button', { name: joinWords.en.rejoin.button, exact: true }).click();
  await page.waitForURL('**/w/*');
  const youAreIn = { name: peopleWords.en.lobby.title('Alice') } as const;
  await expect(page.getByRole('heading', youAreIn)).toBeVisible();
  await expect(fay.page.getByText('Alice', { exact: true })).toHaveCount(1);
  await stage.close();
});

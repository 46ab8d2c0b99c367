// Networks that block WebSockets, from the start or in mid-day, and networks that cut whatever takes long:
// people write together all the same, and are told in words.
import { expect, test } from '@playwright/test';
import { stageWords } from '@tday/shared/words/stages';
import { statusWords } from '@tday/shared/words/status';
import { PoorNetwork } from '../wire/poor-network.ts';
import { allSee, type Person, Stage } from './stage.ts';

const [section, field] = ['room-rules', 'rules'] as const;

const slowNote = ({ page }: Person) => page.getByText(statusWords.en.slow, { exact: true });

/** Notes from now on what the light says. */
const watchLight = ({ page }: Person): Promise<void> =>
  page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seenLights: seen });
    const look = () => {
      const light = document.querySelector('[data-light]')?.getAttribute('data-light');
      if (light) seen.add(light);
    };
    const options = { subtree: true, childList: true, attributes: true };
    new MutationObserver(look).observe(document.body, options);
  });

const seenLights = ({ page }: Person): Promise<readonly string[]> =>
  page.evaluate(() => [...(Reflect.get(window, 'seenLights') as Set<string>)]);

test.describe('where WebSockets are blocked', () => {
  let stage: Stage;
  let fay: Person;
  let code: string;
  const networks: PoorNetwork[] = [];

  test.beforeEach(async ({ browser }) => {
    stage = await Stage.open(browser);
    fay = await stage.person('Fay');
    code = await stage.startWorkshop(fay);
    await fay.press(stageWords.en.controls.start);
  });
  test.afterEach(async () => {
    await Promise.all(networks.splice(0).map((network) => network.close()));
    await stage.close();
  });

  const network = async (webSockets: PoorNetwork['webSockets']): Promise<PoorNetwork> => {
    const made = await PoorNetwork.before(stage.server.origin);
    made.webSockets = webSockets;
    networks.push(made);
    return made;
  };

  const enter = async (name: string, { origin }: PoorNetwork): Promise<Person> => {
    const person = await stage.person(name);
    await person.join(origin, code, 'user');
    await expect(person.text(section, field)).toBeVisible();
    return person;
  };

  test('[W1] from the start: people join, write and see each other', async () => {
    const alice = await enter('Alice', await network('refuse'));
    const bob = await enter('Bob', await network('swallow'));
    await expect(slowNote(alice)).toBeVisible();
    await expect(slowNote(bob)).toBeVisible();
    await expect(slowNote(fay)).toHaveCount(0);
    const people = [fay, alice, bob];
    for (const person of people) await person.write(section, field, `${person.name} writes. `);
    await allSee(people, section, field, 'Fay writes', 'Alice writes', 'Bob writes');
    for (const person of people) await person.isKept();
    await alice.isAccessible();
    await alice.page.setViewportSize({ width: 320, height: 640 });
    await expect(slowNote(alice)).toBeVisible();
    await alice.fitsTheScreen();
  });

  test('[W1] in mid-day: what was being written goes on', async () => {
    const poor = await network('pass');
    const alice = await enter('Alice', poor);
    await alice.write(section, field, 'Alice before. ');
    await alice.isKept();
    await expect(slowNote(alice)).toHaveCount(0);
    poor.webSockets = 'refuse';
    poor.cutAll();
    await alice.page.keyboard.type('Alice during. ');
    await expect(slowNote(alice)).toBeVisible();
    await alice.page.keyboard.type('Alice after. ');
    await expect(fay.text(section, field)).toContainText('Alice after.');
    await fay.write(section, field, 'Fay after. ');
    await allSee(
      [fay, alice],
      section,
      field,
      'Alice before. Alice during. Alice after.',
      'Fay after',
    );
    await alice.isKept();
  });

  test('[W1] [K1] whatever takes long is cut: the light stays true, and calm', async () => {
    const poor = await network('pass');
    const alice = await enter('Alice', poor);
    await alice.write(section, field, 'Alice begins. ');
    // As if it were 30 s.
    poor.cutAfterMs = 1_500;
    poor.cutAll();
    await expect(slowNote(alice)).toBeVisible();
    await alice.isKept();
    await watchLight(alice);
    for (let line = 1; line <= 8; line++) {
      await alice.page.keyboard.type(`Line ${line}. `, { delay: 60 });
      // She writes at the end that she sees: it must not be in the middle of a word that is on its way.
      await expect(fay.text(section, field)).toContainText(`Line ${line}. `);
      await fay.write(section, field, `Fay ${line}. `);
    }
    await allSee([fay, alice], section, field, 'Line 1', 'Line 8', 'Fay 1', 'Fay 8');
    await alice.isKept();
    expect((await seenLights(alice)).filter((light) => !/^(kept|keeping)$/.test(light))).toEqual(
      [],
    );
    await expect(slowNote(alice)).toBeVisible();
  });
});

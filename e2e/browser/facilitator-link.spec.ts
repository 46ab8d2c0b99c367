// The facilitator's link has come into wrong hands: another takes its place, by keyboard.
import { expect, test } from '@playwright/test';
import { peopleWords } from '@tday/shared/words/people';
import { Stage } from './stage.ts';

const words = peopleWords.en.facilitatorLink;

test('a facilitator puts another link in the place of the one that was given out', async ({
  browser,
}) => {
  const stage = await Stage.open(browser);
  const fay = await stage.person('Fay');
  await stage.startWorkshop(fay);
  const { page } = fay;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const link = page.getByRole('textbox', { name: words.title });
  await page.getByText(words.title, { exact: true }).first().click();
  const before = await link.inputValue();
  await button(words.renew.offer).press('Enter');
  await expect(button(words.renew.cancel)).toBeFocused();
  await expect(page.getByText(words.renew.sure)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(button(words.renew.offer)).toBeFocused();
  expect((await page.request.get(before)).status()).toBe(200);
  await button(words.renew.offer).press('Enter');
  await button(words.renew.confirm).press('Enter');
  await expect(page.getByText(words.renew.made)).toBeVisible();
  await expect(button(words.renew.offer)).toBeFocused();
  const after = await link.inputValue();
  const stranger = await browser.newContext();
  expect((await stranger.request.get(before)).status()).toBe(404);
  expect((await stranger.request.get(after)).status()).toBe(200);
  await stranger.close();
  await fay.isAccessible();
  await stage.close();
});

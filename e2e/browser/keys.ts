// What somebody without a mouse does to get somewhere on a page.
import { expect, type Locator, type Page } from '@playwright/test';

const mostTabs = 200;

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
export const tabTo = async (page: Page, to: Locator): Promise<void> => {
  const wanted = to.first();
  await wanted.waitFor({ state: 'attached' });
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    if (await hasFocus(wanted)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted, `${mostTabs} tabs do not lead here`).toBeFocused();
};

export const press = async (page: Page, to: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, to);
  await page.keyboard.press(key);
};

export const typeInto = async (page: Page, to: Locator, text: string): Promise<void> => {
  await tabTo(page, to);
  await page.keyboard.type(text);
};

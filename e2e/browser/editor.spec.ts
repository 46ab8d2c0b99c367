// The editor of a text, as only a browser can show it: what is pasted, whose letters an undo takes back,
// and what a screen reader finds in it.
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { formatJoinCode } from '@tday/shared/codes';
import type { JoinCode } from '@tday/shared/ids';
import { editorWords } from '@tday/shared/words/editor';
import { stageWords } from '@tday/shared/words/stages';
import { type Person, Stage } from './stage.ts';

const section = 'room-rules';
const many = 'rules';
const oneSection = 'about';
const one = 'organisation';

/** What Word puts on the clipboard, and what a plain program would. */
const paste = (page: Page, html: string, plain: string): Promise<void> =>
  page.evaluate(
    ([rich, words]) => {
      const clipboardData = new DataTransfer();
      if (rich) clipboardData.setData('text/html', rich);
      clipboardData.setData('text/plain', words ?? '');
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [html, plain],
  );

/** The elements of a text and its words, without what only draws it. */
const markup = async (person: Person, of = section, field = many): Promise<string> => {
  const html = await person.text(of, field).evaluate((box) => box.innerHTML);
  return html
    .replace(/ (class|rel|data-level|target)="[^"]*"/g, '')
    .replace(/<br>/g, '')
    .trim();
};

test.describe('the editor', () => {
  let stage: Stage;
  let fay: Person;
  let alice: Person;

  test.beforeEach(async ({ browser }) => {
    stage = await Stage.open(browser);
    [fay, alice] = [await stage.person('Fay'), await stage.person('Alice')];
    const { origin } = stage.server;
    const data = { template: 'transformation-day', title: 'Day', name: 'Fay' };
    const group = 'civil-servant';
    const started = await fay.context.request.post(`${origin}/api/workshops`, {
      data: { ...data, group },
      headers: { origin },
    });
    const { workshop, code } = await started.json();
    await fay.page.goto(`${origin}/w/${workshop}`);
    await alice.join(origin, formatJoinCode(code as JoinCode), 'user');
    await fay.press(stageWords.en.controls.start);
    await expect(alice.text(section, many)).toBeVisible();
  });
  test.afterEach(() => stage.close());

  test('what comes from Word keeps its headings, lists, marks and links, and nothing else', async () => {
    const word = await readFile(new URL('word-clipboard.html', import.meta.url), 'utf8');
    await alice.write(section, many, '');
    await paste(alice.page, word, 'Strategic case');
    expect(await markup(alice)).toBe(
      '<h3>Strategic case</h3>' +
        '<p>Renewals take <strong>ten weeks</strong>, and <em>nobody</em> knows why.</p>' +
        '<ul><li><p>First bullet</p><ul><li><p>Nested bullet</p></li></ul></li>' +
        '<li><p>Second bullet with a <a href="https://www.gov.uk/guidance">link</a></p></li></ul>' +
        '<p>Between</p><ol><li><p>One</p></li><li><p>Two bad</p></li></ol>' +
        '<p>Cell A</p><p>Cell B</p>',
    );
  });

  test('many lines pasted into a text of one line become one line', async () => {
    await alice.write(oneSection, one, '');
    await paste(alice.page, '<p>Licensing</p><p>and <b>fishing</b></p>', 'Licensing\nand fishing');
    await alice.page.keyboard.press('Enter');
    await paste(alice.page, '', ' of\n the\n north\n');
    expect(await markup(alice, oneSection, one)).toBe(
      '<p>Licensing and <strong>fishing of the north</strong></p>',
    );
  });

  test('undo takes back only my own letters, also after I have left the text', async () => {
    await alice.write(section, many, 'Alice wrote. ');
    await alice.isKept();
    await expect(fay.text(section, many)).toContainText('Alice wrote.');
    await fay.write(section, many, 'Fay wrote.');
    await fay.isKept();
    await alice.write(oneSection, one, 'elsewhere');
    await alice.write(section, many, '');
    await expect(alice.text(section, many)).toContainText('Fay wrote.');
    await alice.page.keyboard.press('Control+z');
    await expect(alice.text(section, many)).toHaveText('Fay wrote.');
    await expect(fay.text(section, many)).toHaveText('Fay wrote.');
  });

  test('a colleague’s caret shows a name that no screen reader finds in the words', async () => {
    await alice.write(section, many, 'One sentence');
    await fay.write(section, many, '');
    await expect(fay.page.locator('.tday-caret')).toHaveAttribute('data-name', 'Alice');
    const words = await fay.text(section, many).evaluate((box) => box.textContent);
    expect(words).toBe('One sentence');
    await expect(fay.page.locator('.tday-caret')).toHaveAttribute('aria-hidden', 'true');
  });

  test('with the keyboard alone: into the text, to the toolbar, back, and on', async () => {
    const { page } = alice;
    await alice.text(section, many).focus();
    await expect(alice.text(section, many)).toHaveAttribute('contenteditable', 'true');
    await page.keyboard.type('A title');
    await page.keyboard.press('Alt+F10');
    await expect(page.getByRole('button', { name: editorWords.en.bold })).toBeFocused();
    for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(alice.text(section, many)).toBeFocused();
    expect(await markup(alice)).toBe('<h3>A title</h3>');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- first');
    await page.keyboard.press('Enter');
    await page.keyboard.type('second');
    await page.keyboard.press('Control+]');
    expect(await markup(alice)).toBe(
      '<h3>A title</h3><ul><li><p>first</p><ul><li><p>second</p></li></ul></li></ul>',
    );
    await page.keyboard.press('Tab');
    await expect(alice.text(section, 'supplier-rules')).toBeFocused();
  });

  test('one editor is there where somebody writes, and none where nobody does', async () => {
    await expect(alice.page.locator('[contenteditable]')).toHaveCount(0);
    await alice.write(section, many, 'Here');
    await alice.write(oneSection, one, 'and there');
    await expect(alice.page.locator('[contenteditable]')).toHaveCount(1);
    await expect(alice.text(section, many)).toHaveText('Here');
  });
});

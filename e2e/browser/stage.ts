// People at their own browsers, in one workshop on one server. They do what people do: find things by
// what they are called, click or use the keyboard, type, and look.
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { formatJoinCode } from '@tday/shared/codes';
import type { JoinCode } from '@tday/shared/ids';
import { findField, findSection, type Section, type Template } from '@tday/shared/template';
import type { FormatName } from '@tday/shared/words/export';
import { joinWords } from '@tday/shared/words/join';
import { registerWords } from '@tday/shared/words/register';
import { roomWords } from '@tday/shared/words/room';
import { shippedTemplates } from '@tday/templates/template-folder';
import { Server } from './server.ts';

const groups = {
  user: 'user',
  'civil-servant': 'civil-servant',
  technologist: 'technologist',
} as const;

export type Group = keyof typeof groups;

export class Person {
  readonly name: string;
  readonly page: Page;
  readonly context: BrowserContext;
  private readonly template: Template;

  constructor(name: string, page: Page, template: Template) {
    this.name = name;
    this.page = page;
    this.context = page.context();
    this.template = template;
  }

  /** The same person at another page of their browser, such as the wall. */
  on(page: Page): Person {
    return new Person(this.name, page, this.template);
  }

  /** Joins as the code on the wall says: code, name, group, in. */
  async join(origin: string, code: string, group: Group): Promise<void> {
    await this.page.goto(`${origin}/j`);
    await this.page.getByLabel(joinWords.en.code.label, { exact: true }).fill(code.toLowerCase());
    await this.page.getByRole('button', { name: joinWords.en.code.button }).click();
    await this.page.getByLabel(joinWords.en.form.name, { exact: true }).fill(this.name);
    const label = this.template.groups.find(({ id }) => id === group)?.label ?? group;
    await this.page.getByRole('radio', { name: label }).check();
    await this.page.getByRole('button', { name: joinWords.en.form.button, exact: true }).click();
    await this.page.waitForURL('**/w/*');
    await expect(this.light('kept')).toBeVisible();
  }

  /** The light, when it says a thing: kept, keeping, offline, device-only, not-kept. */
  light(says: string): Locator {
    return this.page.locator(`[data-light="${says}"]`);
  }

  async isKept(): Promise<void> {
    await expect(this.light('kept')).toBeVisible();
  }

  section(id: string): Locator {
    return this.page.getByRole('region', { name: this.sectionNamed(id).title, exact: true });
  }

  /** The text of an answer; in a register, in the row that is open. */
  text(section: string, field: string, part?: string): Locator {
    const label = this.label(section, field);
    const name = part === undefined ? label : `${label} ${part}`;
    return this.section(section).getByRole('textbox', { name, exact: true });
  }

  /** Goes to the end of a text and types. */
  async write(section: string, field: string, words: string, part?: string): Promise<void> {
    const box = this.text(section, field, part);
    await box.click();
    await expect(box).toHaveAttribute('contenteditable', 'true');
    await expect(box).toBeFocused();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(words);
  }

  /** The button that adds a row. */
  adds(section: string): Locator {
    const register = this.sectionNamed(section);
    const singular = register.kind === 'register' ? register.singular : '';
    const name = registerWords.en.add(singular);
    return this.section(section).getByRole('button', { name, exact: true });
  }

  async addRow(section: string): Promise<void> {
    await this.adds(section).click();
  }

  /** Opens a section by itself, among all sections. */
  async openSection(id: string): Promise<void> {
    await this.goTo(roomWords.en.places.sections);
    await this.page.getByRole('link', { name: this.sectionNamed(id).title, exact: true }).click();
    await expect(this.section(id)).toBeVisible();
  }

  async openRow(section: string, words: string): Promise<void> {
    await this.row(section, words).getByRole('button', { name: registerWords.en.edit }).click();
  }

  /** Types what a year costs, in the row that is open, and leaves the box. */
  async fillYear(section: string, field: string, year: string, amount: string): Promise<void> {
    const name = `${this.label(section, field)} ${year}`;
    const box = this.section(section).getByRole('textbox', { name, exact: true });
    await box.fill(amount);
    await box.press('Enter');
  }

  async closeRow(section: string): Promise<void> {
    const done = { name: registerWords.en.done, exact: true };
    await this.section(section).getByRole('button', done).last().click();
  }

  /** A row of a register by words that stand in it. */
  row(section: string, words: string | RegExp): Locator {
    return this.section(section).getByRole('row').filter({ hasText: words }).first();
  }

  /** The list that an answer is chosen from. */
  list(section: string, field: string): Locator {
    return this.section(section).getByRole('combobox', { name: this.label(section, field) });
  }

  async choose(section: string, field: string, option: string): Promise<void> {
    const box = this.list(section, field);
    const wanted = await box.locator('option', { hasText: option }).first().getAttribute('value');
    await box.selectOption(wanted ?? option);
  }

  /** One of the few choices that stand side by side. */
  option(section: string, field: string, option: string | RegExp): Locator {
    const name = this.label(section, field);
    const group = this.section(section).getByRole('radiogroup', { name, exact: true });
    return group.getByRole('radio', { name: option });
  }

  async pick(section: string, field: string, option: string | RegExp): Promise<void> {
    await this.option(section, field, option).check();
  }

  async goTo(place: string): Promise<void> {
    await this.page.getByRole('link', { name: place, exact: true }).first().click();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
  }

  /** Downloads what a link gives, and reads its bytes. */
  async download(link: Locator): Promise<Uint8Array> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), link.click()]);
    const file = join(
      await mkdtemp(join(tmpdir(), 'tday-download-')),
      download.suggestedFilename(),
    );
    await download.saveAs(file);
    return readFile(file);
  }

  /** axe finds nothing to complain of on the page as it is now. */
  async isAccessible(): Promise<void> {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(tags).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
    expect(found).toEqual([]);
  }

  /** Nothing sticks out sideways. */
  async fitsTheScreen(): Promise<void> {
    const wider = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
  }

  private sectionNamed(id: string): Section {
    const section = findSection(this.template, id);
    if (section === undefined) throw new Error(`the template has no section ${id}`);
    return section;
  }

  private label(section: string, id: string): string {
    const field = findField(this.sectionNamed(section), id);
    if (field === undefined) throw new Error(`section ${section} has no field ${id}`);
    return field.label;
  }
}

/** A server and the people around it, for one test. */
export class Stage {
  readonly server: Server;
  readonly template: Template;
  private readonly browser: Browser;
  private readonly contexts: BrowserContext[] = [];

  private constructor(server: Server, template: Template, browser: Browser) {
    this.server = server;
    this.template = template;
    this.browser = browser;
  }

  static async open(browser: Browser, templateId = 'transformation-day'): Promise<Stage> {
    const { templates } = await shippedTemplates();
    const template = templates.find(({ id }) => id === templateId);
    if (template === undefined) throw new Error(`no template is called ${templateId}`);
    return new Stage(await Server.start(), template, browser);
  }

  async person(name: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Person> {
    const context = await this.browser.newContext({ acceptDownloads: true, ...options });
    this.contexts.push(context);
    const page = await context.newPage();
    return new Person(name, page, this.template);
  }

  /** Starts a workshop led by a person, who is then in its lobby; gives the code for the wall. */
  async startWorkshop(leader: Person, title = 'Licences'): Promise<string> {
    const { origin } = this.server;
    const body = { template: this.template.id, title, name: leader.name, group: 'civil-servant' };
    const started = await leader.context.request.post(`${origin}/api/workshops`, {
      data: body,
      headers: { origin },
    });
    const { workshop, code } = await started.json();
    await leader.page.goto(`${origin}/w/${workshop}`);
    await leader.isKept();
    return formatJoinCode(code as JoinCode);
  }

  /** Opens the finished sample day for its facilitator; gives the code for the wall. */
  async openSample(leader: Person): Promise<string> {
    const { origin } = this.server;
    const opened = await leader.context.request.post(`${origin}/api/sample`, {
      data: {},
      headers: { origin },
    });
    const { workshop, code } = await opened.json();
    await leader.page.goto(`${origin}/w/${workshop}`);
    await leader.isKept();
    return formatJoinCode(code as JoinCode);
  }

  async close(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
    await this.server.stop();
  }
}

/** All of them see the same text at an answer. */
export const allSee = async (
  people: readonly Person[],
  section: string,
  field: string,
  ...words: readonly string[]
): Promise<void> => {
  for (const person of people) {
    for (const each of words) await expect(person.text(section, field)).toContainText(each);
  }
  const [first] = people;
  /** By paragraph, as the document has it: a colleague's caret brings no letter of its own. */
  const text = (person: Person) =>
    person
      .text(section, field)
      .evaluate((box) => [...box.children].map((block) => block.textContent).join('\n'));
  if (first === undefined) return;
  await expect
    .poll(async () => {
      const texts = await Promise.all(people.map(text));
      return texts.every((each) => each === texts[0]);
    })
    .toBe(true);
};

export const formatNames: readonly FormatName[] = [
  'html',
  'md',
  'odt',
  'docx',
  'pdf',
  'ods',
  'xlsx',
  'csv',
  'json',
];

// Links between rows on screen: both ends, the trace with its holes, and what was agreed before it changed.
import { expect, test } from '@playwright/test';
import { roomWords } from '@tday/shared/words/room';
import { stageWords } from '@tday/shared/words/stages';
import { traceWords } from '@tday/shared/words/trace';
import { type Person, Stage } from './stage.ts';

const words = traceWords.en;

let stage: Stage;
let fay: Person;

const startsWith = async (person: Person): Promise<void> => {
  fay = person;
  await stage.openSample(fay);
};

const toTrace = async (): Promise<void> => {
  const { origin, pathname } = new URL(fay.page.url());
  await fay.page.goto(`${origin}/${pathname.split('/').slice(1, 3).join('/')}/trace`);
  await expect(fay.page.getByRole('heading', { name: words.title, exact: true })).toBeVisible();
};

test.beforeEach(async ({ browser }) => {
  stage = await Stage.open(browser);
});
test.afterEach(() => stage.close());

test('[T1] an open need names the requirements that serve it, and leads to them', async () => {
  await startsWith(await stage.person('Fay'));
  await fay.openSection('needs');
  const need = fay.row('needs', 'link my letters to the right case');
  await expect(need).toContainText('R-013');
  await fay.openRow('needs', 'link my letters to the right case');
  const ends = fay.page.getByRole('region', { name: words.ends.title });
  await expect(ends).toContainText('Requirements (Needs it serves)');
  await fay.isAccessible();
  await ends.getByRole('link', { name: 'R-013', exact: true }).click();
  await expect(fay.section('requirements')).toBeVisible();
  await expect(fay.page.locator(':focus')).toContainText('R-013');
});

test('[T4] a need is written otherwise: what was agreed for it is in doubt until it is agreed again', async () => {
  await startsWith(await stage.person('Fay'));
  await toTrace();
  await expect(fay.page.getByText(words.screen.count(0, 0))).toBeVisible();
  await fay.openSection('needs');
  await fay.openRow('needs', 'link my letters to the right case');
  await fay.write('needs', 'need', ', on the day');
  await fay.isKept();

  await toTrace();
  await expect(fay.page.getByText(words.screen.count(0, 2))).toBeVisible();
  await fay.isAccessible();
  const doubt = fay.page.getByRole('listitem').filter({ hasText: 'Agreed before N-006 changed.' });
  await expect(doubt).not.toHaveCount(0);
  await fay.page.getByRole('button', { name: `${words.suspect.again} R-013` }).press('Enter');
  await expect(fay.page.getByText(words.screen.count(0, 1))).toBeVisible();
  await expect(fay.page.getByRole('heading', { name: words.screen.problems })).toBeFocused();
  await fay.isKept();
});

test('[T2] a hole is listed where it is, the filter leaves it, and the file has it', async () => {
  await startsWith(await stage.person('Fay'));
  await fay.openSection('needs');
  await fay.addRow('needs');
  await fay.write('needs', 'need', 'hear back by post');
  await fay.isKept();
  await toTrace();
  await expect(fay.page.getByText(words.screen.count(1, 0))).toBeVisible();
  const matrix = fay.page.getByRole('table', { name: 'Requirements: Needs it serves' });
  await expect(matrix.getByRole('row')).toHaveCount(12);
  await fay.page.getByRole('checkbox', { name: words.screen.onlyHoles }).press('Space');
  await expect(matrix.getByRole('row')).toHaveCount(2);
  const file = await fay.download(fay.page.getByRole('button', { name: words.screen.download }));
  const text = new TextDecoder().decode(file);
  expect(text).toContain('hear back by post');
  expect(text).toContain('No requirement leads here');
  await expect(fay.page.getByRole('table', { name: words.screen.musts })).toContainText('12 of 12');
});

test('[T2] the trace of assessors goes from their criteria to their scores, and lists what has none', async ({
  browser,
}) => {
  const assessment = await Stage.open(browser, 'demonstration-day');
  const mo = await assessment.person('Mo');
  await assessment.startWorkshop(mo);
  await mo.press(stageWords.en.controls.start);
  await mo.openSection('suppliers');
  await mo.addRow('suppliers');
  await mo.write('suppliers', 'name', 'Supplier X');
  await mo.isKept();
  await mo.goTo(roomWords.en.places.sections);
  await mo.goTo(roomWords.en.sections.trace);
  const titles = ['Award criteria', 'Suppliers', 'Questions to every supplier'];
  await expect(mo.page.getByText(titles.join(', '))).toBeVisible();
  await expect(mo.page.getByText('No agreed score leads here').first()).toBeVisible();
  await assessment.close();
});

test('[A3] on a phone the trace is a list, nothing sticks out, and axe finds nothing', async () => {
  await startsWith(await stage.person('Fay', { viewport: { width: 320, height: 640 } }));
  await toTrace();
  await expect(fay.page.getByText(words.screen.count(0, 0))).toBeVisible();
  await expect(fay.page.getByRole('table', { name: 'Requirements: Needs it serves' })).toBeHidden();
  await fay.page.getByText(/^N-006 .*below\)$/).click();
  await fay.fitsTheScreen();
  await fay.isAccessible();
});

test('[A3] on a laptop the matrix scrolls by itself, and axe finds nothing', async () => {
  await startsWith(await stage.person('Fay', { viewport: { width: 1280, height: 720 } }));
  await toTrace();
  await expect(
    fay.page.getByRole('table', { name: 'Requirements: Needs it serves' }),
  ).toBeVisible();
  await fay.fitsTheScreen();
  await fay.isAccessible();
});

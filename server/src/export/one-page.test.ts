// The approver's page: one page on paper, whatever the room wrote.

import { readCase } from '@tday/shared/case/case';
import { makeRowId, type ParticipantId, type RowId } from '@tday/shared/ids';
import { proseJson } from '@tday/shared/prose';
import { Answers } from '@tday/shared/report/answers';
import type { Report } from '@tday/shared/report/blocks';
import { makeReport } from '@tday/shared/report/make-report';
import { firstTable, tableWords, words } from '@tday/shared/report/read-report';
import { beforeEach, describe, expect, test } from 'vitest';
import { printInOffice } from '../open-in-office.ts';
import { readSampleState } from '../sample-day-state.ts';
import { sourceOf } from './export-source.ts';
import type { ExportInput } from './format.ts';
import { countPages } from './pdf/pdf-reading.ts';
import { printPdf } from './pdf/print-pdf.ts';
import { printers } from './printers.ts';

let source: ReturnType<typeof sourceOf>;

beforeEach(async () => {
  source = sourceOf(await readSampleState());
});

const doer = { by: 'somebody' as ParticipantId, at: 1 };
let drawn = 0;
const newRow = () => {
  drawn += 1;
  return makeRowId((size) => new Uint8Array(size).fill(drawn));
};

const long = 'Something very long that somebody typed without ever coming to an end. '.repeat(40);

/** Far more than a page, in every place that the page shows. */
const writeTooMuch = (options: number): void => {
  const { content } = source;
  const write = (section: string, field: string, words: string, row?: ReturnType<typeof newRow>) =>
    content.write({ section, field, ...(row && { row }) }, proseJson(words), doer);
  write('summary', 'ask', Array.from({ length: 30 }, () => long).join('\n\n'));
  write('goal', 'statement', long);
  write('recommendation', 'why-not-others', Array.from({ length: 9 }, () => long).join('\n\n'));
  write('pilot-gate', 'measures', Array.from({ length: 9 }, () => `- ${long}`).join('\n'));
  write('finance-sign-off', 'statement', Array.from({ length: 9 }, () => long).join('\n\n'));
  for (const option of content.rows('options')) write('options', 'name', long, option);
  for (let count = 0; count < options; count += 1) {
    const option = newRow();
    content.addRows('options', [option], doer);
    write('options', 'name', long, option);
  }
  for (let count = 0; count < 12; count += 1) {
    const [risk, requirement] = [newRow(), newRow()];
    content.addRows('risks', [risk], doer);
    write('risks', 'risk', long, risk);
    content.setValue(
      { section: 'risks', row: risk, field: 'rating' },
      { likelihood: 5, impact: 5 },
      doer,
    );
    content.addRows('requirements', [requirement], doer);
    write('requirements', 'statement', long, requirement);
    content.setValue(
      { section: 'requirements', row: requirement, field: 'status' },
      'disputed',
      doer,
    );
  }
};

const caseOf = () => {
  const read = readCase(new Answers(source));
  if (read === undefined) throw new Error('the sample day has no numbers');
  return read;
};

const reportOf = (document = 'one-page') => makeReport(source, document);

/** Office documents are printed of the report alone. */
const inputOf = (report: Report) => ({ report }) as ExportInput;

const pagesOfAll = async () => {
  const report = reportOf();
  const [odt, docx] = await printInOffice([
    { name: 'odt', bytes: printers.odt(inputOf(report)) },
    { name: 'docx', bytes: printers.docx(inputOf(report)) },
  ]);
  const pdf = await printPdf(report);
  return Promise.all([pdf, odt ?? Buffer.of(), docx ?? Buffer.of()].map(countPages));
};

describe('with more options than it has room for', () => {
  const option = (name: string): RowId => {
    const row = newRow();
    source.content.addRows('options', [row], doer);
    source.content.write({ section: 'options', row, field: 'name' }, proseJson(name), doer);
    return row;
  };

  /** Worth far less than any other. */
  const makeDear = (row: RowId): void => {
    const cost = newRow();
    source.content.addRows('costs', [cost], doer);
    const at = (field: string) => ({ section: 'costs', row: cost, field });
    source.content.setValue(at('option'), [row], doer);
    source.content.setValue(at('amounts'), { 'Year 0': 9_000_000 }, doer);
  };

  const optionRows = (): readonly string[] =>
    tableWords(firstTable(reportOf().blocks))
      .slice(1)
      .map(([name = '']) => name);

  const writeManyOptions = (): void => {
    const { content } = source;
    const standing = (row: RowId) => ({ section: 'options', row, field: 'standing' });
    for (const row of content.rows('options')) {
      if (content.raw(standing(row)) === 'preferred') content.setValue(standing(row), 'more', doer);
    }
    const preferred = option('The way ahead');
    makeDear(preferred);
    content.setValue(standing(preferred), 'preferred', doer);
    for (let count = 1; count <= 6; count += 1) option(`Another way, number ${count}`);
  };

  test('keeps the preferred one and business as usual, though others are worth more', () => {
    writeManyOptions();
    const [worst] = [...caseOf().options].sort((a, b) => a.results.npsv - b.results.npsv);
    expect(worst?.name).toBe('The way ahead');
    const rows = optionRows();
    expect(rows).toHaveLength(4);
    expect(rows).toContainEqual(expect.stringContaining('The way ahead'));
    expect(rows).toContainEqual(expect.stringContaining('Business as usual'));
  });

  test('says how many were left out, and where they stand', () => {
    writeManyOptions();
    expect(words(reportOf().blocks)).toContain('And 7 more: see “Results” in “Business case”.');
  });

  test('says how many risks there are beside the largest', () => {
    expect(words(reportOf().blocks)).toContain('And 6 more: see “Risks” in “Business case”.');
    expect(words(reportOf('business-case').blocks)).toContain('And 6 more: see “Risks”.');
  });
});

test('an amount in its sentences is whole, however long the name of the option', () => {
  const name = 'An assistant that suggests a team for each letter and shows why, '.repeat(3);
  const { content } = source;
  const row = content
    .rows('options')
    .find((each) => content.raw({ section: 'options', row: each, field: 'standing' }));
  if (row !== undefined)
    content.write({ section: 'options', row, field: 'name' }, proseJson(name), doer);
  const said = words(reportOf().blocks);
  for (const amount of said.match(/£\S+/g) ?? [])
    expect(amount).toMatch(/^£[\d,]+(\.\d\d)?[.,;]?$/);
});

test('carries what whoever signs it has to know, and a place to sign', () => {
  const said = words(reportOf().blocks);
  for (const part of [
    'Its figures are first estimates made there.',
    'Money asked for now: £283,000',
    'It has to last until: 31 March 2028',
    'Option B leaves objectives O-002 and O-004 unmet.',
    'With all of the optimism bias left in, OP-003 is worth −£195,679.31.',
    'With benefits 20% lower, OP-003 is no longer ahead: OP-002 is as good or better.',
    'Year 1 (2028-29) is £20,220 short.',
    'Not yet confirmed. VAT recovery',
    'group gap 5 points or less; no open high security finding.',
    'Name and role',
  ])
    expect(said).toContain(part);
});

test('names the same risks as the business case, in the same order', () => {
  const named = (document: string) => {
    const blocks = makeReport(source, document).blocks;
    const at = blocks.findIndex(
      (block) =>
        block.kind === 'heading' && block.text === 'The highest risks, by score before mitigation',
    );
    return words(blocks.slice(at + 1, at + 2));
  };
  expect(named('one-page')).toMatch(/^RK-002 .*\nRK-001 .*\nRK-004 /);
  expect(named('business-case')).toBe(named('one-page'));
});

test('is one page for the sample day', async () => {
  expect(await pagesOfAll()).toEqual([1, 1, 1]);
}, 120_000);

test.each([0, 12])(
  'is one page even for a room that never stopped writing, and added %i options',
  async (options) => {
    writeTooMuch(options);
    expect(await pagesOfAll()).toEqual([1, 1, 1]);
  },
  120_000,
);

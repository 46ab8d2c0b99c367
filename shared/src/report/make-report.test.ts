import { describe, expect, test } from 'vitest';
import { anyFieldTypes } from '../fields/index.ts';
import { exampleNames, exampleRows } from '../fields/link.ts';
import type { RowId } from '../ids.ts';
import { isPrintable, oddRaw, pickFrom, seededChance } from '../odd-raw.ts';
import { proseJson } from '../prose.ts';
import type { OutlinePart, Template } from '../template.ts';
import type { Block, HeadingBlock, Inline, TableBlock } from './blocks.ts';
import { exampleSource } from './example-source.ts';
import { makeReport } from './make-report.ts';
import type { ReportSource } from './report-source.ts';

const { template, content, workshop } = exampleSource;

const withOutline = (source: ReportSource, outline: readonly OutlinePart[]): ReportSource => ({
  ...source,
  template: {
    ...source.template,
    documents: [{ id: 'everything', title: 'Everything', says: '', outline }],
  },
});

const blocksOf = (source: ReportSource): readonly Block[] =>
  makeReport(source, 'everything').blocks;

const print = (...outline: readonly OutlinePart[]) => blocksOf(withOutline(exampleSource, outline));

const withRaw = (raws: Readonly<Record<string, unknown>>): ReportSource => ({
  ...exampleSource,
  content: {
    rows: content.rows,
    raw: (address) => raws[`${address.section}/${address.field}`],
  },
});

const inlineWords = (inline: Inline): string => {
  if (inline.kind === 'break') return ' ';
  return inline.kind === 'text' ? inline.text : inline.runs.map((run) => run.text).join('');
};

const words = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'paragraph') return block.inlines.map(inlineWords).join('');
      if (block.kind === 'heading') return block.text;
      if (block.kind === 'list') return block.items.map(words).join('\n');
      if (block.kind === 'table') return tableWords(block).flat().join('\n');
      return block.kind === 'note' ? words(block.blocks) : '';
    })
    .join('\n');

const tableWords = (table: TableBlock): readonly (readonly string[])[] => [
  table.columns.map((column) => column.title),
  ...table.rows.map((row) => row.cells.map((cell) => words(cell.blocks))),
  ...(table.totals ? [table.totals.map((cell) => words(cell.blocks))] : []),
];

const headings = (blocks: readonly Block[]): readonly HeadingBlock[] =>
  blocks.filter((block) => block.kind === 'heading');

const firstTable = (blocks: readonly Block[]): TableBlock => {
  const table = blocks.find((block) => block.kind === 'table');
  if (table === undefined) throw new Error('no table was printed');
  return table;
};

const linksOf = (blocks: readonly Block[]): readonly string[] => {
  const found: string[] = [];
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'href' && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
};

describe('a document', () => {
  const report = makeReport(exampleSource, 'everything');

  test('begins with its contents, then the warning that figures are first estimates', () => {
    expect(report.blocks[0]).toEqual({ kind: 'contents', title: 'Contents' });
    expect(report.blocks[1]).toMatchObject({ kind: 'note', title: 'First estimates' });
  });

  test('says what it is, that it is a draft and of when, without asking a clock', () => {
    expect(report).toMatchObject({
      title: 'Everything',
      subject: 'Getting letters to the right person on day one',
      language: 'en-GB',
      marking: 'OFFICIAL',
      draft: 'DRAFT, 19 November 2026, 16:44 UTC',
      madeAt: '2026-11-19T16:44:07.000Z',
    });
  });

  test('has its facts on the title page', () => {
    expect(report.facts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Reference: workshop0001/everything',
      'Status: Draft, not yet agreed',
      'Workshop held: 19 November 2026',
      'Place: Room 2',
      'Classification: OFFICIAL',
      'Template: One of everything, version 3',
      'Participants: 4 (Civil servants: 2, Users of the service: 1, Technologists: 1, Others: 0)',
    ]);
  });

  test('never prints the guidance for whoever writes', () => {
    expect(JSON.stringify(report)).not.toContain('Guidance');
  });

  test('is the same, to the fingerprint, whenever it is made', () => {
    expect(makeReport(exampleSource, 'everything')).toEqual(report);
    expect(report.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  test('has another fingerprint once one letter is another', () => {
    const raw = withRaw({ 'needs/name': proseJson('Read every letter twice') });
    expect(makeReport(raw, 'everything').fingerprint).not.toBe(report.fingerprint);
  });

  test('that the template does not have is a mistake of ours', () => {
    expect(() => makeReport(exampleSource, 'poem')).toThrow('poem');
  });
});

describe('every answer that has words is in the document', () => {
  const printed = words(blocksOf(exampleSource));
  const filled = anyFieldTypes.flatMap(({ type, examples }) =>
    examples
      .filter((example) => example.value !== undefined)
      .map((example) => ({ label: `${type}: ${example.name}`, type, example })),
  );

  test.each(filled)('$label', ({ label, type, example }) => {
    expect(printed).toContain(label);
    const said = fieldWordsOf(type, example.value, example.spec);
    for (const word of said.split(/\s+/)) expect(printed).toContain(word);
  });
});

const fieldWordsOf = (name: string, value: unknown, spec: unknown): string => {
  const type = anyFieldTypes.find((each) => each.type === name);
  return words(type?.toBlocks(value, spec, exampleNames) ?? []);
};

describe('what is missing is said', () => {
  test('an empty form, an empty register', () => {
    const blocks = print({ form: 'empty-form' }, { register: 'empty-rows' }).slice(2);
    expect(blocks.map((block) => block.kind === 'paragraph' && block.tone)).toEqual([
      'missing',
      'missing',
    ]);
    expect(words(blocks)).toBe('Not yet written\nNot yet written');
  });

  test('an empty field stands under its label', () => {
    const printed = words(print({ form: 'every-form', fields: ['money-1', 'money-5'] }));
    expect(printed).toContain('money: words where money should be: Not yet written');
  });

  test('an empty cell of a table', () => {
    const table = firstTable(print({ register: 'costs', fields: ['once'] }));
    expect(tableWords(table)[1]).toEqual(['C-001', 'Not yet written']);
  });

  test('the empty fields of a record, in one line', () => {
    const blocks = print({ register: 'costs', as: 'records', fields: ['years', 'once'] });
    expect(words(blocks)).toContain('Not yet written: Once.');
  });

  test('a link to a row that was removed', () => {
    const source = withRaw({ 'records/link-1': [exampleRows.gone] });
    const part: OutlinePart = { register: 'records', fields: ['link-1'] };
    const table = firstTable(blocksOf(withOutline(source, [part])));
    expect(tableWords(table)[1]).toEqual(['E-001', 'Not yet written']);
  });

  test('nobody in the room', () => {
    const source = { ...exampleSource, workshop: { ...workshop, participants: [] } };
    expect(words(blocksOf(withOutline(source, [{ show: 'participants' }])))).toContain(
      'Nobody has joined yet.',
    );
  });
});

describe('a section that this copy may not show', () => {
  const source: ReportSource = { ...exampleSource, sections: (section) => section !== 'budget' };
  const report = makeReport(source, 'everything');

  test('is said to be left out', () => {
    expect(words(report.blocks)).toContain('Left out of this copy: Budget.');
  });

  test('leaves nothing of itself', () => {
    expect(JSON.stringify(report)).not.toContain('What we may spend at most');
    expect(JSON.stringify(report)).not.toContain('600,000');
  });

  test('makes the fingerprint another', () => {
    expect(report.fingerprint).not.toBe(makeReport(exampleSource, 'everything').fingerprint);
  });
});

describe('a register as a table', () => {
  test('names each row, sets years as columns and adds up the money', () => {
    const table = firstTable(print({ register: 'costs', totals: true }));
    expect(table.columns.map(({ kind }) => kind)).toEqual([
      'reference',
      'text',
      ...Array.from({ length: 5 }, () => 'money'),
    ]);
    expect(tableWords(table)).toEqual([
      ['Reference', 'Name', '2027-28', '2028-29', '2029-30', 'Total', 'Once'],
      ['C-001', 'Supplier', '£120,000', '£90,000', '–', '£210,000', 'Not yet written'],
      ['C-002', 'Cloud', '£1,000.50', '–', '\u2212£500', '£500.50', '£2,000'],
      ['Total', '', '£121,000.50', '£90,000', '\u2212£500', '£210,500.50', '£2,000'],
    ]);
  });

  test('adds up nothing unless the template asks for it', () => {
    expect(firstTable(print({ register: 'costs' })).totals).toBeUndefined();
    expect(firstTable(print({ register: 'needs', totals: true })).totals).toBeUndefined();
  });

  test('says once, not in every column, that an answer of several numbers is missing', () => {
    const table = firstTable(print({ register: 'budget', fields: ['years'] }));
    expect(tableWords(table)[1]).toEqual(['B-001', 'Not yet written', '–', '–', '–']);
  });

  test('keeps the typed value beside the words', () => {
    const table = firstTable(print({ register: 'costs', totals: true }));
    expect(table.rows[0]?.cells[2]?.value).toEqual({ kind: 'money', number: 120_000 });
    expect(table.totals?.[2]?.value).toEqual({ kind: 'money', number: 121_000.5 });
  });

  test('shows the short answers where nobody said which', () => {
    const table = firstTable(print({ register: 'records' }));
    const titles = table.columns.map((column) => column.title);
    expect(titles).toContain('Name');
    expect(titles).toContain('money: pence');
    expect(titles).not.toContain('prose: a list with bold words');
  });

  test('has as many cells in every row as columns, and nothing in them but text and lists', () => {
    for (const table of blocksOf(exampleSource).filter((block) => block.kind === 'table')) {
      for (const cells of [...table.rows.map((row) => row.cells), table.totals ?? []]) {
        if (cells.length > 0) expect(cells).toHaveLength(table.columns.length);
        const kinds = cells.flatMap((cell) => cell.blocks.map((block) => block.kind));
        expect(kinds.every((kind) => kind === 'paragraph' || kind === 'list')).toBe(true);
      }
    }
  });
});

describe('a register as records', () => {
  test('has a heading for each row, with the place that links point at', () => {
    const found = headings(print({ register: 'needs', as: 'records' }));
    expect(found).toEqual([
      {
        kind: 'heading',
        level: 1,
        id: `row-${exampleRows.first}`,
        text: 'R-014 Read every letter once',
      },
      {
        kind: 'heading',
        level: 1,
        id: `row-${exampleRows.second}`,
        text: 'R-015 Say who has the letter, and since when',
      },
    ]);
  });

  test('a row without a name or a number still has a heading', () => {
    const found = headings(print({ register: 'records', as: 'records', fields: [] }));
    expect(found[1]?.text).toBe('new (row not yet written)');
  });

  test('a long name is cut in the heading and whole below', () => {
    const long = 'Read every letter once and only once. '.repeat(9).trim();
    const source = withRaw({ 'needs/name': proseJson(long) });
    const blocks = blocksOf(withOutline(source, [{ register: 'needs', as: 'records' }]));
    expect(headings(blocks)[0]?.text.length).toBeLessThan(180);
    expect(words(blocks)).toContain(`Name: ${long}`);
  });
});

describe('links', () => {
  const links: OutlinePart = { register: 'records', as: 'records', fields: ['link-2'] };

  test('point at the rows that are printed', () => {
    const found = linksOf(print(links, { register: 'needs' }));
    expect(found).toEqual([`#row-${exampleRows.first}`, `#row-${exampleRows.second}`]);
  });

  test('are plain words where the rows are not printed', () => {
    const blocks = print(links);
    expect(linksOf(blocks)).toEqual([]);
    expect(words(blocks)).toContain('R-014, R-015');
  });

  test('point at one place where a row is printed twice', () => {
    const blocks = print({ register: 'needs' }, { register: 'needs', as: 'records' }, links);
    const ids = [
      ...headings(blocks).map(({ id }) => id),
      ...firstTable(blocks).rows.map(({ id }) => id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a form', () => {
  test('sets a short answer on the line of its label, and a longer one below it', () => {
    const part = { form: 'every-form', fields: ['choice-1', 'choices-2'] };
    const [short, label, list] = print(part).slice(2);
    expect(short).toMatchObject({
      inlines: [
        { text: 'choice: one chosen:', marks: ['bold'] },
        { text: ' ' },
        { text: 'This year' },
      ],
    });
    expect(label).toMatchObject({ kind: 'paragraph' });
    expect(list).toMatchObject({ kind: 'list' });
  });

  test('of one text alone has no label above it', () => {
    const printed = words(print({ form: 'every-form', fields: ['prose-1'] }));
    expect(printed).toContain('See what an item is about');
    expect(printed).not.toContain('prose: one line');
  });

  test('prints the headings inside its text below its own', () => {
    const heading = (level: number, text: string) => ({
      type: 'heading',
      attrs: { level },
      content: [{ type: 'text', text }],
    });
    const prose = { type: 'doc', content: [heading(3, 'Inner'), heading(1, 'Next')] };
    const source = withRaw({ 'every-form/prose-2': prose });
    const outline = [
      { heading: 'Case', parts: [{ form: 'every-form', fields: ['prose-2', 'money-1'] }] },
    ];
    const found = headings(blocksOf(withOutline(source, outline)));
    expect(found.map(({ level, text }) => [level, text])).toEqual([
      [1, 'Case'],
      [2, 'prose: a list with bold words'],
      [3, 'Inner'],
      [3, 'Next'],
    ]);
  });
});

test('participants stand by role, then group, then name; whoever was removed does not', () => {
  const table = firstTable(print({ show: 'participants' }));
  expect(tableWords(table).slice(1)).toEqual([
    ['Fay', 'Facilitator', 'Civil servants', 'Not given', 'None declared'],
    ['Alice', 'Contributor', 'Civil servants', 'Not given', 'None declared'],
    ['Bob', 'Contributor', 'Users of the service', 'Not given', 'None declared'],
    ['Carol', 'Contributor', 'Technologists', 'Small Firm Ltd', 'Employed by a firm that may bid'],
  ]);
});

/** An outline of any shape, over the sections of the example, with text that has any headings. */
const oddOutline = (chance: () => number, depth: number): readonly OutlinePart[] =>
  Array.from({ length: 1 + Math.floor(chance() * 3) }, (): OutlinePart => {
    if (depth > 0 && chance() < 0.6) {
      const heading = pickFrom(chance, [
        'Costs',
        '1. Ünïcode',
        '???',
        'row-needs',
        'x '.repeat(99),
      ]);
      return { heading, parts: oddOutline(chance, depth - 1) };
    }
    return pickFrom<OutlinePart>(chance, [
      { form: 'every-form' },
      { register: 'records', as: 'records' },
      { register: 'needs' },
      { show: 'participants' },
    ]);
  });

const headedProse = (chance: () => number) => ({
  type: 'doc',
  content: Array.from({ length: 4 }, () => ({
    type: 'heading',
    attrs: { level: 1 + Math.floor(chance() * 3) },
    content: [{ type: 'text', text: 'Costs' }],
  })),
});

const expectSoundHeadings = (found: readonly HeadingBlock[]) => {
  let before = 0;
  for (const { level, id, text } of found) {
    expect(level).toBeLessThanOrEqual(before + 1);
    expect(id).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
    expect(text).not.toBe('');
    before = level;
  }
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
};

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'headings skip no level and share no id, whatever the outline, seed %i',
  (seed) => {
    const chance = seededChance(seed);
    const raw = () => headedProse(chance);
    const source = { ...exampleSource, content: { rows: content.rows, raw } };
    for (let round = 0; round < 10; round += 1) {
      expectSoundHeadings(headings(blocksOf(withOutline(source, oddOutline(chance, 7)))));
    }
  },
);

test.each([1, 2, 3, 4])('prints whatever lies in the content, seed %i', (seed) => {
  const chance = seededChance(seed);
  const source: ReportSource = {
    ...exampleSource,
    content: {
      rows: (section) => [...content.rows(section), 'oddrow000001' as RowId],
      raw: () => oddRaw(chance),
    },
  };
  for (let round = 0; round < 5; round += 1) {
    const { blocks } = makeReport(source, 'everything');
    expectSoundHeadings(headings(blocks));
    expect(isPrintable(words(blocks))).toBe(true);
  }
});

test('a template may call its words what it likes', () => {
  const odd: Template = {
    ...template,
    sections: template.sections.map((section) => ({ ...section, title: 'a\u0000\nb\uD800' })),
  };
  expect(() => makeReport({ ...exampleSource, template: odd }, 'everything')).not.toThrow();
});

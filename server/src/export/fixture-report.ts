// A Report with everything in it that a format must print, text that tries to be markup included; and
// one as long as a real business case, for the bench.
import { cleanText } from '@tday/shared/clean-text';
import {
  type Block,
  type Inline,
  paragraph,
  type Report,
  type TableBlock,
  text,
  textCell,
} from '@tday/shared/report/blocks';
import type { Workings } from '@tday/shared/report/document-sheets';
import type { RegisterTable } from '@tday/shared/report/register-table';
import { column, costs, item, list, requirements, wide, words } from './fixture-tables.ts';
import type { ExportInput } from './format.ts';

/** What somebody might type in order to break out of a format. Clean, as all text of a Report is. */
export const hostileTexts: readonly string[] = [
  '<script>alert("x")</script> & <b>bold</b> ]]> <!-- -->',
  '# not a heading * not a list | not a cell | `not code` [not](a link) ~~x~~ \\',
  '1. not a list',
  '- nor this',
  '=SUM(A1:A9)',
  '&amp; &lt; {{x}} $math$ #{y} #eval "quotes" \'single\'',
  cleanText('controls \u0000\u0008\u001b and half a pair \ud800 gone'),
];

export const otherScripts: readonly string[] = [
  'Mae’r gwasanaeth ar gael yn Gymraeg: ŵ ŷ â ê î ô û',
  'الخدمة متاحة لجميع المواطنين',
  'השירות זמין לכל האזרחים',
  'Emoji 👩🏽‍💻 🇬🇧 ✅ and accents naïve café',
  '政府服务面向所有人',
];

const everyMark: readonly Inline[] = [
  text('Plain, '),
  text('bold', 'bold'),
  text(', '),
  text('italic', 'italic'),
  text(' and '),
  text('both', 'bold', 'italic'),
  text('; a '),
  { kind: 'link', href: 'https://www.gov.uk/service-manual?a=1&b=2', runs: [text('web link')] },
  text(', an '),
  { kind: 'link', href: 'mailto:team@example.gov.uk', runs: [text('address', 'bold')] },
  text(', a '),
  { kind: 'link', href: '#r-r-002', runs: [text('row')] },
  text(' and a '),
  { kind: 'link', href: '#options', runs: [text('heading')] },
  text('.'),
  { kind: 'break' },
  text('After a break,   with   runs of spaces.'),
];

const nestedLists: Block = list(
  false,
  item('First point'),
  item(
    'Second point, with steps',
    list(true, item('Step one'), item('Step two', list(false, item('Deep point')))),
    words('Second paragraph of the second point'),
  ),
  item('Third point'),
);

const chart = `<svg width="480" height="200" viewBox="0 0 480 200" role="img"><title>Costs by year</title>
<rect x="0" y="0" width="480" height="200" fill="#ffffff"/><line x1="40" y1="170" x2="460" y2="170" stroke="#0b0c0c"/>
<rect x="80" y="40" width="120" height="130" fill="#1d70b8"/><rect x="280" y="80" width="120" height="90" fill="#1d70b8"/>
<text x="140" y="190" font-family="Arial" font-size="14" text-anchor="middle">2027-28</text>
<text x="340" y="190" font-family="Arial" font-size="14" text-anchor="middle">2028-29</text></svg>`;

const blocks: readonly Block[] = [
  { kind: 'contents', title: 'Contents' },
  { kind: 'heading', level: 1, id: 'strategic-case', text: 'Strategic case' },
  paragraph(...everyMark),
  { kind: 'heading', level: 2, id: 'case-for-change', text: 'The case for <change> & "growth"' },
  words('Officers read every letter twice. '.repeat(12)),
  { kind: 'paragraph', inlines: [text('Not yet written.')], tone: 'missing' },
  nestedLists,
  list(true, item('A numbered list that begins'), item('at one again')),
  { kind: 'heading', level: 3, id: 'hostile', text: '*Hostile* text # here' },
  ...hostileTexts.map(words),
  { kind: 'heading', level: 4, id: 'scripts', text: 'Other scripts' },
  ...otherScripts.map(words),
  { kind: 'heading', level: 5, id: 'deepest', text: 'The deepest heading' },
  words('Two lines\nin one text.'),
  { kind: 'heading', level: 1, id: 'options', text: 'Options and costs' },
  {
    kind: 'note',
    title: 'First estimates',
    blocks: [
      words('These numbers were made in one day.'),
      list(false, item('Check them'), item('Sign them')),
    ],
  },
  {
    kind: 'figure',
    caption: 'Costs by year',
    alt: 'Costs fall from £501,250 to £340,000.',
    svg: chart,
    table: costs,
  },
  requirements(hostileTexts[1] ?? '', otherScripts[1] ?? ''),
  { kind: 'page-break' },
  wide,
  {
    kind: 'table',
    caption: 'A table inside a table',
    columns: [column('Option'), column('Amounts')],
    rowHeaders: true,
    rows: [{ cells: [textCell('Option B'), { blocks: [costs] }] }],
  },
  { kind: 'heading', level: 1, id: 'empty', text: 'Annex with an empty table' },
  {
    kind: 'table',
    caption: 'Annex with an empty table',
    headedBy: 'empty',
    columns: [column('Reference', 'reference'), column('Title')],
    rowHeaders: true,
    rows: [],
  },
];

export const fixtureReport: Report = {
  title: 'Business case',
  subject: 'AI triage of incoming casework letters <with an SME> & friends',
  language: 'en-GB',
  marking: 'OFFICIAL',
  draft: 'DRAFT, 19 November 2026, 16:44 UTC',
  madeAt: '2026-11-19T16:44:00.000Z',
  fingerprint: '3f8a9c0e5b7d214466a1c2e3f40516273849506172839405a6b7c8d9eaf0b1c2',
  facts: [
    { label: 'Classification', text: 'OFFICIAL' },
    { label: 'Organisation', text: 'Office for Public Casework' },
    { label: 'In the room', text: '6 civil servants, 4 users, 6 technologists' },
  ],
  blocks,
};

const fixtureRegisters: readonly RegisterTable[] = [
  {
    id: 'requirements',
    title: 'Requirements',
    columns: [
      { id: 'reference', title: 'Reference', kind: 'reference' },
      { id: 'requirement', title: 'Requirement', kind: 'text' },
      { id: 'cost', title: 'Cost', kind: 'money' },
      { id: 'due', title: 'Due', kind: 'date' },
    ],
    rows: [
      [
        { text: 'R-001' },
        { text: 'Sorted by topic, "quoted",\nin two lines' },
        { text: '−£1,250.50', value: { kind: 'money', number: -1250.5 } },
        { text: '31 March 2027', value: { kind: 'date', iso: '2027-03-31' } },
      ],
      ...hostileTexts.map((hostile, index) => [
        { text: `R-${String(index + 2).padStart(3, '0')}` },
        { text: hostile },
        { text: '' },
        { text: '' },
      ]),
    ],
  },
  {
    id: 'risks',
    title: 'Risks',
    columns: [{ id: 'reference', title: 'Reference', kind: 'reference' }],
    rows: [],
  },
];

/** Domain reference 2.7, W2 and W1: what it costs, what it brings, and what first estimates get wrong. */
const fixtureWorkings: Workings = {
  years: ['2027-28', '2028-29', '2029-30', '2030-31', '2031-32', '2032-33'],
  appraisal: {
    rate: { bands: [{ from: 0, rate: 0.035 }] },
    options: [
      {
        id: 'a',
        name: 'Business as usual',
        standing: 'business-as-usual',
        costs: [],
        benefits: [],
      },
      {
        id: 'b',
        name: hostileTexts[0] ?? '',
        standing: 'preferred',
        costs: [
          {
            id: 'dev',
            line: '=Build, and "quoted"',
            amounts: [220_000, 260_000],
            optimismBias: { upper: 2, mitigated: 0.85 },
            range: { low: -0.1, high: 0.3 },
          },
          {
            id: 'run',
            line: '_x0041_ Run',
            amounts: [0, 100_000, 190_000, 190_000, 190_000],
            optimismBias: { upper: 0.41, mitigated: 0.6 },
          },
        ],
        benefits: [
          {
            id: 'cash',
            line: 'Overtime',
            kind: 'cash-releasing',
            amounts: [0, 33_600.25, 81_600, 96_000, 96_000],
            cut: 0.2,
            range: { low: -0.25, high: 0.105 },
          },
          {
            id: 'time',
            line: 'Time',
            kind: 'non-cash-releasing',
            amounts: [0, 700_000, 700_000, 700_000, 700_000],
          },
        ],
      },
      {
        id: 'c',
        name: 'Basics',
        standing: 'do-minimum',
        costs: [
          { id: 'c', line: 'All', amounts: [120_000, 40_000, 40_000, 40_000, 40_000, 40_000] },
        ],
        benefits: [
          {
            id: 'd',
            line: 'All',
            kind: 'quantified',
            amounts: [0, 60_000, 90_000, 110_000, 110_000, 110_000],
          },
        ],
      },
    ],
  },
};

export const fixtureInput: ExportInput = {
  report: fixtureReport,
  registers: fixtureRegisters,
  sheets: { registers: fixtureRegisters, workings: fixtureWorkings },
  data: { zebra: 1, apple: { b: [1, 2, { d: null, c: 'x' }], a: true }, '10': 'ten', '9': 'nine' },
};

const sentence =
  'The service reads each incoming letter, suggests a topic and a priority, and an officer confirms or corrects the suggestion before anything is sent. ';

const bigSection = (number: number): readonly Block[] => [
  { kind: 'heading', level: 1, id: `part-${number}`, text: `Part ${number}` },
  ...[1, 2, 3].flatMap((part): readonly Block[] => [
    { kind: 'heading', level: 2, id: `part-${number}-${part}`, text: `Section ${number}.${part}` },
    paragraph(text(sentence.repeat(5)), text('What matters most', 'bold'), text(`: ${sentence}`)),
    nestedLists,
    words(sentence.repeat(4)),
  ]),
];

const bigRegister = (number: number): TableBlock => ({
  ...wide,
  caption: `Risk register ${number}`,
  rows: Array.from({ length: 24 }, (_, row) => ({
    id: `r-k-${number}-${row}`,
    cells: (wide.rows[row % wide.rows.length] ?? { cells: [] }).cells,
  })),
});

/** About as many A4 pages as asked for: two of prose, and two of tables, for every four. */
export const makeBigReport = (pages: number): Report => ({
  ...fixtureReport,
  blocks: [
    { kind: 'contents', title: 'Contents' },
    ...Array.from({ length: Math.ceil(pages / 4) }, (_, index) => [
      ...bigSection(index + 1),
      bigRegister(index + 1),
      costs,
    ]).flat(),
  ],
});

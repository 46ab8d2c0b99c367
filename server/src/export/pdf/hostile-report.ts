// A Report as somebody might fill it who wants the PDF to break: text that no font has, that never
// ends, that looks like code of the typesetter, and structure that no field type would make.
import {
  type Block,
  type Inline,
  paragraph,
  type Report,
  type TableBlock,
  text,
  textCell,
} from '@tday/shared/report/blocks';

/** Letters from many scripts and planes, one after another, with marks that belong to none of them. */
const oddLetters = Array.from({ length: 3000 }, (_, at) =>
  String.fromCodePoint(0x80 + at * 7),
).join('');

const marksOnStrangers =
  'e\u0483 ا\u05B0 ש\u064B 政\u0301 \u0301\u0301 👩🏽\u200D💻\uFE0F \u{E0041}';

const hostileWords: readonly string[] = [
  'NUL \u0000, bell \u0007, escape \u001B, not a character \uFFFE, half a pair \uD800 and \uDC00.',
  '#eval("1+1", mode: "code") #import "@preview/x:1.0.0" #read("/etc/passwd") $x$ `raw` <label> @ref',
  '\\u{41} *bold* _italic_ ~ -- --- ... "quoted" // comment /* comment */ [content] {code}',
  'override \u202Eright to left\u202C isolate \u2067שלום\u2069 mark \u200F word\u2060joiner soft\u00ADhyphen',
  'line\u2028separator paragraph\u2029separator tab\there ideographic\u3000space',
  marksOnStrangers,
  oddLetters,
];

const words = (sentence: string, ...rest: readonly Inline[]): Block =>
  paragraph(text(sentence), ...rest);

const nested = (depth: number): Block => ({
  kind: 'list',
  ordered: depth % 2 === 0,
  items: [depth === 0 ? [words('bottom')] : [words(`level ${depth}`), nested(depth - 1)]],
});

const link = (href: string): Inline => ({ kind: 'link', href, runs: [text(`to ${href}`, 'bold')] });

const columns = (count: number): TableBlock['columns'] =>
  Array.from({ length: count }, (_, at) => ({ title: `Column ${at}`, kind: 'text', weight: 1 }));

const table = (caption: string, count: number, rows: TableBlock['rows']): TableBlock => ({
  kind: 'table',
  caption,
  columns: columns(count),
  rowHeaders: true,
  rows,
});

const hostileSvg = `<svg viewBox="0 0 300 90">
<text x="4" y="30" font-family="Comic Sans MS, cursive">الخدمة ✓ 政 \u0915</text>
<text x="4" y="60" style='font-family: "Times New Roman"'>plain</text><rect width="9" height="9" opacity="0.5"/></svg>`;

export const hostileReport: Report = {
  title: `#panic("title") ${'long '.repeat(200)}`,
  subject: 'x'.repeat(2000),
  language: 'not a language',
  marking: 'OFFICIAL <b>',
  draft: `DRAFT ${hostileWords[0]}`,
  madeAt: '2026-02-28T23:59:59.999Z',
  fingerprint: 'f'.repeat(64),
  facts: [{ label: 'L'.repeat(300), text: 'مرحبا'.repeat(100) }],
  blocks: [
    { kind: 'contents', title: 'Contents #x' },
    { kind: 'heading', level: 5, id: 'twice', text: 'Deep first' },
    { kind: 'heading', level: 1, id: 'twice', text: `Same id ${'y'.repeat(5000)}` },
    ...hostileWords.map((sentence) => words(sentence)),
    words('x'.repeat(1_000_000)),
    words('word '.repeat(20_000)),
    words(
      'links ',
      link('#nowhere'),
      link('#row-1050'),
      link('#twice'),
      link('javascript:alert(1)'),
    ),
    words('a', link(`https://example.gov.uk/${'z'.repeat(5000)}`), link('https://[half')),
    nested(30),
    table('No columns', 0, []),
    table('Ragged', 3, [{ cells: [textCell('one')] }, { id: 'twice', cells: [] }]),
    table('Many columns', 40, [{ cells: Array.from({ length: 60 }, () => textCell('wörd')) }]),
    table(
      'Many rows',
      2,
      Array.from({ length: 1100 }, (_, at) => ({
        id: `row-${at}`,
        cells: [textCell(`row ${at}`), textCell('')],
      })),
    ),
    table('A long cell', 2, [
      { cells: [textCell('k'.repeat(9000)), textCell('word '.repeat(1500))] },
    ]),
    {
      kind: 'figure',
      caption: 'Figure of nothing',
      alt: 'alt '.repeat(20_000),
      svg: hostileSvg,
      table: table('Its table', 2, []),
    },
    { kind: 'note', title: '', blocks: [nested(3), { kind: 'page-break' }] },
    { kind: 'list', ordered: false, items: [] },
    { kind: 'paragraph', inlines: [], tone: 'missing' },
  ],
};

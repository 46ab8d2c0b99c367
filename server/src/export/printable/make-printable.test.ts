import { type Block, paragraph, type Report, text } from '@tday/shared/report/blocks';
import { describe, expect, test } from 'vitest';
import { fixtureReport } from '../fixture-report.ts';
import { maxParagraphLength } from './limits.ts';
import { makePrintable } from './make-printable.ts';
import { flowText } from './print-flow.ts';
import type { Flow, PrintBlock } from './printable.ts';

const print = (...blocks: readonly Block[]): readonly PrintBlock[] =>
  makePrintable({ ...fixtureReport, blocks } satisfies Report).blocks;

const nestedList = (depth: number): Block => ({
  kind: 'list',
  ordered: false,
  items: [[paragraph(text(`Level ${depth}`)), ...(depth > 1 ? [nestedList(depth - 1)] : [])]],
});

const depthOf = (flow: readonly Flow[]): number =>
  Math.max(
    0,
    ...flow.map((block) => (block.kind === 'list' ? 1 + Math.max(...block.items.map(depthOf)) : 0)),
  );

const isFlow = (block: PrintBlock): block is Flow =>
  block.kind === 'paragraph' || block.kind === 'list';

const linkTo = (href: string): Block =>
  paragraph({ kind: 'link', href, runs: [text('the words')] });

const runsOf = (block: PrintBlock | undefined) =>
  block?.kind === 'paragraph' ? block.inlines : [];

describe('a report made printable', () => {
  test('nests lists nine deep at most, and loses no item of a deeper one', () => {
    const flow = print(nestedList(30)).filter(isFlow);
    expect(depthOf(flow)).toBe(9);
    for (let level = 1; level <= 30; level += 1) expect(flowText(flow)).toContain(`Level ${level}`);
  });

  test('parts a paragraph that no office program could lay out, between words', () => {
    const words = 'word '.repeat(30_000);
    const parts = print(paragraph(text(words))).filter(isFlow);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every((part) => flowText([part]).length <= maxParagraphLength)).toBe(true);
    expect(parts.map((part) => flowText([part])).join(' ')).toBe(words.trim());
  });

  test('never parts a character of two halves', () => {
    const parts = print(paragraph(text('👩'.repeat(40_000)))).filter(isFlow);
    expect(parts.map((part) => flowText([part])).join('')).toBe('👩'.repeat(40_000));
    expect(parts.some((part) => /\p{Surrogate}/u.test(flowText([part])))).toBe(false);
  });

  test('turns a link that leads nowhere into its words', () => {
    for (const href of ['#nowhere', 'javascript:alert(1)', `https://x.uk/${'a'.repeat(3_000)}`]) {
      expect(runsOf(print(linkTo(href))[0])).toEqual([text('the words')]);
    }
  });

  test('writes an address so that every format takes it as it stands', () => {
    const [link] = runsOf(print(linkTo('https://example.uk/a b/ŵ"<100%>'))[0]);
    expect(link).toMatchObject({ href: 'https://example.uk/a%20b/%C5%B5%22%3C100%25%3E' });
  });

  test('says the table inside a cell as a list, each value with the title of its column', () => {
    const { blocks } = makePrintable(fixtureReport);
    const table = blocks.find(
      (block) => block.kind === 'table' && block.caption === 'A table inside a table',
    );
    const cell = table?.kind === 'table' ? table.rows[0]?.cells[1] : undefined;
    expect(flowText(cell?.flow ?? [])).toContain('2028-29: Staff £250,000.00, Licences £90,000.00');
  });

  test('leaves out a page break where a page begins anyway', () => {
    const pageBreak: Block = { kind: 'page-break' };
    const heading: Block = { kind: 'heading', level: 1, id: 'a', text: 'A' };
    const kinds = print(pageBreak, pageBreak, heading, pageBreak, linkTo('#a'), pageBreak);
    expect(kinds.map((block) => block.kind)).toEqual(['heading', 'page-break', 'paragraph']);
  });

  test('gives every row as many cells as there are columns', () => {
    const [table] = print({
      kind: 'table',
      caption: 'Ragged',
      columns: ['A', 'B'].map((title) => ({ title, kind: 'text', weight: 1 })),
      rowHeaders: false,
      rows: [{ cells: [] }, { cells: [1, 2, 3].map(() => ({ blocks: [] })) }],
    });
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows.map((row) => row.cells.length)).toEqual([2, 2]);
  });
});

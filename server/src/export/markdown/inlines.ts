// Paragraphs and lists as Markdown (GFM).
import type { Inline, LinkRun, TextRun } from '@tday/shared/report/blocks';
import type { Flow, PrintList } from '../printable/printable.ts';
import { escapeAddress, escapeLineStart, escapeMarkdown } from './escape.ts';

/** Asterisks only mark where a letter or digit stands at both inner ends. */
const takesAsterisks = /^[\p{L}\p{N}](.*[\p{L}\p{N}])?$/su;

const isMarked = (inline: Inline | undefined): boolean =>
  inline?.kind === 'text' && inline.marks.length > 0;

const asElements = (words: string, { marks }: TextRun): string => {
  const italic = marks.includes('italic') ? `<em>${words}</em>` : words;
  return marks.includes('bold') ? `<strong>${italic}</strong>` : italic;
};

const printText = (run: TextRun, besideMarked: boolean): string => {
  const words = escapeMarkdown(run.text);
  if (run.marks.length === 0) return words;
  if (besideMarked || !takesAsterisks.test(run.text)) return asElements(words, run);
  const stars =
    (run.marks.includes('bold') ? '**' : '') + (run.marks.includes('italic') ? '*' : '');
  return `${stars}${words}${stars}`;
};

export const strong = (words: string): string =>
  words === '' ? '' : printText({ kind: 'text', text: words, marks: ['bold'] }, false);

const printRuns = (runs: readonly Inline[]): string =>
  runs
    .map((run, index) => {
      if (run.kind === 'break') return '\n';
      if (run.kind === 'link') return printLink(run);
      return printText(run, isMarked(runs[index - 1]) || isMarked(runs[index + 1]));
    })
    .join('');

const printLink = (link: LinkRun): string =>
  `[${printRuns(link.runs)}](${escapeAddress(link.href)})`;

/** `lineBreak` is what stands between two lines of one paragraph. */
export const printInlines = (inlines: readonly Inline[], lineBreak: string): string =>
  printRuns(inlines).split('\n').map(escapeLineStart).join(lineBreak);

const indented = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : by + line))
    .join('\n');

const printItem = (item: readonly Flow[], marker: string): string =>
  `${marker} ${indented(printFlow(item, 'tight'), ' '.repeat(marker.length + 1))}`.trimEnd();

const printList = (list: PrintList): string =>
  list.items.map((item, index) => printItem(item, list.ordered ? `${index + 1}.` : '-')).join('\n');

/** What parts two blocks; a comment keeps two lists that follow each other from becoming one. */
const between = (before: Flow | undefined, block: Flow, tight: boolean): string => {
  if (before === undefined) return '';
  if (block.kind !== 'list') return '\n\n';
  if (before.kind === 'list') return '\n\n<!-- -->\n\n';
  return tight ? '\n' : '\n\n';
};

const printFlowBlock = (block: Flow): string => {
  if (block.kind === 'list') return printList(block);
  const words = printInlines(block.inlines, '\\\n');
  return block.tone === 'missing' ? `<em>${words}</em>` : words;
};

/** `tight`, in a list: a list below a paragraph follows it without an empty line. */
export const printFlow = (flow: readonly Flow[], set: 'tight' | 'loose' = 'loose'): string =>
  flow
    .map((block, index) => between(flow[index - 1], block, set === 'tight') + printFlowBlock(block))
    .join('');

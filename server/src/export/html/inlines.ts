// Paragraphs and lists as HTML.
import type { Inline, LinkRun, TextRun } from '@tday/shared/report/blocks';
import { directionOf } from '../pdf/text-direction.ts';
import { plainText } from '../printable/print-inlines.ts';
import type { Flow, PrintList } from '../printable/printable.ts';
import { type Attributes, element, escapeText } from '../xml.ts';

const printText = (run: TextRun): string => {
  const words = escapeText(run.text);
  const italic = run.marks.includes('italic') ? element('em', {}, words) : words;
  return run.marks.includes('bold') ? element('strong', {}, italic) : italic;
};

const printLink = (link: LinkRun): string =>
  element('a', { href: link.href }, ...link.runs.map(printText));

const printInline = (inline: Inline): string => {
  if (inline.kind === 'text') return printText(inline);
  return inline.kind === 'link' ? printLink(inline) : element('br');
};

const printInlines = (inlines: readonly Inline[]): string => inlines.map(printInline).join('');

/** Direction and language, where the letters of a text say that they are not the document's. */
export const runsAs = (text: string): Attributes => {
  const { rightToLeft, language } = directionOf(text);
  return { dir: rightToLeft ? 'rtl' : undefined, lang: language };
};

const printList = (list: PrintList): string => {
  const items = list.items.map((item) => element('li', {}, printFlow(item)));
  return element(list.ordered ? 'ol' : 'ul', {}, ...items);
};

const printFlowBlock = (block: Flow): string => {
  if (block.kind === 'list') return printList(block);
  const attributes = {
    class: block.tone === 'missing' ? 'missing' : undefined,
    ...runsAs(plainText(block.inlines)),
  };
  return element('p', attributes, printInlines(block.inlines));
};

/** One plain paragraph alone needs no element of its own around it. */
const isBare = (block: Flow | undefined): boolean =>
  block?.kind === 'paragraph' &&
  block.tone === 'normal' &&
  !directionOf(plainText(block.inlines)).rightToLeft;

export const printFlow = (flow: readonly Flow[]): string => {
  const [first, second, ...others] = flow;
  const bare = first?.kind === 'paragraph' && isBare(first);
  const listFollows = second === undefined || (second.kind === 'list' && others.length === 0);
  if (!bare || !listFollows) return flow.map(printFlowBlock).join('');
  return printInlines(first.inlines) + (second === undefined ? '' : printFlowBlock(second));
};

export const printParagraphs = (flow: readonly Flow[]): string => flow.map(printFlowBlock).join('');

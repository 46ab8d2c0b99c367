// Paragraphs and lists in ODF, in the style of the place where they stand.
import { directionOf } from '../pdf/text-direction.ts';
import { plainText } from '../printable/print-inlines.ts';
import type { Flow, PrintList } from '../printable/printable.ts';
import { element } from '../xml.ts';
import { notYetWritten, printInlines } from './inlines.ts';
import { styleName } from './odt-file.ts';
import { type OdtParts, rightToLeftStyle } from './odt-parts.ts';

export interface FlowStyles {
  readonly text: string;
  /** Of paragraphs in lists. */
  readonly list: string;
  readonly bullets: 'Bullets' | 'Note bullets';
  readonly numbers: 'Numbers' | 'Note numbers';
}

/** The styles of a place where lists are set as its other paragraphs are. */
export const flowStyles = (text: string, list = text): FlowStyles => ({
  text,
  list,
  bullets: 'Bullets',
  numbers: 'Numbers',
});

type Paragraph = Extract<Flow, { kind: 'paragraph' }>;

const printParagraph = (
  paragraph: Paragraph,
  style: string,
  parts: OdtParts,
  lead: string,
): string => {
  const { rightToLeft, language = 'ar' } = directionOf(plainText(paragraph.inlines));
  const base = styleName(style);
  const name = rightToLeft ? rightToLeftStyle(parts, base, language) : base;
  const words = printInlines(paragraph.inlines);
  const shown = paragraph.tone === 'missing' ? notYetWritten(words) : words;
  return element('text:p', { 'text:style-name': name }, lead, shown);
};

const printList = (list: PrintList, styles: FlowStyles, parts: OdtParts, lead: string): string =>
  element(
    'text:list',
    { 'text:style-name': styleName(list.ordered ? styles.numbers : styles.bullets) },
    ...list.items.map((item, index) =>
      element(
        'text:list-item',
        {},
        printFlow(item, { ...styles, text: styles.list }, parts, index === 0 ? lead : ''),
      ),
    ),
  );

const empty: Paragraph = { kind: 'paragraph', inlines: [], tone: 'normal' };

/** `lead`, such as a bookmark, stands at the beginning of the first paragraph. */
export const printFlow = (
  flow: readonly Flow[],
  styles: FlowStyles,
  parts: OdtParts,
  lead = '',
): string =>
  (flow.length === 0 ? [empty] : flow)
    .map((block, index) => {
      const first = index === 0 ? lead : '';
      return block.kind === 'paragraph'
        ? printParagraph(block, styles.text, parts, first)
        : printList(block, styles, parts, first);
    })
    .join('');

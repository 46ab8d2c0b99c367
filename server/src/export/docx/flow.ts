// Paragraphs and lists in WordprocessingML. A list is nothing but paragraphs that name a numbering and
// a level; what stands in an item beside its first paragraph is indented to it by hand.
import { directionOf } from '../pdf/text-direction.ts';
import { plainText } from '../printable/print-inlines.ts';
import type { Flow, PrintList } from '../printable/printable.ts';
import { bulletNumbering, type DocxParts, type ListPlace, startNumbering } from './docx-parts.ts';
import { printInlines } from './inlines.ts';
import { listIndent } from './numbering-file.ts';
import { onOff, val, w } from './word-xml.ts';

export interface FlowStyles {
  readonly text: string;
  /** Of paragraphs in lists. */
  readonly list: string;
  readonly place: ListPlace;
  /** On the same page as what follows. */
  readonly keepNext: boolean;
}

/** The styles of a place where lists are set as its other paragraphs are. */
export const flowStyles = (text: string, list = text, place: ListPlace = 'body'): FlowStyles => ({
  text,
  list,
  place,
  keepNext: false,
});

/** Where in a list a paragraph stands: at the beginning of an item, or further down in it. */
interface InList {
  readonly level: number;
  readonly numbering: number;
  readonly beginsItem: boolean;
}

type Paragraph = Extract<Flow, { kind: 'paragraph' }>;

const empty: Paragraph = { kind: 'paragraph', inlines: [], tone: 'normal' };

const numbering = ({ level, numbering }: InList): string =>
  w('numPr', {}, val('ilvl', level), val('numId', numbering));

const printParagraph = (
  paragraph: Paragraph,
  styles: FlowStyles,
  parts: DocxParts,
  lead: string,
  inList?: InList,
): string => {
  const { rightToLeft } = directionOf(plainText(paragraph.inlines));
  const look = paragraph.tone === 'missing' ? { style: 'NotYetWritten' } : {};
  const properties = w(
    'pPr',
    {},
    val('pStyle', inList === undefined ? styles.text : styles.list),
    onOff('keepNext', styles.keepNext),
    inList?.beginsItem === true ? numbering(inList) : '',
    onOff('bidi', rightToLeft),
    inList?.beginsItem === false
      ? w('ind', { left: listIndent(styles.place, inList.level), firstLine: 0 })
      : '',
  );
  return w('p', {}, properties, lead, printInlines(paragraph.inlines, parts, look));
};

const printItem = (
  item: readonly Flow[],
  list: Omit<InList, 'beginsItem'>,
  styles: FlowStyles,
  parts: DocxParts,
  lead: string,
): string => {
  const [first = empty, ...others] = item;
  // An item that begins with a list has no words of its own, but it has a mark.
  const [own, rest] = first.kind === 'paragraph' ? [first, others] : [empty, item];
  const below = rest.map((block) =>
    block.kind === 'list'
      ? printList(block, styles, parts, '', list.level + 1)
      : printParagraph(block, styles, parts, '', { ...list, beginsItem: false }),
  );
  return printParagraph(own, styles, parts, lead, { ...list, beginsItem: true }) + below.join('');
};

const printList = (
  list: PrintList,
  styles: FlowStyles,
  parts: DocxParts,
  lead: string,
  level: number,
): string => {
  const numberingId = list.ordered
    ? startNumbering(parts, { place: styles.place, level })
    : bulletNumbering(styles.place);
  const inList = { level, numbering: numberingId };
  return list.items
    .map((item, index) => printItem(item, inList, styles, parts, index === 0 ? lead : ''))
    .join('');
};

/** `lead`, such as a bookmark, stands at the beginning of the first paragraph. */
export const printFlow = (
  flow: readonly Flow[],
  styles: FlowStyles,
  parts: DocxParts,
  lead = '',
): string =>
  (flow.length === 0 ? [empty] : flow)
    .map((block, index) => {
      const first = index === 0 ? lead : '';
      return block.kind === 'paragraph'
        ? printParagraph(block, styles, parts, first)
        : printList(block, styles, parts, first, 0);
    })
    .join('');

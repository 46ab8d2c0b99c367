// Runs of text, links and bookmarks in WordprocessingML.
import type { Inline, LinkRun, TextRun } from '@tday/shared/report/blocks';
import { directionOf } from '../pdf/text-direction.ts';
import { escapeText } from '../xml.ts';
import { type DocxParts, linkRelationship } from './docx-parts.ts';
import { onOff, val, w } from './word-xml.ts';

/** How a run looks beyond its marks; the order of what it prints is fixed by the schema. */
export interface RunLook {
  /** A style of letters. */
  readonly style?: string;
}

const bidiLanguages = { ar: 'ar-SA', he: 'he-IL' } as const;

const runProperties = (run: TextRun, { style }: RunLook): string => {
  const bold = run.marks.includes('bold');
  const italic = run.marks.includes('italic');
  const { rightToLeft, language = 'ar' } = directionOf(run.text);
  const properties = [
    style === undefined ? '' : val('rStyle', style),
    onOff('b', bold),
    onOff('bCs', bold),
    onOff('i', italic),
    onOff('iCs', italic),
    onOff('rtl', rightToLeft),
    rightToLeft ? w('lang', { bidi: bidiLanguages[language] }) : '',
  ].join('');
  return properties === '' ? '' : w('rPr', {}, properties);
};

const printText = (run: TextRun, look: RunLook): string =>
  w('r', {}, runProperties(run, look), w('t', { 'xml:space': 'preserve' }, escapeText(run.text)));

/** Word knows bookmarks by letters, digits and underscores; ids of a report have no underscores. */
export const bookmarkName = (id: string): string => id.replaceAll('-', '_');

const printLink = (link: LinkRun, parts: DocxParts): string => {
  const target = link.href.startsWith('#')
    ? { anchor: bookmarkName(link.href.slice(1)) }
    : { 'r:id': linkRelationship(parts, link.href) };
  const runs = link.runs.map((run) => printText(run, { style: 'Hyperlink' }));
  return w('hyperlink', { ...target, history: 1 }, ...runs);
};

const lineBreak = (): string => w('r', {}, w('br'));
export const tab = (): string => w('r', {}, w('tab'));

export const printInlines = (
  inlines: readonly Inline[],
  parts: DocxParts,
  look: RunLook = {},
): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return printText(inline, look);
      return inline.kind === 'link' ? printLink(inline, parts) : lineBreak();
    })
    .join('');

export const printWords = (text: string): string =>
  printText({ kind: 'text', text, marks: [] }, {});

/** `content` is what the bookmark stands around; empty for a place alone. */
export const printBookmark = (id: string, content: string, parts: DocxParts): string => {
  parts.bookmarks += 1;
  return (
    w('bookmarkStart', { id: parts.bookmarks, name: bookmarkName(id) }) +
    content +
    w('bookmarkEnd', { id: parts.bookmarks })
  );
};

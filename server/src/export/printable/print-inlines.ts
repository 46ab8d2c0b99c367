// The inlines of one paragraph: lines broken where the text breaks, links that lead somewhere.
import type { Inline, LinkRun, TextRun } from '@tday/shared/report/blocks';
import { maxHrefLength, maxParagraphLength } from './limits.ts';

/** The ids that a link inside the report may lead to. */
export type Anchors = ReadonlySet<string>;

const unsafeInAddress = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/gu;

/** An address that every format takes as it stands; undefined for one that is not to be followed. */
const printHref = (href: string, anchors: Anchors): string | undefined => {
  if (href.startsWith('#')) return anchors.has(href.slice(1)) ? href : undefined;
  if (!/^(https?:\/\/|mailto:)./i.test(href)) return undefined;
  const safe = href.replace(unsafeInAddress, encodeURIComponent);
  return safe.length <= maxHrefLength ? safe : undefined;
};

const oneLine = (run: TextRun): TextRun => ({ ...run, text: run.text.replace(/[\n\t]/g, ' ') });

const printText = (run: TextRun): readonly Inline[] =>
  run.text.split('\n').flatMap((line, index): readonly Inline[] => {
    const shown = line === '' ? [] : [oneLine({ ...run, text: line })];
    return index === 0 ? shown : [{ kind: 'break' }, ...shown];
  });

const printLink = (link: LinkRun, anchors: Anchors): readonly Inline[] => {
  const runs = link.runs.filter((run) => run.text !== '').map(oneLine);
  const href = printHref(link.href, anchors);
  return href === undefined || runs.length === 0 ? runs : [{ kind: 'link', href, runs }];
};

const printInline = (inline: Inline, anchors: Anchors): readonly Inline[] => {
  if (inline.kind === 'text') return printText(inline);
  return inline.kind === 'link' ? printLink(inline, anchors) : [inline];
};

export const plainText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'break') return ' ';
      return inline.kind === 'text' ? inline.text : inline.runs.map((run) => run.text).join('');
    })
    .join('');

/** Where a text may be cut near a length: after a space if there is one, never inside a character. */
const cutNear = (text: string, length: number): number => {
  const space = text.lastIndexOf(' ', length - 1);
  if (space > length / 2) return space + 1;
  return /[\uD800-\uDBFF]/.test(text[length - 1] ?? '') ? length - 1 : length;
};

const cutRun = (run: TextRun): readonly TextRun[] => {
  const pieces: TextRun[] = [];
  let rest = run.text;
  while (rest.length > maxParagraphLength) {
    const end = cutNear(rest, maxParagraphLength);
    pieces.push({ ...run, text: rest.slice(0, end) });
    rest = rest.slice(end);
  }
  return [...pieces, { ...run, text: rest }];
};

const cutInline = (inline: Inline): readonly Inline[] => {
  if (inline.kind === 'break') return [inline];
  if (inline.kind === 'text') return cutRun(inline);
  return inline.runs.flatMap(cutRun).map((run) => ({ ...inline, runs: [run] }));
};

/** A paragraph's inlines, parted into as many paragraphs as their length asks for. */
const parted = (inlines: readonly Inline[]): readonly (readonly Inline[])[] => {
  const paragraphs: Inline[][] = [[]];
  let length = 0;
  for (const inline of inlines.flatMap(cutInline)) {
    const more = plainText([inline]).length;
    if (length > 0 && length + more > maxParagraphLength) {
      paragraphs.push([]);
      length = 0;
    }
    paragraphs.at(-1)?.push(inline);
    length += more;
  }
  return paragraphs;
};

export const printInlines = (
  inlines: readonly Inline[],
  anchors: Anchors,
): readonly (readonly Inline[])[] => {
  const printed = inlines.flatMap((inline) => printInline(inline, anchors));
  return plainText(printed).length > maxParagraphLength ? parted(printed) : [printed];
};

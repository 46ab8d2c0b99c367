// The inlines of a paragraph in ODF.
import type { Inline, LinkRun, TextRun } from '@tday/shared/report/blocks';
import { element, escapeText } from '../xml.ts';
import { styleName } from './odt-file.ts';

/**
 * Of several spaces in a row, and of those at a paragraph's beginning, ODF keeps one or none: the
 * others are counted. `afterSpace` goes from run to run, since a row of spaces may cross them.
 */
class Spaces {
  #afterSpace = true;

  print(text: string): string {
    return text.replace(/ +|[^ ]+/g, (part) => {
      if (!part.startsWith(' ')) {
        this.#afterSpace = false;
        return escapeText(part);
      }
      const counted = this.#afterSpace ? part.length : part.length - 1;
      const kept = this.#afterSpace ? '' : ' ';
      this.#afterSpace = true;
      return counted === 0 ? kept : kept + element('text:s', { 'text:c': counted });
    });
  }
}

const span = (style: string, content: string): string =>
  element('text:span', { 'text:style-name': styleName(style) }, content);

const printText = (run: TextRun, spaces: Spaces): string => {
  const words = spaces.print(run.text);
  const italic = run.marks.includes('italic') ? span('Emphasis', words) : words;
  return run.marks.includes('bold') ? span('Strong Emphasis', italic) : italic;
};

const printLink = (link: LinkRun, spaces: Spaces): string =>
  element(
    'text:a',
    {
      'xlink:type': 'simple',
      'xlink:href': link.href,
      'text:style-name': styleName('Internet link'),
      'text:visited-style-name': styleName('Visited Internet Link'),
    },
    ...link.runs.map((run) => printText(run, spaces)),
  );

export const printInlines = (inlines: readonly Inline[]): string => {
  const spaces = new Spaces();
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return printText(inline, spaces);
      return inline.kind === 'link' ? printLink(inline, spaces) : element('text:line-break');
    })
    .join('');
};

export const printWords = (text: string): string => new Spaces().print(text);

export const notYetWritten = (content: string): string => span('Not yet written', content);

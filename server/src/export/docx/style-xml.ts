// How a style is written down: its letters and its paragraph, each in the order that the schema asks for.
import { onOff, twips, val, w } from './word-xml.ts';

export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  /** Between letters, in twentieths of a point. */
  readonly spacing?: number;
  readonly underlined?: boolean;
}

/** In the order that the schema asks for. */
export const letters = ({ size, bold, italic, color, spacing, underlined }: Look): string =>
  w(
    'rPr',
    {},
    onOff('b', bold === true),
    onOff('bCs', bold === true),
    onOff('i', italic === true),
    onOff('iCs', italic === true),
    color === undefined ? '' : val('color', color),
    spacing === undefined ? '' : val('spacing', spacing),
    size === undefined ? '' : val('sz', size * 2) + val('szCs', size * 2),
    underlined === true ? val('u', 'single') : '',
  );

interface ParagraphLook {
  readonly keepNext?: boolean;
  readonly newPage?: boolean;
  readonly borders?: string;
  readonly fill?: string;
  readonly tabs?: string;
  /** Centimetres above and below. */
  readonly space?: readonly [number, number];
  /** Of 240 for a line. */
  readonly line?: number;
  readonly exactLine?: number;
  readonly indent?: Readonly<Record<string, number>>;
  readonly align?: string;
  /** In the outline, from 0. */
  readonly level?: number;
}

const spacing = ({ space, line, exactLine }: ParagraphLook): string => {
  if (space === undefined && line === undefined && exactLine === undefined) return '';
  return w('spacing', {
    before: space && twips(space[0]),
    after: space && twips(space[1]),
    line: exactLine ?? line,
    lineRule: exactLine === undefined ? line && 'auto' : 'exact',
  });
};

/** In the order that the schema asks for. */
const paragraph = (look: ParagraphLook): string =>
  w(
    'pPr',
    {},
    onOff('keepNext', look.keepNext === true),
    onOff('pageBreakBefore', look.newPage === true),
    look.borders === undefined ? '' : w('pBdr', {}, look.borders),
    look.fill === undefined ? '' : w('shd', { val: 'clear', color: 'auto', fill: look.fill }),
    look.tabs === undefined ? '' : w('tabs', {}, look.tabs),
    spacing(look),
    look.indent === undefined ? '' : w('ind', look.indent),
    look.align === undefined ? '' : val('jc', look.align),
    look.level === undefined ? '' : val('outlineLvl', look.level),
  );

export interface Style extends ParagraphLook {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly letters?: Look;
}

export const paragraphStyle = (style: Style): string =>
  w(
    'style',
    { type: 'paragraph', styleId: style.id },
    val('name', style.name),
    val('basedOn', style.basedOn ?? 'Normal'),
    style.next === undefined ? '' : val('next', style.next),
    w('qFormat'),
    paragraph(style),
    letters(style.letters ?? {}),
  );

/** The id of a style by its words: "Table heading number small" is TableHeadingNumberSmall. */
export const styleId = (words: string): string =>
  words
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

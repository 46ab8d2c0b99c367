// The named styles of paragraphs and letters, as they appear in the list of styles of an office
// program: whoever edits the document changes its look there.
import { tableSizes } from '../table-widths.ts';
import { type Attributes, element } from '../xml.ts';
import { cm, page, styleName } from './odt-file.ts';
import { type Letters, letters } from './text-properties.ts';

interface ParagraphStyle {
  readonly parent?: string;
  readonly next?: string;
  /** Level in the outline, 1 to 5. */
  readonly level?: number;
  readonly look?: Attributes;
  readonly letters?: Letters;
  readonly tabs?: readonly string[];
}

const tabStop = (position: number, attributes: Attributes = {}): string =>
  element('style:tab-stop', { 'style:position': cm(position), ...attributes });

const paragraphStyle = (name: string, style: ParagraphStyle): string => {
  const tabs = style.tabs === undefined ? [] : [element('style:tab-stops', {}, ...style.tabs)];
  return element(
    'style:style',
    {
      'style:name': styleName(name),
      'style:display-name': name,
      'style:family': 'paragraph',
      'style:parent-style-name': styleName(style.parent ?? 'Standard'),
      'style:next-style-name': style.next === undefined ? undefined : styleName(style.next),
      'style:default-outline-level': style.level,
      'style:class': 'text',
    },
    element('style:paragraph-properties', style.look ?? {}, ...tabs),
    element('style:text-properties', letters(style.letters ?? {})),
  );
};

const space = (above: number, below: number): Attributes => ({
  'fo:margin-top': cm(above),
  'fo:margin-bottom': cm(below),
});
const keepWithNext: Attributes = { 'fo:keep-with-next': 'always' };
const grey = '#505a5f';
const line = '0.5pt solid #b1b4b6';
/** A last line of two or more, at the foot of a page and at the head of the next. */
const noSingleLines: Attributes = { 'fo:orphans': 2, 'fo:widows': 2 };

const heading = (level: number, size: number, above: number, more: Attributes = {}): string =>
  paragraphStyle(`Heading ${level}`, {
    parent: 'Heading',
    next: 'Text body',
    level,
    look: { ...space(above, 0.12), ...more },
    letters: { size },
  });

const textStyles = (onePage: boolean): readonly string[] => [
  paragraphStyle('Text body', {
    look: {
      ...(onePage ? space(0.01, 0.03) : space(0.08, 0.18)),
      'fo:line-height': onePage ? '100%' : '118%',
      ...noSingleLines,
    },
    letters: onePage ? { size: 9 } : {},
  }),
  paragraphStyle('Text leading up', { parent: 'Text body', look: keepWithNext }),
  paragraphStyle('List text', {
    parent: 'Text body',
    look: onePage ? space(0.02, 0.03) : space(0.04, 0.06),
  }),
  paragraphStyle('Note title', {
    parent: 'Text body',
    look: {
      ...space(0.4, 0.1),
      ...keepWithNext,
      'fo:border-top': '1.5pt solid #1a65a6',
      'fo:padding-top': cm(0.2),
      'fo:padding-left': cm(0.3),
    },
    letters: { bold: true },
  }),
  paragraphStyle('Note text', {
    parent: 'Text body',
    look: { ...space(0, 0.2), 'fo:margin-left': cm(0.3), 'fo:margin-right': cm(0.3) },
  }),
  paragraphStyle('Table caption', {
    look: { ...(onePage ? space(0.1, 0.08) : space(0.4, 0.15)), ...keepWithNext },
    letters: { bold: true, size: onePage ? 9 : 10.5 },
  }),
  paragraphStyle('Figure', { look: { ...space(0.3, 0.1), ...keepWithNext } }),
  paragraphStyle('Figure caption', { parent: 'Table caption', look: { ...space(0, 0.3) } }),
  paragraphStyle('Page break', {
    look: { 'fo:break-before': 'page', ...space(0, 0), 'fo:line-height': '0.05cm' },
    letters: { size: 1 },
  }),
];

const headingStyles = (onePage: boolean): readonly string[] => [
  paragraphStyle('Heading', {
    next: 'Text body',
    look: keepWithNext,
    letters: { bold: true },
  }),
  onePage
    ? heading(1, 10.5, 0.08, { 'fo:margin-bottom': cm(0.05) })
    : heading(1, 20, 0, { 'fo:break-before': 'page', 'fo:margin-bottom': cm(0.3) }),
  heading(2, 15, 0.55),
  heading(3, 12.5, 0.4),
  heading(4, 11.5, 0.35),
  heading(5, 11, 0.3),
];

const coverStyles = (onePage: boolean): readonly string[] => [
  paragraphStyle('Subtitle', {
    look: space(onePage ? 0 : 5.5, 0.2),
    letters: { size: onePage ? 11 : 15, color: grey },
  }),
  paragraphStyle('Title', {
    look: space(0, onePage ? 0.1 : 0.6),
    letters: { bold: true, size: onePage ? 16 : 32 },
  }),
  paragraphStyle('Draft', {
    look: {
      ...space(0, onePage ? 0.2 : 0.8),
      'fo:border-left': '3pt solid #942514',
      'fo:padding-left': cm(0.25),
    },
    letters: { bold: true, size: 12, color: '#942514' },
  }),
  paragraphStyle('Fact', {
    look: {
      ...space(onePage ? 0.06 : 0.12, 0),
      'fo:margin-left': cm(4.2),
      'fo:text-indent': cm(-4.2),
      'fo:border-bottom': line,
      'fo:padding-bottom': cm(onePage ? 0.06 : 0.12),
      'style:join-border': 'false',
    },
    // A fingerprint of 64 letters fits on one line.
    letters: { size: 10 },
    tabs: [tabStop(0)],
  }),
];

const leader: Attributes = {
  'style:type': 'right',
  'style:leader-style': 'dotted',
  'style:leader-text': '.',
};

const contentsStyles = (): readonly string[] => [
  paragraphStyle('Contents Heading', {
    look: { ...space(0, 0.5), 'fo:break-before': 'page' },
    letters: { bold: true, size: 20 },
  }),
  paragraphStyle('Contents 1', {
    look: space(0.2, 0.03),
    letters: { bold: true, size: 10 },
    tabs: [tabStop(page.textWidth, leader)],
  }),
  paragraphStyle('Contents 2', {
    look: { ...space(0, 0.02), 'fo:margin-left': cm(0.6) },
    letters: { size: 10 },
    // Counted from the indent.
    tabs: [tabStop(page.textWidth - 0.6, leader)],
  }),
];

const footStyles = (): readonly string[] => [
  paragraphStyle('Header', {
    look: { 'fo:text-align': 'center' },
    letters: { bold: true, size: 10, spacing: '0.6pt' },
  }),
  paragraphStyle('Footer', {
    letters: { size: 8, color: grey },
    tabs: [tabStop(page.textWidth, { 'style:type': 'right' })],
  }),
  paragraphStyle('Footer first', {
    parent: 'Footer',
    look: { 'fo:border-top': line, 'fo:padding-top': cm(0.15) },
  }),
  paragraphStyle('Footer marking', { parent: 'Header', look: space(0.15, 0) }),
];

const tableStyles = (): readonly string[] =>
  tableSizes.flatMap(({ name, size }) => [
    paragraphStyle(`Table text${name}`, {
      look: { ...space(0, 0.05), 'fo:line-height': '115%', ...noSingleLines },
      letters: { size },
    }),
    paragraphStyle(`Table number${name}`, {
      parent: `Table text${name}`,
      look: { 'fo:text-align': 'end' },
    }),
    paragraphStyle(`Table heading${name}`, {
      parent: `Table text${name}`,
      letters: { bold: true },
    }),
    paragraphStyle(`Table heading number${name}`, {
      parent: `Table number${name}`,
      letters: { bold: true },
    }),
  ]);

const letterStyle = (name: string, style: Letters, more: Attributes = {}): string =>
  element(
    'style:style',
    { 'style:name': styleName(name), 'style:display-name': name, 'style:family': 'text' },
    element('style:text-properties', { ...letters(style), ...more }),
  );

const underlined: Attributes = {
  'style:text-underline-style': 'solid',
  'style:text-underline-width': 'auto',
  'style:text-underline-color': 'font-color',
};

const letterStyles = (): readonly string[] => [
  letterStyle('Strong Emphasis', { bold: true }),
  letterStyle('Emphasis', { italic: true }),
  letterStyle('Not yet written', { italic: true, color: grey }),
  letterStyle('Internet link', { color: '#1a65a6' }, underlined),
  letterStyle('Visited Internet Link', { color: '#4c2c92' }, underlined),
  letterStyle('Index Link', {}),
];

export const namedStyles = (onePage: boolean): readonly string[] => [
  element('style:style', {
    'style:name': 'Standard',
    'style:family': 'paragraph',
    'style:class': 'text',
  }),
  ...textStyles(onePage),
  ...headingStyles(onePage),
  ...coverStyles(onePage),
  ...contentsStyles(),
  ...footStyles(),
  ...tableStyles(),
  ...letterStyles(),
];

// What printing the text gives rise to elsewhere in the file: styles that only some paragraphs or
// columns need, each once, and pictures.
import type { Paint } from '../format.ts';
import { element } from '../xml.ts';
import type { ZipEntry } from '../zip.ts';
import { cm, styleName } from './odt-file.ts';

export interface OdtParts {
  /** Automatic styles by name. */
  readonly styles: Map<string, string>;
  readonly pictures: ZipEntry[];
  readonly paint: Paint | undefined;
}

export const emptyParts = (paint?: Paint): OdtParts => ({
  styles: new Map(),
  pictures: [],
  paint,
});

const countries: Readonly<Record<string, string>> = { ar: 'SA', he: 'IL' };

/** The name of a paragraph style that is another one running from right to left. */
export const rightToLeftStyle = (parts: OdtParts, base: string, language: string): string => {
  const name = `${base}_${language}`;
  const style = element(
    'style:style',
    { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': base },
    element('style:paragraph-properties', {
      'style:writing-mode': 'rl-tb',
      // Programs disagree on which side `start` is here.
      'fo:text-align': 'right',
    }),
    element('style:text-properties', {
      'style:language-complex': language,
      'style:country-complex': countries[language],
    }),
  );
  parts.styles.set(name, style);
  return name;
};

export const columnStyle = (parts: OdtParts, width: number): string => {
  const name = styleName(`Column ${Math.round(width * 100)}`);
  const style = element(
    'style:style',
    { 'style:name': name, 'style:family': 'table-column' },
    element('style:table-column-properties', { 'style:column-width': cm(width) }),
  );
  parts.styles.set(name, style);
  return name;
};

/** `whole`: its rows stay together on one page. */
export const tableStyle = (parts: OdtParts, width: number, whole: boolean): string => {
  const name = styleName(`Table ${Math.round(width * 100)}${whole ? ' whole' : ''}`);
  const style = element(
    'style:style',
    { 'style:name': name, 'style:family': 'table' },
    element('style:table-properties', {
      'style:width': cm(width),
      'table:align': 'left',
      'fo:margin-bottom': cm(0.6),
      'table:border-model': 'collapsing',
      'style:may-break-between-rows': String(!whole),
    }),
  );
  parts.styles.set(name, style);
  return name;
};

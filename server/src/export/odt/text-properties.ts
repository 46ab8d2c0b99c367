// How letters are set. ODF asks everything three times: for western, east Asian and complex scripts.
import { type Attributes, element } from '../xml.ts';

const threefold = (name: string, value: string): Attributes => ({
  [`fo:${name}`]: value,
  [`style:${name}-asian`]: value,
  [`style:${name}-complex`]: value,
});

export interface Letters {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly spacing?: string;
}

export const letters = ({ size, bold, italic, color, spacing }: Letters): Attributes => ({
  ...(size === undefined ? {} : threefold('font-size', `${size}pt`)),
  ...(bold === undefined ? {} : threefold('font-weight', bold ? 'bold' : 'normal')),
  ...(italic === undefined ? {} : threefold('font-style', italic ? 'italic' : 'normal')),
  'fo:color': color,
  'fo:letter-spacing': spacing,
});

/** en-GB as ODF asks for it: a language and a country. */
const localeOf = (tag: string): readonly [string, string] => {
  const [language = 'en', ...others] = tag.split('-');
  const country = others.find((part) => /^([A-Za-z]{2}|\d{3})$/.test(part));
  return [language.toLowerCase(), country?.toUpperCase() ?? (language === 'en' ? 'GB' : 'none')];
};

export const defaultLetters = (languageTag: string): string => {
  const [language, country] = localeOf(languageTag);
  return element('style:text-properties', {
    'style:font-name': 'Arial',
    'style:font-name-asian': 'Arial',
    'style:font-name-complex': 'Arial',
    ...letters({ size: 11, color: '#0b0c0c' }),
    'fo:language': language,
    'fo:country': country,
    'style:language-asian': 'zh',
    'style:country-asian': 'CN',
    'style:language-complex': 'ar',
    'style:country-complex': 'SA',
  });
};

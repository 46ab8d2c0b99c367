// How lists are set: with bullets or with numbers, each style for all levels.
import { maxListDepth } from '../printable/limits.ts';
import { element } from '../xml.ts';
import { cm, styleName } from './odt-file.ts';

const step = 0.6;

const levels = Array.from({ length: maxListDepth }, (_, index) => index + 1);

const levelProperties = (level: number, indent: number): string =>
  element(
    'style:list-level-properties',
    { 'text:list-level-position-and-space-mode': 'label-alignment' },
    element('style:list-level-label-alignment', {
      'text:label-followed-by': 'listtab',
      'text:list-tab-stop-position': cm(indent + step * level),
      'fo:text-indent': cm(-step),
      'fo:margin-left': cm(indent + step * level),
    }),
  );

const bullets = ['•', '–', '▪'] as const;

const bulletLevel = (level: number, indent: number): string =>
  element(
    'text:list-level-style-bullet',
    { 'text:level': level, 'text:bullet-char': bullets[(level - 1) % bullets.length] },
    levelProperties(level, indent),
  );

const numberLevel = (level: number, indent: number): string =>
  element(
    'text:list-level-style-number',
    { 'text:level': level, 'style:num-format': '1', 'style:num-suffix': '.' },
    levelProperties(level, indent),
  );

/** Lists in notes begin further in, where the text of the note does. */
const noteIndent = 0.3;

const listStyle = (
  name: string,
  indent: number,
  printLevel: (level: number, indent: number) => string,
): string =>
  element(
    'text:list-style',
    { 'style:name': styleName(name), 'style:display-name': name },
    ...levels.map((level) => printLevel(level, indent)),
  );

export const listStyles = (): readonly string[] => [
  listStyle('Bullets', 0, bulletLevel),
  listStyle('Numbers', 0, numberLevel),
  listStyle('Note bullets', noteIndent, bulletLevel),
  listStyle('Note numbers', noteIndent, numberLevel),
];

/** Headings have no numbers of their own; office programs ask for it to be said. */
export const outlineStyle = (): string =>
  element(
    'text:outline-style',
    { 'style:name': 'Outline' },
    ...levels.map((level) =>
      element('text:outline-level-style', { 'text:level': level, 'style:num-format': '' }),
    ),
  );

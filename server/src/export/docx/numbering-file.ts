// numbering.xml: how lists are marked and indented, and one numbering for each numbered list.
import { maxListDepth } from '../printable/limits.ts';
import { bulletNumbering, type ListPlace, type NumberedList, numberingOf } from './docx-parts.ts';
import { twips, val, w, wordFile } from './word-xml.ts';

const step = twips(0.6);
const places: readonly ListPlace[] = ['body', 'note'];
/** In a note, lists begin where its text does. */
const indents: Readonly<Record<ListPlace, number>> = { body: 0, note: twips(0.3) };

/** Where the words of an item stand. */
export const listIndent = (place: ListPlace, level: number): number =>
  indents[place] + step * (level + 1);

const bullets = ['•', '–', '▪'] as const;

const printLevel = (place: ListPlace, level: number, format: string, text: string): string =>
  w(
    'lvl',
    { ilvl: level },
    val('start', 1),
    val('numFmt', format),
    val('lvlText', text),
    val('lvlJc', 'left'),
    w('pPr', {}, w('ind', { left: listIndent(place, level), hanging: step })),
    w('rPr', {}, w('rFonts', { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial' })),
  );

const levels = Array.from({ length: maxListDepth }, (_, index) => index);

const bulletLevels = (place: ListPlace): readonly string[] =>
  levels.map((level) => printLevel(place, level, 'bullet', bullets[level % bullets.length] ?? '•'));

const numberLevels = (place: ListPlace): readonly string[] =>
  levels.map((level) => printLevel(place, level, 'decimal', `%${level + 1}.`));

const abstractIds = { bullets: { body: 0, note: 1 }, numbers: { body: 2, note: 3 } } as const;

const abstractNumbering = (id: number, lvls: readonly string[]): string =>
  w('abstractNum', { abstractNumId: id }, val('multiLevelType', 'hybridMultilevel'), ...lvls);

const numbering = (id: number, abstractId: number, ...overrides: readonly string[]): string =>
  w('num', { numId: id }, val('abstractNumId', abstractId), ...overrides);

const beginAtOne = (level: number): string =>
  w('lvlOverride', { ilvl: level }, val('startOverride', 1));

export const numberingFile = (numberedLists: readonly NumberedList[]): string =>
  wordFile(
    'numbering',
    ...places.map((place) => abstractNumbering(abstractIds.bullets[place], bulletLevels(place))),
    ...places.map((place) => abstractNumbering(abstractIds.numbers[place], numberLevels(place))),
    ...places.map((place) => numbering(bulletNumbering(place), abstractIds.bullets[place])),
    ...numberedLists.map(({ place, level }, index) =>
      numbering(numberingOf(index), abstractIds.numbers[place], beginAtOne(level)),
    ),
  );

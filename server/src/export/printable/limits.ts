// How much a document may hold in one place. Each limit is where a reader of some format gives up.

/** Levels of lists: office formats define nine or ten. */
export const maxListDepth = 9;

/** LibreOffice lays out longer paragraphs for minutes. */
export const maxParagraphLength = 50_000;

/** Titles, headings, captions and labels: they stand in bookmarks, menus and file properties too. */
const maxTitleLength = 500;

export const maxHrefLength = 2_048;

export const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const shortTitle = (text: string): string => shorten(oneLine(text), maxTitleLength);

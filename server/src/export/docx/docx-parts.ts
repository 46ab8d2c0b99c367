// What printing the text gives rise to in other files of the package: the addresses of links, the
// numbering of each list, the numbers of bookmarks, and pictures.

export interface DocxParts {
  /** The relationship of each address that a link points at. */
  readonly links: Map<string, string>;
  /** For each numbered list, from the first on, which numbering it takes and at which level it begins. */
  readonly numberedLists: NumberedList[];
  bookmarks: number;
  readonly pictures: Picture[];
}

export interface Picture {
  /** Of its relationship, and of its file. */
  readonly id: string;
  readonly extension: 'png' | 'svg';
  readonly content: string | Uint8Array;
}

export interface NumberedList {
  readonly place: ListPlace;
  /** From 0. */
  readonly level: number;
}

export type ListPlace = 'body' | 'note';

export const emptyParts = (): DocxParts => ({
  links: new Map(),
  numberedLists: [],
  bookmarks: 0,
  pictures: [],
});

export const linkRelationship = (parts: DocxParts, href: string): string => {
  const known = parts.links.get(href);
  if (known !== undefined) return known;
  const id = `link${parts.links.size + 1}`;
  parts.links.set(href, id);
  return id;
};

export const addPicture = (
  { pictures }: DocxParts,
  extension: Picture['extension'],
  content: Picture['content'],
): string => {
  const id = `picture${pictures.length + 1}`;
  pictures.push({ id, extension, content });
  return id;
};

const bulletNumberings = { body: 1, note: 2 } as const;
const firstNumbered = 3;

export const bulletNumbering = (place: ListPlace): number => bulletNumberings[place];

/** Each numbered list has a numbering of its own, so that each begins at one. */
export const startNumbering = (parts: DocxParts, list: NumberedList): number => {
  parts.numberedLists.push(list);
  return firstNumbered + parts.numberedLists.length - 1;
};

export const numberingOf = (index: number): number => firstNumbered + index;

// How wide words are when they are set in Arial, nearly: enough to decide how wide a column must be, and
// where a label of a figure ends, where no fonts are at hand.

/** Letters of a group and their width in ems, narrowest first. */
const groups: readonly (readonly [RegExp, number])[] = [
  [/[ijl|!.,:;'\s/\\()[\]ftI-]/, 0.3],
  [/[a-ln-vx-z0-9£$€?*+=<>"#_]/, 0.56],
  [/[mwMW%@]/, 0.88],
  [/[\u0020-\u024F\u0400-\u04FF]/, 0.72],
];
const wideLetter = 1;

const widthOf = (letter: string): number =>
  groups.find(([letters]) => letters.test(letter))?.[1] ?? wideLetter;

const widths = new Map<string, number>();

/** The width of a text on one line, in ems. */
export const emsOf = (text: string): number => {
  let ems = 0;
  for (const letter of text) {
    const width = widths.get(letter) ?? widthOf(letter);
    widths.set(letter, width);
    ems += width;
  }
  return ems;
};

/** How much wider bold letters are. */
export const boldFactor = 1.1;

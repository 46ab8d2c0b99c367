// Measures of the page, in points. The template is given them as data, so that the widths reckoned
// here and the widths set there are the same.

const a4 = { short: 595.28, long: 841.89 } as const;

export const geometry = {
  margin: { side: 62, top: 74, bottom: 78 },
  bodySize: 10.5,
  /** Of a document that has one page for all it says. */
  onePageSize: 9,
  titleSize: 30,
  /** From level 1 down. */
  headingSizes: [20, 15, 12.5, 11, 10.5],
  /** Small enough for a fingerprint to stand on one line. */
  factSize: 9,
  /** White between the rule of a cell and its words. */
  cellInset: { x: 4.5, y: 4.5 },
  /** How far a list stands in from the words around it. */
  listIndent: 18,
  /** How far the words of a note stand in from each of its edges. */
  noteInset: 12,
  /** The left column of the facts on the title page. */
  labelWidth: 125,
} as const;

export const uprightWidth = a4.short - 2 * geometry.margin.side;
export const turnedWidth = a4.long - 2 * geometry.margin.side;

/** The tallest a figure may stand, so that its caption fits on the same page. */
export const tallestFigure = 520;

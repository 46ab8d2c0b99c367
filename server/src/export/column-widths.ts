// Shares a width out among columns: none narrower than its longest word, none wider than its longest
// line while another wants the room, and for the rest by their weights.

export interface ColumnNeed {
  /** The narrowest it may be: its longest word. */
  readonly least: number;
  /** The widest that is of use: its longest line. */
  readonly most: number;
  readonly weight: number;
}

/**
 * What has more to say is given more room, though not as much more as it says; and so is what a template
 * says to be the matter of a table.
 */
export const columnWeight = (weight: number, longestLine: number): number =>
  Math.sqrt(weight) * longestLine ** 0.75;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** When not even the longest words fit beside each other, all give way by the same share. */
const squeezed = (needs: readonly ColumnNeed[], width: number): number[] => {
  const wanted = sum(needs.map((need) => need.least));
  return needs.map((need) => (need.least * width) / wanted);
};

/** When every line fits, what is left over goes to all by weight, so that the table fills the page. */
const stretched = (needs: readonly ColumnNeed[], width: number): number[] => {
  const left = width - sum(needs.map((need) => need.most));
  const weights = sum(needs.map((need) => need.weight));
  return needs.map((need) => need.most + (left * need.weight) / weights);
};

/** Columns whose share by weight is out of bounds are settled at that bound; the others share anew. */
const shared = (needs: readonly ColumnNeed[], width: number): number[] => {
  const settled = new Map<number, number>();
  for (;;) {
    const left = width - sum([...settled.values()]);
    const open = needs.map((need, at) => ({ need, at })).filter(({ at }) => !settled.has(at));
    const weights = sum(open.map(({ need }) => need.weight));
    const shares = open.map(({ need, at }) => {
      const share = (left * need.weight) / weights;
      return { at, share, bounded: Math.min(Math.max(share, need.least), need.most) };
    });
    const excess = sum(shares.map(({ share, bounded }) => bounded - share));
    const out = shares.filter(({ share, bounded }) =>
      excess > 0 ? bounded > share : bounded < share,
    );
    if (out.length === 0 || open.length === 0) {
      return needs.map((need, at) => settled.get(at) ?? (left * need.weight) / weights);
    }
    for (const { at, bounded } of out) settled.set(at, bounded);
  }
};

export const columnWidths = (needs: readonly ColumnNeed[], width: number): number[] => {
  if (sum(needs.map((need) => need.least)) >= width) return squeezed(needs, width);
  if (sum(needs.map((need) => need.most)) <= width) return stretched(needs, width);
  return shared(needs, width);
};

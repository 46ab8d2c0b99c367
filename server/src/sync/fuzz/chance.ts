// Chance that a seed repeats (mulberry32): a failing run is found again by its number.

export type Chance = (below: number) => number;

export const chanceFrom = (seed: number): Chance => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/** Throws for an empty list. */
export const oneOf = <One>(list: readonly One[], chance: Chance): One => {
  const one = list[chance(list.length)];
  if (one === undefined) throw new Error('there is nothing to choose from');
  return one;
};

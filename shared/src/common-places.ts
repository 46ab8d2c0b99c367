// What two lists have in common, in order.

export type Places = readonly (readonly [now: number, then: number])[];

/** Beyond this, what stands between the same beginning and the same end is taken to be different. */
const mostPairs = 1_000_000;

/** The places of what is the same in both, as much of it as can be found. */
export const commonPlaces = (now: readonly string[], then: readonly string[]): Places => {
  const begin = sameAtBegin(now, then);
  const end = sameAtEnd(now.slice(begin), then.slice(begin));
  const [nowEnd, thenEnd] = [now.length - end, then.length - end];
  const middle = longestCommon(now.slice(begin, nowEnd), then.slice(begin, thenEnd));
  return [
    ...Array.from({ length: begin }, (_, index) => [index, index] as const),
    ...middle.map(([a, b]) => [a + begin, b + begin] as const),
    ...Array.from({ length: end }, (_, index) => [nowEnd + index, thenEnd + index] as const),
  ];
};

const sameAtBegin = (now: readonly string[], then: readonly string[]): number => {
  const first = now.findIndex((key, index) => key !== then[index]);
  return first === -1 ? now.length : first;
};

const sameAtEnd = (now: readonly string[], then: readonly string[]): number => {
  const longest = Math.min(now.length, then.length);
  let end = 0;
  while (end < longest && now.at(-1 - end) === then.at(-1 - end)) end += 1;
  return end;
};

/** How long the longest common part is of what stands from one place on and from another. */
type Lengths = (a: number, b: number) => number;

const longestCommon = (now: readonly string[], then: readonly string[]): Places => {
  if (now.length * then.length > mostPairs) return [];
  const lengths = lengthsOf(now, then);
  const pairs: [number, number][] = [];
  for (let a = 0, b = 0; a < now.length && b < then.length; ) {
    if (now[a] === then[b]) pairs.push([a++, b++]);
    else if (lengths(a + 1, b) >= lengths(a, b + 1)) a += 1;
    else b += 1;
  }
  return pairs;
};

const lengthsOf = (now: readonly string[], then: readonly string[]): Lengths => {
  const width = then.length + 1;
  const table = new Uint32Array((now.length + 1) * width);
  const lengths: Lengths = (a, b) => table[a * width + b] ?? 0;
  for (let a = now.length - 1; a >= 0; a--) {
    for (let b = then.length - 1; b >= 0; b--) {
      const isSame = now[a] === then[b];
      const without = Math.max(lengths(a + 1, b), lengths(a, b + 1));
      table[a * width + b] = isSame ? lengths(a + 1, b + 1) + 1 : without;
    }
  }
  return lengths;
};

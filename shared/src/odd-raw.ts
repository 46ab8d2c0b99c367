// Things that should never lie in content but might: whatever a broken or hostile client can write
// into a Y.Doc. For tests that reading makes sense of it or says it is empty, and never throws.

/** Gives numbers from 0 up to 1, the same ones for the same seed. */
export const seededChance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  // mulberry32
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const pickFrom = <Item>(chance: () => number, items: readonly Item[]): Item =>
  items[Math.floor(chance() * items.length)] as Item;

const atoms: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  1,
  2.5,
  -7,
  1e21,
  1e-9,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  12n,
  '',
  ' ',
  'doc',
  '2026-13-45',
  'rowexample01',
  '\u0000\ud800]]><script>',
  'a'.repeat(5_000),
  '\u202e\u2028\r\n\t',
  'javascript:alert(1)',
  'constructor',
  new Uint8Array([1, 2, 3]),
];

/** Names that something reads, and some that are dangerous to read. */
const keys: readonly string[] = [
  'type',
  'content',
  'attrs',
  'marks',
  'text',
  'level',
  'href',
  'id',
  'name',
  'participant',
  'likelihood',
  'impact',
  'kind',
  'note',
  'given',
  'when',
  'then',
  '2027-28',
  '__proto__',
  'constructor',
  'toString',
  'length',
];

const nodeTypes: readonly string[] = [
  'doc',
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'text',
  'hardBreak',
  'link',
  'bold',
  'blockquote',
  'poem',
];

const oddRecord = (chance: () => number, depth: number): unknown => {
  const size = Math.floor(chance() * 5);
  const entries = Array.from({ length: size }, () => {
    const key = pickFrom(chance, keys);
    const value = key === 'type' ? pickFrom(chance, nodeTypes) : oddRaw(chance, depth - 1);
    return [key, value] as const;
  });
  return Object.fromEntries(entries);
};

/** Something like prose, with anything at all in its places. */
const oddProse = (chance: () => number, depth: number): unknown => ({
  type: pickFrom(chance, nodeTypes),
  text: oddRaw(chance, 0),
  attrs: oddRaw(chance, Math.min(1, depth - 1)),
  marks: [
    oddRaw(chance, Math.min(2, depth - 1)),
    { type: 'link', attrs: { href: oddRaw(chance, 0) } },
  ],
  content: Array.from({ length: Math.floor(chance() * 4) }, () => oddRaw(chance, depth - 1)),
});

export const oddRaw = (chance: () => number, depth = 6): unknown => {
  const roll = chance();
  if (depth <= 0 || roll < 0.3) return pickFrom(chance, atoms);
  if (roll < 0.5) return oddRecord(chance, depth);
  if (roll < 0.6) return Array.from({ length: 3 }, () => oddRaw(chance, depth - 1));
  return oddProse(chance, depth);
};

const fragments: readonly string[] = [
  ...['', ' ', ', ', ';', '\n', '\t', '"', '(', ')', '%', '£', '-', '\u2212', '.', ',', ':', '/'],
  ...['0', '7', '12', '1,000', '2026', '31', '2027-28', '1e9', 'k', 'bn', 'x', '×', '*'],
  ...['yes', 'High', 'Post', 'R-014', 'Given ', ' When ', 'Then', 'Estimate', 'Total', 'February'],
  ...['\u0000', '\ud800', '\u202e', '🙂', '<b>', '__proto__', 'constructor', 'z'.repeat(3_000)],
];

/** Text as somebody might paste it where one answer is wanted. */
export const oddWords = (chance: () => number): string =>
  Array.from({ length: Math.ceil(chance() * 8) }, () => pickFrom(chance, fragments)).join('');

/** Whether text holds nothing that would spoil a file: what `cleanText` promises. */
export const isPrintable = (words: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF\p{Surrogate}]/u.test(words);

/** Prose nested so deep that reading it by plain recursion would run out of stack. */
export const bottomlessProse = (depth = 20_000): unknown => {
  let node: unknown = { type: 'paragraph', content: [{ type: 'text', text: 'at the bottom' }] };
  for (let level = 0; level < depth; level += 1) {
    node = { type: 'bulletList', content: [{ type: 'listItem', content: [node] }] };
  }
  return { type: 'doc', content: [node] };
};

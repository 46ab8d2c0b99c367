// Makes a text what an earlier copy of it was, with as few changes as possible: what is the same in both
// stays the very same letters, so that carets and what others are writing stay where they are.
import * as Y from 'yjs';
import { commonPlaces } from './common-places.ts';

type Child = Y.XmlElement | Y.XmlText;
type Parent = Y.XmlFragment | Y.XmlElement;

type Delta = readonly {
  readonly insert?: unknown;
  readonly attributes?: Record<string, unknown>;
}[];

const childrenOf = (parent: Parent | undefined): readonly Child[] =>
  (parent?.toArray() ?? []).filter(
    (child): child is Child => child instanceof Y.XmlElement || child instanceof Y.XmlText,
  );

const sorted = (record: object): readonly (readonly [string, unknown])[] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** The same for two texts that a reader cannot tell apart. */
const keyOf = (child: Child): string => {
  if (child instanceof Y.XmlText) {
    const runs = child.toDelta() as Delta;
    return JSON.stringify(runs.map(({ insert, attributes = {} }) => [insert, sorted(attributes)]));
  }
  const children = childrenOf(child).map(keyOf);
  return JSON.stringify([child.nodeName, sorted(child.getAttributes()), children]);
};

/** In a transaction. `past` undefined: nothing had been written yet. */
export const restoreProse = (live: Y.XmlFragment, past: Y.XmlFragment | undefined): void =>
  restoreChildren(live, past);

/** What stands between two things that both have, in each of the two; `at` is where it begins now. */
interface Gap<Thing> {
  readonly at: number;
  readonly now: readonly Thing[];
  readonly past: readonly Thing[];
}

/** From the end, so that the places of what comes before stay what they are. */
const gapsBetween = <Thing>(
  now: readonly Thing[],
  then: readonly Thing[],
  keyOfThing: (thing: Thing) => string,
): readonly Gap<Thing>[] => {
  const gaps: Gap<Thing>[] = [];
  let [nowEnd, thenEnd] = [now.length, then.length];
  const common = commonPlaces(now.map(keyOfThing), then.map(keyOfThing));
  for (const [a, b] of [[-1, -1] as const, ...common].reverse()) {
    gaps.push({ at: a + 1, now: now.slice(a + 1, nowEnd), past: then.slice(b + 1, thenEnd) });
    [nowEnd, thenEnd] = [a, b];
  }
  return gaps;
};

const restoreChildren = (live: Parent, past: Parent | undefined): void => {
  for (const gap of gapsBetween(childrenOf(live), childrenOf(past), keyOf)) {
    restoreRun(live, gap.at, gap.now, gap.past);
  }
};

/** Blocks of which none is the same: those of one kind become each other, in order. */
const restoreRun = (
  parent: Parent,
  at: number,
  now: readonly Child[],
  then: readonly Child[],
): void => {
  let index = at;
  const left = [...now];
  for (const past of then) {
    const live = left[0];
    if (live !== undefined && isOfOneKind(live, past)) {
      left.shift();
      restoreChild(live, past);
    } else {
      parent.insert(index, [past.clone()]);
    }
    index += 1;
  }
  if (left.length > 0) parent.delete(index, left.length);
};

const isOfOneKind = (live: Child, past: Child): boolean =>
  live instanceof Y.XmlElement && past instanceof Y.XmlElement
    ? live.nodeName === past.nodeName
    : live instanceof Y.XmlText && past instanceof Y.XmlText;

const restoreChild = (live: Child, past: Child): void => {
  if (live instanceof Y.XmlText && past instanceof Y.XmlText) restoreText(live, past);
  if (!(live instanceof Y.XmlElement && past instanceof Y.XmlElement)) return;
  restoreAttributes(live, past);
  restoreChildren(live, past);
};

const restoreAttributes = (live: Y.XmlElement, past: Y.XmlElement): void => {
  const [now, then] = [live.getAttributes(), past.getAttributes()];
  for (const name of Object.keys(now)) if (!(name in then)) live.removeAttribute(name);
  for (const [name, value] of Object.entries(then)) {
    if (JSON.stringify(now[name]) !== JSON.stringify(value)) live.setAttribute(name, value ?? '');
  }
};

/** A letter with its marks. */
interface Letter {
  readonly text: string;
  readonly marks: Record<string, unknown>;
  readonly key: string;
}

/** Whole characters: half of a surrogate pair cannot stand alone. */
const lettersOf = (words: Y.XmlText): readonly Letter[] =>
  (words.toDelta() as Delta).flatMap(({ insert, attributes: marks = {} }) => {
    if (typeof insert !== 'string') return [];
    const marked = JSON.stringify(sorted(marks));
    return Array.from(insert, (text) => ({ text, marks, key: `${text} ${marked}` }));
  });

/** Words, and what stands between them: what somebody changes is rarely less. */
const wordsOf = (letters: readonly Letter[]): readonly (readonly Letter[])[] => {
  const words: Letter[][] = [];
  let wasSpace: boolean | undefined;
  for (const letter of letters) {
    const isSpace = /\s/.test(letter.text);
    if (isSpace === wasSpace) words.at(-1)?.push(letter);
    else words.push([letter]);
    wasSpace = isSpace;
  }
  return words;
};

const keyOfWord = (word: readonly Letter[]): string => word.map(({ key }) => key).join('');

const lengthOf = (letters: readonly Letter[]): number =>
  letters.reduce((sum, { text }) => sum + text.length, 0);

const restoreText = (live: Y.XmlText, past: Y.XmlText): void => {
  const [words, pastWords] = [wordsOf(lettersOf(live)), wordsOf(lettersOf(past))];
  for (const gap of gapsBetween(words, pastWords, keyOfWord)) {
    const from = lengthOf(words.slice(0, gap.at).flat());
    restoreLetters(live, from, gap.now.flat(), gap.past.flat());
  }
};

const restoreLetters = (
  live: Y.XmlText,
  from: number,
  now: readonly Letter[],
  then: readonly Letter[],
): void => {
  const longest = Math.min(now.length, then.length);
  let begin = 0;
  while (begin < longest && now[begin]?.key === then[begin]?.key) begin += 1;
  let end = 0;
  while (end < longest - begin && now.at(-1 - end)?.key === then.at(-1 - end)?.key) end += 1;
  let at = from + lengthOf(now.slice(0, begin));
  const gone = lengthOf(now.slice(begin, now.length - end));
  if (gone > 0) live.delete(at, gone);
  for (const { text, marks } of runsOf(then.slice(begin, then.length - end))) {
    live.insert(at, text, marks);
    at += text.length;
  }
};

/** Letters beside each other with the same marks, as one. */
const runsOf = (letters: readonly Letter[]): readonly Pick<Letter, 'text' | 'marks'>[] => {
  const runs: { text: string; readonly marks: Letter['marks'] }[] = [];
  let before: string | undefined;
  for (const { text, marks, key } of letters) {
    const marked = key.slice(text.length);
    const last = runs.at(-1);
    if (last !== undefined && marked === before) last.text += text;
    else runs.push({ text, marks });
    before = marked;
  }
  return runs;
};

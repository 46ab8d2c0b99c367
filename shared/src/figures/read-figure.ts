// Reading a drawing back, for tests: its words, and where each of them lies.
import type { FigureBlock } from '../report/blocks.ts';
import type { Figure } from './figure.ts';
import { widthOf } from './fit-words.ts';
import { fontSize } from './svg.ts';

interface Words {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const drawn = (figure: Figure): FigureBlock => {
  if (figure.kind !== 'figure') throw new Error('nothing was drawn');
  return figure;
};

const unescaped = (words: string): string =>
  words.replace(/&(amp|lt|gt|quot);/g, (_, name: string) =>
    name === 'amp' ? '&' : name === 'lt' ? '<' : name === 'gt' ? '>' : '"',
  );

const numberOf = (tag: string, name: string): number =>
  Number(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]);

export const wordsOf = ({ svg }: FigureBlock): readonly Words[] =>
  [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, tag = '', escaped = '']) => {
    const words = unescaped(escaped);
    const size = numberOf(tag, 'font-size');
    const width = (widthOf(words, tag.includes('bold')) * size) / fontSize;
    const anchored = tag.includes('"end"') ? width : tag.includes('"middle"') ? width / 2 : 0;
    const left = numberOf(tag, 'x') - anchored;
    const y = numberOf(tag, 'y');
    return { words, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
  });

const meet = (a: Words, b: Words): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Pairs of words that lie on each other. */
export const overlaps = (figure: FigureBlock): readonly string[] => {
  const all = wordsOf(figure);
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => (meet(a, b) ? [`${a.words} | ${b.words}`] : [])),
  );
};

/** Words that reach over the edge of the drawing. */
export const outside = (figure: FigureBlock): readonly string[] => {
  const root = /<svg[^>]*>/.exec(figure.svg)?.[0] ?? '';
  const [width, height] = [numberOf(root, 'width'), numberOf(root, 'height')];
  return wordsOf(figure)
    .filter(
      ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
    )
    .map(({ words }) => words);
};

// Makes a figure's SVG fit for the paper: sized to the column, and set in the paper's own fonts, for
// Typst would take any font of the machine that the SVG names, and the bytes would differ.
import { coveredText } from './covered-text.ts';
import type { Column } from './lay-out-text.ts';
import { tallestFigure } from './page-geometry.ts';
import { families, type Typefaces } from './typefaces.ts';

const pointsPerPixel = 0.75;
/** A figure nearly as wide as the column is set as wide as the column. */
const nearlyFull = 0.6;

interface Size {
  readonly width: number;
  readonly height: number;
}

const rootTag = /<svg\b[^>]*>/;

const fitted = (pixels: Size, columnWidth: number): Size => {
  const width = pixels.width * pointsPerPixel;
  const height = pixels.height * pointsPerPixel;
  const wanted = width > columnWidth * nearlyFull ? columnWidth / width : 1;
  const scale = Math.min(wanted, tallestFigure / height);
  return { width: width * scale, height: height * scale };
};

const namedFont = /font-family\s*(=\s*(?:"[^"]*"|'[^']*')|:[^;"'}]*)/g;

const inPaperFont = (svg: string, family: string): string =>
  svg
    .replace(namedFont, (_, value: string) =>
      value.startsWith('=') ? `font-family="${family}"` : `font-family:${family}`,
    )
    .replace(rootTag, (root) =>
      root.includes('font-family') ? root : root.replace('<svg', `<svg font-family="${family}"`),
    );

interface Stretch {
  readonly family: string;
  letters: string;
}

/** Consecutive letters of one family stay together, or Arabic letters would not join. */
const stretches = (words: string, main: string, faces: Typefaces): Stretch[] => {
  const found: Stretch[] = [];
  for (const letter of coveredText(words, faces)) {
    const codePoint = letter.codePointAt(0) ?? 0;
    const family = faces.covers(main, codePoint) ? main : (faces.familyOf([codePoint]) ?? main);
    const last = found.at(-1);
    if (last?.family === family) last.letters += letter;
    else found.push({ family, letters: letter });
  }
  return found;
};

const inFamilies = (words: string, main: string, faces: Typefaces): string =>
  stretches(words, main, faces)
    .map(({ family, letters }) =>
      family === main ? letters : `<tspan font-family="${family}">${letters}</tspan>`,
    )
    .join('');

const nonAscii = /[^\n\x20-\x7E]/;
const wordsBetweenTags = />([^<]+)</g;

const fitForPaper = (svg: string, faces: Typefaces): string => {
  const main = families[0].name;
  return inPaperFont(svg, main).replace(wordsBetweenTags, (whole, words: string) =>
    nonAscii.test(words) ? `>${inFamilies(words, main, faces)}<` : whole,
  );
};

export const figureForPaper = (
  figure: Size & { readonly svg: string },
  { faces, width }: Column,
): Size & { readonly svg: string } => ({
  svg: fitForPaper(figure.svg, faces),
  ...fitted(figure, width),
});

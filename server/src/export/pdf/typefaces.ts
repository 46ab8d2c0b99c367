// The families that a PDF is set in, in the order in which a character is looked for. PDF/A allows no
// character without a glyph and no font that is not embedded, so what these do not cover is not set.
import type { PdfAssets } from './assets.ts';
import { type Advances, readAdvances } from './font-file.ts';
import { inPrivateFamily } from './private-family.ts';

interface Family {
  /** Under which the template asks for it; see private-family.ts. */
  readonly name: string;
  readonly faces: readonly string[];
}

/** The first face of each is the regular one; the bold, if there is one, the second. */
export const families: readonly [Family, ...Family[]] = [
  {
    name: 'Report Noto Sans',
    faces: [
      'NotoSans-Regular.ttf',
      'NotoSans-Bold.ttf',
      'NotoSans-Italic.ttf',
      'NotoSans-BoldItalic.ttf',
    ],
  },
  // Amiri, for its letters come back whole when they are copied or read aloud: those of Noto Sans
  // Arabic are put together from a base and dots, and come back as such.
  { name: 'Report Amiri', faces: ['Amiri-Regular.ttf', 'Amiri-Bold.ttf'] },
  {
    name: 'Report Noto Sans Hebrew',
    faces: ['NotoSansHebrew-Regular.ttf', 'NotoSansHebrew-Bold.ttf'],
  },
  // After Amiri, for it has Arabic letters too: those of formulas, which do not join.
  { name: 'Report Noto Sans Math', faces: ['NotoSansMath-Regular.ttf'] },
  { name: 'Report Noto Sans Symbols', faces: ['NotoSansSymbols-Regular.ttf'] },
  { name: 'Report Noto Sans Symbols 2', faces: ['NotoSansSymbols2-Regular.ttf'] },
  { name: 'Report Noto Emoji', faces: ['NotoEmoji-Regular.ttf'] },
];

/** Every font as it is handed to Typst. */
export const loadFonts = (assets: PdfAssets): readonly Uint8Array[] =>
  families.flatMap(({ name, faces }) =>
    faces.map((face) => inPrivateFamily(assets.font(face), name)),
  );

interface Face {
  readonly name: string;
  readonly regular: Advances;
  readonly bold: Advances;
  /** Has the character in every face, so that bold and italic text can be set too. */
  readonly covers: (codePoint: number) => boolean;
}

export interface Typefaces {
  /** The first family that has all of these characters. */
  readonly familyOf: (codePoints: readonly number[]) => string | undefined;
  readonly covers: (family: string, codePoint: number) => boolean;
  /** Width as a share of the size of the type. */
  readonly advance: (codePoint: number, bold: boolean) => number;
}

const openFamily = (family: Family, assets: PdfAssets): Face => {
  const faces = family.faces.map((name) => readAdvances(assets.font(name)));
  const [regular = new Map<number, number>(), bold = regular] = faces;
  return {
    name: family.name,
    regular,
    bold,
    covers: (codePoint) => faces.every((face) => face.has(codePoint)),
  };
};

/** What a character is taken to be as wide as when no family has it. */
const unknownAdvance = 0.6;

export const openTypefaces = (assets: PdfAssets): Typefaces => {
  const opened = families.map((family) => openFamily(family, assets));
  const byName = new Map(opened.map((face) => [face.name, face]));
  return {
    familyOf: (codePoints) =>
      opened.find((face) => codePoints.every((codePoint) => face.covers(codePoint)))?.name,
    covers: (family, codePoint) => byName.get(family)?.covers(codePoint) ?? false,
    advance: (codePoint, bold) => {
      for (const face of opened) {
        const width = (bold ? face.bold : face.regular).get(codePoint);
        if (width !== undefined) return width;
      }
      return unknownAdvance;
    },
  };
};

// Reads the two things of a TrueType file that deciding what can be printed needs: which characters
// it has a glyph for, and how wide each one is.

import { findTable, viewOf } from './font-tables.ts';

/** Width of each covered character, as a share of the size of the type. */
export type Advances = ReadonlyMap<number, number>;

const tableAt = (view: DataView, tag: string): number => findTable(view, tag).start;

/** The subtable with the most characters: format 12 covers all planes, format 4 the first alone. */
const characterTable = (view: DataView): { readonly at: number; readonly format: number } => {
  const cmap = tableAt(view, 'cmap');
  const count = view.getUint16(cmap + 2);
  let best = { at: 0, format: 0 };
  for (let i = 0; i < count; i++) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(at);
    if ((format === 12 || format === 4) && format > best.format) best = { at, format };
  }
  if (best.format === 0) throw new Error('the font has no character table of format 4 or 12');
  return best;
};

type Found = (codePoint: number, glyph: number) => void;

const readGroups = (view: DataView, at: number, found: Found): void => {
  const groups = view.getUint32(at + 12);
  for (let i = 0; i < groups; i++) {
    const group = at + 16 + i * 12;
    const first = view.getUint32(group);
    const last = view.getUint32(group + 4);
    const glyph = view.getUint32(group + 8);
    for (let code = first; code <= last; code++) found(code, glyph + code - first);
  }
};

const readSegments = (view: DataView, at: number, found: Found): void => {
  const doubled = view.getUint16(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    const last = view.getUint16(at + 14 + i);
    const first = view.getUint16(at + 16 + doubled + i);
    const delta = view.getUint16(at + 16 + doubled * 2 + i);
    const offsetAt = at + 16 + doubled * 3 + i;
    const offset = view.getUint16(offsetAt);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const raw = offset === 0 ? code : view.getUint16(offsetAt + offset + (code - first) * 2);
      if (offset === 0 || raw !== 0) found(code, (raw + delta) & 0xffff);
    }
  }
};

const widthsByGlyph = (view: DataView): ((glyph: number) => number) => {
  const unitsPerEm = view.getUint16(tableAt(view, 'head') + 18);
  const wide = view.getUint16(tableAt(view, 'hhea') + 34);
  const metrics = tableAt(view, 'hmtx');
  return (glyph) => view.getUint16(metrics + Math.min(glyph, wide - 1) * 4) / unitsPerEm;
};

export const readAdvances = (file: Uint8Array): Advances => {
  const view = viewOf(file);
  const width = widthsByGlyph(view);
  const advances = new Map<number, number>();
  const { at, format } = characterTable(view);
  (format === 12 ? readGroups : readSegments)(view, at, (codePoint, glyph) => {
    if (glyph !== 0) advances.set(codePoint, width(glyph));
  });
  return advances;
};

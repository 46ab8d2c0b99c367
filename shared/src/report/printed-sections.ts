// The sections of which a document prints something: forms, registers, and those that figures are drawn from.
import type { OutlinePart } from '../template.ts';

/** All parts of an outline, those under headings among them. */
export const partsOf = (outline: readonly OutlinePart[]): readonly OutlinePart[] =>
  outline.flatMap((part) => ('parts' in part ? partsOf(part.parts) : [part]));

export const printedSections = (outline: readonly OutlinePart[]): ReadonlySet<string> =>
  new Set(
    partsOf(outline).flatMap((part) => {
      if ('form' in part) return [part.form];
      return 'register' in part ? [part.register] : [];
    }),
  );

// What a document is made from: of the sections that not everybody may read, only those that it shows itself.
// The requirements go to suppliers, whoever prints them: neither a hole of the trace nor a link names a cost there.
import { findSection, type OutlinePart } from '../template.ts';
import { partsOf, printedSections } from './printed-sections.ts';
import type { ReportSource } from './report-source.ts';

/** A matrix and a list name the rows of the register that they begin with. */
const tracedSections = (outline: readonly OutlinePart[]): readonly string[] =>
  partsOf(outline).flatMap((part) => {
    if (!('trace' in part) || part.trace === 'holes') return [];
    return [part.trace === 'matrix' ? part.from : part.root];
  });

export const narrowSource = (
  source: ReportSource,
  outline: readonly OutlinePart[],
): ReportSource => {
  const shown = new Set([...printedSections(outline), ...tracedSections(outline)]);
  const isHidden = (section: string): boolean =>
    findSection(source.template, section)?.audience === 'no-suppliers' && !shown.has(section);
  return {
    ...source,
    sections: (section) => (source.sections?.(section) ?? true) && !isHidden(section),
  };
};

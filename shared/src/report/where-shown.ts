// Where the documents of a template show all of what one page of them has no room for.
import { cleanLine } from '../clean-text.ts';
import type { DocumentPlan, NumbersKind, OutlinePart, Template } from '../template.ts';

export interface Place {
  readonly document: string;
  readonly heading: string;
}

/** The table that says all of what another says in brief. */
const wholeOf = (kind: NumbersKind): NumbersKind =>
  kind === 'options-in-brief' ? 'options' : kind;

const showsAll = (shown: OutlinePart, sought: OutlinePart): boolean => {
  if ('numbers' in sought) return 'numbers' in shown && shown.numbers === wholeOf(sought.numbers);
  if (!('register' in sought) || !('register' in shown) || 'figure' in shown) return false;
  return shown.register === sought.register && shown.where === undefined && !shown.most;
};

/** The heading that it stands under. */
const headingOf = (
  parts: readonly OutlinePart[],
  sought: OutlinePart,
  heading: string,
): string | undefined => {
  for (const part of parts) {
    const found =
      'heading' in part
        ? headingOf(part.parts, sought, part.heading)
        : showsAll(part, sought)
          ? heading
          : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

const placeIn = ({ title, outline }: DocumentPlan, sought: OutlinePart): Place | undefined => {
  const heading = headingOf(outline, sought, title);
  return heading === undefined
    ? undefined
    : { document: cleanLine(title), heading: cleanLine(heading) };
};

export const whereShown = (template: Template, sought: OutlinePart): Place | undefined => {
  for (const document of template.documents.filter(({ onePage }) => onePage !== true)) {
    const place = placeIn(document, sought);
    if (place !== undefined) return place;
  }
  return undefined;
};

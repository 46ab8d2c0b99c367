// A place as a document names it: a row by its reference, as a link to where it is printed; a form by its title.
import { rowAnchor } from '../fields/link.ts';
import type { Place } from '../trace/link-graph.ts';
import { placeName } from '../trace/place-name.ts';
import type { Answers } from './answers.ts';
import { type Inline, text } from './blocks.ts';

export const linkTo = (answers: Answers, { section, row }: Place): Inline => {
  const { reference, title } = placeName(answers, { section, ...(row && { row }) });
  const words = text(reference || title);
  return row === undefined ? words : { kind: 'link', href: `#${rowAnchor(row)}`, runs: [words] };
};

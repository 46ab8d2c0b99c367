import type { Inline, TextRun } from '@tday/shared/report/blocks';
import { Fragment, type ReactNode } from 'react';
import { hrefOnPage } from './anchor.ts';

const textRun = ({ text, marks }: TextRun): ReactNode => {
  const italic = marks.includes('italic') ? <em>{text}</em> : text;
  return marks.includes('bold') ? <strong>{italic}</strong> : italic;
};

/** Runs have no names: each is known by its place alone. */
const keyed = (piece: ReactNode, index: number): ReactNode => (
  <Fragment key={index}>{piece}</Fragment>
);

const inlineView = (inline: Inline): ReactNode => {
  if (inline.kind === 'break') return <br />;
  if (inline.kind === 'text') return textRun(inline);
  return (
    <a className="govuk-link" href={hrefOnPage(inline.href)}>
      {inline.runs.map(textRun).map(keyed)}
    </a>
  );
};

export const Inlines = ({ inlines }: { readonly inlines: readonly Inline[] }) =>
  inlines.map(inlineView).map(keyed);

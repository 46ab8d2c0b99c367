// Prose as it stands, without an editor: the same elements as the editor draws, so that nothing moves
// when one takes its place.
import type { Prose, ProseBlock } from '@tday/shared/prose';
import type { Inline, TextRun } from '@tday/shared/report/blocks';
import { Fragment, type ReactNode } from 'react';
import { headingTag } from './heading-tag.ts';

const textRun = ({ text, marks }: TextRun): ReactNode => {
  const italic = marks.includes('italic') ? <em>{text}</em> : text;
  return marks.includes('bold') ? <strong>{italic}</strong> : italic;
};

const inlineView = (inline: Inline): ReactNode => {
  if (inline.kind === 'break') return <br />;
  if (inline.kind === 'text') return textRun(inline);
  return (
    <a className="govuk-link" href={inline.href} rel="noopener noreferrer" target="_blank">
      {inline.runs.map(textRun).map(keyed)}
    </a>
  );
};

/** Prose has no ids: a piece is known by its place alone. */
const keyed = (piece: ReactNode, index: number): ReactNode => (
  <Fragment key={index}>{piece}</Fragment>
);

const inlineViews = (inlines: readonly Inline[]): ReactNode =>
  inlines.length === 0 ? <br /> : inlines.map(inlineView).map(keyed);

const blockView = (block: ProseBlock, under: number): ReactNode => {
  if (block.kind === 'paragraph') return <p>{inlineViews(block.inlines)}</p>;
  if (block.kind === 'heading') {
    const Tag = headingTag(under, block.level);
    return <Tag data-level={block.level}>{inlineViews(block.inlines)}</Tag>;
  }
  const List = block.ordered ? 'ol' : 'ul';
  return <List>{block.items.map((item) => itemView(item, under)).map(keyed)}</List>;
};

const itemView = (item: Prose, under: number): ReactNode => (
  <li>{item.map((part) => blockView(part, under)).map(keyed)}</li>
);

interface ProseTextProps {
  readonly prose: Prose | undefined;
  /** The level of the heading that the text stands under. */
  readonly under: number;
  /** What stands there while there is not one word. */
  readonly empty?: string | undefined;
}

export const ProseText = ({ prose, under, empty }: ProseTextProps) =>
  prose === undefined ? (
    <p className="tday-prose__empty">{empty ?? <br />}</p>
  ) : (
    prose.map((block) => blockView(block, under)).map(keyed)
  );

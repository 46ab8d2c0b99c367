// One block of a report as elements of the page.
import type {
  Block,
  FigureBlock,
  HeadingBlock,
  ListBlock,
  NoteBlock,
  ParagraphBlock,
} from '@tday/shared/report/blocks';
import { Fragment, type ReactNode } from 'react';
import { FigureView } from '../figures/FigureView.tsx';
import { anchorOf } from './anchor.ts';
import { blockKeys } from './block-keys.ts';
import { Inlines } from './Inlines.tsx';
import { ReportTable } from './ReportTable.tsx';

const looks = ['l', 'm', 's', 's', 's'] as const;

/** The document's title is h1, so its first headings are h2. */
const Heading = ({ level, id, text }: HeadingBlock) => {
  const Tag = `h${(level + 1) as 2 | 3 | 4 | 5 | 6}` as const;
  return (
    <Tag id={anchorOf(id)} className={`govuk-heading-${looks[level - 1]}`} dir="auto">
      {text}
    </Tag>
  );
};

const Paragraph = ({ inlines, tone }: ParagraphBlock) => (
  <p className={tone === 'missing' ? 'tday-missing' : undefined} dir="auto">
    <Inlines inlines={inlines} />
  </p>
);

/** Items have no names: each is known by its place alone. */
const listItem = (item: readonly Block[], index: number): ReactNode => (
  <li key={index}>
    <BlockViews blocks={item} />
  </li>
);

const List = ({ ordered, items }: ListBlock) => {
  const Tag = ordered ? 'ol' : 'ul';
  return <Tag dir="auto">{items.map(listItem)}</Tag>;
};

const Note = ({ title, blocks }: NoteBlock) => (
  <div className="tday-note" role="note">
    <p className="tday-note__title">{title}</p>
    <BlockViews blocks={blocks} />
  </div>
);

const Figure = (figure: FigureBlock) => (
  <FigureView figure={figure} table={<ReportTable table={figure.table} show={showBlocks} />} />
);

const blockView = (block: Block): ReactNode => {
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} />;
    case 'paragraph':
      return <Paragraph {...block} />;
    case 'list':
      return <List {...block} />;
    case 'table':
      return <ReportTable table={block} show={showBlocks} />;
    case 'figure':
      return <Figure {...block} />;
    case 'note':
      return <Note {...block} />;
    case 'page-break':
      return <div className="tday-page-break" />;
    case 'contents':
      // Stands beside the document, not in it.
      return null;
  }
};

export const BlockViews = ({ blocks }: { readonly blocks: readonly Block[] }) => {
  const keys = blockKeys(blocks);
  return blocks.map((block, index) => <Fragment key={keys[index]}>{blockView(block)}</Fragment>);
};

const showBlocks = (blocks: readonly Block[]): ReactNode => <BlockViews blocks={blocks} />;

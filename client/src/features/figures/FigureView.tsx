// A figure on screen, wherever it stands: the drawing as an image, so that nothing in it can run or be
// fetched; its words for those who do not see it; and the table that says the same.
import type { FigureBlock } from '@tday/shared/report/blocks';
import { figureWords } from '@tday/shared/words/figures';
import { type ReactNode, useId } from 'react';
import { Details } from '../../ui/Details.tsx';
import { useOverflows } from '../report/use-overflows.ts';

interface FigureViewProps {
  readonly figure: FigureBlock;
  /** How the table is shown. */
  readonly table: ReactNode;
}

/** Narrower than its least readable width, it scrolls in a place of its own that the keyboard can reach. */
const region = (labelledBy: string) => ({
  role: 'group',
  tabIndex: 0,
  'aria-labelledby': labelledBy,
});

export const FigureView = ({ figure, table }: FigureViewProps) => {
  const caption = useId();
  const [scroll, overflows] = useOverflows();
  return (
    <figure className="tday-figure">
      <figcaption id={caption}>{figure.caption}</figcaption>
      <div ref={scroll} className="tday-figure__scroll" {...(overflows && region(caption))}>
        <img src={`data:image/svg+xml,${encodeURIComponent(figure.svg)}`} alt={figure.alt} />
      </div>
      <Details summary={figureWords.en.showTable}>{table}</Details>
    </figure>
  );
};

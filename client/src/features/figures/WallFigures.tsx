// One figure at a time, for the last row of the room, with what it shows in words. Whoever stands at the projector
// asks for it and turns to the next, with arrow keys or with the keys of a presenter: suppliers in the room must
// not see what the options are worth.
import type { FigureBlock } from '@tday/shared/report/blocks';
import { figureWords } from '@tday/shared/words/figures';
import { useEffect } from 'react';
import { type WallMode, wallAddress } from '../big-screen/wall-mode.ts';
import { go } from '../go.ts';
import { Link } from '../Link.tsx';
import { useFigures } from './use-figures.ts';

const words = figureWords.en.wall;

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
};

/** Round and round: after the last comes the first. */
const around = (figure: number, all: number): number => ((figure - 1 + all) % all) + 1;

const useTurning = (addressOf: (figure: number) => string, figure: number): void => {
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      go(addressOf(figure + step));
    };
    addEventListener('keydown', turn);
    return () => removeEventListener('keydown', turn);
  });
};

interface ShownProps {
  readonly figures: readonly FigureBlock[];
  readonly mode: WallMode;
}

const Shown = ({ figures, mode }: ShownProps) => {
  const number = around(mode.figure ?? 1, figures.length);
  const addressOf = (figure: number): string =>
    wallAddress(location.pathname, { ...mode, figure: around(figure, figures.length) });
  useTurning(addressOf, number);
  const figure = figures[number - 1];
  return (
    figure && (
      <div className="tday-wall__figure">
        <h1>{figure.caption}</h1>
        {/* What it shows stands below, for everybody. */}
        <img src={`data:image/svg+xml,${encodeURIComponent(figure.svg)}`} alt="" />
        <p>{figure.alt}</p>
        <nav aria-label={words.choose}>
          <Link to={addressOf(number - 1)}>{words.earlier}</Link>
          <span>{words.which(number, figures.length)}</span>
          <Link to={addressOf(number + 1)}>{words.later}</Link>
        </nav>
      </div>
    )
  );
};

export const WallFigures = ({ mode }: { readonly mode: WallMode }) => {
  const figures = useFigures();
  return figures.length === 0 ? (
    <h1 className="tday-wall__title tday-wall__title--m">{words.none}</h1>
  ) : (
    <Shown figures={figures} mode={mode} />
  );
};

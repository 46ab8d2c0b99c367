// What whoever stands at the projector can choose; the choice goes into the address.
import { bigScreenWords } from '@tday/shared/words/big-screen';
import { Link } from '../Link.tsx';
import { usePointerMoves } from './use-pointer-moves.ts';
import { type WallMode, type WallView, wallAddress, wallShows } from './wall-mode.ts';

const words = bigScreenWords.en.tools;

interface WallToolsProps {
  readonly mode: WallMode;
  readonly view: WallView;
}

export const WallTools = ({ mode, view }: WallToolsProps) => {
  const moves = usePointerMoves();
  const to = (next: WallMode) => wallAddress(location.pathname, next);
  return (
    <nav
      className={`tday-wall__tools${moves ? ' tday-wall__tools--shown' : ''}`}
      aria-label={words.label}
    >
      {wallShows.map((show) => (
        <Link
          key={show}
          className="tday-wall__tool"
          to={to({ ...mode, show: show === 'task' ? undefined : show })}
          aria-current={show === view ? 'page' : undefined}
        >
          {words[show]}
        </Link>
      ))}
      <Link className="tday-wall__tool" to={to({ ...mode, dark: !mode.dark })}>
        {mode.dark ? words.light : words.dark}
      </Link>
      {document.fullscreenEnabled && (
        <button
          type="button"
          className="tday-wall__tool"
          // A browser that does not want to leaves the window as it is, which everybody sees.
          onClick={() => document.documentElement.requestFullscreen().catch(() => undefined)}
        >
          {words.fullScreen}
        </button>
      )}
    </nav>
  );
};

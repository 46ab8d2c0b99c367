// What a wall shows is chosen in its address, so that a second projector can show something else:
// ?mode=join, ?mode=numbers, ?mode=blank, ?mode=dark, or several with commas between; ?mode=figures,2 is the second
// figure. Without a choice it follows the room.
import type { Stage } from '@tday/shared/template';
import type { Workshop } from '@tday/shared/workshop';

export const wallShows = ['join', 'task', 'numbers', 'figures', 'blank'] as const;
type WallShow = (typeof wallShows)[number];

export interface WallMode {
  readonly show: WallShow | undefined;
  readonly dark: boolean;
  /** Which figure, from 1. */
  readonly figure?: number;
}

export const readWallMode = (search: string): WallMode => {
  const words = new URLSearchParams(search).get('mode')?.toLowerCase().split(',') ?? [];
  const figure = Number(words.find((word) => /^\d{1,3}$/.test(word)));
  return {
    show: wallShows.find((show) => words.includes(show)),
    dark: words.includes('dark'),
    ...(figure > 0 && { figure }),
  };
};

export const wallAddress = (path: string, { show, dark, figure }: WallMode): string => {
  const words = [show, show === 'figures' && figure, dark && 'dark'].filter(Boolean);
  return words.length === 0 ? path : `${path}?mode=${words.join(',')}`;
};

export type WallView = 'join' | 'task' | 'numbers' | 'figures' | 'break' | 'closed' | 'blank';

/** The lobby asks people in; a break says when it is over. */
export const wallView = (
  { show }: WallMode,
  { state }: Pick<Workshop, 'state'>,
  stage: Pick<Stage, 'kind'> | undefined,
): WallView => {
  if (show !== undefined && show !== 'task') return show;
  if (state === 'closed') return 'closed';
  if (state === 'lobby' || stage === undefined) return 'join';
  return stage.kind === 'break' ? 'break' : 'task';
};

export type WallSize = 'l' | 'm' | 's';

/** Long sentences are set smaller, so that nothing on the wall ever scrolls. */
export const sizeFor = (words: string): WallSize => {
  if (words.length <= 60) return 'l';
  return words.length <= 140 ? 'm' : 's';
};

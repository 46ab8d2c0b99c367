// What a wall shows is chosen in its address, so that a second projector can show something else:
// ?mode=join, ?mode=numbers, ?mode=blank, ?mode=dark, or several with commas between. Without a choice it follows the room.
import type { Stage } from '@tday/shared/template';
import type { Workshop } from '@tday/shared/workshop';

export const wallShows = ['join', 'task', 'numbers', 'blank'] as const;
type WallShow = (typeof wallShows)[number];

export interface WallMode {
  readonly show: WallShow | undefined;
  readonly dark: boolean;
}

export const readWallMode = (search: string): WallMode => {
  const words = new URLSearchParams(search).get('mode')?.toLowerCase().split(',') ?? [];
  return { show: wallShows.find((show) => words.includes(show)), dark: words.includes('dark') };
};

export const wallAddress = (path: string, { show, dark }: WallMode): string => {
  const words = [show, dark && 'dark'].filter(Boolean);
  return words.length === 0 ? path : `${path}?mode=${words.join(',')}`;
};

export type WallView = 'join' | 'task' | 'numbers' | 'break' | 'closed' | 'blank';

/** The lobby asks people in; a break says when it is over. */
export const wallView = (
  { show }: WallMode,
  { state }: Pick<Workshop, 'state'>,
  stage: Pick<Stage, 'kind'> | undefined,
): WallView => {
  if (show === 'join' || show === 'blank' || show === 'numbers') return show;
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

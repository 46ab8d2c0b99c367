// What the toolbar can do with the text, in its order.
import { proseHeadingLevels } from '@tday/shared/prose';
import { editorWords } from '@tday/shared/words/editor';
import type { Command, EditorState } from '@tiptap/pm/state';
import { redo, undo, yUndoPluginKey } from '@tiptap/y-tiptap';
import {
  isHeading,
  isInList,
  isMarked,
  liftItem,
  linkAt,
  sinkItem,
  toggle,
  toggleHeading,
  toggleList,
} from './prose-commands.ts';

export interface ToolbarItem {
  readonly id: string;
  readonly name: string;
  /** What stands on the button; the name is for screen readers and the tooltip. */
  readonly face: string;
  readonly keys?: string;
  /** For what is on or off at the caret. */
  readonly isOn?: (state: EditorState) => boolean;
  readonly may?: (state: EditorState) => boolean;
  /** The link has none: it opens a box of its own. */
  readonly command?: Command;
}

const words = editorWords.en;

const marks: readonly ToolbarItem[] = [
  {
    id: 'bold',
    name: words.bold,
    face: 'B',
    keys: 'Control+B',
    isOn: (state) => isMarked(state, 'bold'),
    command: toggle('bold'),
  },
  {
    id: 'italic',
    name: words.italic,
    face: 'I',
    keys: 'Control+I',
    isOn: (state) => isMarked(state, 'italic'),
    command: toggle('italic'),
  },
];

const headings: readonly ToolbarItem[] = proseHeadingLevels.map((level) => ({
  id: `heading-${level}`,
  name: words.heading(level),
  face: `H${level}`,
  keys: `Control+Alt+${level}`,
  isOn: (state) => isHeading(state, level),
  may: toggleHeading(level),
  command: toggleHeading(level),
}));

const lists: readonly ToolbarItem[] = [
  {
    id: 'bullets',
    name: words.bullets,
    face: '•',
    isOn: (state) => isInList(state, 'bulletList'),
    command: toggleList('bulletList'),
  },
  {
    id: 'numbers',
    name: words.numbers,
    face: '1.',
    isOn: (state) => isInList(state, 'orderedList'),
    command: toggleList('orderedList'),
  },
  {
    id: 'deeper',
    name: words.deeper,
    face: '⇥',
    keys: 'Control+]',
    may: sinkItem,
    command: sinkItem,
  },
  {
    id: 'less-deep',
    name: words.lessDeep,
    face: '⇤',
    keys: 'Control+[',
    may: liftItem,
    command: liftItem,
  },
];

const link: ToolbarItem = {
  id: 'link',
  name: words.link,
  face: words.linkFace,
  isOn: (state) => linkAt(state) !== undefined,
};

const stackOf = (state: EditorState, stack: 'undoStack' | 'redoStack'): number =>
  yUndoPluginKey.getState(state)?.undoManager[stack].length ?? 0;

const history: readonly ToolbarItem[] = [
  {
    id: 'undo',
    name: words.undo,
    face: '↶',
    keys: 'Control+Z',
    may: (state) => stackOf(state, 'undoStack') > 0,
    command: (state) => undo(state),
  },
  {
    id: 'redo',
    name: words.redo,
    face: '↷',
    keys: 'Control+Y',
    may: (state) => stackOf(state, 'redoStack') > 0,
    command: (state) => redo(state),
  },
];

export const toolbarItems: readonly ToolbarItem[] = [
  ...marks,
  ...headings,
  ...lists,
  link,
  ...history,
];

/** One letter for each item: on, off, or not possible. Equal text, equal toolbar. */
export const toolbarState = (state: EditorState): string =>
  toolbarItems
    .map(({ isOn, may }) => {
      if (may !== undefined && !may(state)) return '-';
      return isOn?.(state) ? '1' : '0';
    })
    .join('');

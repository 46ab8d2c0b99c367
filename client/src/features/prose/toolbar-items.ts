// What the toolbar can do with the text, in its order.
import { editorWords } from '@tday/shared/words/editor';
import type { Editor } from '@tiptap/core';

export interface ToolbarItem {
  readonly id: string;
  readonly name: string;
  /** What stands on the button; the name is for screen readers and the tooltip. */
  readonly face: string;
  readonly keys?: string;
  /** For what is on or off at the caret. */
  readonly isOn?: (editor: Editor) => boolean;
  readonly may?: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
}

const words = editorWords.en;

const marks: readonly ToolbarItem[] = [
  {
    id: 'bold',
    name: words.bold,
    face: 'B',
    keys: 'Control+B',
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    id: 'italic',
    name: words.italic,
    face: 'I',
    keys: 'Control+I',
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
];

const headings: readonly ToolbarItem[] = ([1, 2, 3] as const).map((level) => ({
  id: `heading-${level}`,
  name: words.heading(level),
  face: `H${level}`,
  keys: `Control+Alt+${level}`,
  isOn: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
}));

const lists: readonly ToolbarItem[] = [
  {
    id: 'bullets',
    name: words.bullets,
    face: '•',
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'numbers',
    name: words.numbers,
    face: '1.',
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: 'deeper',
    name: words.deeper,
    face: '⇥',
    keys: 'Control+]',
    may: (editor) => editor.can().sinkListItem('listItem'),
    run: (editor) => editor.chain().focus().sinkListItem('listItem').run(),
  },
  {
    id: 'less-deep',
    name: words.lessDeep,
    face: '⇤',
    keys: 'Control+[',
    may: (editor) => editor.can().liftListItem('listItem'),
    run: (editor) => editor.chain().focus().liftListItem('listItem').run(),
  },
];

const history: readonly ToolbarItem[] = [
  {
    id: 'undo',
    name: words.undo,
    face: '↶',
    keys: 'Control+Z',
    may: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    id: 'redo',
    name: words.redo,
    face: '↷',
    keys: 'Control+Y',
    may: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];

/** The link button stands between these two: it opens a box of its own. */
export const itemsBeforeLink: readonly ToolbarItem[] = [...marks, ...headings, ...lists];
export const itemsAfterLink: readonly ToolbarItem[] = history;

// Makes the one editor, bound to its text in the content, with everything that a person can do in it.
import { EditorState, Plugin } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { ySyncPlugin, yUndoPlugin } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { type CaretsOptions, carets } from './carets.ts';
import { linkPaste } from './link-paste.ts';
import { oneLine } from './one-line.ts';
import { cleanPastedHtml } from './paste-html.ts';
import { proseKeys } from './prose-keys.ts';
import { proseSchema } from './prose-schema.ts';
import { undoManagerOf } from './prose-undo.ts';

export interface EditorPlan {
  /** One line: no headings or lists are offered, and Enter makes no paragraph. */
  readonly lines: 'one' | 'many';
  /** The level of the heading that the text stands under. */
  readonly under: number;
  readonly fragment: Y.XmlFragment;
  readonly carets: CaretsOptions;
  /** The attributes that name and describe the text to a screen reader. */
  readonly attributes: Record<string, string>;
  readonly onEnter: () => void;
  /** Alt+F10, as in other editors. */
  readonly onToolbar: () => void;
  /** After every change of the text or the selection. */
  readonly onState: (state: EditorState) => void;
}

const pluginsOf = (plan: EditorPlan): Plugin[] => [
  ySyncPlugin(plan.fragment),
  yUndoPlugin({ undoManager: undoManagerOf(plan.fragment) }),
  ...(plan.lines === 'one' ? [oneLine(plan.onEnter)] : []),
  ...proseKeys(proseSchema(plan.under), plan.lines),
  linkPaste(),
  carets(plan.carets),
  new Plugin({ view: () => ({ update: ({ state }) => plan.onState(state) }) }),
];

export const makeEditor = (place: HTMLElement, plan: EditorPlan): EditorView =>
  new EditorView(place, {
    state: EditorState.create({ schema: proseSchema(plan.under), plugins: pluginsOf(plan) }),
    attributes: plan.attributes,
    transformPastedHTML: cleanPastedHtml,
    handleKeyDown: (_, event) => {
      if (event.key !== 'F10' || !event.altKey) return false;
      plan.onToolbar();
      return true;
    },
  });

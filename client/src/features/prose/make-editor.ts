// Makes the one editor, bound to its text in the content, with everything that a person can do in it.
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import type * as Y from 'yjs';
import { type CaretsOptions, carets } from './carets.ts';
import { oneLine } from './one-line.ts';
import { type ProseShape, proseSchema } from './prose-schema.ts';
import { undoManagerOf } from './prose-undo.ts';
import { cleanWordHtml } from './word-paste.ts';

export interface EditorPlan extends ProseShape {
  readonly fragment: Y.XmlFragment;
  readonly carets: CaretsOptions;
  /** The attributes that name and describe the text to a screen reader. */
  readonly attributes: Record<string, string>;
  readonly onEnter: () => void;
  /** Alt+F10, as in other editors. */
  readonly onToolbar: () => void;
}

export const makeEditor = (element: HTMLElement, plan: EditorPlan): Editor =>
  new Editor({
    element,
    extensions: [
      ...proseSchema(plan),
      Collaboration.configure({
        fragment: plan.fragment,
        yUndoOptions: { undoManager: undoManagerOf(plan.fragment) },
      }),
      carets(plan.carets),
      ...(plan.lines === 'one' ? [oneLine(plan.onEnter)] : []),
    ],
    editorProps: {
      attributes: plan.attributes,
      transformPastedHTML: cleanWordHtml,
      handleKeyDown: (_, event) => {
        if (event.key !== 'F10' || !event.altKey) return false;
        plan.onToolbar();
        return true;
      },
    },
  });

// The editor while somebody is in it.
import type { Editor } from '@tiptap/core';
import { useLayoutEffect, useRef, useState } from 'react';
import type { EditorPlan } from './make-editor.ts';
import { makeEditor } from './make-editor.ts';
import { Toolbar } from './Toolbar.tsx';

/** Where the caret goes: to the end, or to where somebody pressed, in pixels of the window. */
export type EnterAt = 'end' | { readonly left: number; readonly top: number };

interface MountedEditorProps {
  readonly plan: Omit<EditorPlan, 'onToolbar'>;
  readonly enterAt: EnterAt;
  readonly labelledBy: string;
}

const enter = (editor: Editor, at: EnterAt): void => {
  const pressed = at === 'end' ? undefined : editor.view.posAtCoords(at)?.pos;
  editor.commands.setTextSelection(pressed ?? editor.state.doc.content.size);
  editor.view.focus();
};

export const MountedEditor = ({ plan, enterAt, labelledBy }: MountedEditorProps) => {
  const place = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();
  // Once for its life: a new text is a new editor.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan is the editor's beginning
  useLayoutEffect(() => {
    if (place.current === null) return;
    const onToolbar = () => toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    const made = makeEditor(place.current, { ...plan, onToolbar });
    enter(made, enterAt);
    setEditor(made);
    return () => made.destroy();
  }, []);
  return (
    <>
      {editor && plan.lines === 'many' && (
        <Toolbar editor={editor} toolbar={toolbar} labelledBy={labelledBy} />
      )}
      <div ref={place} className="tday-prose__place" />
    </>
  );
};

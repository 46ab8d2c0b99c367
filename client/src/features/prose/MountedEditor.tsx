// The editor while somebody is in it.
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { useLayoutEffect, useRef, useState } from 'react';
import { type EditorPlan, makeEditor } from './make-editor.ts';
import { Toolbar } from './Toolbar.tsx';
import { toolbarState } from './toolbar-items.ts';

/** Where the caret goes: to the end, or to where somebody pressed, in pixels of the window. */
export type EnterAt = 'end' | { readonly left: number; readonly top: number };

interface MountedEditorProps {
  readonly plan: Omit<EditorPlan, 'onToolbar' | 'onState'>;
  readonly enterAt: EnterAt;
  readonly labelledBy: string;
}

const enter = (view: EditorView, at: EnterAt): void => {
  const pressed = at === 'end' ? undefined : view.posAtCoords(at)?.pos;
  const { doc, tr } = view.state;
  const place = doc.resolve(pressed ?? doc.content.size);
  view.dispatch(tr.setSelection(TextSelection.near(place, -1)));
  view.focus();
};

export const MountedEditor = ({ plan, enterAt, labelledBy }: MountedEditorProps) => {
  const place = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView>();
  const [states, setStates] = useState('');
  // Once for its life: a new text is a new editor.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan is the editor's beginning
  useLayoutEffect(() => {
    if (place.current === null) return;
    const made = makeEditor(place.current, {
      ...plan,
      onToolbar: () => toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
      onState: (state) => plan.lines === 'many' && setStates(toolbarState(state)),
    });
    enter(made, enterAt);
    setView(made);
    return () => made.destroy();
  }, []);
  return (
    <>
      {view && plan.lines === 'many' && (
        <Toolbar view={view} states={states} toolbar={toolbar} labelledBy={labelledBy} />
      )}
      <div ref={place} className="tday-prose__place" />
    </>
  );
};

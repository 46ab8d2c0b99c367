// The toolbar of the focused editor: one stop of the Tab key, arrows within, Escape back to the text.
import { editorWords } from '@tday/shared/words/editor';
import type { EditorView } from '@tiptap/pm/view';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { LinkBox } from './LinkBox.tsx';
import { type ToolbarItem, toolbarItems } from './toolbar-items.ts';

const step = (key: string, at: number): number | undefined => {
  const last = toolbarItems.length - 1;
  if (key === 'ArrowRight') return at === last ? 0 : at + 1;
  if (key === 'ArrowLeft') return at === 0 ? last : at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
};

interface ToolbarProps {
  readonly view: EditorView;
  /** What `toolbarState` says of the text and selection as they stand. */
  readonly states: string;
  readonly toolbar: RefObject<HTMLDivElement | null>;
  readonly labelledBy: string;
}

export const Toolbar = ({ view, states, toolbar, labelledBy }: ToolbarProps) => {
  const [at, setAt] = useState(0);
  const [linking, setLinking] = useState(false);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') view.focus();
    const next = step(event.key, at);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  const press = ({ command }: ToolbarItem) => {
    if (command === undefined) return setLinking(true);
    view.focus();
    command(view.state, view.dispatch, view);
  };
  return (
    <div className="tday-toolbar-place">
      <div
        ref={toolbar}
        className="tday-toolbar"
        role="toolbar"
        aria-label={editorWords.en.toolbar}
        aria-describedby={labelledBy}
        onKeyDown={onKeyDown}
      >
        {toolbarItems.map((item, index) => (
          <ToolbarButton
            key={item.id}
            item={item}
            state={states[index]}
            isStop={index === at}
            onFocus={() => setAt(index)}
            onPress={() => press(item)}
          />
        ))}
      </div>
      {linking && <LinkBox view={view} onDone={() => setLinking(false)} />}
    </div>
  );
};

interface ToolbarButtonProps {
  readonly item: ToolbarItem;
  readonly state: string | undefined;
  /** Where the Tab key comes to. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onPress: () => void;
}

const ToolbarButton = ({ item, state, isStop, onFocus, onPress }: ToolbarButtonProps) => (
  <button
    type="button"
    className={`tday-toolbar__button tday-toolbar__button--${item.id}`}
    tabIndex={isStop ? 0 : -1}
    title={item.name}
    aria-label={item.name}
    aria-keyshortcuts={item.keys}
    aria-pressed={item.isOn && state === '1'}
    aria-disabled={state === '-'}
    // The caret stays where it is while the mouse is on the toolbar.
    onMouseDown={(event) => event.preventDefault()}
    onFocus={onFocus}
    onClick={() => state !== '-' && onPress()}
  >
    <span aria-hidden="true">{item.face}</span>
  </button>
);

// The toolbar of the focused editor: one stop of the Tab key, arrows within, Escape back to the text.
import { editorWords } from '@tday/shared/words/editor';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { LinkBox } from './LinkBox.tsx';
import { itemsAfterLink, itemsBeforeLink, type ToolbarItem } from './toolbar-items.ts';

const link: ToolbarItem = {
  id: 'link',
  name: editorWords.en.link,
  face: editorWords.en.linkFace,
  isOn: (editor) => editor.isActive('link'),
  run: () => {},
};
const items: readonly ToolbarItem[] = [...itemsBeforeLink, link, ...itemsAfterLink];

const step = (key: string, at: number): number | undefined => {
  const last = items.length - 1;
  if (key === 'ArrowRight') return at === last ? 0 : at + 1;
  if (key === 'ArrowLeft') return at === 0 ? last : at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
};

interface ToolbarProps {
  readonly editor: Editor;
  readonly toolbar: RefObject<HTMLDivElement | null>;
  readonly labelledBy: string;
}

export const Toolbar = ({ editor, toolbar, labelledBy }: ToolbarProps) => {
  const [at, setAt] = useState(0);
  const [linking, setLinking] = useState(false);
  const states = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      items.map(({ isOn, may }) => ({ on: isOn?.(now), may: may?.(now) ?? true })),
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') editor.commands.focus();
    const next = step(event.key, at);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
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
        {items.map((item, index) => (
          <button
            key={item.id}
            type="button"
            className={`tday-toolbar__button tday-toolbar__button--${item.id}`}
            tabIndex={index === at ? 0 : -1}
            title={item.name}
            aria-label={item.name}
            aria-keyshortcuts={item.keys}
            aria-pressed={item.isOn && (states[index]?.on ?? false)}
            aria-disabled={!states[index]?.may}
            // The caret stays where it is while the mouse is on the toolbar.
            onMouseDown={(event) => event.preventDefault()}
            onFocus={() => setAt(index)}
            onClick={() => {
              if (item === link) setLinking(true);
              else if (states[index]?.may) item.run(editor);
            }}
          >
            <span aria-hidden="true">{item.face}</span>
          </button>
        ))}
      </div>
      {linking && <LinkBox editor={editor} onDone={() => setLinking(false)} />}
    </div>
  );
};

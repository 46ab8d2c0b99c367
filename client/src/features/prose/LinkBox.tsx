// Where a link points: a small form under the toolbar.
import { isAllowedLink } from '@tday/shared/prose';
import { editorWords } from '@tday/shared/words/editor';
import type { Command } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { linkAt, removeLink, setLink } from './prose-commands.ts';

const words = editorWords.en;

/** People type "example.org" and "amina@example.org". */
const meant = (typed: string): string => {
  if (/^[a-z][a-z0-9+.-]*:/i.test(typed)) return typed;
  return /^[^\s@/]+@[^\s@/]+$/.test(typed) ? `mailto:${typed}` : `https://${typed}`;
};

interface LinkBoxProps {
  readonly view: EditorView;
  readonly onDone: () => void;
}

export const LinkBox = ({ view, onDone }: LinkBoxProps) => {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [before] = useState(() => linkAt(view.state)?.href);
  const [typed, setTyped] = useState(before ?? '');
  const [error, setError] = useState<string>();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const leave = (command?: Command) => {
    onDone();
    view.focus();
    command?.(view.state, view.dispatch);
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const href = meant(typed.trim());
    if (typed.trim() === '' || !isAllowedLink(href)) setError(words.linkFault);
    else leave(setLink(href));
  };
  return (
    <form
      ref={form}
      className="tday-link-box"
      onSubmit={keep}
      noValidate
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      <TextInput
        id={id}
        label={words.linkAddress}
        type="url"
        inputMode="url"
        autoComplete="off"
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="govuk-button-group">
        <Button type="submit" small>
          {words.keepLink}
        </Button>
        {before !== undefined && (
          <Button small onClick={() => leave(removeLink)}>
            {words.removeLink}
          </Button>
        )}
        <Button look="plain" onClick={() => leave()}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};

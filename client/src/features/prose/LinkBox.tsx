// Where a link points: a small form under the toolbar.
import { isAllowedLink } from '@tday/shared/prose';
import { editorWords } from '@tday/shared/words/editor';
import type { Editor } from '@tiptap/core';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

const words = editorWords.en;

/** People type "example.org" and "amina@example.org". */
const meant = (typed: string): string => {
  if (/^[a-z][a-z0-9+.-]*:/i.test(typed)) return typed;
  return /^[^\s@/]+@[^\s@/]+$/.test(typed) ? `mailto:${typed}` : `https://${typed}`;
};

interface LinkBoxProps {
  readonly editor: Editor;
  readonly onDone: () => void;
}

export const LinkBox = ({ editor, onDone }: LinkBoxProps) => {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const before = String(editor.getAttributes('link')['href'] ?? '');
  const [typed, setTyped] = useState(before);
  const [error, setError] = useState<string>();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const leave = () => {
    onDone();
    editor.commands.focus();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onDone();
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const href = meant(typed.trim());
    if (typed.trim() === '' || !isAllowedLink(href)) return setError(words.linkFault);
    const chain = editor.chain().focus().extendMarkRange('link');
    // Without words chosen, the address itself is what is read.
    if (editor.state.selection.empty && before === '') {
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] });
    } else chain.setLink({ href });
    chain.run();
    onDone();
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
        {before !== '' && (
          <Button small onClick={remove}>
            {words.removeLink}
          </Button>
        )}
        <Button look="plain" onClick={leave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};

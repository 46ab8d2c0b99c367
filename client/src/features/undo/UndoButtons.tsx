// Takes back what I chose, counted, added, moved or removed; never what somebody else did. Words have
// their own undo in their editor.
import { statusWords } from '@tday/shared/words/status';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useAnnouncer } from '../../ui/use-announcer.ts';
import { isTyping } from '../is-typing.ts';
import { type Undoing, useUndo } from '../use-model.ts';

const words = statusWords.en.undo;

const wishOf = (event: KeyboardEvent): 'undo' | 'redo' | undefined => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : undefined;
};

/** Control+Z where no text has its own. */
const useUndoKeys = ({ undo, redo }: Undoing): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wish = isTyping() ? undefined : wishOf(event);
      if (wish === undefined) return;
      event.preventDefault();
      if (wish === 'undo') undo();
      else redo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undo, redo]);
};

export const UndoButtons = () => {
  const undoing = useUndo();
  const announcer = useAnnouncer();
  useUndoKeys(undoing);
  const [left, setLeft] = useState(false);
  const press = (can: boolean, run: () => boolean, done: string) => {
    if (!can) return;
    const moved = run();
    setLeft(!moved);
    announcer.politely('undo', () => (moved ? done : words.leftAsItIs));
  };
  const { canUndo, canRedo, undo, redo } = undoing;
  // Always there, so that nothing moves when there comes to be something to undo.
  return (
    <div className="tday-undo">
      <Button
        look="plain"
        aria-disabled={!canUndo}
        onClick={() => press(canUndo, undo, words.undone)}
      >
        {words.undo}
      </Button>
      <Button
        look="plain"
        aria-disabled={!canRedo}
        onClick={() => press(canRedo, redo, words.redone)}
      >
        {words.redo}
      </Button>
      {left && <p className="govuk-hint">{words.leftAsItIs}</p>}
    </div>
  );
};

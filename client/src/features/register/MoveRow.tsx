// A row to another place: one up, one down, or to a place by its number.
import { registerWords } from '@tday/shared/words/register';
import { useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

interface MoveRowProps {
  /** From 1, among all rows. */
  readonly place: number;
  readonly all: number;
  readonly onMove: (place: number) => void;
}

const words = registerWords.en;

export const MoveRow = ({ place, all, onMove }: MoveRowProps) => {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const move = () => {
    const wanted = Number(typed);
    const fits = Number.isInteger(wanted) && wanted >= 1 && wanted <= all;
    setFault(fits ? undefined : words.enterPlace(all));
    if (!fits) return;
    setTyped('');
    onMove(wanted);
  };
  return (
    <div className="tday-move">
      <Button small disabled={place === 1} onClick={() => onMove(place - 1)}>
        {words.up}
      </Button>
      <Button small disabled={place === all} onClick={() => onMove(place + 1)}>
        {words.down}
      </Button>
      <TextInput
        id={id}
        label={words.moveTo}
        className="govuk-input--width-3"
        inputMode="numeric"
        suffix={words.of(all)}
        error={fault}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button small onClick={move}>
        {words.move}
      </Button>
    </div>
  );
};

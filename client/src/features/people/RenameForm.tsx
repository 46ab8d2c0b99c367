import { peopleWords } from '@tday/shared/words/people';
import type { Participant } from '@tday/shared/workshop';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { usePress } from '../stages/use-press.ts';

const words = peopleWords.en.actions;

export const RenameForm = ({ participant }: { readonly participant: Participant }) => {
  const { refusal, press } = usePress();
  const [name, setName] = useState(participant.name);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    press({ type: 'rename', participant: participant.id, name });
  };
  return (
    <form onSubmit={keep} noValidate>
      <TextInput
        id={`name-${participant.id}`}
        label={words.name}
        hint={words.nameHint}
        error={refusal}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" small>
        {words.keepName}
      </Button>
    </form>
  );
};

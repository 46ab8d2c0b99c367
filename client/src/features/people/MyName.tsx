import { peopleWords } from '@tday/shared/words/people';
import { Details } from '../../ui/Details.tsx';
import { useMe } from '../use-model.ts';
import { RenameForm } from './RenameForm.tsx';

export const MyName = () => {
  const me = useMe();
  return (
    <Details summary={peopleWords.en.actions.rename}>
      <RenameForm key={me.name} participant={me} />
    </Details>
  );
};

// A person: somebody in the room by name, or anybody by a name or role that is typed.
import { personField } from '@tday/shared/fields/person';
import { useId } from 'react';
import { usePeople } from '../use-model.ts';
import type { FieldProps } from './field-props.ts';
import { ParsedInput } from './ParsedInput.tsx';

export const PersonField = (answer: FieldProps<'person'>) => {
  const list = useId();
  const people = usePeople().filter((participant) => !participant.removed);
  /** A typed name that is somebody's in the room means that participant. */
  const set = (raw: unknown) => {
    const person = personField.read(raw, answer.field);
    const known = people.find(({ name }) => name === person?.name);
    answer.set(known === undefined ? raw : { participant: known.id, name: known.name });
  };
  return (
    <>
      <ParsedInput answer={{ ...answer, set }} width={20} list={list} />
      <datalist id={list}>
        {people.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  );
};

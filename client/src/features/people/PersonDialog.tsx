// What a facilitator can do for one person: name, role, a code for another device, out and in again.
import { peopleWords } from '@tday/shared/words/people';
import { type Participant, roles } from '@tday/shared/workshop';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { usePress } from '../stages/use-press.ts';
import { NewRejoinCode } from './NewRejoinCode.tsx';
import { RenameForm } from './RenameForm.tsx';

const words = peopleWords.en.actions;

interface PersonDialogProps {
  readonly participant: Participant;
  readonly onClose: () => void;
}

type PersonProps = Pick<PersonDialogProps, 'participant'>;

/** Asked for with a button: arrow keys move through radios, and must not change anybody on their way. */
const RoleForm = ({ participant }: PersonProps) => {
  const { refusal, press } = usePress();
  const [role, setRole] = useState(participant.role);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    press({ type: 'change-role', participant: participant.id, role });
  };
  return (
    <form onSubmit={keep}>
      <Radios
        id={`role-${participant.id}`}
        legend={words.role}
        error={refusal}
        small
        choices={roles.map((value) => ({
          value,
          label: peopleWords.en.roles[value],
          hint: words.roleHints[value],
        }))}
        value={role}
        onChange={(value) => setRole(roles.find((one) => one === value) ?? role)}
      />
      <Button type="submit" small>
        {words.keepRole}
      </Button>
    </form>
  );
};

const RemoveChoice = ({ participant }: PersonProps) => {
  const { refusal, press } = usePress();
  const { id, removed, name } = participant;
  return (
    <>
      {refusal && <p className="govuk-error-message">{refusal}</p>}
      {removed ? (
        <Button
          aria-label={words.readmitSpoken(name)}
          onClick={() => press({ type: 'readmit', participant: id })}
        >
          {words.readmit}
        </Button>
      ) : (
        <>
          <p className="govuk-hint">{words.removeSays}</p>
          <Button look="warning" small onClick={() => press({ type: 'remove', participant: id })}>
            {words.remove}
          </Button>
        </>
      )}
    </>
  );
};

export const PersonDialog = ({ participant, onClose }: PersonDialogProps) => (
  <Dialog title={words.title(participant.name)} open onClose={onClose}>
    {!participant.removed && (
      <>
        <RenameForm participant={participant} />
        <RoleForm participant={participant} />
        <NewRejoinCode participant={participant} />
      </>
    )}
    <RemoveChoice participant={participant} />
    <p>
      <Button look="plain" onClick={onClose}>
        {words.close}
      </Button>
    </p>
  </Dialog>
);

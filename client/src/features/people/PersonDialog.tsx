// What a facilitator can do for one person: name, role, a code for another device, out and in again.
import { peopleWords } from '@tday/shared/words/people';
import { type Participant, roles } from '@tday/shared/workshop';
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

const RoleChoice = ({ participant }: PersonProps) => {
  const { refusal, press } = usePress();
  return (
    <Radios
      id={`role-${participant.id}`}
      legend={words.role}
      error={refusal}
      small
      choices={roles.map((role) => ({
        value: role,
        label: peopleWords.en.roles[role],
        hint: words.roleHints[role],
      }))}
      value={participant.role}
      onChange={(value) => {
        const role = roles.find((one) => one === value);
        if (role) press({ type: 'change-role', participant: participant.id, role });
      }}
    />
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
        <RoleChoice participant={participant} />
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

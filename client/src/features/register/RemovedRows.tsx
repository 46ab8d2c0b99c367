// The rows that were removed, each one press from being back.
import type { RegisterSection } from '@tday/shared/template';
import { findField } from '@tday/shared/template';
import { registerWords } from '@tday/shared/words/register';
import { formatReference } from '@tday/shared/workshop';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { useNames, useWorkshop } from '../use-model.ts';
import { useRemovedRows, useRowActions } from '../use-rows.ts';
import { CellText } from './CellText.tsx';

interface RemovedRowsProps {
  readonly section: RegisterSection;
  readonly mayWrite: boolean;
}

const words = registerWords.en;

export const RemovedRows = ({ section, mayWrite }: RemovedRowsProps) => {
  const rows = useRemovedRows(section.id);
  const names = useNames(section.id);
  const numbers = useWorkshop((workshop) => workshop.references[section.id]);
  const { putBack } = useRowActions(section.id);
  const title = findField(section, section.titleField);
  if (rows.length === 0) return null;
  return (
    <Details summary={words.removedRows(rows.length)}>
      <p className="govuk-body">{words.removedSays}</p>
      <ul className="govuk-list tday-removed">
        {rows.map(({ id }) => {
          const number = numbers?.[id];
          const reference = number === undefined ? '' : formatReference(section.prefix, number);
          return (
            <li key={id}>
              <strong>{reference}</strong>{' '}
              {title && <CellText section={section.id} row={id} field={title} names={names} />}{' '}
              {mayWrite && (
                <Button small look="plain" onClick={() => putBack(id)}>
                  {words.putBackAgain}
                  <span className="govuk-visually-hidden"> {reference}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Details>
  );
};

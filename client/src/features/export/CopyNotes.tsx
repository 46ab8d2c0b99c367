// What whoever takes a copy away must know of it: its marking, what is left out of it, and what it holds
// that is not for everybody.
import { mayReadSection } from '@tday/shared/permissions';
import { takeAwayWords } from '@tday/shared/words/take-away';
import { unkeptOf } from '../../model/connection.ts';
import { Details } from '../../ui/Details.tsx';
import { InsetText } from '../../ui/InsetText.tsx';
import { useConnection, useMe, useTemplate, useWorkshop } from '../use-model.ts';

const words = takeAwayWords.en;

/** The sections that technologists do not see, and whether this participant sees them. */
const useRestricted = () => {
  const me = useMe();
  const { sections } = useTemplate();
  const restricted = sections.filter(({ audience }) => audience === 'no-suppliers');
  return { restricted, mayRead: restricted.every((section) => mayReadSection(me, section)) };
};

const SupplierNote = () => {
  const { restricted, mayRead } = useRestricted();
  if (restricted.length === 0) return null;
  const says = mayRead ? words.notForSuppliers : words.leftOut;
  return (
    <>
      <p className="govuk-body">{says(restricted.length)}</p>
      <Details summary={words.whichSections}>
        <ul className="govuk-list govuk-list--bullet">
          {restricted.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </Details>
    </>
  );
};

export const CopyNotes = () => {
  const marking = useWorkshop((workshop) => workshop.marking);
  const unkept = unkeptOf(useConnection());
  return (
    <InsetText>
      <p className="govuk-body">
        {words.marking(marking)} {marking === 'OFFICIAL-SENSITIVE' && words.sensitive}
      </p>
      {unkept > 0 && <p className="govuk-body">{words.notKept(unkept)}</p>}
      <SupplierNote />
    </InsetText>
  );
};

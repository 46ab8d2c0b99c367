// What whoever takes a copy away must know of it: its marking, what is left out of it, and what it holds
// that is not for everybody.
import { mayReadSection } from '@tday/shared/permissions';
import { takeAwayWords } from '@tday/shared/words/take-away';
import { unkeptOf } from '../../model/connection.ts';
import { InsetText } from '../../ui/InsetText.tsx';
import { useConnection, useMe, useTemplate, useWorkshop } from '../use-model.ts';

const words = takeAwayWords.en;

const useSupplierNote = (): string | undefined => {
  const me = useMe();
  const { sections } = useTemplate();
  const restricted = sections.filter(({ audience }) => audience === 'no-suppliers');
  if (restricted.length === 0) return undefined;
  const titles = restricted.map(({ title }) => title);
  const mayRead = restricted.every((section) => mayReadSection(me, section));
  return mayRead ? words.notForSuppliers(titles) : words.leftOut(titles);
};

export const CopyNotes = () => {
  const marking = useWorkshop((workshop) => workshop.marking);
  const unkept = unkeptOf(useConnection());
  const supplierNote = useSupplierNote();
  return (
    <InsetText>
      <p className="govuk-body">
        {words.marking(marking)} {marking === 'OFFICIAL-SENSITIVE' && words.sensitive}
      </p>
      {supplierNote !== undefined && <p className="govuk-body">{supplierNote}</p>}
      {unkept > 0 && <p className="govuk-body">{words.notKept(unkept)}</p>}
    </InsetText>
  );
};

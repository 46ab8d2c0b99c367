// What keeps the numbers from being complete, each with the way to its record.
import type { Case } from '@tday/shared/case/case';
import { everyFault } from '@tday/shared/case/every-fault';
import { numbersWords } from '@tday/shared/words/numbers';
import { useMemo } from 'react';
import { pathTo } from '../go.ts';
import { Link } from '../Link.tsx';
import { useWorkshop } from '../use-model.ts';

const words = numbersWords.en.screen;

export const MissingNumbers = ({ read }: { readonly read: Case }) => {
  const id = useWorkshop((workshop) => workshop.id);
  const faults = useMemo(() => everyFault(read), [read]);
  if (faults.length === 0) return null;
  return (
    <section aria-labelledby="numbers-missing" className="tday-faults">
      <h2 id="numbers-missing" className="govuk-heading-m">
        {words.missing}
      </h2>
      <p className="govuk-body">{words.missingSays}</p>
      <ul className="govuk-list govuk-list--bullet">
        {faults.map(({ address, says }) => (
          <li key={`${address.section}/${address.row}/${address.field}/${says}`}>
            <Link to={pathTo(id, { at: 'sections', section: address.section })}>{says}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

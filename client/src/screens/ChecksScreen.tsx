// How the workshop stands: the meter, what to do next, and every check with what it found.
import { groupResults, tallyOf } from '@tday/shared/checks/meter';
import { checkScreenWords } from '@tday/shared/words/check-screen';
import { useEffect, useId, useRef } from 'react';
import { CheckItem } from '../features/checks/CheckItem.tsx';
import { CheckMeter } from '../features/checks/CheckMeter.tsx';
import { NextGap } from '../features/checks/NextGap.tsx';
import { useChecked } from '../features/use-checks.ts';
import { useTemplate } from '../features/use-model.ts';
import type { Checked } from '../model/check-desk.ts';
import { Tag } from '../ui/Tag.tsx';
import { useAnnouncer } from '../ui/use-announcer.ts';

const words = checkScreenWords.en;

const Gates = ({ gates }: Pick<Checked, 'gates'>) => (
  <section aria-labelledby="gates">
    <h2 id="gates" className="govuk-heading-m">
      {words.gates}
    </h2>
    <ul className="govuk-list">
      {gates.map(({ title, passed, failing, notReached }) => (
        <li key={title}>{words.gate(title, passed, passed + failing + notReached)}</li>
      ))}
    </ul>
  </section>
);

type GroupOfChecks = ReturnType<typeof groupResults>[number];

const Group = ({ group }: { readonly group: GroupOfChecks }) => {
  const id = useId();
  const { passed } = tallyOf(group.results);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="govuk-heading-m tday-stage-heading">
        {group.title} <Tag colour="grey">{words.groupTally(passed, group.results.length)}</Tag>
      </h2>
      <ul className="tday-checks">
        {group.results.map((result) => (
          <CheckItem key={result.check.id} result={result} />
        ))}
      </ul>
    </section>
  );
};

/** Said once it has settled, and only when the numbers are other ones. */
const useAnnounceTally = (checked: Checked | undefined): void => {
  const announcer = useAnnouncer();
  const said = useRef<string>(undefined);
  const says = checked && words.changed(checked.tally);
  useEffect(() => {
    if (says === undefined) return;
    const isNew = said.current !== undefined && said.current !== says;
    said.current = says;
    if (isNew) announcer.politely('checks', () => said.current ?? says);
  }, [announcer, says]);
};

export const ChecksScreen = () => {
  const checks = useTemplate().checks?.length ?? 0;
  const checked = useChecked();
  useAnnounceTally(checked);
  return (
    <>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{checks === 0 ? words.none : words.says}</p>
      {checks > 0 && checked === undefined && (
        <p className="govuk-body" role="status">
          {words.working}
        </p>
      )}
      {checked && (
        <>
          <CheckMeter tally={checked.tally} />
          <p className="govuk-body">
            {words.completeness(checked.completeness.points, checked.completeness.most)}
          </p>
          <NextGap results={checked.results} />
          {checked.gates.length > 0 && <Gates gates={checked.gates} />}
          {groupResults(checked.results).map((group) => (
            <Group key={group.title} group={group} />
          ))}
        </>
      )}
    </>
  );
};

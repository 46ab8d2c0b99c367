// One check: what it looks at, how it stands, and each thing that it found with the way there.
import { type Finding, isOpen } from '@tday/shared/checks/finding';
import type { CheckResult } from '@tday/shared/checks/run-checks';
import { checkMarkWords } from '@tday/shared/words/check-marks';
import { checkScreenWords } from '@tday/shared/words/check-screen';
import { Details } from '../../ui/Details.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Link } from '../Link.tsx';
import { pathToPlace } from '../place-link.ts';
import { useWorkshop } from '../use-model.ts';
import { usePlaceName } from './use-place-name.ts';

const words = checkScreenWords.en;

/** More than this is not read one by one: mending the first of them tells how the others are mended. */
const mostShown = 20;

const colours = { passed: 'green', failing: 'red', 'not-reached': 'grey' } as const;

const FindingList = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const workshop = useWorkshop((whole) => whole.id);
  const shown = findings.slice(0, mostShown);
  const nameOf = usePlaceName(shown.map(({ at }) => at.section));
  return (
    <>
      <ul className="tday-check__findings">
        {shown.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a check may find two things in one place
          <li key={index}>
            <Link to={pathToPlace(workshop, finding.at)}>{nameOf(finding.at)}</Link>: {finding.says}{' '}
            {finding.kept && checkMarkWords.en.because(finding.kept.because)}
          </li>
        ))}
      </ul>
      {findings.length > mostShown && (
        <p className="govuk-body">{words.more(findings.length - mostShown)}</p>
      )}
    </>
  );
};

export const CheckItem = ({ result }: { readonly result: CheckResult }) => {
  const { check, state, findings } = result;
  const open = findings.filter(isOpen);
  const kept = findings.filter((finding) => finding.kept !== undefined);
  const notes = findings.filter((finding) => !isOpen(finding) && finding.kept === undefined);
  return (
    <li className="tday-check" data-check={check.id}>
      <p className="tday-check__title">
        <Tag colour={colours[state]}>{words.states[state]}</Tag> {check.title}
      </p>
      {open.length > 0 && (
        <>
          <p className="govuk-body">{check.next}</p>
          <Details summary={words.findings(open.length)} open={open.length <= 3}>
            <FindingList findings={open} />
          </Details>
        </>
      )}
      {kept.length > 0 && (
        <Details summary={words.kept(kept.length)}>
          <FindingList findings={kept} />
        </Details>
      )}
      {notes.length > 0 && (
        <Details summary={words.notes(notes.length)}>
          <FindingList findings={notes} />
        </Details>
      )}
    </li>
  );
};

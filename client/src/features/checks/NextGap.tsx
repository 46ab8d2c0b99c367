// The one thing to do next, and the way there.
import { nextBestGap } from '@tday/shared/checks/meter';
import type { CheckResult } from '@tday/shared/checks/run-checks';
import { sectionWritingRefusal } from '@tday/shared/permissions';
import { findSection } from '@tday/shared/template';
import { checkScreenWords } from '@tday/shared/words/check-screen';
import { useMemo } from 'react';
import { Link } from '../Link.tsx';
import { pathToPlace } from '../place-link.ts';
import { useMe, useTemplate, useWorkshop } from '../use-model.ts';
import { usePlaceName } from './use-place-name.ts';

const words = checkScreenWords.en.gap;

/** The sections of the open stages come first; whoever leads may write anywhere, and follows the room. */
const useGap = (results: readonly CheckResult[]) => {
  const template = useTemplate();
  const workshop = useWorkshop((whole) => whole);
  const me = useMe();
  return useMemo(() => {
    const asContributor = { ...me, role: 'contributor' } as const;
    return nextBestGap(results, (id) => {
      const section = findSection(template, id);
      return (
        section !== undefined &&
        sectionWritingRefusal(template, workshop, asContributor, section) === undefined
      );
    });
  }, [results, template, workshop, me]);
};

export const NextGap = ({
  results,
  level = 2,
}: {
  readonly results: readonly CheckResult[];
  readonly level?: 2 | 3;
}) => {
  const workshop = useWorkshop((whole) => whole.id);
  const gap = useGap(results);
  const place = gap?.findings[0]?.at;
  const nameOf = usePlaceName(place === undefined ? [] : [place.section]);
  const Heading = `h${level}` as const;
  return (
    <section className="tday-gap" aria-labelledby="next-gap">
      <Heading id="next-gap" className="govuk-heading-s">
        {words.title}
      </Heading>
      {gap === undefined || place === undefined ? (
        <p className="govuk-body">{words.none}</p>
      ) : (
        <>
          <p className="govuk-body">
            <strong>{gap.check.title}.</strong> {gap.check.next}{' '}
            {gap.findings.length > 1 && words.more(gap.findings.length)}
          </p>
          <p className="govuk-body">
            <Link to={pathToPlace(workshop, place)}>{words.go(nameOf(place))}</Link>
          </p>
        </>
      )}
    </section>
  );
};

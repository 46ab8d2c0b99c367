// The one thing to do next, and the way there.

import type { Check } from '@tday/shared/checks/check';
import type { FindingPlace } from '@tday/shared/checks/finding';
import { comesFirst, isAnythingChecked, nextBestGap } from '@tday/shared/checks/meter';
import type { CheckResult } from '@tday/shared/checks/run-checks';
import { sectionWritingRefusal } from '@tday/shared/permissions';
import { findSection, type Template } from '@tday/shared/template';
import { checkScreenWords } from '@tday/shared/words/check-screen';
import { useMemo } from 'react';
import { Link } from '../Link.tsx';
import { pathToPlace } from '../place-link.ts';
import { useMe, useTemplate, useWorkshop } from '../use-model.ts';
import { usePlaceName } from './use-place-name.ts';

const words = checkScreenWords.en.gap;

interface Next {
  readonly check: Check;
  readonly place: FindingPlace;
  /** In how many places it was found; none where nothing is checked yet. */
  readonly places: number;
}

const nextOf = (
  template: Template,
  results: readonly CheckResult[],
  mayWrite: (section: string) => boolean,
): Next | undefined => {
  const gap = nextBestGap(results, mayWrite);
  const place = gap?.findings[0]?.at;
  if (gap !== undefined && place !== undefined)
    return { check: gap.check, place, places: gap.findings.length };
  const first = comesFirst(template, results, mayWrite);
  return first && { check: first.check, place: { section: first.section }, places: 0 };
};

/** The sections of the open stages come first; whoever leads may write anywhere, and follows the room. */
const useNext = (results: readonly CheckResult[]) => {
  const template = useTemplate();
  const workshop = useWorkshop((whole) => whole);
  const me = useMe();
  return useMemo(() => {
    const asContributor = { ...me, role: 'contributor' } as const;
    return nextOf(template, results, (id) => {
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
  const next = useNext(results);
  const nameOf = usePlaceName(next === undefined ? [] : [next.place.section]);
  // A gap that was found is said as such, though it be in an answer that cannot be read.
  const isUnchecked = !isAnythingChecked(results) && !next?.places;
  const Heading = `h${level}` as const;
  return (
    <section className="tday-gap" aria-labelledby="next-gap">
      <Heading id="next-gap" className="govuk-heading-s">
        {words.title}
      </Heading>
      {isUnchecked && <p className="govuk-body">{words.nothingYet}</p>}
      {next === undefined ? (
        !isUnchecked && <p className="govuk-body">{words.none}</p>
      ) : (
        <>
          <p className="govuk-body">
            {next.places === 0 && words.first} <strong>{next.check.title}.</strong>{' '}
            {next.check.next} {next.places > 1 && words.more(next.places)}
          </p>
          <p className="govuk-body">
            <Link to={pathToPlace(workshop, next.place)}>{words.go(nameOf(next.place))}</Link>
          </p>
        </>
      )}
    </section>
  );
};

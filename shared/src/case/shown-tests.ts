// How many tests and switching values are shown to whoever reads the case: those that the documents of the template
// print for its preferred option, and the tests that the room keeps for it.
import { findSchedule } from '../appraisal/parameters.ts';
import { isBeyond50Years, standardChanges } from '../appraisal/sensitivity.ts';
import type { NumbersKind, OutlinePart, Template } from '../template.ts';
import type { Case } from './case.ts';
import { readTests } from './read-tests.ts';
import { switchesOf } from './tests-of-case.ts';

export interface ShownTests {
  readonly tests: number;
  readonly switchingValues: number;
  readonly hasLowerRateTest: boolean;
}

const prints = ({ documents }: Template, kind: NumbersKind): boolean => {
  const isPart = (part: OutlinePart): boolean =>
    'parts' in part ? part.parts.some(isPart) : 'numbers' in part && part.numbers === kind;
  return documents.some(({ outline }) => outline.some(isPart));
};

/** Undefined while no option is preferred, or it has no amount that a test could change. */
export const shownTests = (read: Case): ShownTests | undefined => {
  const preferred = read.options.find(({ standing }) => standing === 'preferred');
  const lines = preferred && [...preferred.input.costs, ...preferred.input.benefits];
  if (!lines?.some(({ amounts }) => amounts.some((amount) => amount !== 0))) return undefined;
  const { template } = read.answers.source;
  const lower = findSchedule(template.parameters ?? {}, 'lower');
  const isShown = prints(template, 'sensitivity');
  const kept = readTests(read).filter(({ option }) => option.row === preferred?.row).length;
  return {
    tests: kept + (isShown ? standardChanges(read.appraisal, lower).length : 0),
    switchingValues: prints(template, 'switching-values') ? switchesOf(read).length : 0,
    hasLowerRateTest: isShown && lower !== undefined && isBeyond50Years(read.appraisal),
  };
};

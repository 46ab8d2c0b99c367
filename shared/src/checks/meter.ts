// What the results of all checks come to: how many hold, group by group, and which gates are open.

import type { Template } from '../template.ts';
import type { Check, CheckKindName, Readiness } from './check.ts';
import { type Finding, isOpen } from './finding.ts';
import { checkKindNamed } from './index.ts';
import { type Completeness, completenessOf } from './kinds/complete.ts';
import { type CheckSource, Reading } from './reading.ts';
import type { CheckResult } from './run-checks.ts';
import { severities } from './wording/rules.ts';

export interface Tally {
  readonly passed: number;
  readonly failing: number;
  readonly notReached: number;
}

export const tallyOf = (results: readonly CheckResult[]): Tally => {
  const count = (state: CheckResult['state']) =>
    results.filter((result) => result.state === state).length;
  return {
    passed: count('passed'),
    failing: count('failing'),
    notReached: count('not-reached'),
  };
};

export interface CheckGroup {
  readonly title: string;
  readonly results: readonly CheckResult[];
}

/** In the order in which the template first names them. */
export const groupResults = (results: readonly CheckResult[]): readonly CheckGroup[] => {
  const groups = new Map<string, CheckResult[]>();
  for (const result of results) {
    const { group } = result.check;
    groups.set(group, [...(groups.get(group) ?? []), result]);
  }
  return [...groups].map(([title, members]) => ({ title, results: members }));
};

export interface Gate extends Tally {
  readonly title: string;
  readonly isOpen: boolean;
}

/** They look at whatever whoever asks may read, and so may pass for one and fail for another. */
const looksAtAll: readonly CheckKindName[] = ['readable', 'links'];

/** The gates of which all is told to whoever asks: another might be shut by what is not. */
export const toldGates = (
  { template, holds }: Pick<CheckSource, 'template' | 'holds'>,
  results: readonly CheckResult[],
): readonly Gate[] => {
  const kindOf = new Map(results.map(({ check }) => [check.id, check.kind]));
  const holdsAll = template.sections.every(({ id }) => holds(id));
  const isTold = (check: string): boolean => {
    const kind = kindOf.get(check);
    return kind !== undefined && (holdsAll || !looksAtAll.includes(kind));
  };
  const told = (template.readiness ?? []).filter(({ checks }) => checks.every(isTold));
  return gatesOf(told, results);
};

export const gatesOf = (
  readiness: readonly Readiness[],
  results: readonly CheckResult[],
): readonly Gate[] =>
  readiness.map(({ title, checks }) => {
    const members = results.filter(({ check }) => checks.includes(check.id));
    const tally = tallyOf(members);
    return { title, ...tally, isOpen: members.length > 0 && tally.passed === members.length };
  });

export interface Gap {
  readonly check: Check;
  /** The first of them is where to go. */
  readonly findings: readonly Finding[];
}

/** Where the room is: sections that whoever is told may write in now. */
type MayWrite = (section: string) => boolean;

const openFindings = ({ findings }: CheckResult): readonly Finding[] => findings.filter(isOpen);

/**
 * The one thing to do next: what can be mended now before what cannot, then what matters more, then the
 * order of the template, which is that of the day.
 */
export const nextBestGap = (
  results: readonly CheckResult[],
  mayWrite: MayWrite,
): Gap | undefined => {
  const gaps = results.flatMap((result) => {
    const open = openFindings(result);
    const here = open.filter(({ at }) => mayWrite(at.section));
    const findings = here.length > 0 ? here : open;
    const weight = Math.min(...findings.map(({ severity }) => severities.indexOf(severity)));
    return findings.length === 0
      ? []
      : [{ check: result.check, findings, order: (here.length > 0 ? 0 : 10) + weight }];
  });
  return gaps.sort((a, b) => a.order - b.order)[0];
};

/** What is checked first, while nothing that was written is checked yet. */
export const comesFirst = (
  template: Template,
  results: readonly CheckResult[],
  mayWrite: MayWrite,
): { readonly check: Check; readonly section: string } | undefined => {
  if (isAnythingChecked(results)) return undefined;
  for (const { check } of results) {
    const section = checkKindNamed(check.kind).sections(check, template).find(mayWrite);
    if (section !== undefined) return { check, section };
  }
  return undefined;
};

/** Whether something that was written was looked at: not only that nothing is at fault in it. */
export const isAnythingChecked = (results: readonly CheckResult[]): boolean =>
  results.some(({ check, state }) => !looksAtAll.includes(check.kind) && state !== 'not-reached');

/** How far each section is that whoever asks may read, and what all of them come to of the most. */
export const completeness = (
  source: CheckSource,
): { readonly points: number; readonly most: number } => {
  const reading = new Reading(source);
  const states: readonly Completeness[] = source.template.sections
    .filter(({ id }) => source.holds(id))
    .map(({ id }) => completenessOf(reading, id));
  return {
    points: states.reduce<number>((sum, state) => sum + state, 0),
    most: 2 * states.length,
  };
};

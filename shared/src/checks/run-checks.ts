// Runs every check of a template over the content: what passed, what failed and where, what cannot be
// said yet. Checks about sections that whoever asks may not read are not there at all.
import type { Template } from '../template.ts';
import type { Check } from './check.ts';
import { type Finding, isOpen, type RawFinding, reasonPlaceOf } from './finding.ts';
import { checkKindNamed } from './index.ts';
import { type CheckSource, Reading } from './reading.ts';

export interface CheckResult {
  readonly check: Check;
  /**
   * `passed` too where every finding is kept with a reason; `not-reached` while the room has not come to
   * its sections, or while there is nothing in them that could be wrong.
   */
  readonly state: 'passed' | 'failing' | 'not-reached';
  readonly findings: readonly Finding[];
}

/** A reason holds for the words that it was given for, and not for others that came later. */
const keptFor = (source: CheckSource, finding: Finding): Finding => {
  if (finding.firm) return finding;
  const kept = source.content.reason?.(reasonPlaceOf(finding));
  const holds = kept && (finding.about ?? []).every((word) => kept.about.includes(word));
  return holds ? { ...finding, kept } : finding;
};

const asFinding = (check: Check, raw: RawFinding): Finding => ({
  ...raw,
  check: check.id,
  severity: raw.severity ?? check.severity,
  topic: raw.topic ?? check.id,
});

const sectionsOf = (check: Check, template: Template): readonly string[] =>
  checkKindNamed(check.kind).sections(check, template);

/** A room that wrote ahead of its agenda has come there all the same. */
const isReached = (reading: Reading, sections: readonly string[]): boolean => {
  const { opened } = reading.source;
  if (opened === undefined || sections.length === 0) return true;
  return sections.some((section) => opened(section) || reading.isBegun(section));
};

const stateOf = (findings: readonly Finding[] | undefined): CheckResult['state'] => {
  if (findings === undefined) return 'not-reached';
  return findings.some(isOpen) ? 'failing' : 'passed';
};

const resultOf = (reading: Reading, check: Check): CheckResult => {
  const found = isReached(reading, sectionsOf(check, reading.template))
    ? checkKindNamed(check.kind).run(reading, check)
    : undefined;
  const findings = found?.map((raw) => keptFor(reading.source, asFinding(check, raw)));
  return { check, state: stateOf(findings), findings: findings ?? [] };
};

export const runChecks = (source: CheckSource): readonly CheckResult[] => {
  const reading = new Reading(source);
  return (source.template.checks ?? [])
    .filter((check) => sectionsOf(check, source.template).every(source.holds))
    .map((check) => resultOf(reading, check));
};

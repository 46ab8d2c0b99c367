// What rules of wording found at a place, one finding for each rule with all the words it found.
import { checkWords } from '../words/checks.ts';
import type { FindingPlace, RawFinding } from './finding.ts';
import { type WordingHit, type WordingRule, wordingRules } from './wording/rules.ts';

export const findingsByRule = (
  at: FindingPlace,
  hits: readonly WordingHit[],
): readonly RawFinding[] => {
  const byRule = new Map<WordingRule, string[]>();
  for (const { rule, words } of hits) {
    const found = byRule.get(rule) ?? [];
    if (!found.includes(words)) found.push(words);
    byRule.set(rule, found);
  }
  return [...byRule].map(([rule, about]) => ({
    at,
    says: checkWords.en.wording[rule](about),
    severity: wordingRules[rule],
    topic: rule,
    about,
  }));
};

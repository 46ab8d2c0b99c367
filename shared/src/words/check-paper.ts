// What a document says of the checks: how many hold, what is left to do, and what is kept as it is.
import { checkWords } from './checks.ts';

const places = (count: number): string => (count === 1 ? 'one place' : `${count} places`);

interface Counts {
  readonly passed: number;
  readonly failing: number;
  readonly notReached: number;
}

const tally = ({ passed, failing, notReached }: Counts): string => {
  const all = passed + failing + notReached;
  const later = notReached === 0 ? '' : `; ${notReached} found nothing to look at yet`;
  if (passed === all) return `All ${all} checks pass.`;
  return `${passed} of ${all} checks pass and ${failing} ${failing === 1 ? 'does' : 'do'} not${later}.`;
};

export const checkPaperWords = {
  en: {
    none: 'This workshop has no checks.',
    says: 'The checks are rules of the template for what should hold when the day is done. They hold nothing up: what does not pass is listed here, so that whoever approves can ask.',
    tally,
    leftOut: 'Checks about what this document does not print are left out of it.',
    gate: (title: string, { passed, failing, notReached }: Counts) =>
      failing + notReached === 0
        ? `${title}: yes.`
        : `${title}: not yet. ${passed} of ${passed + failing + notReached} checks pass.`,
    checks: {
      caption: 'The checks, and how each stands',
      title: 'What should hold',
      group: 'Part',
      standing: 'How it stands',
      passes: 'Passes',
      passesKept: (count: number) => `Passes: kept with a reason in ${places(count)}`,
      fails: (count: number) => `Does not pass, in ${places(count)}`,
      notReached: 'Nothing to look at yet',
    },
    open: {
      caption: 'What is left to do',
      place: 'Where',
      severity: 'How much it matters',
      severities: checkWords.en.severities,
      found: 'What was found',
      none: 'Nothing is left to do: every check that has something to look at passes.',
      more: (count: number) => `Found in ${count} more ${count === 1 ? 'place' : 'places'}`,
    },
    kept: {
      caption: 'What is kept as it is',
      place: 'Where',
      found: 'What was found',
      because: 'Why it stays',
      by: 'Who said so',
      somebody: 'Not known',
    },
    field: (label: string) => `, ${label}`,
  },
} as const;

// What the app says around checks: the meter, the one next gap, and why something is kept.

const things = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

interface Counts {
  readonly passed: number;
  readonly failing: number;
  readonly notReached: number;
}

const meter = ({ passed, failing, notReached }: Counts): string => {
  const all = passed + failing + notReached;
  const later = notReached === 0 ? '' : `, ${notReached} not reached yet`;
  return `${passed} of ${things(all, 'check passes', 'checks pass')}, ${failing} ${
    failing === 1 ? 'fails' : 'fail'
  }${later}.`;
};

export const checkScreenWords = {
  en: {
    title: 'Checks',
    says: 'What should hold when the day is done. Every check says what it looks at; what it finds leads to the place where it can be mended, or be kept with a reason.',
    none: 'This workshop has no checks.',
    working: 'Looking through what has been written…',
    meter,
    parts: (state: 'passed' | 'failing' | 'not-reached', count: number) =>
      `${count} ${{ passed: 'pass', failing: 'fail', 'not-reached': 'not reached' }[state]}`,
    states: { passed: 'Passes', failing: 'Fails', 'not-reached': 'Not reached yet' },
    gates: 'Ready for what comes next',
    gate: (title: string, passed: number, all: number) =>
      passed === all ? `${title}: yes` : `${title}: not yet, ${passed} of ${all} checks pass`,
    gap: {
      title: 'Next best gap',
      none: 'Nothing is left to mend: every check that the room has reached passes.',
      go: (place: string) => `Go to ${place}`,
      more: (count: number) => `It is found in ${things(count, 'place', 'places')}.`,
    },
    groupTally: (passed: number, all: number) => `${passed} of ${all} pass`,
    findings: (count: number) => `Found in ${things(count, 'place', 'places')}`,
    more: (count: number) => `And ${things(count, 'more place', 'more places')}.`,
    notes: (count: number) => `Worth knowing (${count})`,
    kept: (count: number) => `Kept with a reason (${count})`,
    place: (parts: readonly string[]) => parts.join(', '),
    mark: { error: 'To mend', warning: 'To look at again', note: 'To know' },
    keptMark: 'Kept',
    because: (reason: string) => `because ${reason}`,
    keep: {
      open: 'Keep, because…',
      about: (says: string) => `Keep this as it is: ${says}`,
      label: 'Why should it stay as it is?',
      hint: 'The reason is printed with the checks and goes with the data.',
      save: 'Keep',
      cancel: 'Do not keep',
      empty: 'Enter a reason',
      back: 'Take the reason back',
      saved: 'Kept, with your reason',
    },
    row: (count: number) => `${count} to look at`,
    all: 'All checks',
    completeness: (points: number, most: number) =>
      `Completeness: ${points} of ${most} points. A section that is complete has two, one that was begun has one.`,
    fault: (words: string, expected: string) =>
      `“${words}” cannot be read here and counts as nothing. ${expected}.`,
    changed: (tally: Counts) => `Checks: ${meter(tally)}`,
  },
} as const;

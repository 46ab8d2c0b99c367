// What the screen of checks says: the meter, the one next gap, and what each check found.

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
      nothingYet: 'Nothing is checked yet: checks look at what is written.',
      first: 'First:',
      go: (place: string) => `Go to ${place}`,
      more: (count: number) => `It is found in ${things(count, 'place', 'places')}.`,
    },
    groupTally: (passed: number, all: number) => `${passed} of ${all} pass`,
    findings: (count: number) => `Found in ${things(count, 'place', 'places')}`,
    more: (count: number) => `And ${things(count, 'more place', 'more places')}.`,
    notes: (count: number) => `Worth knowing (${count})`,
    kept: (count: number) => `Kept with a reason (${count})`,
    place: (parts: readonly string[]) => parts.join(', '),
    all: 'All checks',
    completeness: (points: number, most: number) =>
      `Completeness: ${points} of ${most} points. A section that is complete has two, one that was begun has one.`,
    changed: (tally: Counts) => `Checks: ${meter(tally)}`,
  },
} as const;

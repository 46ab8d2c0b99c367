// What is said of the numbers of a case: where one is missing or cannot be read, and what it is called.

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const caseWords = {
  en: {
    noOption: (line: string) => `${line} belongs to no option, so it is not counted.`,
    goneOption: (line: string) =>
      `${line} belongs to an option that was removed, so it is not counted.`,
    noAmounts: (line: string) => `${line} has no amounts yet.`,
    emptyYears: (line: string, years: readonly string[]) =>
      `${line} says nothing for ${listed(years)}. Write 0 if it is nothing.`,
    unreadable: (line: string, field: string) =>
      `${line}: “${field}” cannot be read as numbers. Enter it again.`,
    negative: (line: string, years: readonly string[]) =>
      `${line} is below nothing in ${listed(years)}. Enter a cost that falls as a benefit, and a benefit that is lost as a cost.`,
    shareOutOfBounds: (line: string, field: string, least: number, most: number) =>
      `${line}: “${field}” must be from ${least}% to ${most}%.`,
    rateOutOfBounds: (rate: string) =>
      `A discount rate of ${rate} is not used. Enter one from 0% to 100%.`,
    noRates:
      'No discount rates came with this workshop. Enter the rate to use, or the results are not discounted.',
    mitigatedAlone: (line: string) =>
      `${line} says how much optimism bias was dealt with, but not from which starting value.`,
    twoOptionsAreUsual: (names: readonly string[]) =>
      `${listed(names)} are both business as usual. Only one can be.`,
    tests: {
      costs: (percent: number, up: boolean) => `costs ${percent}% ${up ? 'higher' : 'lower'}`,
      benefits: (percent: number, up: boolean) => `benefits ${percent}% ${up ? 'higher' : 'lower'}`,
      amounts: (costs: string | undefined, benefits: string | undefined) => {
        const both = [costs, benefits].filter((part) => part !== undefined).join(' and ');
        return `${both.charAt(0).toUpperCase()}${both.slice(1)}`;
      },
      late: (years: number) => `Benefits ${years === 1 ? 'a year' : `${years} years`} late`,
      uncorrected: 'No optimism bias, and nothing taken off benefits',
      upperBias: 'All of the optimism bias, none of it dealt with',
      driver: (name: string, value: number) => `${name}: ${value}`,
      lowerRate: 'The lower discount rates, for more than 50 years',
    },
    switches: { benefits: 'All benefits', costs: 'All costs' },
    unnamedDriver: 'A driver without a name',
    empty: 'nothing',
    changed: (what: string, was: string, now: string) => `${what}: ${now}, was ${was}`,
    added: 'was added',
    removed: 'was removed',
    unnamed: 'A line without a name',
    unnamedOption: 'An option without a name',
  },
} as const;

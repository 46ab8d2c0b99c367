// What is said of the numbers of a case: where one is missing or cannot be read, and what it is called.
import { cleanLine } from '../clean-text.ts';
import { formatNumber } from '../fields/amount.ts';

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Names that nobody vouches for: a few of them, and not at any length. */
const strangeNames = (names: readonly string[]): string => {
  const shown = names.slice(0, 3).map((name) => `“${cleanLine(name).slice(0, 20)}”`);
  return names.length > shown.length ? `${shown.join(', ')} and others` : listed(shown);
};

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
    percentOutOfBounds: (line: string, field: string, least: number, most: number) =>
      `${line}: “${field}” must be from ${formatNumber(least)}% to ${formatNumber(most)}%.`,
    noRates:
      'No discount rates came with this workshop. Enter the rate to use, or the results are not discounted.',
    noSuchRates:
      'The discount rates that are chosen did not come with this workshop. Choose others: until then the standard ones are used.',
    unreadableChoice: (record: string, field: string) =>
      `${record}: “${field}” holds an answer that is not on its list. Choose again.`,
    outOfBounds: (record: string, field: string, least: number, most: number) =>
      `${record}: “${field}” must be from ${formatNumber(least)} to ${formatNumber(most)}.`,
    notWhole: (record: string, field: string) => `${record}: “${field}” must be a whole number.`,
    strangeYears: (record: string, years: readonly string[]) =>
      `${record} has amounts outside the years of the plan, for ${strangeNames(years)}: they are not counted.`,
    goneLink: (record: string, field: string) =>
      `${record}: “${field}” names something that was removed. Choose again.`,
    severalLinks: (record: string, field: string, references: readonly string[]) =>
      `${record}: “${field}” names ${listed(references)}. Choose one: until then it counts for none of them.`,
    negativeCash: (record: string, years: readonly string[]) =>
      `${record} is below nothing in ${listed(years)}. Enter money that comes in as funding, and money that goes out as a line of the budget.`,
    vatNotSaid: (record: string, field: string) =>
      `${record} does not say “${field}”, so no VAT is counted on it.`,
    noParameter: (field: string) =>
      `“${field}” is counted as nothing: no figure for it came with this workshop, and none is entered.`,
    noProbability: (risk: string) =>
      `${risk} says what it would cost and not how likely it is, so it is not counted.`,
    halfDriver: (test: string) =>
      `${test} needs both a driver and what it is then, so it is not worked out.`,
    unreadDriver: (test: string) =>
      `${test} names a driver that lacks its value or its lines, so it is not worked out. Write them there.`,
    driverElsewhere: (test: string) =>
      `${test} names a driver under which no line of its option lies, so it is not worked out. Choose another driver, or another option.`,
    stillDriver: (driver: string) =>
      `${driver} is taken to be 0, so nothing can be in proportion to it. Enter what the estimates rest on.`,
    noSavingLine: (saving: string) => `${saving} names no line of benefit, so it is not counted.`,
    otherSaving: (saving: string, option: string, meant: string) =>
      `${saving} is a saving of ${option}, and the budget is that of ${meant}, so it is not counted.`,
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
    unnamedRisk: 'A risk without a name',
    unnamedTest: 'A test without a name',
    empty: 'nothing',
    changed: (what: string, was: string, now: string) => `${what}: ${now}, was ${was}`,
    added: 'was added',
    removed: 'was removed',
    'put-back': 'was put back',
    unnamed: 'A line without a name',
    unnamedOption: 'An option without a name',
  },
} as const;

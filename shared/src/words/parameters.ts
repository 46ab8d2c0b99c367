// What is said of a file of parameters: rates, upper bounds of optimism bias, prices, limits.

export const parameterWords = {
  en: {
    day: 'expected a day, such as "2026-02-05"',
    share: 'expected a share from 0 to 1: 0.035 is 3.5%',
    bound: 'expected a share from 0 to 10: 2 is 200%',
    firstBand: 'expected the first band from year 0',
    nextBand: (year: number) =>
      `expected the next band from year ${year}: no year may be missing or stand in two bands`,
    backwards: (from: number) => `expected a year after ${from}, or none`,
    endless: 'expected a last year, as a band follows',
    lastBand: 'expected no last year: the last band holds for ever',
    lowerAbove: (upper: number) => `expected ${upper} or less, the upper bound`,
    year: (given: string) => `expected a year, such as "2024" or "2024-25", found "${given}"`,
    missingYear: (missing: string, before: string, after: string) =>
      `expected prices for ${missing}: the years go from ${before} to ${after}`,
    mixedYears: (given: string, first: string) =>
      `expected years of one kind: "${given}" is not written as "${first}" is`,
    price: 'expected more than 0',
    idOnce: (id: string) => `expected each id once, found "${id}" again`,
    noBound: 'expected one of the keys duration, capital and operating',
  },
} as const;

// What is said of a file that `tday appraise` is given, at the place where it is said.

export const appraisalFileWords = {
  en: {
    amountText: (given: string) =>
      `expected a number, found text ${JSON.stringify(given)}: write pounds in digits alone, such as 2000000`,
    amount: 'a number of pounds',
    tooLarge: 'expected less than 10,000,000,000,000 pounds',
    negativeCost: 'expected a cost of 0 or more: enter what it brings as a benefit',
    rate: 'expected a rate from 0 to 1, as a share: 0.035 is 3.5%',
    rateAndSchedule: 'expected either a rate or a schedule, found both',
    schedule: (given: string, known: readonly string[]) =>
      `there is no schedule "${given}", expected one of: ${known.join(', ')}`,
    upper: 'expected a share from 0 to 10: 2 is 200%',
    share: 'expected a share from 0 to 1: 0.85 is 85%',
    years: (most: number) => `expected at most ${most} years, year 0 among them`,
    fault: (path: string, says: string) => `  ${path}: ${says}`,
    faults: (file: string) => `${file} cannot be appraised:`,
    notJson: (file: string, why: string) => `${file} is not JSON: ${why}`,
    notThere: (file: string, why: string) => `${file} cannot be read: ${why}`,
    tooLargeFile: (file: string, mostMb: number) => `${file} is larger than ${mostMb} MB`,
    expectedFile: 'expected one file: tday appraise FILE.json',
  },
} as const;

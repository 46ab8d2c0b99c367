// What the field types say: the words they print, and what they expected where they could not read
// what was typed or pasted.
const listed = (labels: readonly string[]): string => labels.join(', ');

export const fieldWords = {
  en: {
    yes: 'Yes',
    no: 'No',
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    newRow: 'new',
    year: 'Year',
    amount: 'Amount',
    total: 'Total',
    amountsByYear: 'Amounts by year',
    likelihood: 'Likelihood',
    impact: 'Impact',
    score: 'Score',
    bands: { low: 'low', medium: 'medium', high: 'high' },
    sources: { evidence: 'Evidence', estimate: 'Estimate', guess: 'Guess' },
    given: 'Given',
    when: 'When',
    // biome-ignore lint/suspicious/noThenProperty: a keyword of criteria; words are never awaited
    then: 'Then',
    partMissing: (part: string) => `${part}: not yet written`,

    chooseOne: (labels: readonly string[]) => `Choose one of: ${listed(labels)}`,
    chooseSome: (labels: readonly string[], unknown: string) =>
      `“${unknown}” is not a choice here. Choose from: ${listed(labels)}`,
    enterYesOrNo: 'Enter yes or no',
    enterNumber: 'Enter a number, like 1,200 or 3.5',
    enterWholeNumber: 'Enter a whole number, like 1,200',
    enterDecimals: (decimals: number) =>
      `Enter a number with no more than ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}`,
    enterAtLeast: (least: string) => `Enter ${least} or more`,
    enterAtMost: (most: string) => `Enter ${most} or less`,
    enterMoney: 'Enter an amount in pounds, like £1,200 or £1.2m',
    moneyTooLarge: (most: string) => `This amount is too large: enter ${most} or less`,
    enterPercent: 'Enter a percentage, like 3.5%',
    enterDate: 'Enter a date, like 19 November 2026 or 19/11/2026',
    noSuchRow: (words: string) => `“${words}” is not a row of that register`,
    enterOneReference: 'Enter one reference only',
    nameTooLong: (limit: number) => `Enter a name or role of ${limit} characters or fewer`,
    enterStep: (steps: readonly string[]) => `Choose one of: ${listed(steps)}`,
    enterRisk: (likelihood: number, impact: number) =>
      `Enter likelihood × impact, like 3 × 4, each from 1 to ${Math.min(likelihood, impact)}`,
    enterAmounts: (years: readonly string[]) => `Enter one amount for each year: ${listed(years)}`,
    enterSource: 'Start with Evidence, Estimate or Guess, like “Estimate: two of us counted a day”',
    enterAgain: 'Enter it again',
    noSuchYear: (year: string) => `${year} is no year of this plan: move what stands there`,
    enterMoneyIn: (year: string) => `In ${year}, enter an amount in pounds, like £1,200`,
    enterGivenWhenThen:
      'Write it as “Given ... When ... Then ...”, like “Given a letter arrives, When a day has passed, Then it is with the right team”',
  },
} as const;

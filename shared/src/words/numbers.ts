// What the computed tables of a document say.
export const numbersWords = {
  en: {
    none: '–',
    hidden: 'Left out of this copy: the numbers of the options.',
    nothing: 'Nothing to work out yet: no option has been written.',
    incomplete: (name: string) => `${name} (incomplete)`,
    notInThisCopy: '[left out of this copy]',
    noRatio: 'no ratio',
    unknownReference: (inside: string) => `[unknown number: ${inside}]`,
    noSuchOption: {
      preferred: '[no preferred option yet]',
      'do-minimum': '[no do-minimum option yet]',
      'do-maximum': '[no do-maximum option yet]',
      'business-as-usual': '[no business as usual yet]',
      best: '[no option yet]',
    },

    option: 'Option',
    presentCost: 'Costs, present value',
    presentBenefit: 'Benefits, present value',
    npsv: 'Net present social value',
    bcr: 'Benefits for each pound',
    payback: 'Pays back after',
    years: (years: string) => `${years} years`,
    never: 'Not in these years',
    results: 'What the options are worth, measured against business as usual',

    year: 'Year',
    factor: 'Discount factor',
    cost: 'Cost',
    benefit: 'Benefit',
    presentNet: 'Net, present value',
    runningPresentNet: 'Running total',
    byYear: (name: string) => `${name}, year by year`,
    total: 'Total',

    costLine: 'Cost line',
    estimate: 'As estimated',
    bias: 'Added',
    afterBias: 'After optimism bias',
    biasTable: 'Optimism bias, line by line',
  },
} as const;

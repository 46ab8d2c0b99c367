// What figures say: their titles, axes and keys, the sentence that tells what can be seen, the headings
// of their tables, and the sentence that stands where there is nothing to draw.

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

const listed = (parts: readonly string[]): string => {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
};

interface Extreme {
  readonly name: string;
  readonly amount: string;
}

export const figureWords = {
  en: {
    none: '–',
    option: 'Option',
    year: 'Year',
    total: 'Total',
    unnamed: 'Not yet named',
    asTable: (title: string) => `${title}, as a table`,
    showTable: 'Show as a table',
    wall: {
      which: (figure: number, all: number) => `Figure ${figure} of ${all}`,
      choose: 'Figures',
      earlier: 'Previous figure',
      later: 'Next figure',
      none: 'There is nothing to draw yet.',
    },

    cashFlow: {
      title: 'Cumulative cash flow by option',
      axis: 'Benefits less costs so far, in real prices, not discounted',
      empty: 'There is no cash flow to draw yet: no option has costs or benefits by year.',
      lastYear: (year: string, ends: readonly Extreme[]) =>
        `By ${year}, benefits less costs come to ${listed(ends.map(({ name, amount }) => `${amount} for ${name}`))}.`,
      lastYearOfMany: (year: string, options: number, best: Extreme, worst: Extreme) =>
        `By ${year}, of ${options} options, benefits less costs come to most for ${best.name} (${best.amount}) and to least for ${worst.name} (${worst.amount}).`,
      crosses: (name: string, year: string) => `${name} has paid for itself by ${year}.`,
    },

    netValue: {
      title: 'Net present social value by option',
      axis: 'Net present social value',
      empty: 'There is no net present social value to draw yet: no option has figures.',
      central: 'Central estimate',
      low: 'Low',
      high: 'High',
      rangeKey: 'From the low to the high estimate',
      range: (central: string, low: string, high: string) => `${central} (${low} to ${high})`,
      notYet: 'Not worked out yet',
      all: (options: readonly Extreme[]) =>
        `Net present social value is ${listed(options.map(({ name, amount }) => `${amount} for ${name}`))}.`,
      many: (options: number, best: Extreme, worst: Extreme) =>
        `Of ${options} options, net present social value is highest for ${best.name} (${best.amount}) and lowest for ${worst.name} (${worst.amount}).`,
      missing: (options: number) =>
        `${count(options, 'option has', 'options have')} none worked out yet.`,
    },

    riskMap: {
      title: 'Risks by likelihood and impact',
      likelihood: 'Likelihood',
      impact: 'Impact',
      risk: 'Risk',
      reference: 'Reference',
      score: 'Score',
      empty: 'There is no risk map yet: no risk has a likelihood and an impact.',
      more: (risks: number) => `+${risks} more`,
      key: 'The number in each square is likelihood × impact:',
      bands: { low: 'low, 1 to 7', medium: 'medium, 8 to 14', high: 'high, 15 to 25' },
      says: (high: number, medium: number, low: number) =>
        `${count(high + medium + low, 'risk', 'risks')}: ${high} high, ${medium} medium and ${low} low.`,
      highest: (references: readonly string[], score: number) =>
        `The highest score is ${score}, of ${listed(references)}.`,
      unscored: (risks: number) =>
        `${count(risks, 'risk is', 'risks are')} not scored yet and not on the map.`,
    },

    priorities: {
      title: 'Priorities by effort',
      axis: 'Share of the effort of Must, Should and Could',
      empty: 'There are no priorities to draw yet: no requirement has a priority and an effort.',
      levels: { must: 'Must', should: 'Should', could: 'Could' },
      priority: 'Priority',
      requirements: 'Requirements',
      effort: (unit: string) => (unit === '' ? 'Effort' : `Effort (${unit})`),
      share: 'Share of the effort',
      guide: 'Guide',
      guideKey: 'Guide: Must 60% at most, Should and Could 20% each',
      row: (share: string, effort: string, requirements: number) =>
        `${share}: ${effort} in ${count(requirements, 'requirement', 'requirements')}`,
      amount: (effort: string, unit: string) => (unit === '' ? effort : `${effort} ${unit}`),
      says: (must: string, should: string, could: string) =>
        `Musts take ${must} of the effort, Shoulds ${should} and Coulds ${could}.`,
      over: 'Musts are over the guide of 60%.',
      within: 'Musts are within the guide of 60%.',
      noEffort: (requirements: number) =>
        `${count(requirements, 'requirement has', 'requirements have')} no effort yet and count for nothing here.`,
    },

    benefits: {
      title: (option: string) => `Benefits by kind: ${option}`,
      axis: 'Present value of benefits',
      empty: 'There are no benefits to draw yet.',
      kind: 'Kind',
      lines: 'Benefits',
      value: 'Present value',
      share: 'Share',
      kinds: {
        'cash-releasing': 'Cash-releasing',
        'non-cash-releasing': 'Non-cash-releasing',
        quantified: 'Quantified',
        qualitative: 'Qualitative',
      },
      row: (value: string, benefits: number) =>
        `${value}: ${count(benefits, 'benefit', 'benefits')}`,
      noMoney: (benefits: number) => `${count(benefits, 'benefit', 'benefits')}, no amount`,
      says: (kinds: readonly Extreme[]) =>
        `Benefits are worth ${listed(kinds.map(({ name, amount }) => `${amount} (${name.toLowerCase()})`))}.`,
      onlyWords: 'No benefit has an amount of money.',
      unpriced: (benefits: number) =>
        `${count(benefits, 'benefit has', 'benefits have')} no amount of money.`,
    },

    balance: {
      title: 'Who was in the room',
      titleWithWriters: 'Who was in the room, and who added to its registers',
      axis: 'People',
      empty: 'Nobody has joined yet.',
      group: 'Group',
      present: 'In the room',
      wrote: 'Added a row',
      row: (present: number) => count(present, 'person', 'people'),
      rowWithWriters: (present: number, wrote: number) =>
        `${count(present, 'person', 'people')}, ${wrote} added a row`,
      says: (groups: readonly (readonly [string, number])[]) =>
        `In the room: ${listed(groups.map(([group, number]) => `${group} ${number}`))}.`,
      wroteSays: (wrote: number, present: number) =>
        `${wrote} of ${present} added a row to a register.`,
      absent: (groups: readonly string[]) => `Nobody spoke for: ${listed(groups)}.`,
    },
  },
} as const;

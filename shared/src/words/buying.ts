// What the helpers of buying and assurance say: the suggestion, why, how it was worked out, and what is
// still to be answered. Facts of law are not here but in the parameter files, with their dates.

const listed = (names: readonly string[]): string => {
  const quoted = names.map((name) => `“${name}”`);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} and ${last}`;
};

const plain = (names: readonly string[]): string => {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
};

export const buyingWords = {
  en: {
    howWorkedOut: 'How this is worked out',
    stillToAnswer: (labels: readonly string[]) => `Answer ${listed(labels)} to see more.`,
    question: 'Question',
    answer: 'Answer',
    notAnswered: 'Not answered',
    whatWentIn: 'What went in',
    seen: {
      read: 'read in the source',
      'second-hand': 'second-hand',
      'not-checked': 'not checked',
    },

    route: {
      title: 'Suggested route',
      disclaimer: 'A suggestion for your commercial lead, not legal advice.',
      suggests: (title: string) => `Suggested: ${title}`,
      beforeAct: (day: string) =>
        `A procurement that commenced before ${day} follows the rules before the Procurement Act 2023. This helper does not know them: ask your commercial lead.`,
      noThresholds: (nextChange: string) =>
        `No thresholds are known for that day. ${nextChange} Ask your commercial lead for those in force.`,
      noRow:
        'No threshold is known for this kind of authority and purchase. Ask your commercial lead.',
      belowNothing: 'A value below nothing cannot be judged. Enter what may be paid at most.',
      estimated: (value: string) =>
        `Estimated value: ${value}, with extensions, options and VAT, over the whole life.`,
      noSplitting: 'Splitting a purchase to come below a line is not allowed.',
      because: {
        'below-line': (value: string, line: string) =>
          `${value} is below ${line}, from which notices are due.`,
        'below-threshold': (value: string, _line: string, threshold: string) =>
          `${value} is below the threshold of ${threshold}.`,
        'above-threshold': (value: string, _line: string, threshold: string) =>
          `${value} is not below the threshold of ${threshold}.`,
        'extreme-urgency': () =>
          'The urgency is extreme, not caused by you and could not be foreseen.',
        'single-supplier': () => 'One supplier alone can do it, for a reason that the Act knows.',
        'single-unproven': () =>
          'One supplier is known, but nothing proves that there is no other: talk to the market first.',
        'novel-test': () => 'Nothing like it exists, and only a test is bought.',
        'framework-fits': () => 'There is a framework whose scope and terms fit.',
        'market-fits': () => 'There is a dynamic market whose scope fits.',
        'standard-market': () => 'The need is a standard one, and several suppliers can meet it.',
        'needs-showing': () =>
          'The need is best judged by what suppliers can show, in more than one stage.',
      },
      why: 'Why',
      ground: (title: string, says: string) => `${title}: ${says}`,
      shortened:
        'Same route, shortened to the least times of a state of urgency. Write down the reasons: the urgency must be real.',
      plan: (weeks: number) => `Suggested plan: about ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`,
      planSays: (day: string) =>
        `The procurement commences on ${day}. Least times are those of the law; no time is a longest one, and small firms need more. A proposed time is ours. Steps follow each other at once: leave room between them.`,
      step: 'Step',
      notices: 'Notices',
      leastTime: 'Least time',
      from: 'From',
      to: 'To',
      week: 'Week',
      weeks: (first: number, last: number) => (first === last ? `${first}` : `${first} to ${last}`),
      days: (count: number) => `${count} days`,
      workingDays: (count: number) => `${count} working days`,
      unsure: (words: string) => `${words} (not checked)`,
      reasonable: 'None fixed: it must be reasonable',
      proposed: 'Proposed by us',
      holidaysCounted: (until: string) =>
        `Working days leave out Saturdays, Sundays and the bank holidays of England and Wales, known until ${until}.`,
      beyondHolidays:
        'The plan reaches beyond the bank holidays that are known: those after that are not left out.',
      notice: 'Notice',
      name: 'Name',
      when: 'When',
      checked: 'How far checked',
      noNotices: 'No notice is due by law.',
      rule: (rule: number) => `Rule ${rule} of the decision table.`,
      threshold: (title: string, amount: string, seen: string) =>
        `${title}: ${amount} with VAT (${seen}).`,
      line: (amount: string, seen: string) =>
        `Below the threshold, notices are due from ${amount} with VAT (${seen}).`,
      noLine: 'Below the threshold, these rules do not bind this kind of authority.',
      vat: (percent: number, seen: string) => `VAT is counted at ${percent}% (${seen}).`,
      dataVersion: (title: string, id: string, day: string, source: string) =>
        `Rules: ${title} (${id}), as at ${day}. Source: ${source}`,
      checkedBy: (who: string) => `Checked by ${who}.`,
      checkedByNobody:
        'Nobody has checked the facts that are marked as second-hand or not checked: have that done before you rely on them.',
      noRules: 'This workshop was started without the rules of buying, so nothing is suggested.',
    },

    cycles: {
      title: 'Pilot in cycles',
      says: (count: number, weeks: number) =>
        `${count} ${count === 1 ? 'cycle' : 'cycles'} of up to ${weeks} weeks. Each ends with something that people who use the service can try.`,
      disclaimer: 'A plan to talk about. Holidays are not counted.',
      cycle: 'Cycle',
      from: 'From',
      to: 'To',
      ends: 'Ends with',
      show: 'Show, measure against the gate, and decide what comes next',
      gate: 'The gate: stop, change or grow',
      tooShort: 'A pilot lasts at least a week.',
      rule: 'The weeks of the pilot divided by the weeks of a cycle, rounded up; a cycle ends on the last working day before the next begins, where it begins on a Monday.',
    },

    dpia: {
      title: 'Is an impact assessment needed?',
      disclaimer: 'A screening, not the assessment. Your data protection officer decides.',
      needed: 'A data protection impact assessment is needed.',
      notNeeded: 'On these answers, a data protection impact assessment is not called for.',
      because: {
        'no-personal-data': 'No personal data is used.',
        always: 'Something was ticked that always calls for one.',
        ai: 'Personal data is used with AI.',
        'two-others': 'Personal data is used and two or more signs of high risk were ticked.',
        'one-other': 'One sign of high risk was ticked. Do one if in doubt.',
        none: 'No sign of high risk was ticked. Write down that you looked.',
      },
      rule: 'Personal data, and AI or two other signs of high risk; or one of the three that always call for it: systematic evaluation with legal or similar effect, special category or criminal data on a large scale, monitoring of public places on a large scale. The list follows that of the Information Commissioner’s Office; not all of it was checked.',
    },

    automated: {
      title: 'Is a decision made without a person?',
      disclaimer:
        'A screening by Articles 22A to 22D of the UK GDPR, in force since 5 February 2026. Not legal advice.',
      notSignificant:
        'No decision has a legal or similarly significant effect: these articles do not bite.',
      human:
        'A person is meaningfully involved: one who can change the result, is informed and has the time.',
      automated:
        'The decision is solely automated: whoever is involved cannot change it, is not informed, or has no time.',
      allSafeguards: 'All four safeguards are planned.',
      missing: (safeguards: readonly string[]) => `Safeguards still missing: ${plain(safeguards)}.`,
      safeguards: {
        told: 'people are told',
        representations: 'they can make representations',
        human: 'they can get a person to look',
        contest: 'they can contest it',
      },
      barred:
        'Special category data may be used in this only with explicit consent, or under contract or law with a substantial public interest. Neither is given: it may not go ahead like this.',
      rule: 'A decision is solely automated where nobody is meaningfully involved: able to change the result, informed, and given time. It is significant with a legal or similarly significant effect. Then four safeguards are due.',
    },

    legacy: {
      title: 'Signs of a legacy system',
      disclaimer: 'Scores of this room, not a formal rating.',
      on: (signs: readonly string[]) => `Legacy on: ${signs.join('; ')}.`,
      none: 'No sign is scored 3 or more.',
      notScored: (signs: readonly string[]) => `Not scored yet: ${signs.join('; ')}.`,
      rule: 'Each sign is scored from 1 to 6; 3 or more on a sign means legacy on that point. Nothing is added up, as how the framework of government adds up was not seen.',
    },

    readiness: {
      title: 'Where the data stands',
      disclaimer: 'Scores of this room about the data that this work needs.',
      stops: (names: readonly string[]) => `Stops the work: ${names.join('; ')}.`,
      mend: (names: readonly string[]) => `To be mended on the way: ${names.join('; ')}.`,
      ready: (names: readonly string[]) => `Ready: ${names.join('; ')}.`,
      notScored: (names: readonly string[]) => `Not scored yet: ${names.join('; ')}.`,
      missing: (names: readonly string[]) => `No row yet for: ${names.join('; ')}.`,
      nothing: 'Nothing is scored yet.',
      dimensions: [
        'Accuracy',
        'Completeness',
        'Uniqueness',
        'Consistency',
        'Timeliness',
        'Validity',
      ],
      rule: 'A score of 1 or 2 stops the work, 3 is to be mended on the way, 4 or 5 is ready. There is no mean: five good dimensions do not make a bad one good.',
    },

    fault: {
      unknown: (given: string) => `expected something that this file has, found "${given}"`,
      missingRoute: (id: string) => `expected a route "${id}"`,
      endsBefore: 'expected a first day before the last',
      overlaps: 'expected days that no other set of thresholds has',
      file: (name: string, path: string, says: string) => `${name} ${path}: ${says}`,
    },
  },
} as const;

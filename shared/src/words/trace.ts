// What is said of links between rows: both ends, what is missing, and what was agreed before it changed.
export const traceWords = {
  en: {
    title: 'Trace',
    says: 'What each need led to: the requirements that serve it, the options that meet them, and what those cost, bring and risk.',
    none: 'This workshop’s template plans no trace.',
    hidden: 'This part of the trace is not for you to see.',

    removed: (reference: string) => `${reference} (removed)`,
    goneRow: (singular: string) => `a ${singular} that is not there any more`,
    untitled: (singular: string) => `(${singular} not yet written)`,

    ends: {
      title: 'Linked with this row',
      pointedAtBy: 'Points here',
      pointsAt: 'Points at',
      by: (title: string, label: string) => `${title} (${label})`,
      nothing: 'Nothing is linked with this row yet.',
      more: (count: number) => `and ${count} more`,
    },

    hole: {
      here: (label: string) => `“${label}” leads to nothing.`,
      there: (singular: string, label: string) => `No ${singular} leads here by “${label}”.`,
      criterion: 'No criterion says how it will be seen that it holds.',
      gone: (label: string, reference: string) => `“${label}” leads to ${reference}.`,
      circle: (label: string, reference: string) =>
        `“${label}” leads to ${reference} and from there back to where it began.`,
    },

    suspect: {
      changed: (reference: string) => `Agreed before ${reference} changed.`,
      removed: (reference: string) => `Agreed before ${reference} was removed.`,
      own: 'Agreed before its own words or links changed.',
      unknown: 'Agreed, but it was not kept with which words.',
      again: 'It still holds: agree again',
      done: (reference: string) => `${reference} is agreed as it now stands.`,
    },

    matrix: {
      caption: (down: string, label: string) => `${down}: ${label}`,
      part: (caption: string, first: string, last: string) => `${caption}, ${first} to ${last}`,
      yes: 'Yes',
      no: '–',
      linkedRows: 'Linked',
      count: 'How many',
      none: 'None',
    },
    list: {
      caption: 'What comes of each',
      above: 'what comes of it is listed further up',
      deeper: 'and so on',
      criterion: 'Criterion',
    },
    holes: {
      caption: 'Holes in the trace',
      place: 'Where',
      what: 'What is missing or in doubt',
      none: 'Nothing is missing: every link that the trace needs is there.',
    },
  },
} as const;

// What is said of links between rows: both ends, what is missing, and what was agreed before it changed.
export const traceWords = {
  en: {
    title: 'Trace',
    says: (titles: readonly string[]) =>
      `What comes of what, in the order in which one leads to another: ${titles.join(', ')}.`,
    none: 'This workshop’s template plans no trace.',

    removed: (reference: string) => `${reference} (removed)`,
    goneRow: (singular: string) => `a ${singular} that is not there any more`,
    untitled: (singular: string) => `(${singular} not yet written)`,

    doubt: 'In doubt.',

    ends: {
      title: 'Linked with this row',
      pointedAtBy: 'Points here',
      pointsAt: 'Points at',
      by: (title: string, label: string) => `${title} (${label})`,
      nothing: 'Nothing is linked with this row yet.',
      whole: 'See the whole trace',
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
      caption: (across: string, label: string) => `${across}: ${label}`,
      part: (caption: string, first: string, last: string) => `${caption}, ${first} to ${last}`,
      yes: 'Yes',
      count: 'How many',
      none: 'None',
    },
    list: {
      above: 'see above',
      deeper: 'and so on',
      criterion: 'Criterion',
    },
    csv: {
      columns: [
        'From',
        'From reference',
        'From words',
        'Link',
        'To',
        'To reference',
        'To words',
        'Missing or in doubt',
      ],
      gone: 'The row that it leads to was removed.',
      file: 'trace.csv',
    },
    holes: {
      caption: 'Holes in the trace',
      place: 'Where',
      what: 'What is missing or in doubt',
      none: 'Nothing is missing: every link that the trace needs is there.',
    },

    row: {
      pointedAtBy: 'Points here:',
      removedPointers: (rows: number) =>
        `${rows === 1 ? 'One row points' : `${rows} rows point`} at it. Undo brings it back as it was. `,
    },
    screen: {
      download: 'Download as CSV',
      onlyHoles: 'Show only what is missing or in doubt',
      problems: 'Missing or in doubt',
      count: (holes: number, doubts: number) =>
        holes + doubts === 0
          ? 'Nothing is missing, and nothing is in doubt.'
          : `${holes} missing, ${doubts} in doubt.`,
      matrix: 'Who serves what',
      link: 'Show the link',
      linkName: (across: string, label: string) => `${across}: ${label}`,
      list: 'What comes of each',
      root: 'Begin with',
      branch: (name: string, count: number) => (count === 0 ? name : `${name} (${count} below)`),
      mark: 'Missing or in doubt',
      empty: 'Nothing is written here yet.',
      noneOfThese: 'Nothing of this is missing or in doubt.',
      musts: 'Musts met',
      mustsMet: (met: number, of: number) => `${met} of ${of}`,
      mustsMissing: 'Not met',
      allMet: 'All are met',
    },
  },
} as const;

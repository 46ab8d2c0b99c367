// What is said about versions: the list, a look at one, and bringing one back.

export const versionWords = {
  en: {
    open: 'Versions',
    title: 'Versions',
    says: 'A version is the workshop as it was at a moment. One is kept by itself whenever the room goes on to another stage, and when the workshop closes.',
    keep: {
      title: 'Keep a version now',
      label: 'A few words by which you will know it',
      hint: 'Such as “Before the suppliers came”',
      button: 'Keep a version',
      done: (label: string) => `Kept: ${label}`,
    },
    list: 'Kept so far',
    none: 'Nothing has been kept yet.',
    reasons: {
      stage: (stage: string) => `As the room went to ${stage}`,
      closing: 'As the workshop closed',
      restoring: (when: string) => `Before the version of ${when} was brought back`,
      unknown: 'A version',
    },
    kept: (when: string, name: string | undefined) => (name ? `${when}, by ${name}` : when),
    look: 'Look at it',
    lookSpoken: (label: string, when: string) => `Look at it: ${label}, ${when}`,
    restore: 'Bring it back',
    restoreSpoken: (label: string, when: string) => `Bring it back: ${label}, ${when}`,
    refused: 'That was not done',
    confirm: {
      title: (label: string) => `Bring back “${label}”?`,
      says: 'Everything that is written becomes what it was then, for everybody. Who is typing can go on.',
      undo: 'What is there now is kept as a version first: bring that one back to undo this.',
      yes: 'Yes, bring it back',
      no: 'No, leave everything as it is',
      done: (label: string) =>
        `Brought back: ${label}. What was there before is the first in the list.`,
    },
    lookingAt: (label: string) => `You are looking at a version: ${label}`,
    lookSays: (when: string) => `This is how it was on ${when}. Nothing can be changed here.`,
    back: 'All versions',
    choose: 'Documents of this version',
    waiting: 'Fetching the version…',
    notFetched: 'The version cannot be shown',
    noDocuments: 'This workshop makes no documents.',
  },
} as const;

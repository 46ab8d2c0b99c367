// What a facilitator reads about late words: what came after the closing, and what is brought in as a file.

const waits = (number: number): string => `${number} ${number === 1 ? 'waits' : 'wait'}`;

export const lateWords = {
  en: {
    title: 'Late words',
    says: 'What people sent after the workshop was closed waits here, and so does what you bring in from a device. Nobody else reads it until you take it in. Nothing here is thrown away.',
    open: 'Late words, and files from devices',
    openWaiting: (number: number) => `Late words: ${waits(number)}`,
    came: (number: number) => `Late words came. ${waits(number)} now.`,
    waiting: 'Waiting',
    nothing: 'Nothing waits.',
    setAside: (number: number) => `Set aside (${number})`,
    from: (name: string) => `From ${name}`,
    cameAt: (time: string) => `Came ${time}`,
    broughtIn: (name: string, time: string) => `Brought in from a file by ${name}, ${time}`,
    read: 'Read',
    close: 'Close',
    readSpoken: (name: string) => `Read the late words of ${name}`,
    closeSpoken: (name: string) => `Close the late words of ${name}`,
    reading: 'Fetching the words…',
    adds: 'Adds',
    takesAway: 'Takes away',
    inPlaceOf: 'In place of',
    reason: (label: string) => `Why to keep it: ${label}`,
    noWords: 'Changes only how it looks, or where it stands.',
    nothingNew: 'All of it is in the workshop already.',
    more: (number: number) =>
      `And ${number} more ${number === 1 ? 'answer' : 'answers'}, which the file has too.`,
    takeIn: 'Take in',
    takeInSpoken: (name: string) => `Take in the late words of ${name}`,
    takeInSays: (name: string) =>
      `They become part of the workshop as ${name}’s own, and everybody sees them at once. The workshop stays as it is, open or closed.`,
    takenIn: (name: string) => `The late words of ${name} are in the workshop now.`,
    putAside: 'Set aside',
    putAsideSpoken: (name: string) => `Set aside the late words of ${name}`,
    isAside: (name: string) => `The late words of ${name} are set aside.`,
    download: 'Download as a file',
    downloadSpoken: (name: string) => `Download the late words of ${name} as a file`,
    bring: {
      title: 'Bring in a file',
      says: 'A device that never reached the room can give its words away as a file. Choose that file here: its words then wait above until you have read them and taken them in.',
      label: 'The file of what waits on a device',
      done: (name: string) => `The words of ${name} wait here now. Read them, then take them in.`,
      already: (name: string) => `These words of ${name} wait here already. Nothing was changed.`,
      notRead: 'The browser could not read this file. Choose it again.',
      texts: 'The words in the file',
      copy: 'Copy the words',
      copied: 'Copied',
      copyByHand: 'Mark the words and copy them by hand: this browser does not let the page do it.',
    },
  },
} as const;

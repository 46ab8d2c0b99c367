// What the light in the status bar says about what was written, and what else a person must know about
// their line to the room.

const changes = (number: number): string => `${number} ${number === 1 ? 'change' : 'changes'}`;

export const statusWords = {
  en: {
    /** Read before the light's words by a screen reader. */
    label: 'What you wrote:',
    joining: 'Connecting…',
    kept: (time: string) => `Kept ${time}`,
    keptAll: 'Everything is kept',
    keeping: 'Keeping…',
    offline: 'Offline. Everything is kept',
    deviceOnly: (number: number) => `On this device only: ${changes(number)} waiting`,
    notKept: 'Not kept: tell the facilitator',
    notKeptFacilitator: 'Not kept: check the server',
    readingOnly: 'You are reading only',
    keptAgain: 'You are back. Everything you wrote is kept.',
    offlineNote: {
      title: 'You are offline',
      says: 'Go on writing. Your words stay on this page and go to the room when the line is back. Keep this page open until then.',
    },
    stalledNote: {
      title: 'Nothing can be kept at the moment',
      says: 'The server has trouble keeping what people write. Your words stay on this page until it can. Keep this page open.',
    },
    undo: {
      undo: 'Undo my last change',
      redo: 'Redo',
      undone: 'Undone',
      redone: 'Redone',
    },
    handedBack: {
      title: 'These words were not taken',
      copy: 'Copy the words',
      copied: 'Copied',
      copyByHand: 'Mark the words and copy them by hand: this browser does not let the page do it.',
      done: 'I have them, put this away',
    },
  },
} as const;

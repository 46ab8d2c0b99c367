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
    slow: 'Slow connection mode',
    slowSpoken:
      'Slow connection mode: this network blocks fast connections. Everything works, a little later.',
    fastSpoken: 'The connection is fast again.',
    offlineNote: {
      title: 'You are offline',
      /** By what outlives what: the page alone, the device without the page, or both. */
      says: {
        page: 'Go on writing. This browser keeps nothing on the device, so your words stay on this page alone and go to the room when the line is back. Keep this page open until then.',
        device:
          'Go on writing. Your words stay on this device and go to the room when the line is back. Do not reload this page until then: without the line it cannot be fetched.',
        reload:
          'Go on writing. Your words stay on this device, even if you close this page, and go to the room when the line is back.',
      },
    },
    stalledNote: {
      title: 'Nothing can be kept at the moment',
      says: {
        page: 'The server has trouble keeping what people write. Your words stay on this page until it can. Keep this page open.',
        device:
          'The server has trouble keeping what people write. Your words stay on this device until it can.',
        reload:
          'The server has trouble keeping what people write. Your words stay on this device until it can.',
      },
    },
    nearlyFull: {
      title: 'This workshop is nearly full',
      says: 'Half of what it can take is written. Go on, but paste no more long texts. Whoever runs the server can raise the limit.',
    },
    /** To be carried to the facilitator by hand. */
    download: 'Download what is waiting on this device',
    fileName: (name: string) => `waiting-${name}.json`,
    undo: {
      undo: 'Undo my last answer or row',
      redo: 'Redo',
      undone: 'Undone',
      redone: 'Redone',
      leftAsItIs: 'Somebody has changed that since, so it was left as it is.',
    },
    handedBack: {
      title: 'These words were not taken',
      lateTitle: 'These words came late',
      copy: 'Copy the words',
      copied: 'Copied',
      copyByHand: 'Mark the words and copy them by hand: this browser does not let the page do it.',
      done: 'I have them, put this away',
      download: 'Download the words as a file',
      /** Of what has no words of its own. */
      reason: (label: string) => `Why to keep it: ${label}`,
      emptied: '(left empty)',
      row: (reference: string | undefined, title: string) =>
        ['Row', reference, title].filter(Boolean).join(' '),
      rowRemoved: '(the row was removed)',
      rowAddedOrMoved: '(the row was added, moved or put back)',
    },
  },
} as const;

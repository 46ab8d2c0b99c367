// What the room says to whoever is in it: the frame around every screen, the states of a screen, and
// why a line was closed.
import type { ClosingName } from '../protocol.ts';

export const roomWords = {
  en: {
    notOpened: 'The workshop could not be opened.',
    serverUnreached: 'The server could not be reached. Nothing was changed. Try again.',
    serverFault: 'Something went wrong on the server. Nothing was changed. Try again.',
    notKept: 'These words were not kept.',
    closings: {
      brokenFrame: 'This page sent something that the server could not read. This is our fault.',
      badPass: 'This browser is not known in this workshop any more.',
      notAllowed: 'This browser may not open this workshop.',
      removed: 'The facilitator has removed you from this workshop.',
      refused: 'The workshop did not take what was written.',
      roleChanged: 'The facilitator has changed what you may do in this workshop.',
      noSuchWorkshop: 'There is no such workshop on this server.',
      otherEpoch: 'The workshop was put back to an earlier state.',
      keptOut:
        'This page sent things that the server cannot read, several times. Wait ten minutes, then reload the page.',
      tooLarge: 'What was written is too large for this workshop.',
      roomFull:
        'This workshop is full: nothing more can be added to it. Tell the facilitator. You can still read everything.',
      workshopClosed: 'The workshop is closed, so nothing can be changed.',
      oldPage: 'This page is older than the server. Reload it to go on.',
      lagging: 'The line is too slow to keep up. Trying again.',
      notKept: 'The server cannot keep anything at the moment. Trying again.',
      stopping: 'The server is restarting. Trying again.',
      roomCrowded: 'There are too many people in this workshop. Trying again.',
      serverFull: 'The server has no room for more workshops at the moment. Trying again.',
      outOfStep: 'This page and the server are out of step. Trying again.',
      tooFast: 'This page sends too much at once. Trying again.',
      tooManyLines:
        'You have this workshop open in too many windows. Close some of them. Trying again.',
    } satisfies Record<ClosingName, string>,
    loading: 'Loading…',
    opening: 'Opening the workshop…',
    arriving: 'Fetching what has been written so far…',
    joinFirst: 'Join the workshop first',
    enterCode: 'Enter the code from the wall',
    notOpenedTitle: 'The workshop is not to be reached',
    tryAgain: 'Try again',
    unknownPage: {
      title: 'There is no such page',
      says: 'Check the address. If it came from a link, the link may be cut off.',
      start: 'Go to the start page',
    },
    ourFault: {
      title: 'Sorry, this page broke',
      says: 'This is our fault, not yours. What you wrote stays in this workshop: reload the page to go on.',
      reload: 'Reload the page',
      fault: (message: string) => `For whoever mends it: ${message}`,
    },
    skip: 'Skip to the task',
    product: 'Transformation Day',
    /** The frame around what is said outside a workshop. */
    outside: {
      product: 'Transformation Day',
      skip: 'Skip to the main part of the page',
      pageTitle: (title: string) => `${title} – Transformation Day`,
    },
    header: (title: string) => `Transformation Day: ${title}`,
    you: (name: string, group: string) => `You: ${name} (${group})`,
    navigation: 'Workshop',
    places: {
      today: 'Today',
      sections: 'All sections',
      numbers: 'Numbers',
      trace: 'Trace',
      documents: 'Documents',
      people: 'People',
      checks: 'Checks',
      export: 'Take it away',
      late: 'Late words',
      versions: 'Versions',
    },
    bigScreen: 'Big screen (opens in a new tab)',
    title: (page: string, workshop: string) => `${page} – ${workshop}`,
    sections: {
      title: 'All sections',
      trace: 'Trace: what leads to what, and what is missing',
      says: 'Everything that is written in this workshop, whether it is its turn or not.',
      noStage: 'In no stage of the day',
      none: 'There is no such section in this workshop.',
      back: 'All sections',
    },
    closed: {
      title: 'The workshop is closed',
      says: 'Nothing can be changed any more. You can still read everything, and take the documents away.',
      documents: 'Read the documents',
      export: 'Take them away',
    },
    refused: {
      title: 'You are not connected to the workshop any more',
      removedTitle: 'You have been removed from this workshop',
      unknown: 'The server closed the line without saying why.',
      forgotten:
        'Nothing of this workshop is left on this device but your own words, if there are any below.',
      waiting:
        'What you wrote last is waiting on this device. It goes to the room when you are back in the workshop.',
      askFacilitator: 'Ask the facilitator if you think that this is a mistake.',
      reload: 'Reload the page',
      join: 'Join with a code',
    },
  },
} as const;

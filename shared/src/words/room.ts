// What the room says to whoever is in it: the frame around every screen, the states of a screen, and
// why a line was closed.
import type { ClosingName } from '../protocol.ts';

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

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
      tooLarge: 'What was written is too large for this workshop.',
      workshopClosed: 'The workshop is closed, so nothing can be changed.',
      oldPage: 'This page is older than the server. Reload it to go on.',
      lagging: 'The line is too slow to keep up. Trying again.',
      notKept: 'The server cannot keep anything at the moment. Trying again.',
      stopping: 'The server is restarting. Trying again.',
      outOfStep: 'This page and the server are out of step. Trying again.',
      tooFast: 'This page sends too much at once. Trying again.',
    } satisfies Record<ClosingName, string>,
    loading: 'Loading…',
    opening: 'Opening the workshop…',
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
    people: (number: number) => count(number, 'person', 'people'),
  },
} as const;

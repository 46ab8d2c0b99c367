// What people read on their way in: the join page, "Is this you?", and the lobby as the server draws it
// for browsers without JavaScript. Also why somebody is not let in.

/** What joining, starting and coming back can be refused for, beside the reasons of a room. */
export type EntranceProblem =
  | 'wrong-code'
  | 'group-needed'
  | 'same-name'
  | 'wrong-rejoin-code'
  | 'too-many-tries'
  | 'too-many-starts'
  | 'too-many-asks'
  | 'wrong-host-code'
  | 'no-such-template'
  | 'title-needed'
  | 'title-too-long'
  | 'workshop-full'
  | 'wrong-link'
  | 'other-site';

export const joinWords = {
  en: {
    product: 'Transformation Day',
    skip: 'Skip to the main part of the page',
    problem: 'There is a problem',
    /** Read out before each fault, seen by nobody. */
    errorBefore: 'Error:',
    errorTitle: (title: string) => `Error: ${title}`,
    pageTitle: (title: string, product: string) => `${title} – ${product}`,

    code: {
      title: 'Enter the code on the screen',
      label: 'Code',
      hint: 'Six letters and numbers, such as K7M-4PX. You can also scan the QR code.',
      button: 'Continue',
      needed: 'Enter the code on the screen',
      wrong: (typed: string) =>
        `No workshop here has the code “${typed}”. Check the code on the screen, and try again`,
    },

    form: {
      title: (workshop: string) => `Join “${workshop}”`,
      hours: (starts: string, ends: string) => `${starts} to ${ends}`,
      name: 'Your name',
      nameHint: 'What people here call you',
      describes: 'Which describes you?',
      observing: 'I am observing',
      observingHint: 'You can read everything that is shown to the room, but not write',
      button: 'Join',
      recorded:
        'Your name, which group you speak for and what you write are kept in this workshop. Everyone in it can see them.',
      before: 'I was here before, on another device',
      nameNeeded: 'Enter your name',
      groupNeeded: 'Choose which describes you',
      closed:
        'This workshop is closed, so nobody new can join. Ask the facilitator for the documents.',
    },

    rejoin: {
      label: 'Your rejoin code',
      hint: 'Four numbers and a word, such as 4821-KITE. You were given it when you joined.',
      button: 'Come back',
      wrong: 'Nobody in this workshop has that rejoin code. Check it, and try again',
      lost: 'If you do not have the code, ask the facilitator for a new one.',
    },

    sameName: {
      title: 'Is this you?',
      says: (name: string, group: string, time: string) =>
        `Somebody called ${name} (${group}) joined at ${time}.`,
      observer: 'observing',
      facilitator: 'facilitator',
      yes: 'Yes, and I have my rejoin code',
      lost: 'Yes, but I do not have the code',
      lostSays:
        'Ask the facilitator. They can look you up in the list of people and give you a new rejoin code. Then come back to this page.',
      no: 'No, I am somebody else',
      noHint: 'Add an initial or your last name, so that people can tell you apart.',
      noButton: 'Join as somebody else',
    },

    facilitator: {
      title: (workshop: string) => `Lead “${workshop}”`,
      says: 'This link is for those who lead the workshop. Do not share it with the room.',
      button: 'Go in as a facilitator',
      here: 'You have been here before',
      iAm: (name: string) => `I am ${name}`,
      another: 'You are new here',
      nameTaken: 'Somebody of that name has joined already. Add an initial or your last name',
    },

    enterAs: {
      title: (name: string) => `Go on as ${name}?`,
      says: (now: string, then: string, workshop: string) =>
        `In “${workshop}” this browser is ${now}. The link that you have opened makes it ${then}: what is written here from then on is written by ${then}. If you did not ask for this link, stay who you are.`,
      goOn: (name: string) => `Go on as ${name}`,
      stay: (name: string) => `Stay ${name}`,
    },

    lobby: {
      title: (name: string) => `You are in, ${name}`,
      script:
        'You can see who is here. To write with the others you need a browser with JavaScript switched on.',
      rejoinCode: 'Your rejoin code',
      rejoinSays: 'Write it down. It lets you come back on another device.',
      here: (count: number) => `Who has joined: ${count}`,
      observers: 'Observing',
      enterCode: 'Enter the code of a workshop',
      plain: 'This page needs JavaScript. Without it you can still join and see who is here.',
    },

    removed: {
      title: 'You have been removed from this workshop',
      says: 'The facilitator removed you. Ask them if you think that this is a mistake.',
    },

    problems: {
      'wrong-code': 'No workshop here has that code. Check the code on the screen, and try again.',
      'group-needed': 'Choose which describes you.',
      'same-name': 'Somebody of that name has joined already. Is this you?',
      'wrong-rejoin-code': 'Nobody in this workshop has that rejoin code. Check it, and try again.',
      'too-many-tries': 'Too many wrong codes have been tried. Wait a minute, and try again.',
      'too-many-starts':
        'Many workshops have been started from where you are. Wait a few minutes, and try again.',
      'too-many-asks':
        'You have changed a great deal within a short time. Wait a minute, and try again.',
      'wrong-host-code': 'Enter the host code of this server. Whoever runs the server knows it.',
      'no-such-template': 'There is no such template on this server.',
      'title-needed': 'Enter a title.',
      'title-too-long': 'A title can have 120 characters at most.',
      'workshop-full': 'This workshop has as many people as it can hold.',
      'wrong-link': 'This link does not open a workshop. Check that it was copied whole.',
      'other-site': 'This was asked for by another website, so it was refused.',
    } satisfies Record<EntranceProblem, string>,
  },
} as const;

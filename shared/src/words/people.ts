// What is said about the people of a workshop: who is here, by group, and what a facilitator can do for
// them.
import type { Role } from '../workshop.ts';

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const peopleWords = {
  en: {
    title: 'People',
    hereNow: (here: number, all: number) => `Here now: ${here} of ${all} who have joined`,
    inGroup: (group: string, here: number, all: number) => `${group}: ${here} of ${all} here`,
    observers: 'Observers',
    facilitators: 'Facilitators',
    here: 'here now',
    away: 'away',
    you: 'you',
    removedTitle: 'Removed',
    nobody: 'Nobody yet.',
    roles: {
      facilitator: 'Facilitator',
      contributor: 'Contributor',
      observer: 'Observer',
    } satisfies Record<Role, string>,
    joined: (number: number) => `${count(number, 'person has', 'people have')} joined`,
    actions: {
      open: 'Change',
      openSpoken: (name: string) => `Change ${name}`,
      title: (name: string) => name,
      name: 'Name',
      nameHint: 'What people here call them',
      keepName: 'Keep the name',
      role: 'What they may do',
      keepRole: 'Change what they may do',
      roleHints: {
        facilitator: 'Leads the room, and writes anywhere',
        contributor: 'Writes where the room is writing',
        observer: 'Reads, and writes nothing',
      } satisfies Record<Role, string>,
      rejoin: 'New rejoin code',
      rejoinSays: (name: string) =>
        `A code with which ${name} comes back as the same person on another device. Any code given before stops working.`,
      rejoinCode: (name: string) => `Rejoin code for ${name}`,
      remove: 'Remove from the workshop',
      removeSays: 'They are shown out at once. What they wrote stays. You can let them in again.',
      readmit: 'Let in again',
      readmitSpoken: (name: string) => `Let ${name} in again`,
      close: 'Close',
      rename: 'Change my name',
    },
    rejoin: {
      title: 'Your rejoin code',
      says: 'Write it down. It lets you come back as yourself on another device.',
      lost: 'Get a new rejoin code',
      lostSays: 'Any code that you were given before stops working.',
    },
    lobby: {
      title: (name: string) => `You are in, ${name}`,
      starts: (time: string) =>
        `The day is planned to start at ${time}. You need do nothing: this page moves on by itself.`,
      startsFacilitator: (time: string) =>
        `The day is planned to start at ${time}. Start it when the room is ready.`,
      settings: 'Make it work for me',
      practice: 'Try it: type something here',
      practiceSays: 'Nobody else sees it, and it is not kept.',
      practiceLabel: 'Practice text',
    },
    announce: {
      legend: 'What a screen reader tells you while others write',
      off: 'Only what concerns the whole room',
      section: 'Also who writes in the section that I am in',
      all: 'Also who joins',
    },
    writingHere: (name: string, others: number, section: string) =>
      others === 0
        ? `${name} is writing in ${section}`
        : `${name} and ${others} more are writing in ${section}`,
    poster: {
      open: 'Show how to join',
      title: (workshop: string) => `Join ${workshop}`,
      goTo: 'Go to',
      code: 'and enter the code',
      scan: 'or scan the square',
      qr: 'QR code with the address to join',
      print: 'Print',
      close: 'Close',
    },
    facilitatorLink: {
      title: 'Link for another facilitator',
      says: 'Whoever has this link leads the workshop. Never put it on the wall.',
      unknown:
        'This device does not know the link that was given out. You can make a new one in its place.',
      renew: {
        offer: 'Make a new link',
        sure: 'The link that was given out stops working at once. Who leads the workshop already goes on leading it.',
        confirm: 'Make a new link, stop the old one',
        cancel: 'Cancel',
        made: 'This is the new link. The old one has stopped working.',
      },
      copy: 'Copy the link',
      copied: 'Copied',
      copyByHand:
        'Press on the link and copy it by hand: this browser does not let the page do it.',
    },
  },
} as const;

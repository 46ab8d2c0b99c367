// The first page: which workshops can be started here, what each is like, and starting one.
import type { StageKind } from '../template.ts';

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

/** "3 hours 30 minutes" */
const hours = (minutes: number): string => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    whole === 0 ? '' : count(whole, 'hour', 'hours'),
    rest === 0 ? '' : count(rest, 'minute', 'minutes'),
  ];
  return parts.filter((part) => part !== '').join(' ');
};

export const startWords = {
  en: {
    product: 'Transformation Day',
    skip: 'Skip to the main part of the page',
    title: 'Start a workshop',
    pageTitle: (title: string) => `${title} – Transformation Day`,
    intro:
      'A room of civil servants, people who use the service and technologists writes requirements and a business case together, in one day. Choose what the day should make.',
    problem: 'There is a problem',
    loading: 'Fetching the templates…',
    notLoaded: 'The templates could not be fetched',
    unreached:
      'The server could not be reached. Check that this device is on the same network, then try again.',
    fault: 'Something went wrong on the server. Try again.',
    tryAgain: 'Try again',
    none: 'There is no template on this server that can be started.',

    join: {
      says: 'Here to take part in one?',
      link: 'Join with a code',
    },
    sample: {
      title: 'See a finished day',
      says: 'A whole sample workshop, with what a room wrote in every stage. Change what you like: it is a copy of your own.',
      button: 'Open the sample workshop',
      opening: 'Opening the sample workshop…',
    },

    card: {
      stages: (number: number) => count(number, 'stage', 'stages'),
      length: hours,
      from: (starts: string) => `planned to start at ${starts}`,
      makes: 'Makes',
      preview: 'Preview',
      use: 'Use',
      /** Heard after the link, so that links of several cards can be told apart. */
      of: (title: string) => `“${title}”`,
    },

    faulty: {
      title: 'Templates with faults',
      says: 'These files of the host’s folder cannot be started. Mend them, then load this page again.',
      file: (file: string, faults: number) => `${file}: ${count(faults, 'fault', 'faults')}`,
      line: (line: number) => `Line ${line}`,
      at: (path: string) => `in ${path}`,
      didYouMean: (word: string) => `Did you mean “${word}”?`,
    },

    preview: {
      back: 'All templates',
      use: 'Use this template',
      version: (version: number) => `Version ${version}`,
      agenda: 'Agenda',
      agendaSays: (starts: string, ends: string, length: string) =>
        `${starts} to ${ends}: ${length} with breaks. Times are a plan: the facilitator moves the room on when it is ready.`,
      time: 'Time',
      stage: 'Stage',
      task: 'What the room does',
      minutes: 'Minutes',
      sections: 'What is written',
      forms: 'Filled in once',
      registers: 'Lists that grow',
      noSuppliers: 'not shown to technologists, whose firms may bid',
      documents: 'Documents it makes',
      groups: 'Who takes part',
      loading: 'Fetching the template…',
      notFound: 'There is no such template on this server',
    },

    kinds: {
      brief: 'Briefing',
      'silent-write': 'Each writing their own lines',
      'round-robin': 'Round the room',
      group: 'Grouping',
      'edit-together': 'Writing together',
      vote: 'Choosing',
      discuss: 'Talking',
      'read-back': 'Reading back',
      sign: 'Agreeing',
      break: 'Break',
    } satisfies Record<StageKind, string>,

    form: {
      title: (template: string) => `Start “${template}”`,
      name: 'Title of the workshop',
      nameHint:
        'People see it on the wall and on every document, such as “Renewing a fishing licence”',
      nameNeeded: 'Enter a title',
      nameTooLong: (most: number) => `The title must be ${most} characters or fewer`,
      yourName: 'Your name',
      yourNameHint: 'You will lead the workshop. What people here call you',
      yourNameNeeded: 'Enter your name',
      yourNameTooLong: (most: number) => `Your name must be ${most} characters or fewer`,
      marking: 'Classification marking',
      markingHint: 'It stands at the top and bottom of every document',
      markings: {
        OFFICIAL: 'Most of the work of government',
        'OFFICIAL-SENSITIVE':
          'Harm could come of it if the wrong people read it. Share it only with those who need it',
      },
      place: 'Place (optional)',
      placeHint: 'Such as “Room Blue, second floor”',
      placeTooLong: (most: number) => `The place must be ${most} characters or fewer`,
      hostCode: 'Host code',
      hostCodeHint:
        'This server asks for a code before a workshop is started. Whoever runs it knows the code',
      hostCodeNeeded: 'Enter the host code',
      button: 'Start the workshop',
      starting: 'Starting the workshop…',
    },

    started: {
      title: 'The workshop is ready',
      says: (workshop: string) =>
        `“${workshop}” waits in its lobby until you start the first stage.`,
      linkTitle: 'Your link as facilitator',
      warning: 'Warning',
      linkSays: 'Keep it safe, and never put it on the wall. Whoever has it leads the workshop.',
      once: 'Copy it now: you need it to come back as the facilitator on another device.',
      copy: 'Copy the link',
      copied: 'Copied',
      copyByHand: 'Mark the link and copy it by hand: this browser does not let the page do it.',
      codeTitle: 'The code for everybody else',
      codeSays: 'This is the one for the wall. “Show how to join” shows it large, with a QR code.',
      go: 'Go to the workshop',
    },
  },
} as const;

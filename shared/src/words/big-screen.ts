// The wall: what the room is to do, how long it has, and how to join.

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const bigScreenWords = {
  en: {
    pageTitle: (workshop: string) => `${workshop} – big screen`,
    stageOf: (number: number, all: number) => `Stage ${number} of ${all}`,
    next: 'Next',
    last: 'This is the last stage',
    timeLeft: 'left',
    timeOver: 'over time',
    timePaused: 'paused',
    until: (time: string) => `until ${time}`,
    noTimer: 'No timer is running',
    breakTitle: 'Break',
    backAt: (time: string) => `Back at ${time}`,
    goTo: 'Go to',
    enterCode: 'and enter the code',
    scan: 'or scan the square',
    qr: 'QR code with the address to join',
    startsAt: (time: string) => `We start at ${time}`,
    people: (number: number) => `${count(number, 'person has', 'people have')} joined`,
    nobody: 'Nobody has joined yet',
    inGroup: (group: string, number: number) => `${group}: ${number}`,
    closed: 'The workshop is closed',
    closedSays: 'You can still read it, and take the documents away.',
    away: 'No connection to the server. The room goes on.',
    tools: {
      label: 'This screen',
      task: 'Task',
      join: 'How to join',
      numbers: 'Numbers',
      figures: 'Figures',
      blank: 'Blank',
      dark: 'Dark',
      light: 'Light',
      fullScreen: 'Full screen',
    },
  },
} as const;

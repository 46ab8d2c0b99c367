// Taking documents away as files.

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const takeAwayWords = {
  en: {
    title: 'Take it away',
    says: 'Every file is made on the room’s own server, as everything stands at that moment. It is marked DRAFT, with the time.',
    which: 'Which document?',
    formats: (document: string) => `${document} as a file`,
    everything: 'The whole workshop',
    download: 'Download',
    /** Heard after the link, which is short where it is seen. */
    downloadOf: (title: string, format: string) => `${title}, ${format}`,
    making: (title: string, format: string) => `Making ${title}, ${format}…`,
    makingShort: 'Making the file…',
    saved: (file: string) => `${file} was made. Your browser saves it with its other downloads.`,
    failed: (format: string) => `${format} was not made`,
    unreached: 'The server could not be reached, so no file was made. Try again.',
    serverFault: 'The server could not make the file. Try again, or take another format.',
    marking: (marking: string) => `Its marking is ${marking}, at the top and bottom of every page.`,
    sensitive: 'Keep the files where only those who need them can open them.',
    leftOut: (sections: number) =>
      `${count(sections, 'section is', 'sections are')} left out of your copy. Technologists’ firms may bid for the work, so they do not see ${sections === 1 ? 'it' : 'them'}.`,
    notForSuppliers: (sections: number) =>
      `Your copy holds ${count(sections, 'section', 'sections')} that technologists do not see, because their firms may bid for the work. Do not pass it on to them.`,
    whichSections: 'Which sections',
    notKept: (number: number) =>
      `${count(number, 'change of yours is', 'changes of yours are')} not kept yet, so a file that you make now does not have ${number === 1 ? 'it' : 'them'}.`,
  },
} as const;

// The read view of a document: around it, not in it.
export const documentWords = {
  en: {
    title: 'Documents',
    says: 'Each is made from what the room has written so far, and changes as the room writes.',
    choose: 'Documents of this workshop',
    notFound: 'There is no such document in this workshop. Choose one of these.',
    live: 'As the room has it now',
    contents: 'Contents',
    skipContents: 'Skip the contents',
    takeAway: 'Take it away',
    print: 'Print',
  },
} as const;

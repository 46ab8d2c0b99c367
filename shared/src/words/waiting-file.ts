// What the file of what waits on a device says about itself, to whoever opens it.
export const waitingFileWords = {
  en: {
    says: 'These words had not reached the workshop when this file was made. Give the file to the facilitator, who can bring it in: Bring in a file. The words themselves stand below, under “texts”, so that nothing is lost if it cannot be brought in.',
  },
} as const;

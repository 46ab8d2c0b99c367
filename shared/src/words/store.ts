// Why the file of workshops cannot be used, for whoever runs the server.

export const storeWords = {
  en: {
    inUse: (file: string) =>
      `${file} is open in another server. Stop that server, or give this one a file of its own (DATA_FILE).`,
    notOurs: (file: string) =>
      `${file} is not a file of this program. Move it away, or choose another file (DATA_FILE).`,
    newer: (file: string) =>
      `${file} was written by a newer version of this program. Start that version, or choose another file (DATA_FILE).`,
    cannotOpen: (file: string, why: string) =>
      `${file} cannot be opened or made: ${why}. Check that its folder is there and may be written in.`,
  },
} as const;

// The few words that stand only in a PDF: what it could not set, and where that is whole.
export const pdfWords = {
  en: {
    lettersNotSet: (mark: string) =>
      `Some letters could not be set in this PDF. Each stands as ${mark}. They are whole in the web page and the ODT.`,
    firstRows: (shown: string, all: string) =>
      `The first ${shown} rows are shown; all ${all} are in the CSV and ODT.`,
  },
} as const;

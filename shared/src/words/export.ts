// What an export says beyond the words of the document itself: the formats, the title page, headers
// and footers, and the file that explains a folder of registers.

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const exportWords = {
  en: {
    formats: {
      html: {
        title: 'Web page (HTML)',
        says: 'One file that opens in any browser, works with a screen reader and prints well.',
      },
      odt: {
        title: 'OpenDocument text (ODT)',
        says: 'To edit in LibreOffice, Word or Google Docs. The standard for government documents.',
      },
      pdf: {
        title: 'PDF',
        says: 'To read and to archive. Accessible (PDF/UA-1 and PDF/A-2a).',
      },
      docx: {
        title: 'Word document (DOCX)',
        says: 'To edit in Word. Figures are drawn, and given as tables.',
      },
      ods: {
        title: 'OpenDocument spreadsheet (ODS)',
        says: 'To calculate with in LibreOffice, Excel or Google Sheets. Registers as sheets; results as formulas that recalculate.',
      },
      xlsx: {
        title: 'Excel workbook (XLSX)',
        says: 'The same for Excel: registers as sheets, and results as formulas that recalculate.',
      },
      md: {
        title: 'Markdown text',
        says: 'Plain text with headings and tables, for wikis and version control.',
      },
      csv: {
        title: 'Tables of data (CSV)',
        says: 'Every register as a table, in one zip file.',
      },
      json: {
        title: 'Everything as data (JSON)',
        says: 'For other programs: the template, the answers and the decisions.',
      },
    },
    skipLink: 'Skip to main content',
    madeAt: 'As it stood at',
    time: (day: string, clock: string) => `${day}, ${clock} UTC`,
    summerTime: (day: string, clock: string, shown: string) =>
      `${day}, ${clock} UTC (${shown} in the UK)`,
    classification: 'Classification',
    madeBy: 'Transformation Day',
    fingerprint: 'Fingerprint (SHA-256)',
    shortFingerprint: (beginning: string) => `Fingerprint ${beginning}`,
    page: 'Page',
    ofPages: 'of',
    figure: (caption: string) => `Figure: ${caption}`,
    readme: {
      holds: (subject: string) => `The registers of “${subject}”, each as a table of its own.`,
      files: 'Files',
      rows: (number: number) => count(number, 'row', 'rows'),
      noRegisters: 'There are no registers in this workshop.',
      columns: 'Columns',
      howToRead: 'How to read the files',
      rules: [
        'Every file is UTF-8 text with one line of headings. Values are parted by commas.',
        'Numbers, amounts of money and percentages are bare numbers: £1,250.50 is 1250.50 and 3.5% is 3.5.',
        'Days are written year-month-day: 2026-11-19.',
        'Text that a spreadsheet could take for a formula begins with an apostrophe, which is no part of it.',
        'The first column is the reference that people say aloud, such as R-014.',
      ],
    },
    workerFailed:
      'The file could not be made. Try another format, and tell whoever runs this server.',
    stopping: 'The server is stopping, so no file can be made now.',
    busy: {
      workshop:
        'Many people here are having files made at the moment. Wait a minute, and try again.',
      server: 'The server is making many files at the moment. Wait a minute, and try again.',
    },
    workerStopped: 'The export stopped before it was finished. Try again.',
    workerTookTooLong: (seconds: number) =>
      `The export took longer than ${seconds} seconds and was stopped. Try another format, or try again later.`,
  },
} as const;

export type FormatName = keyof typeof exportWords.en.formats;

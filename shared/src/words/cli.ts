// What the command `tday` says: how it is used, and what was expected where it was used otherwise.

const listed = (words: readonly string[]): string => words.join(', ');

export const cliWords = {
  en: {
    help: `Usage: tday COMMAND

  tday template check FILE...
      Lists every fault of templates, or of files of parameters, each with its
      line.

  tday export FILE --format FORMAT [--document ID] [-o FILE]
      Writes a document of a workshop. FILE is the server's file of workshops
      (the server must be stopped), or a finished day as JSON.
      -f, --format FORMAT    html, odt, pdf, docx, ods, xlsx, md, csv or json
      -d, --document ID      the document; without it, the first of the template
      -o, --output FILE      where to write; without it, beside you under a name
                             that says what it is
          --version NUMBER   as it was after this entry of its log (tday log
                             FILE shows them, and which were kept as versions)
          --code CODE        the workshop with this join code, or
          --workshop ID      with this id, where the file holds several

  tday log FILE [--json]
      Shows the log of a workshop, a line an entry: number, time, who and what.
          --json             one JSON object a line
          --code, --workshop as above

  tday check FILE
      Verifies a server's file of workshops, or a backup, from end to end, and
      lists every fault. Nothing in it is changed.

  tday appraise FILE.json [--sensitivity] [--switching]
      Prints what the options of a file are worth, as JSON: present values, ratio,
      paybacks. docs/APPRAISAL.md says how it is written and how it is reckoned.
          --sensitivity      and what each test would make of each option
          --switching        and the values at which the answer turns

  FILE must not be open in a server.

  tday --help
      Shows this.`,
    noCommand: 'expected a command',
    unknownCommand: (given: string) => `there is no command "${given}"`,
    seeHelp: 'tday --help shows how it is used.',
    notOurs: (file: string) => `${file} is not a file of workshops`,
    log: {
      expectedFile: 'expected one file: tday log FILE',
    },
    template: {
      expectedCheck: 'expected: tday template check FILE...',
    },
    export: {
      expectedFile: 'expected one file: tday export FILE --format FORMAT',
      expectedFormat: (names: readonly string[]) => `expected --format, one of: ${listed(names)}`,
      noSuchFormat: (given: string, names: readonly string[]) =>
        `there is no format "${given}", expected one of: ${listed(names)}`,
      noSuchDocument: (given: string, ids: readonly string[]) =>
        `there is no document "${given}" in this workshop, expected one of: ${listed(ids)}`,
      noDocuments: 'the template of this workshop plans no document',
      noSuchFile: (file: string) => `there is no file ${file}`,
      unreadable: (file: string, why: string) => `${file} cannot be read: ${why}`,
      notADay: (file: string) =>
        `${file} is neither a file of workshops nor a finished day as JSON`,
      dayFault: (path: string, says: string) => `  ${path}: ${says}`,
      dayFaults: (file: string) => `${file} is not a finished day:`,
      dayMisfit: (file: string, why: string) => `${file} does not fit its template: ${why}`,
      noSuchTemplate: (id: string, ids: readonly string[]) =>
        `the template "${id}" of that day is not among those that come with this program: ${listed(ids)}`,
      noWorkshop: (file: string) => `${file} holds no workshop`,
      several: (file: string) => `${file} holds several workshops, expected --code or --workshop:`,
      noSuchWorkshop: (file: string) => `${file} does not hold that workshop, only:`,
      oneWorkshop: (code: string, id: string, title: string) => `  ${code}  ${id}  ${title}`,
      noSuchVersion: (given: string, last: number) =>
        `there is no version ${given} in this workshop, expected the number of an entry of its log, 1 to ${last}`,
      dayHasNoVersions: (file: string) =>
        `${file} is a finished day: it has no log, so it has no versions`,
      notWritten: (file: string, why: string) => `${file} cannot be written: ${why}`,
      written: (file: string) => `Written: ${file}`,
    },
  },
} as const;

// What the server says to whoever runs it, and to whoever meets its limits: at start, in errors, on pages
// that are not there.
export const serverWords = {
  en: {
    started: {
      running: 'Transformation Day is running.',
      here: (address: string) => `  On this computer:      ${address}`,
      network: (address: string) => `  On the same network:   ${address}`,
      noNetwork: '  This computer is on no network, so only it can reach the server.',
      onlyHere: '  Only this computer can reach the server, because HOST says so.',
      public: (address: string) => `  Everywhere:            ${address}`,
      kept: (file: string) => `  Workshops are kept in: ${file}`,
      copied: (folder: string) => `  Copied every minute to: ${folder}`,
      notKept: '  Workshops are kept in memory only, and gone when the server stops.',
      faulty: (count: number) =>
        `  ${count} ${count === 1 ? 'template has' : 'templates have'} faults and cannot be started. The start page lists them.`,
      noClient:
        '  The part for browsers is not built, so only its addresses for programs work: npm run build',
      stop: '  To stop it: Ctrl+C',
      stopping: 'Stopping. Everything that was shown as kept is kept.',
      storeLost:
        'The server ends, because the part of it that keeps workshops has failed. Everything that was shown as kept is kept. Start it again.',
    },

    cannotStart: {
      configFaults: 'The server cannot start, because of its settings:',
      fault: (setting: string, expected: string, given: string) =>
        `  ${setting}: expected ${expected}, but it is "${given}"`,
      secretFault: (setting: string, expected: string) => `  ${setting}: expected ${expected}`,
      nothingToBackUp:
        '  BACKUP_DIR: expected a DATA_FILE to copy, but it is ":memory:", which keeps nothing',
      noSuchLimit: (setting: string) => `  ${setting}: there is no such limit`,
      noSuchLimitBut: (setting: string, meant: string) =>
        `  ${setting}: there is no such limit, did you mean ${meant}?`,
      portInUse: (port: number) =>
        `The server cannot start: port ${port} is in use by another program. Stop that program, or choose another port, such as PORT=${port + 1}.`,
      portForbidden: (port: number) =>
        `The server cannot start: this account may not use port ${port}. Choose a port above 1023, such as PORT=3000.`,
      noSuchHost: (host: string) =>
        `The server cannot start: HOST is "${host}", which is no address of this computer. Leave it out to be reached from everywhere.`,
      because: (reason: string) => `The server cannot start: ${reason}`,
    },

    expected: {
      port: 'a whole number from 0 to 65535',
      host: 'a name or an address without spaces, such as 0.0.0.0 or localhost',
      file: 'the path of a file, not of a folder',
      folder: 'the path of a folder that is there',
      url: 'an address with http or https and nothing after the name, such as https://day.example.org',
      hostCode: 'at least 6 characters, without spaces at its ends',
      trustedProxy:
        'the number of proxies in front of the server, from 1 to 10, or their addresses, such as 127.0.0.1, 10.0.0.0/8',
      metricsToken: 'at least 16 characters, without spaces',
      logLevel: (levels: readonly string[]) => `one of ${levels.join(', ')}`,
      count: (least: number, most: number) => `a whole number from ${least} to ${most}`,
      bytes: (least: number, most: number) =>
        `a number of bytes from ${least} to ${most}, or one with kB or MB behind it, such as 16MB`,
      milliseconds: (least: number, most: number) =>
        `a whole number of milliseconds from ${least} to ${most}`,
    },

    dev: {
      title:
        'A sample workshop is open. One browser is one person: use private windows for the others.',
      facilitator: (address: string) => `  Facilitator:   ${address}`,
      contributor: (address: string) => `  Contributor:   ${address}`,
      observer: (address: string) => `  Observer:      ${address}`,
      screen: (address: string) => `  Big screen:    ${address}`,
      bigScreen: 'Big screen',
      observing: 'Olu, who observes',
    },

    errors: {
      ourFault: {
        title: 'This is our fault',
        says: (id: string) =>
          `Something went wrong on the server. Nothing that was shown as kept is lost. Try again. If it goes on, tell whoever runs the server: fault ${id}.`,
      },
      notKept: {
        title: 'This could not be kept',
        says: 'The server cannot keep anything at the moment, perhaps because its disk is full. Nothing that was shown as kept is lost. Try again in a minute.',
      },
      serverFull: {
        title: 'The server is full',
        says: 'So many workshops are open on this server that it has no room for another one at the moment. Nothing is lost. Try again in a minute.',
      },
      notFound: {
        title: 'There is no such page',
        says: 'Check the address. If you were given a code, enter it on the join page.',
        link: 'Enter a code',
      },
      noSuchAddress: 'There is nothing at this address.',
      tooLarge: 'What was sent is too large for this address.',
      notJson: 'expected JSON, sent as application/json',
      badBody: 'What was sent is not what this address takes.',
      stopping: 'The server is stopping. Try again in a moment.',
      unready: {
        stopping: 'The server is stopping.',
        'not-kept': 'Something has waited for more than two seconds and is not kept.',
        'no-store': 'The server cannot keep anything in its store.',
        full: 'There is no room for one more workshop, or for one more line.',
      },
      noMetrics:
        'The numbers of this server are shown to programs on the same computer, and to those that know METRICS_TOKEN.',
      noSuchFormat: (names: readonly string[]) =>
        `There is no such format. The formats are: ${names.join(', ')}.`,
      noSuchDocument: (ids: readonly string[]) =>
        `There is no such document in this workshop. Its documents are: ${ids.join(', ')}.`,
      noClient: {
        title: 'The part for browsers is not built',
        says: 'Whoever runs the server can build it: npm run build. Joining works without it.',
      },
    },

    api: {
      title: 'Transformation Day',
      about:
        'Workshops in which a room writes requirements and a business case together. Content is edited over the y-websocket protocol at /sync/{workshop}/{doc}, where doc is content or restricted; everything else is here. A pass comes from the cookie, or as Authorization: Bearer.',
      start: 'Starts a workshop from a template. Whoever starts it leads it.',
      started:
        'The workshop, its code, and the pass of its first facilitator, also set as a cookie.',
      sample: 'Opens a finished sample day as a new workshop.',
      join: 'Joins the workshop of a code with a name.',
      joined: 'Who one is in the workshop, and the pass that proves it, also set as a cookie.',
      rejoin: 'Brings a participant back on another device.',
      newRejoinCode:
        'A new rejoin code for oneself; by a facilitator, for anybody. Earlier ones stop working.',
      newRejoinCodeGiven: 'The code, shown this once.',
      newFacilitatorLink:
        'Another facilitator’s link in the place of the one before, which stops working.',
      newFacilitatorLinkGiven: 'The link. Whoever has it leads the workshop.',
      show: 'The workshop as whoever asks may see it.',
      shown: 'Here it is.',
      command: 'Asks for a decision.',
      decided: 'What was decided; nothing, if it was so already.',
      late: 'What late words would change if a facilitator took them in.',
      latePreview: 'Each answer and row, with the lines that it would gain and lose.',
      lateFile: 'Late words as a file, which can be brought in again.',
      bringIn:
        'Brings in the file of what waits on a device: its words go into the late box. By a facilitator.',
      broughtIn: 'As which late words they wait; not new, if all of them waited already.',
      export: 'A document of the workshop in a format.',
      exported: 'The file.',
      documentQuery: 'The id of the document; without it, the first one of the template.',
      versionQuery:
        'The number of a kept version, for facilitators; without it, the workshop as it is.',
      stageNumbers:
        'What the options were worth in a kept version, and what their records said, for whoever sees what they are worth now.',
      version: 'A kept version, for facilitators: the workshop as it was, and its Yjs documents.',
      templates: 'The templates on offer, and those with faults.',
      listed: 'The list.',
      template: 'One template, whole.',
      qrCode: 'The QR code of the join page.',
      healthy: 'Whether the process answers.',
      ready: 'Whether the server can do its work.',
      metrics: 'What the server has done so far, in numbers, for Prometheus.',
      description: 'This description.',
      expected: 'The body was not as expected; everything that was expected is listed.',
      notIn: 'No pass of this workshop came with the request.',
      refused: 'Refused, with the reason.',
      conflict: 'Refused, because of the state of the workshop.',
      wrongCode: 'Nobody has that code.',
      sameName: 'Somebody of that name is there already.',
      tooManyTries: 'Too many wrong codes were tried.',
      tooOften: 'This participant has asked for too much within a short time.',
      tooManyStarts: 'Too many workshops were started from one address.',
      tooManyExports: 'Too many files of this workshop are being made already.',
      noSuchTemplate: 'There is no such template.',
      noSuchThing: 'There is no such format or document.',
      notReady: 'It cannot at the moment.',
    },

    qrTitle: 'QR code of the join page',
  },
} as const;

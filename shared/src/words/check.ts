// What `tday check` says of a file of workshops, for whoever runs a server.

const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

export const checkWords = {
  en: {
    expectedFile: 'expected one file: tday check FILE',
    good: (file: string, workshops: number, entries: number): string =>
      `${file}: no fault in ${many(workshops, 'workshop', 'workshops')} with ${many(entries, 'entry', 'entries')}`,
    faults: (file: string, count: number): string => `${file}: ${many(count, 'fault', 'faults')}`,
    fault: (where: string, says: string): string => `${where}: ${says}`,
    ofFile: 'the file',
    ofWorkshop: (id: string): string => `workshop ${id}`,
    ofEntry: (id: string, number: number): string => `workshop ${id}, entry ${number}`,
    ofCheckpoint: (id: string, number: number): string => `workshop ${id}, checkpoint ${number}`,
    sqlite: (says: string): string => `SQLite says: ${says}`,
    lostRow: (table: string, parent: string): string =>
      `a row of ${table} belongs to no row of ${parent}`,
    template: 'its template cannot be read',
    gap: (expected: number): string => `entry ${expected} is not there`,
    unreadable: (why: string): string => `it cannot be read: ${why}`,
    breaksYjs: (why: string): string => `Yjs cannot take it: ${why}`,
    buildsOnNothing: 'it builds on an edit that is not there',
    unknownClient: (client: number, doc: string): string =>
      `client ${client} wrote in ${doc}, and it is nobody’s`,
    strangeClaim: (client: number, participant: string): string =>
      `client ${client} belongs to ${participant}, who is not in the workshop`,
    lateClaim: (client: number, number: number): string =>
      `client ${client} is claimed by entry ${number}, which is not there`,
    strangeCredential: (kind: string, participant: string): string =>
      `a ${kind} belongs to ${participant}, who is not in the workshop`,
    strangeLate: (id: string, participant: string): string =>
      `late words ${id} belong to ${participant}, who is not in the workshop`,
    spoilt: 'its bytes are not those that were written; it is not used',
    differs: (what: string): string => `it is not what the log says: ${what}`,
    beyond: 'it is beyond the end of the log',
  },
} as const;

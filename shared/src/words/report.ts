// What a document says that nobody wrote in the room: its facts, its warning, and the sentences that
// stand where something is missing.
export const reportWords = {
  en: {
    contents: 'Contents',
    draft: (day: string, clock: string) => `DRAFT, ${day}, ${clock} UTC`,

    reference: 'Reference',
    documentId: 'Document id',
    status: 'Status',
    statusDraft: 'Draft, not yet agreed',
    heldOn: 'Workshop held',
    place: 'Place',
    classification: 'Classification',
    template: 'Template',
    templateVersion: (title: string, version: number) => `${title}, version ${version}`,
    participants: 'Participants',
    facilitators: 'Facilitators',
    participantsByGroup: (total: number, groups: readonly (readonly [string, number])[]) =>
      total === 0
        ? 'Nobody has joined yet'
        : `${total} (${groups.map(([group, number]) => `${group}: ${number}`).join(', ')})`,

    firstEstimates: 'First estimates',
    firstEstimatesSays:
      'This document was written in one day, in one room. Its figures are first estimates made there. Test them before money is committed on them.',

    notYetWritten: 'Not yet written',
    notYetWrittenHere: (labels: readonly string[]) => `Not yet written: ${labels.join('; ')}.`,
    notYetWrittenInAny: (labels: readonly string[]) =>
      `Not yet written in any row: ${labels.join('; ')}.`,
    none: 'None.',
    andMore: (rows: number) => `And ${rows} more.`,
    andMoreBelow: (rows: number, heading: string) => `And ${rows} more: see “${heading}”.`,
    andMoreAt: (rows: number, heading: string, document: string) =>
      `And ${rows} more: see “${heading}” in “${document}”.`,
    wholeElsewhere:
      'Where words end in “…” they were cut to fit this page. The other documents have them whole.',
    decision: {
      decided:
        'Agreed as asked, agreed on a condition, or not agreed: ______________________________',
      signed: 'Name and role: ______________________________ Date: ______________',
    },
    nobodyYet: 'Nobody has joined yet.',
    leftOut: (section: string) => `Left out of this copy: ${section}.`,
    noAmount: '–',
    total: 'Total',
    columnOf: (label: string, column: string) => `${label}: ${column}`,
    labelled: (label: string) => (/[\p{P}]$/u.test(label) ? label : `${label}:`),
    untitledRow: (singular: string) => `(${singular} not yet written)`,

    whoWasHere: 'Who was in the room',
    name: 'Name',
    role: 'Role',
    group: 'Speaks for',
    organisation: 'Organisation',
    interest: 'Interest declared',
    noneDeclared: 'None declared',
    notGiven: 'Not given',
    roles: { facilitator: 'Facilitator', contributor: 'Contributor', observer: 'Observer' },
  },
} as const;

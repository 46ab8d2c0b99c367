// What stands beside the places where people answer.
import type { SourceKind } from '../fields/source.ts';

export const widgetWords = {
  en: {
    optional: 'Nothing chosen',
    clear: 'Clear',
    clearAnswer: (label: string) => `Clear the answer to “${label}”`,
    notKeptYet: 'This is not kept until it can be read.',
    noAnswer: 'Not yet answered',
    overwritten: (name: string, was: string) => `${name} wrote “${was}” before.`,
    overwrittenByYou: (was: string) => `You wrote “${was}” before.`,
    overwrittenBySomebody: (was: string) => `Before, it said “${was}”.`,
    useThat: 'Use that instead',
    hide: 'Hide',
    day: 'Day',
    linkAdd: 'Add a link',
    linkChange: 'Change the link: choose another row',
    linkReplaced: (row: string) => `This takes the place of ${row}.`,
    linkPick: 'Choose a row',
    linkNone: 'There are no rows to link to yet. Add them in',
    linkReached: 'Press Enter to link this row.',
    linkRemove: 'Remove',
    linkTo: (reference: string) => `the link to ${reference}`,
    linkGone: 'a removed row',
    personName: 'Name or role',
    personHint: 'Choose somebody in the room, or type a name or a role.',
    notAnswered: 'Not answered',
    likelihood: 'Likelihood',
    impact: 'Impact',
    riskCell: (likelihood: string, impact: string, score: number, band: string) =>
      `${likelihood}, ${impact}: ${score}, ${band}`,
    riskChosen: (score: number, band: string) => `Score ${score}, ${band}`,
    total: 'Total',
    sourceKind: 'Where does this come from?',
    sourceNote: 'Say which evidence, or how it was estimated',
    sources: {
      evidence: 'Evidence: somebody measured it',
      estimate: 'Estimate: worked out from something known',
      guess: 'Guess: nobody knows yet',
    } satisfies Record<SourceKind, string>,
    given: 'Given',
    when: 'When',
    // biome-ignore lint/suspicious/noThenProperty: a keyword of criteria; words are never awaited
    then: 'Then',
  },
} as const;

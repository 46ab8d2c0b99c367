// Registers on screen: adding, moving, removing, filtering, pasting.

import { someNames } from './some-names.ts';
import { withArticle } from './with-article.ts';

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const registerWords = {
  en: {
    rows: (number: number) => count(number, 'row', 'rows'),
    shownOf: (shown: number, all: number) => `${shown} of ${count(all, 'row', 'rows')}`,
    none: (singular: string) => `Nobody has added ${withArticle(singular)} yet.`,
    noneFound: 'No row has all of that.',
    add: (singular: string) => `Add ${withArticle(singular)}`,
    reference: 'Reference',
    totalOf: (label: string) => `${label}: total`,
    actions: 'Actions',
    edit: 'Edit',
    read: 'Read',
    done: 'Done',
    row: (reference: string, title: string) => `${reference} ${title}`.trim(),
    untitled: 'not named yet',
    editing: (names: readonly string[]) => `${someNames(names)} here now`,
    up: 'Move up',
    down: 'Move down',
    moveTo: 'Move to place',
    of: (all: number) => `of ${all}`,
    move: 'Move',
    drag: (reference: string) => `Drag ${reference} to another place`,
    moved: (reference: string, place: number, all: number) =>
      `${reference} moved to ${place} of ${all}`,
    enterPlace: (all: number) => `Enter a place from 1 to ${all}`,
    remove: 'Remove',
    removed: (reference: string) => `${reference} removed.`,
    undo: 'Undo',
    putBackAgain: 'Put back',
    removedRows: (number: number) => `Removed rows (${number})`,
    removedSays: 'Nothing written in them is lost. Put a row back to go on with it.',
    putBack: (reference: string) => `${reference} is back.`,
    moveInOwnOrder:
      'To move rows, clear the filter and the sorting: rows then stand in their own order.',
    search: 'Find rows with these words',
    filterBy: (label: string) => `${label} is`,
    any: 'Any',
    clearFilter: 'Clear the filter and sorting',
    sortBy: (label: string) => `Sort by ${label}`,
    sort: 'Sort by',
    sortNone: 'The order of the room',
    sortUp: (label: string) => `${label}, rising`,
    sortDown: (label: string) => `${label}, falling`,
    newRows: (number: number) => `${count(number, 'new row', 'new rows')} from others.`,
    show: 'Show',
    pages: (title: string) => `Pages of ${title}`,
    page: (number: number) => `Page ${number}`,
    previous: 'Previous',
    next: 'Next',
    download: 'Download as CSV',
    pasteOpen: 'Paste from a spreadsheet',
    pasteAdded: (rows: number) => `${count(rows, 'row', 'rows')} added.`,
  },
} as const;

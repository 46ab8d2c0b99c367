// What every format says about the document besides its blocks: the facts of the title page, and the
// short lines at the head and foot of each page.
import { formatDate } from '@tday/shared/fields/date';
import type { Fact } from '@tday/shared/report/blocks';
import { exportWords } from '@tday/shared/words/export';
import { shorten } from './printable/limits.ts';
import type { Printable } from './printable/printable.ts';
import { summerClock } from './summer-time.ts';

const words = exportWords.en;

/** "19 November 2026, 16:44 UTC" of an ISO time in UTC, with what clocks show where that is another hour. */
export const timeInWords = (iso: string): string => {
  const [day = '', clock = ''] = iso.split('T');
  const utc = clock.slice(0, 5);
  const shown = summerClock(iso);
  return shown === undefined
    ? words.time(formatDate(day), utc)
    : words.summerTime(formatDate(day), utc, shown);
};

/** `2026-11-19T16:44:00Z`: the form that office formats ask for, without fractions of a second. */
export const wholeSeconds = (iso: string): string => `${iso.slice(0, 19)}Z`;

/** One page says when it was and of what in its foot, and has no room to say it twice. */
export const frontFacts = (printable: Printable): readonly Fact[] =>
  printable.onePage === true
    ? printable.facts
    : [
        ...printable.facts,
        { label: words.madeAt, text: timeInWords(printable.madeAt) },
        { label: words.fingerprint, text: printable.fingerprint },
      ];

/** What any file says of itself, whatever it holds. */
export type FileFacts = Pick<
  Printable,
  'title' | 'subject' | 'language' | 'marking' | 'madeAt' | 'fingerprint'
>;

/** "Business case: Triage of incoming letters", as browsers and file lists show it. */
export const fullTitle = (printable: Pick<Printable, 'title' | 'subject'>): string =>
  `${printable.title}: ${printable.subject}`;

/** The same, short enough for its place at the foot of a page. */
export const footTitle = (
  printable: Pick<Printable, 'title' | 'subject'>,
  mostLetters = 100,
): string => shorten(fullTitle(printable), mostLetters);

export const footFingerprint = (printable: Pick<Printable, 'fingerprint'>): string =>
  words.shortFingerprint(printable.fingerprint.slice(0, 12));

// What a file that is taken away is called: readable on any disk, and different for every state of the workshop.
import type { Format } from '../export/format.ts';

/** Letters without their accents, small; anything else is one dash. */
const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');

/** Formats that hold the whole workshop and not one document of it. */
const whole: ReadonlySet<string> = new Set(['csv', 'json']);

const plainTime = (at: number): string =>
  new Date(at).toISOString().slice(0, 16).replace('T', '-').replace(':', '');

/** Of late words: whose they are, and when they came. */
export const lateFileName = (writer: string, at: number): string =>
  `${['late-words', plain(writer), plainTime(at)].filter((part) => part !== '').join('_')}.json`;

export const fileNameOf = (
  title: string,
  document: string,
  { name, extension }: Pick<Format, 'name' | 'extension'>,
  lastChangedAt: number,
): string => {
  const about = [plain(title), ...(whole.has(name) ? [] : [document]), plainTime(lastChangedAt)];
  return `${about.filter((part) => part !== '').join('_')}.${extension}`;
};

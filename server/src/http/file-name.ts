// What an exported file is called: readable on any disk, and different for every state of the workshop.
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

export const fileNameOf = (
  title: string,
  document: string,
  { name, extension }: Pick<Format, 'name' | 'extension'>,
  lastChangedAt: number,
): string => {
  const time = new Date(lastChangedAt)
    .toISOString()
    .slice(0, 16)
    .replace('T', '-')
    .replace(':', '');
  const about = [plain(title), ...(whole.has(name) ? [] : [document]), time];
  return `${about.filter((part) => part !== '').join('_')}.${extension}`;
};

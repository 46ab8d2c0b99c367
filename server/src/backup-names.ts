// What the copies in a backup folder are called, and which of them are left: the newest, and of the last days
// one an hour.

/** So that two servers may have one folder, and nothing else in it is ever touched. */
export interface Copy {
  readonly name: string;
  readonly at: number;
}

const newest = 10;
const hourly = 48;
const hourMs = 3_600_000;

const ending = '.sqlite';

/** tday-2026-11-26T05-27-03Z.sqlite: in the order of time, and allowed on every disk. */
export const copyName = (base: string, at: number): string => {
  const stamp = new Date(at).toISOString().replace(/\.\d+/, '').replaceAll(':', '-');
  return `${base}-${stamp}${ending}`;
};

/** What a copy is called while it is being made. */
export const unfinished = (name: string): string => `${name}.part`;

const stampPattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z$/;

const timeOf = (base: string, name: string): number | undefined => {
  if (!name.startsWith(`${base}-`) || !name.endsWith(ending)) return undefined;
  const stamp = name.slice(base.length + 1, -ending.length);
  const [, day, hour, minute, second] = stampPattern.exec(stamp) ?? [];
  const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? undefined : at;
};

/** The newest first. */
export const copiesIn = (names: readonly string[], base: string): readonly Copy[] =>
  names
    .flatMap((name) => {
      const at = timeOf(base, name);
      return at === undefined ? [] : [{ name, at }];
    })
    .sort((a, b) => b.at - a.at);

/** Left behind by a server that was stopped while it was copying. */
export const leftovers = (names: readonly string[], base: string): readonly string[] =>
  names.filter((name) => {
    const finished = name.endsWith('.part') ? name.slice(0, -'.part'.length) : '';
    return timeOf(base, finished) !== undefined;
  });

/** Which copies go; `copies` newest first. */
export const outdated = (copies: readonly Copy[]): readonly Copy[] => {
  const kept = new Set(copies.slice(0, newest));
  const hours = new Map<number, Copy>();
  for (const copy of copies) hours.set(Math.floor(copy.at / hourMs), copy);
  const inOrder = [...hours.entries()].sort(([a], [b]) => b - a).slice(0, hourly);
  for (const [, copy] of inOrder) kept.add(copy);
  return copies.filter((copy) => !kept.has(copy));
};

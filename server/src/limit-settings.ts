// The limits as a host sets them: each by its name, `framesPerSecond` as TDAY_LIMIT_FRAMES_PER_SECOND.
import { serverWords } from '@tday/shared/words/server';
import { nearestWord } from '@tday/templates/nearest-word';
import { type Environment, fits, type Read } from './environment.ts';
import { defaultLimits, type LimitName, type Limits, limitNames } from './sync/limits.ts';

const { cannotStart, expected } = serverWords.en;

const prefix = 'TDAY_LIMIT_';

const snake = (name: LimitName): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

export const limitSetting = (name: LimitName): string => prefix + snake(name);

const units: Readonly<Record<string, number>> = { '': 1, kB: 1_024, MB: 1_048_576 };

const readBytes = (given: string): number => {
  const [, digits = 'none', unit = ''] = /^(\d{1,10})(kB|MB|)$/.exec(given) ?? [];
  return Number(digits) * (units[unit] ?? 1);
};

const readWhole = (given: string): number =>
  /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;

/** With less than the least nobody could work; with more than the most it would be no limit. */
const kinds = {
  bytes: { read: readBytes, least: 256, most: 4_294_967_296, says: expected.bytes },
  milliseconds: { read: readWhole, least: 100, most: 3_600_000, says: expected.milliseconds },
  count: { read: readWhole, least: 1, most: 1_000_000, says: expected.count },
} as const;

const kindOf = (name: LimitName): keyof typeof kinds => {
  if (/bytes/i.test(name)) return 'bytes';
  return name.endsWith('Ms') ? 'milliseconds' : 'count';
};

const readLimit = (name: LimitName, given: string): Read<number> => {
  const { read, least, most, says } = kinds[kindOf(name)];
  const value = read(given);
  return value >= least && value <= most ? fits(value) : { expected: says(least, most) };
};

const unknownFault = (setting: string): string => {
  const meant = nearestWord(setting.slice(prefix.length), limitNames.map(snake));
  return meant === undefined
    ? cannotStart.noSuchLimit(setting)
    : cannotStart.noSuchLimitBut(setting, prefix + meant);
};

/** What the host has not set is as it was. */
export const readLimits = (
  environment: Environment,
): { readonly limits: Limits; readonly faults: readonly string[] } => {
  const names = new Map(limitNames.map((name) => [limitSetting(name), name]));
  const limits: Record<LimitName, number> = { ...defaultLimits };
  const faults: string[] = [];
  for (const [setting, given = ''] of Object.entries(environment)) {
    if (!setting.startsWith(prefix) || given === '') continue;
    const name = names.get(setting);
    const read = name && readLimit(name, given);
    if (name === undefined || read === undefined) faults.push(unknownFault(setting));
    else if ('value' in read) limits[name] = read.value;
    else faults.push(cannotStart.fault(setting, read.expected, given));
  }
  return { limits, faults };
};

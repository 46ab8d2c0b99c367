// docs/OPERATIONS.md says what is so.
import { readFileSync } from 'node:fs';
import { closings } from '@tday/shared/protocol';
import { roomWords } from '@tday/shared/words/room';
import { expect, test } from 'vitest';
import { limitSetting } from './limit-settings.ts';
import {
  defaultLimits,
  type LimitName,
  limitClosings,
  limitEnds,
  limitNames,
} from './sync/limits.ts';

const operations = readFileSync(new URL('../../docs/OPERATIONS.md', import.meta.url), 'utf8');

const MB = 1_048_576;

const bytes = (value: number): string =>
  value >= MB && value % MB === 0 ? `${value / MB} MB` : `${value / 1_024} kB`;

const written = (name: LimitName): string => {
  const value = defaultLimits[name];
  if (/bytes/i.test(name)) return bytes(value);
  return `${value.toLocaleString('en-GB')}${name.endsWith('Ms') ? ' ms' : ''}`;
};

const ends = {
  refused: 'refused, words handed back',
  told: 'the facilitator and the log are told',
  burst: 'what may come at once',
  'left-out': 'left out',
  forgotten: 'the oldest is forgotten',
  'closed-1008': 'closed, 1008',
  waits: 'waits its turn',
  time: 'how long',
  'answered-429': 'answered 429',
  'answered-503': 'answered 503',
} as const;

const isClosing = (name: LimitName): name is keyof typeof limitClosings => name in limitClosings;

const endOf = (name: LimitName): string => {
  if (!isClosing(name)) return ends[limitEnds[name]];
  const { code, reason } = closings[limitClosings[name]];
  return `closed, ${code} \`${reason}\``;
};

/** The table as it is to stand there; what a limit means is the hosts' own sentence, behind it. */
test.each(limitNames)('the table of limits has a true line for %s', (name) => {
  const line = `| \`${limitSetting(name)}\` | ${written(name)} | ${endOf(name)} |`;
  expect(operations).toContain(line);
});

test('every closing has its sentence', () => {
  expect(Object.keys(roomWords.en.closings).sort()).toEqual(Object.keys(closings).sort());
});

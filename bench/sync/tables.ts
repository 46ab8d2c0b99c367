// What was measured, as it stands in RESULTS.md.
import { median, printTable } from '../figures.ts';
import type { Held, Measured } from './bounds.ts';
import { kindNames } from './servers/kinds.ts';

type Cell = string | number;

const limitOf = ({ atMost, atLeast }: Held): string =>
  atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`;

export const printMeasured = (measured: Measured, scenario: string, says: string): void => {
  const kinds = measured.get(scenario) ?? new Map();
  const named = kindNames.filter((name) => kinds.has(name));
  const figures = new Set(named.flatMap((name) => Object.keys(kinds.get(name) ?? {})));
  const rows = [...figures].map((figure): Cell[] => [
    figure,
    ...named.map((name) => median(kinds.get(name)?.[figure] ?? [])),
  ]);
  printTable(`${scenario}: ${says}`, ['figure', ...named], rows);
};

export const printHeld = (held: readonly Held[]): void => {
  const rows = held.map((one): Cell[] => [
    one.says,
    ...kindNames.map((kind) => one.values.get(kind) ?? ''),
    one.to === undefined ? '' : `${one.bounded.toPrecision(2)} of ${one.to}`,
    limitOf(one),
    one.isMet ? 'yes' : 'NO',
  ]);
  printTable('what must hold', ['figure', ...kindNames, 'ratio', 'bound', 'met'], rows);
};

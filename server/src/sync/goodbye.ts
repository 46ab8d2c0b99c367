// Ends the lines of a server that stops: few at once, many in random order over some seconds, so that their
// browsers do not all knock at the same moment at the server that comes after it.
import type { RandomBytes } from '@tday/shared/ids';
import type { Connection } from './connection.ts';
import type { World } from './world.ts';

const few = 30;
const msForEach = 10;
const longestMs = 5_000;
const tickMs = 50;

/** A number of 32 bits for each, sorted by it. */
const shuffled = <One>(all: readonly One[], random: RandomBytes): One[] =>
  all
    .map((one) => ({ one, by: Buffer.from(random(4)).readUInt32LE() }))
    .sort((a, b) => a.by - b.by)
    .map(({ one }) => one);

export const sayGoodbye = async (
  lines: readonly Connection[],
  { later, random }: Pick<World, 'later' | 'random'>,
): Promise<void> => {
  const left = shuffled(lines, random);
  const spreadMs = left.length <= few ? 0 : Math.min(left.length * msForEach, longestMs);
  const ticks = Math.max(1, Math.floor(spreadMs / tickMs));
  const eachTick = Math.ceil(left.length / ticks);
  while (left.length > 0) {
    for (const line of left.splice(0, eachTick)) line.close('stopping');
    if (left.length > 0) await new Promise<void>((resolve) => later(tickMs, resolve));
  }
};

// People who write, lose their line, come back, and a server that restarts or runs out of disk, in any
// order: in the end all read the same, and every word is there. A seed that ever failed stays in the list.

import { chanceFrom } from '@tday/server/sync/fuzz/chance';
import { expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { Theatre } from './theatre.ts';
import { until } from './waiting.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

const happens = async (
  theatre: Theatre,
  actor: Actor,
  words: string,
  kind: number,
): Promise<string | undefined> => {
  if (kind === 0) actor.cut();
  else if (kind < 3) actor.mend();
  else if (kind === 3) theatre.store.fill();
  else if (kind === 4) theatre.store.recover();
  else if (kind === 5) await theatre.restart();
  else if (kind === 6) actor.addRow();
  else {
    actor.type(words);
    return words;
  }
  return undefined;
};

test.each([1, 2, 3, 4, 5])(
  '[S3] whatever happens, everybody reads every word in the end: seed %i',
  async (seed) => {
    const chance = chanceFrom(seed);
    const theatre = await Theatre.open();
    const actors = [
      await theatre.enter('alice'),
      await theatre.enter('bob'),
      await theatre.enter('carol'),
    ] as const;
    const typed: string[] = [];
    for (let step = 0; step < 120; step++) {
      const actor = actors[chance(actors.length)] ?? actors[0];
      const words = await happens(theatre, actor, `word ${step}`, chance(14));
      if (words !== undefined) typed.push(words);
      for (let turns = chance(4); turns > 0; turns--) await turn();
    }
    theatre.store.recover();
    await Promise.all(actors.map((actor) => actor.back()));
    await until(() => actors.every((actor) => actor.allKept));
    await until(() => actors.every((actor) => actor.reads() === actors[0].reads()));
    expect(actors[0].reads().split('\n').sort()).toEqual(typed.sort());
    await until(() => actors[0].content.rows('needs').every((row) => actors[0].reference(row)));
    const numbers = Object.values(actors[0].workshop.references['needs'] ?? {});
    expect(new Set(numbers).size).toBe(numbers.length);
    await theatre.close();
  },
);

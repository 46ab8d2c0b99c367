// What lies on a device does not grow without end: copies of workshops that nobody has opened for a month go,
// unless something waits in them; those in which something waits go when no pass opens them any more, and then only
// once that is seen again a month later: the clock of a device may have been wrong for a while.
import { isRecord } from '@tday/shared/is-record';
import type { DeviceStore } from './device-store.ts';

const dayMs = 86_400_000;
const unusedMs = 30 * dayMs;
/** As long as a browser stays who it is. */
const passMs = 180 * dayMs;
const secondLookMs = 30 * dayMs;
const mostCopies = 12;

interface Head {
  /** Such as k3m.../alice...: the workshop and whose copy it is. */
  readonly whose: string;
  readonly usedAt: number;
}

const readHeads = (entries: ReadonlyMap<string, unknown>): readonly Head[] =>
  [...entries].map(([key, head]) => ({
    whose: key.slice(key.indexOf('/') + 1),
    usedAt: isRecord(head) ? Number(head['usedAt']) || 0 : 0,
  }));

/** Something that the room lacks, or words handed back that nobody has put away. */
const hasWaiting = async (store: DeviceStore, whose: string): Promise<boolean> => {
  if ((await store.read(`back/${whose}`)).size > 0) return true;
  const rows = await store.read(`doc/${whose}/`);
  return [...rows.values()].some((row) => isRecord(row) && Number(row['waiting']) > 0);
};

/** When something that waits was first seen to be of no use any more. */
const markOf = (whose: string): string => `useless/${whose}`;

export const tidyDevice = async (store: DeviceStore, open: string, now: number): Promise<void> => {
  const heads = readHeads(await store.read('head/'))
    .filter(({ whose }) => !whose.startsWith(`${open}/`))
    .sort((a, b) => b.usedAt - a.usedAt);
  const marks = await store.read(markOf(''));
  const stillUseless = new Set<string>();
  /** Whether what waits may go now. */
  const isUseless = async ({ whose, usedAt }: Head): Promise<boolean> => {
    if (now - usedAt < passMs) return false;
    const mark = markOf(whose);
    stillUseless.add(mark);
    const since = Number(marks.get(mark));
    if (since <= now) return now - since >= secondLookMs;
    await store.write(new Map([[mark, now]]), [], []);
    return false;
  };
  for (const [index, head] of heads.entries()) {
    const { whose, usedAt } = head;
    if (now - usedAt < unusedMs && index < mostCopies) continue;
    if ((await hasWaiting(store, whose)) && !(await isUseless(head))) continue;
    stillUseless.delete(markOf(whose));
    for (const kind of ['doc', 'back']) await store.drop(`${kind}/${whose}`);
    await store.drop(`head/${whose}`);
  }
  for (const mark of marks.keys()) if (!stillUseless.has(mark)) await store.drop(mark);
};

// What lies on a device does not grow without end: copies of workshops that nobody has opened for a month go,
// unless something waits in them; those in which something waits go when no pass opens them any more, and then only
// once that was seen on two days a week apart: the clock of a device may have been wrong for one.
import { isRecord } from '@tday/shared/is-record';
import type { DeviceStore } from './device-store.ts';

const dayMs = 86_400_000;
const unusedMs = 30 * dayMs;
/** As long as a browser stays who it is. */
const passMs = 180 * dayMs;
const secondLookMs = 7 * dayMs;
const mostCopies = 12;

interface Head {
  /** Such as k3m.../alice...: the workshop and whose copy it is. */
  readonly whose: string;
  readonly usedAt: number;
  /** When it was first seen to be of no use any more; gone as soon as it is used. */
  readonly uselessSince: number | undefined;
  /** As it lies there. */
  readonly entry: Readonly<Record<string, unknown>>;
}

const readHeads = (entries: ReadonlyMap<string, unknown>): readonly Head[] =>
  [...entries].map(([key, head]) => {
    const entry = isRecord(head) ? head : {};
    const since = Number(entry['uselessSince']) || 0;
    return {
      whose: key.slice(key.indexOf('/') + 1),
      usedAt: Number(entry['usedAt']) || 0,
      uselessSince: since > 0 ? since : undefined,
      entry,
    };
  });

/** Something that the room lacks, or words handed back that nobody has put away. */
const hasWaiting = async (store: DeviceStore, whose: string): Promise<boolean> => {
  if ((await store.read(`back/${whose}`)).size > 0) return true;
  const rows = await store.read(`doc/${whose}/`);
  return [...rows.values()].some((row) => isRecord(row) && Number(row['waiting']) > 0);
};

/** Whether what waits in it may go now; puts down when it was first of no use. */
const isUseless = async (
  store: DeviceStore,
  { whose, usedAt, uselessSince, entry }: Head,
  now: number,
): Promise<boolean> => {
  if (now - usedAt < passMs) return false;
  if (uselessSince !== undefined && uselessSince <= now) return now - uselessSince >= secondLookMs;
  await store.write(new Map([[`head/${whose}`, { ...entry, uselessSince: now }]]), [], []);
  return false;
};

export const tidyDevice = async (store: DeviceStore, open: string, now: number): Promise<void> => {
  const heads = readHeads(await store.read('head/'))
    .filter(({ whose }) => !whose.startsWith(`${open}/`))
    .sort((a, b) => b.usedAt - a.usedAt);
  for (const [index, head] of heads.entries()) {
    const { whose, usedAt } = head;
    if (now - usedAt < unusedMs && index < mostCopies) continue;
    if ((await hasWaiting(store, whose)) && !(await isUseless(store, head, now))) continue;
    for (const kind of ['doc', 'back']) await store.drop(`${kind}/${whose}`);
    await store.drop(`head/${whose}`);
  }
};

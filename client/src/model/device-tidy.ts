// What lies on a device does not grow without end: copies of workshops that nobody has opened for a month go,
// unless something waits in them, and those in which something waits go when no pass opens them any more.
import { isRecord } from '@tday/shared/is-record';
import type { DeviceStore } from './device-store.ts';

const dayMs = 86_400_000;
const unusedMs = 30 * dayMs;
/** As long as a browser stays who it is. */
const passMs = 180 * dayMs;
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

export const tidyDevice = async (store: DeviceStore, open: string, now: number): Promise<void> => {
  const heads = readHeads(await store.read('head/'))
    .filter(({ whose }) => !whose.startsWith(`${open}/`))
    .sort((a, b) => b.usedAt - a.usedAt);
  for (const [index, { whose, usedAt }] of heads.entries()) {
    const age = now - usedAt;
    if (age < unusedMs && index < mostCopies) continue;
    if (age < passMs && (await hasWaiting(store, whose))) continue;
    for (const kind of ['doc', 'back']) await store.drop(`${kind}/${whose}`);
    await store.drop(`head/${whose}`);
  }
};

// What a file holds that can be exported: one workshop of a server's file, or a finished day as JSON, which
// is opened in memory as the sample workshop is.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { readJoinCode } from '@tday/shared/codes';
import type { RandomBytes } from '@tday/shared/ids';
import { type SampleDay, sampleDaySchema } from '@tday/shared/schema/sample-day-schema';
import { checkShape } from '@tday/shared/schema/schema-fault';
import { MisfitError } from '@tday/shared/seed';
import type { Template } from '@tday/shared/template';
import { cliWords } from '@tday/shared/words/cli';
import { shippedTemplates } from '@tday/templates/template-folder';
import { pino } from 'pino';
import type { ExportJob } from './export/export-job.ts';
import { later } from './http/later.ts';
import { dayEnds, openDay } from './http/sample-workshop.ts';
import { MemoryStore } from './store/memory-store.ts';
import { SqliteStore } from './store/sqlite-store.ts';
import { type Store, StoreUnusableError, type WorkshopKeys } from './store/store.ts';
import { RoomState } from './sync/room-state.ts';
import { Rooms } from './sync/rooms.ts';
import { whyOf } from './why-unreadable.ts';

const words = cliWords.en.export;

export type Exportable = Omit<ExportJob, 'format' | 'document'>;

/** Which workshop of several is meant. */
export interface Wanted {
  readonly code?: string | undefined;
  readonly workshop?: string | undefined;
  /** As it was after this entry of its log. */
  readonly version?: string | undefined;
}

/** Why there is nothing to export: the lines to show. */
export interface Unusable {
  readonly says: readonly string[];
}

const sqliteBeginning = 'SQLite format 3\0';

export const readExportable = async (
  file: string,
  wanted: Wanted,
): Promise<Exportable | Unusable> => {
  const bytes = await readBytes(file);
  if ('says' in bytes) return bytes;
  if (bytes.content.subarray(0, sqliteBeginning.length).toString('latin1') === sqliteBeginning)
    return readWorkshop(file, wanted);
  return wanted.version === undefined
    ? readDay(file, bytes.content.toString('utf8'))
    : { says: [words.dayHasNoVersions(file)] };
};

const readBytes = async (file: string): Promise<{ readonly content: Buffer } | Unusable> => {
  try {
    if (!(await stat(file)).isFile()) return { says: [words.notADay(file)] };
    return { content: await readFile(file) };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { says: [missing ? words.noSuchFile(file) : words.unreadable(file, whyOf(error))] };
  }
};

const readWorkshop = async (file: string, wanted: Wanted): Promise<Exportable | Unusable> => {
  try {
    const store = await SqliteStore.open({ file });
    try {
      return await choose(file, store, await store.listKeys(), wanted);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreUnusableError) return { says: [error.message] };
    throw error;
  }
};

const isWanted =
  ({ code, workshop }: Wanted) =>
  (listed: WorkshopKeys): boolean =>
    (code === undefined || listed.code === readJoinCode(code)) &&
    (workshop === undefined || listed.id === workshop);

const choose = async (
  file: string,
  store: Store,
  listed: readonly WorkshopKeys[],
  wanted: Wanted,
): Promise<Exportable | Unusable> => {
  const [found, ...others] = listed.filter(isWanted(wanted));
  if (listed.length === 0) return { says: [words.noWorkshop(file)] };
  if (found !== undefined && others.length === 0) return stateOf(store, found, wanted.version);
  const says = found === undefined ? words.noSuchWorkshop(file) : words.several(file);
  return { says: [says, ...(await Promise.all(listed.map((one) => lineOf(store, one))))] };
};

const load = async (store: Store, { id }: WorkshopKeys, upTo?: number): Promise<RoomState> => {
  const stored = await store.load(id, upTo);
  if (stored === undefined) throw new Error(`the workshop ${id} is listed and not there`);
  return new RoomState(stored);
};

const lineOf = async (store: Store, listed: WorkshopKeys): Promise<string> => {
  const { workshop } = await load(store, listed);
  return words.oneWorkshop(listed.code, listed.id, workshop.title);
};

const stateOf = async (
  store: Store,
  listed: WorkshopKeys,
  version: string | undefined,
): Promise<Exportable | Unusable> => {
  const isNumber = version !== undefined && /^[1-9]\d{0,11}$/.test(version);
  const state = await load(store, listed, isNumber ? Number(version) : undefined);
  // Whatever there is not so much of comes whole.
  if (version !== undefined && version !== String(state.seq))
    return { says: [words.noSuchVersion(version, state.seq)] };
  const { template, docs, workshop, lastChangedAt } = state;
  return {
    template,
    docs: { content: docs.content.state(), restricted: docs.restricted.state() },
    workshop: { ...workshop, lastChangedAt },
  };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readDay = async (file: string, text: string): Promise<Exportable | Unusable> => {
  const raw = parseJson(text);
  if (raw === undefined) return { says: [words.notADay(file)] };
  const checked = checkShape(sampleDaySchema, raw);
  if ('faults' in checked) {
    const faults = checked.faults.map(({ path, says }) => words.dayFault(path.join('.'), says));
    return { says: [words.dayFaults(file), ...faults] };
  }
  const { templates } = await shippedTemplates();
  const template = templates.find(({ id }) => id === checked.value.template);
  if (template !== undefined) return dayInMemory(file, checked.value, template);
  const ids = templates.map(({ id }) => id);
  return { says: [words.noSuchTemplate(checked.value.template, ids)] };
};

/** The same ids every time, so that the same day gives the same bytes. */
const sameEveryTime = (): RandomBytes => {
  let drawn = 0;
  return (count) => {
    drawn += 1;
    return new Uint8Array(createHash('sha512').update(String(drawn)).digest().subarray(0, count));
  };
};

const dayInMemory = async (
  file: string,
  day: SampleDay,
  template: Template,
): Promise<Exportable | Unusable> => {
  const store = new MemoryStore();
  const now = () => dayEnds(day, template);
  const random = sameEveryTime();
  const log = pino({ level: 'silent' });
  const rooms = new Rooms({ store, now, random, log, later });
  try {
    const parts = { store, rooms, random, now };
    const { room } = await openDay(parts, day, template);
    const { content, restricted, workshop, lastChangedAt } = await room.states();
    return { template, docs: { content, restricted }, workshop: { ...workshop, lastChangedAt } };
  } catch (error) {
    if (error instanceof MisfitError) return { says: [words.dayMisfit(file, error.message)] };
    throw error;
  } finally {
    await rooms.close();
  }
};

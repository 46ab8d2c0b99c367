// One workshop of a server's file: whether it is such a file, and which of its workshops is meant.
import { open, stat } from 'node:fs/promises';
import { readJoinCode } from '@tday/shared/codes';
import { cliWords } from '@tday/shared/words/cli';
import { SqliteStore } from './store/sqlite-store.ts';
import { type Store, StoreUnusableError, type WorkshopKeys } from './store/store.ts';
import { RoomState } from './sync/room-state.ts';
import { whyOf } from './why-unreadable.ts';

const words = cliWords.en.export;

/** Which workshop of several is meant. */
export interface Wanted {
  readonly code?: string | undefined;
  readonly workshop?: string | undefined;
}

/** Why nothing can be done with a file: the lines to show. */
export interface Unusable {
  readonly says: readonly string[];
}

const sqliteBeginning = 'SQLite format 3\0';

/** Whether it is a database at all; `none` is said of what is no file. */
export const isDatabase = async (file: string, none: string): Promise<boolean | Unusable> => {
  try {
    if (!(await stat(file)).isFile()) return { says: [none] };
    const handle = await open(file);
    const { buffer } = await handle.read(Buffer.alloc(sqliteBeginning.length));
    await handle.close();
    return buffer.toString('latin1') === sqliteBeginning;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { says: [missing ? words.noSuchFile(file) : words.unreadable(file, whyOf(error))] };
  }
};

export const useWorkshop = async <Answer>(
  file: string,
  wanted: Wanted,
  use: (store: Store, chosen: WorkshopKeys) => Promise<Answer>,
): Promise<Answer | Unusable> => {
  try {
    const store = await SqliteStore.open({ file });
    try {
      const chosen = await choose(file, store, wanted);
      return 'says' in chosen ? chosen : await use(store, chosen);
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
  wanted: Wanted,
): Promise<WorkshopKeys | Unusable> => {
  const listed = await store.listKeys();
  const [found, ...others] = listed.filter(isWanted(wanted));
  if (listed.length === 0) return { says: [words.noWorkshop(file)] };
  if (found !== undefined && others.length === 0) return found;
  const says = found === undefined ? words.noSuchWorkshop(file) : words.several(file);
  return { says: [says, ...(await Promise.all(listed.map((one) => lineOf(store, one))))] };
};

const lineOf = async (store: Store, listed: WorkshopKeys): Promise<string> => {
  const { workshop } = await loadState(store, listed);
  return words.oneWorkshop(listed.code, listed.id, workshop.title);
};

export const loadState = async (
  store: Store,
  { id }: WorkshopKeys,
  upTo?: number,
): Promise<RoomState> => {
  const stored = await store.load(id, upTo);
  if (stored === undefined) throw new Error(`the workshop ${id} is listed and not there`);
  return new RoomState(stored);
};

// Opens the one file that workshops are kept in: takes it for this process alone, makes sure that it is
// ours, and brings its layout up to date.
import { storeWords } from '@tday/shared/words/store';
import Database from 'libsql';
import { bringUpToDate, layoutVersion } from './sqlite-layout.ts';
import { StoreUnusableError } from './store.ts';

const says = storeWords.en;

/** "TDAY", in the place where SQLite keeps whose file it is. */
export const applicationId = 0x54444159;

/** A server that is just stopping still holds the file for a moment. */
const waitForLockMs = 2_000;
const pageBytes = 4_096;
/** What is written goes beside the file, up to so much: more than the default of 1,000, so more seldom. */
export const pagesBesideFile = 4_000;
/** What a commit of 500 rooms touches; with less, each reads again what the one before it has read. */
const kilobytesHeld = 32_000;

export interface SqliteFile {
  readonly file: string;
  /** The most that the file may grow to; without it, the disk decides. */
  readonly maxBytes?: number;
  /** What the workshops of a backup live on as; without it, a backup stays one. */
  readonly epochOfBackup?: number;
}

/** Throws StoreUnusableError. */
export const openSqliteFile = ({
  file,
  maxBytes,
  epochOfBackup,
}: SqliteFile): Database.Database => {
  const database = openConnection(file);
  try {
    takeAlone(database, file);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    // On a Mac, a plain sync leaves what was written in the cache of the disk. Elsewhere these mean nothing.
    database.exec('PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;');
    database.exec(`PRAGMA wal_autocheckpoint = ${pagesBesideFile}; PRAGMA foreign_keys = ON;`);
    database.exec(`PRAGMA cache_size = -${kilobytesHeld}`);
    if (maxBytes !== undefined)
      database.exec(`PRAGMA max_page_count = ${Math.ceil(maxBytes / pageBytes)}`);
    if (epochOfBackup !== undefined)
      database.exec(`UPDATE workshop SET epoch = ${Math.floor(epochOfBackup)} WHERE epoch = 0`);
    return database;
  } catch (error) {
    database.close();
    throw asUnusable(error, file);
  }
};

const openConnection = (file: string): Database.Database => {
  try {
    return new Database(file);
  } catch (error) {
    throw asUnusable(error, file);
  }
};

/**
 * The file to read, as it lies there: what brings its layout up to date is never committed. Close it soon.
 * Throws StoreUnusableError.
 */
export const borrowSqliteFile = (file: string): Database.Database => {
  const database = openConnection(file);
  try {
    // What is never committed must not lie in the file even for a moment, when it is too much for the memory.
    database.exec('PRAGMA cache_spill = OFF');
    begin(database, file);
    return database;
  } catch (error) {
    database.close();
    throw asUnusable(error, file);
  }
};

const takeAlone = (database: Database.Database, file: string): void => {
  begin(database, file);
  database.exec('COMMIT');
};

/**
 * The lock is the operating system's: it ends with the process, however that ends. Whose file it is
 * is asked before anything is changed in it.
 */
const begin = (database: Database.Database, file: string): void => {
  database.exec(`PRAGMA busy_timeout = ${waitForLockMs}; PRAGMA locking_mode = EXCLUSIVE;`);
  database.exec('BEGIN EXCLUSIVE');
  const owner = pragma(database, 'application_id');
  const version = pragma(database, 'user_version');
  const isNew = owner === 0 && isEmpty(database);
  if (isNew) database.exec(`PRAGMA application_id = ${applicationId}`);
  else if (owner !== applicationId) throw new StoreUnusableError(says.notOurs(file));
  else if (version > layoutVersion) throw new StoreUnusableError(says.newer(file));
  bringUpToDate(database, isNew ? 0 : version);
};

const pragma = (database: Database.Database, name: string): number => {
  const [row] = database.prepare(`PRAGMA ${name}`).all() as Record<string, number>[];
  return row?.[name] ?? 0;
};

const isEmpty = (database: Database.Database): boolean =>
  database.prepare('SELECT name FROM sqlite_schema LIMIT 1').all().length === 0;

const asUnusable = (error: unknown, file: string): StoreUnusableError => {
  if (error instanceof StoreUnusableError) return error;
  const { code, message } = error as { code?: string; message: string };
  if (code === 'SQLITE_BUSY') return new StoreUnusableError(says.inUse(file));
  if (code === 'SQLITE_NOTADB') return new StoreUnusableError(says.notOurs(file));
  return new StoreUnusableError(says.cannotOpen(file, message));
};

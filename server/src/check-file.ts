// Every fault of a file of workshops: what SQLite finds, and for each workshop what its log, read from the
// first entry on, does not agree with.
import type { WorkshopId } from '@tday/shared/ids';
import { checkWords } from '@tday/shared/words/check';
import Database from 'libsql';
import { CheckedLog } from './checked-log.ts';

const words = checkWords.en;

export interface FileCheck {
  readonly faults: readonly string[];
  readonly workshops: number;
  readonly entries: number;
}

interface WorkshopRow {
  readonly id: WorkshopId;
  readonly json: string | null;
}

export const checkFile = (database: Database.Database): FileCheck => {
  try {
    return check(database);
  } catch (error) {
    // Of a file that is broken enough, SQLite cannot even say how.
    if (!(error instanceof Database.SqliteError)) throw error;
    const fault = words.fault(words.ofFile, words.sqlite(error.message));
    return { faults: [fault], workshops: 0, entries: 0 };
  }
};

const check = (database: Database.Database): FileCheck => {
  const faults = sqliteFaults(database);
  // Of a file that is broken, rows cannot be read without more harm to the answer than good.
  if (faults.length > 0) return { faults, workshops: 0, entries: 0 };
  const rows = database
    .prepare(
      `SELECT workshop.id, json FROM workshop LEFT JOIN template ON template.id = workshop.template
       ORDER BY created_at, workshop.id`,
    )
    .all() as WorkshopRow[];
  let entries = 0;
  for (const { id, json } of rows) {
    const log = new CheckedLog(database, id);
    faults.push(...templateFaults(id, json ?? ''), ...log.faults());
    entries += log.entries;
  }
  return { faults, workshops: rows.length, entries };
};

const sqliteFaults = (database: Database.Database): string[] => {
  const integrity = database.prepare('PRAGMA integrity_check').all() as {
    readonly integrity_check: string;
  }[];
  const broken = integrity
    .map((row) => row.integrity_check)
    .filter((says) => says !== 'ok')
    .map((says) => words.fault(words.ofFile, words.sqlite(says)));
  if (broken.length > 0) return broken;
  const lost = database.prepare('PRAGMA foreign_key_check').all() as {
    readonly table: string;
    readonly parent: string;
  }[];
  return lost.map(({ table, parent }) => words.fault(words.ofFile, words.lostRow(table, parent)));
};

/** `json`: empty where there is none. */
const templateFaults = (id: string, json: string): readonly string[] => {
  try {
    JSON.parse(json);
    return [];
  } catch {
    return [words.fault(words.ofWorkshop(id), words.template)];
  }
};

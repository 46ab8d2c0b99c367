// The checkpoints in the file. A checkpoint only saves time: one that a disk has spoilt is passed over,
// since everything in it can be read from the log again.
import { createHash } from 'node:crypto';
import type { WorkshopId } from '@tday/shared/ids';
import type Database from 'libsql';
import { type Checkpoint, checkpointForm, keptCheckpoints, type NewCheckpoint } from './store.ts';
import { tagged, untagged } from './stored-bytes.ts';

interface CheckpointRow {
  readonly sum: ArrayBuffer;
  readonly bytes: ArrayBuffer;
}

export interface Found {
  readonly checkpoint?: Checkpoint;
  /** The numbers of newer ones that a disk has spoilt. */
  readonly spoilt: readonly number[];
}

const prepare = (database: Database.Database) => ({
  keep: database.prepare(`
    INSERT INTO checkpoint VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (workshop, seq) DO UPDATE SET
      form = excluded.form, of_version = max(of_version, excluded.of_version),
      sum = excluded.sum, bytes = excluded.bytes`),
  drop: database.prepare(`
    DELETE FROM checkpoint WHERE workshop = ? AND of_version = ? AND seq NOT IN (
      SELECT seq FROM checkpoint WHERE workshop = ? AND of_version = ? ORDER BY seq DESC LIMIT ?)`),
  list: database.prepare(`
    SELECT seq FROM checkpoint WHERE workshop = ? AND form = ? AND seq <= ? ORDER BY seq DESC`),
  find: database.prepare('SELECT sum, bytes FROM checkpoint WHERE workshop = ? AND seq = ?'),
});

/** Undefined if the disk has not kept what was written. */
export const readCheckpointRow = (row: CheckpointRow): Uint8Array | undefined => {
  const stored = new Uint8Array(row.bytes);
  return sumOf(stored).equals(new Uint8Array(row.sum)) ? untagged(stored) : undefined;
};

const sumOf = (stored: Uint8Array): Buffer => createHash('sha256').update(stored).digest();

export class SqliteCheckpoints {
  private readonly statements: ReturnType<typeof prepare>;

  constructor(database: Database.Database) {
    this.statements = prepare(database);
  }

  /** Only in a transaction. */
  keep({ workshop, seq, ofVersion, bytes }: NewCheckpoint): void {
    const { keep, drop } = this.statements;
    const [stored, kind] = [tagged(bytes), ofVersion ? 1 : 0];
    keep.run(workshop, seq, checkpointForm, kind, sumOf(stored), stored);
    const most = keptCheckpoints[ofVersion ? 'ofVersions' : 'others'];
    drop.run(workshop, kind, workshop, kind, most);
  }

  /** The newest of those up to a number that can be used. */
  newest(workshop: WorkshopId, upTo: number): Found {
    const listed = this.statements.list.all(workshop, checkpointForm, upTo);
    const spoilt: number[] = [];
    for (const { seq } of listed as readonly { readonly seq: number }[]) {
      const bytes = this.read(workshop, seq);
      if (bytes !== undefined) return { checkpoint: { seq, bytes }, spoilt };
      spoilt.push(seq);
    }
    return { spoilt };
  }

  private read(workshop: WorkshopId, seq: number): Uint8Array | undefined {
    try {
      const [row] = this.statements.find.all(workshop, seq) as CheckpointRow[];
      return row && readCheckpointRow(row);
    } catch {
      // SQLite itself cannot read this part of the file.
      return undefined;
    }
  }
}

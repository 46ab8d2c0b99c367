// The statements that write and read the file. Every write of a commit happens in one transaction.
import type { DocName } from '@tday/shared/content-names';
import type { JoinCode, LateId, ParticipantId, WorkshopId } from '@tday/shared/ids';
import type Database from 'libsql';
import { SqliteCheckpoints } from './sqlite-checkpoints.ts';
import { pagesBesideFile } from './sqlite-file.ts';
import { layoutVersion } from './sqlite-layout.ts';
import type { LoadedWorkshop } from './sqlite-messages.ts';
import type {
  Credential,
  Entry,
  LateChange,
  LateEdit,
  NewCheckpoint,
  NewEntry,
  NewWorkshop,
  WorkshopKeys,
} from './store.ts';
import { inOneBuffer, tagged, untagged } from './stored-bytes.ts';
import type { Write, Written } from './writes.ts';

interface WorkshopRow {
  readonly id: WorkshopId;
  readonly code: JoinCode;
  readonly facilitator_hash: ArrayBuffer;
}

interface WholeWorkshopRow extends WorkshopRow {
  readonly template: number | null;
  readonly epoch: number;
}

interface TemplateRow {
  readonly id: number;
}

interface EntryRow {
  readonly seq: number;
  readonly at: number;
  readonly participant: ParticipantId | null;
  readonly kind: Entry['kind'];
  readonly doc: DocName | null;
  readonly bytes: ArrayBuffer;
}

interface LateRow {
  readonly participant: ParticipantId;
  readonly doc: DocName;
  readonly bytes: ArrayBuffer;
}

interface ClaimRow {
  readonly doc: DocName;
  readonly client: number;
  readonly participant: ParticipantId;
  readonly seq: number;
}

type Statements = ReturnType<typeof prepare>;

const prepare = (database: Database.Database) => ({
  addWorkshop: database.prepare(
    'INSERT INTO workshop (id, code, facilitator_hash, template, created_at) VALUES (?, ?, ?, ?, ?)',
  ),
  findTemplate: database.prepare(
    'SELECT id FROM template WHERE length(json) = length(?1) AND json = ?1',
  ),
  addTemplate: database.prepare('INSERT INTO template (json) VALUES (?) RETURNING id'),
  addEntry: database.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)'),
  // A client id belongs to whoever was the first to use it.
  addClaim: database.prepare('INSERT INTO claim VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'),
  addCredential: database.prepare('INSERT INTO credential VALUES (?, ?, ?, ?)'),
  replaceFacilitatorHash: database.prepare('UPDATE workshop SET facilitator_hash = ? WHERE id = ?'),
  dropCredentials: database.prepare('DELETE FROM credential WHERE participant = ? AND kind = ?'),
  findTaken: database.prepare('SELECT id FROM workshop WHERE id = ? OR code = ?'),
  changes: database.prepare('SELECT total_changes() AS changes'),
  findCode: database.prepare('SELECT id FROM workshop WHERE code = ?'),
  readTemplate: database.prepare('SELECT json FROM template WHERE id = ?'),
  findWorkshop: database.prepare('SELECT * FROM workshop WHERE id = ?'),
  findKeys: database.prepare('SELECT id, code, facilitator_hash FROM workshop WHERE id = ?'),
  listKeys: database.prepare(
    'SELECT id, code, facilitator_hash FROM workshop ORDER BY created_at, id',
  ),
  lastSeq: database.prepare(
    `SELECT (SELECT coalesce(max(seq), 0) FROM entry WHERE workshop = id) AS seq
     FROM workshop WHERE id = ?`,
  ),
  findEntries: database.prepare(
    'SELECT * FROM entry WHERE workshop = ? AND seq > ? AND seq <= ? ORDER BY seq',
  ),
  findClaims: database.prepare('SELECT * FROM claim WHERE workshop = ?'),
  keepLate: database.prepare('INSERT OR REPLACE INTO late VALUES (?, ?, ?, ?, ?)'),
  dropLate: database.prepare('DELETE FROM late WHERE workshop = ? AND id = ?'),
  findLate: database.prepare('SELECT * FROM late WHERE workshop = ? AND id = ?'),
  findCredential: database.prepare('SELECT * FROM credential WHERE kind = ? AND hash = ?'),
});

export class SqliteLog {
  private readonly database: Database.Database;
  private readonly statements: Statements;
  /** Of workshops that were written to: nobody else writes into the file. */
  private readonly lastSeqs = new Map<WorkshopId, number>();
  private readonly checkpoints: SqliteCheckpoints;

  constructor(database: Database.Database) {
    this.database = database;
    this.statements = prepare(database);
    this.checkpoints = new SqliteCheckpoints(database);
  }

  /** All of it is on the disk when this returns, and nothing of it is kept when it throws. */
  commit(writes: readonly Write[]): readonly Written[] {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const written = writes.map((write) => this.write(write));
      this.database.exec('COMMIT');
      return written;
    } catch (error) {
      this.lastSeqs.clear();
      // A full disk has ended the transaction already.
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Nobody writes meanwhile: this process alone has the file, and this thread alone has it in hand. */
  load(id: WorkshopId, upTo = Number.MAX_SAFE_INTEGER): LoadedWorkshop | undefined {
    const [row] = this.statements.findWorkshop.all(id) as WholeWorkshopRow[];
    if (row === undefined) return undefined;
    if (row.template === null) throw new Error(`the workshop ${id} has no template`);
    const claims = this.statements.findClaims.all(id) as ClaimRow[];
    const found = this.checkpoints.newest(id, upTo);
    return {
      ...keysOf(row),
      template: row.template,
      epoch: row.epoch,
      ...found,
      entries: this.entries(id, found.checkpoint?.seq ?? 0, upTo, claims),
      claims: { content: claimsOf(claims, 'content'), restricted: claimsOf(claims, 'restricted') },
    };
  }

  readTemplate(id: number): string {
    const [row] = this.statements.readTemplate.all(id) as { readonly json: string }[];
    if (row === undefined) throw new Error(`the template ${id} is not there`);
    return row.json;
  }

  readLog(id: WorkshopId, after: number, most: number): readonly Entry[] {
    const claims = this.statements.findClaims.all(id) as ClaimRow[];
    return this.entries(id, after, after + most, claims);
  }

  findCode(code: JoinCode): WorkshopId | undefined {
    const [row] = this.statements.findCode.all(code) as { readonly id: WorkshopId }[];
    return row?.id;
  }

  findKeys(id: WorkshopId): WorkshopKeys | undefined {
    const [row] = this.statements.findKeys.all(id) as WorkshopRow[];
    return row && keysOf(row);
  }

  listKeys(): readonly WorkshopKeys[] {
    return (this.statements.listKeys.all() as WorkshopRow[]).map(keysOf);
  }

  findCredential(kind: Credential['kind'], hash: Uint8Array): Credential | undefined {
    const [row] = this.statements.findCredential.all(kind, hash) as Credential[];
    return row && { kind, hash, workshop: row.workshop, participant: row.participant };
  }

  findLate(workshop: WorkshopId, id: LateId): LateEdit | undefined {
    const [row] = this.statements.findLate.all(workshop, id) as LateRow[];
    if (row === undefined) return undefined;
    const { participant: by, doc } = row;
    return { workshop, id, by, doc, bytes: untagged(new Uint8Array(row.bytes)) };
  }

  /** How many rows were written since the file was opened. */
  changes(): number {
    const [row] = this.statements.changes.all() as { readonly changes: number }[];
    return row?.changes ?? 0;
  }

  /** All that was written goes into the file itself; what is written from now on goes beside it. */
  beStill(): undefined {
    const [row] = this.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all() as {
      readonly busy: number;
    }[];
    if (row?.busy !== 0) throw new Error('the file cannot be made still at the moment');
    this.database.exec('PRAGMA wal_autocheckpoint = 0');
  }

  goOn(): undefined {
    this.database.exec(`PRAGMA wal_autocheckpoint = ${pagesBesideFile}`);
  }

  close(): void {
    this.database.close();
  }

  private write(write: Write): Written {
    switch (write.type) {
      case 'append':
        return this.append(write.entries, write.late);
      case 'create-workshop':
        return this.createWorkshop(write.workshop);
      case 'keep-credential':
        return this.keepCredential(write.credential);
      case 'keep-checkpoint':
        return this.keepCheckpoint(write.checkpoint);
      case 'drop-credentials':
        this.statements.dropCredentials.run(write.participant, write.kind);
        return { seqs: [] };
      case 'probe':
        this.probe();
        return { seqs: [] };
      case 'replace-facilitator-hash':
        this.statements.replaceFacilitatorHash.run(write.hash, write.workshop);
        return { seqs: [] };
    }
  }

  /** The number of the layout written anew is a page on the disk like any other. */
  private probe(): void {
    this.database.exec(`PRAGMA user_version = ${layoutVersion}`);
  }

  private append(entries: readonly NewEntry[], { keep = [], drop = [] }: LateChange = {}): Written {
    const last = new Map<WorkshopId, number>();
    for (const { workshop } of [...entries, ...keep]) {
      const seq = last.get(workshop) ?? this.lastSeq(workshop);
      if (seq === undefined) return { unknownWorkshop: workshop };
      last.set(workshop, seq);
    }
    for (const late of keep) this.keepLate(late);
    for (const { workshop, id } of drop) this.statements.dropLate.run(workshop, id);
    return {
      seqs: entries.map((entry) => {
        const seq = (last.get(entry.workshop) ?? 0) + 1;
        last.set(entry.workshop, seq);
        this.lastSeqs.set(entry.workshop, seq);
        this.addEntry(entry, seq);
        return seq;
      }),
    };
  }

  private keepLate({ workshop, id, by, doc, bytes }: LateEdit): void {
    this.statements.keepLate.run(workshop, id, by, doc, tagged(bytes));
  }

  private addEntry(entry: NewEntry, seq: number): void {
    const { workshop, at, by, kind, bytes } = entry;
    const doc = kind === 'edit' ? entry.doc : null;
    this.statements.addEntry.run(workshop, seq, at, by ?? null, kind, doc, tagged(bytes));
    if (kind !== 'edit' || by === undefined) return;
    for (const client of entry.claims) {
      this.statements.addClaim.run(workshop, entry.doc, client, by, seq);
    }
  }

  private createWorkshop(workshop: NewWorkshop): Written {
    const { id, code, facilitatorHash, template, at, entries } = workshop;
    if (this.statements.findTaken.all(id, code).length > 0) return { taken: `${id} or ${code}` };
    this.statements.addWorkshop.run(id, code, facilitatorHash, this.templateId(template), at);
    return this.append(entries);
  }

  private templateId(json: string): number | undefined {
    const { findTemplate, addTemplate } = this.statements;
    const [found] = findTemplate.all(json) as TemplateRow[];
    const [row] = found === undefined ? (addTemplate.all(json) as TemplateRow[]) : [found];
    return row?.id;
  }

  private keepCredential({ kind, hash, workshop, participant }: Credential): Written {
    if (this.lastSeq(workshop) === undefined) return { unknownWorkshop: workshop };
    if (this.findCredential(kind, hash) !== undefined) return { taken: kind };
    this.statements.addCredential.run(kind, hash, workshop, participant);
    return { seqs: [] };
  }

  private keepCheckpoint(checkpoint: NewCheckpoint): Written {
    const { workshop } = checkpoint;
    if (this.lastSeq(workshop) === undefined) return { unknownWorkshop: workshop };
    this.checkpoints.keep(checkpoint);
    return { seqs: [] };
  }

  private lastSeq(workshop: WorkshopId): number | undefined {
    const known = this.lastSeqs.get(workshop);
    if (known !== undefined) return known;
    const [row] = this.statements.lastSeq.all(workshop) as { readonly seq: number }[];
    return row?.seq;
  }

  private entries(
    workshop: WorkshopId,
    after: number,
    upTo: number,
    claims: readonly ClaimRow[],
  ): readonly Entry[] {
    const bySeq = new Map<number, number[]>();
    for (const { seq, client } of claims) bySeq.set(seq, [...(bySeq.get(seq) ?? []), client]);
    const rows = this.statements.findEntries.all(workshop, after, upTo) as EntryRow[];
    return inOneBuffer(rows.map((row) => entryOf(workshop, row, bySeq.get(row.seq) ?? [])));
  }
}

const keysOf = ({ id, code, facilitator_hash }: WorkshopRow): WorkshopKeys => ({
  id,
  code,
  facilitatorHash: new Uint8Array(facilitator_hash),
});

const entryOf = (workshop: WorkshopId, row: EntryRow, claims: readonly number[]): Entry => {
  const { seq, at, participant, kind, doc } = row;
  const bytes = untagged(new Uint8Array(row.bytes));
  const basics = { workshop, seq, at, bytes, ...(participant !== null && { by: participant }) };
  if (kind === 'decision' || doc === null) return { ...basics, kind: 'decision' };
  return { ...basics, kind: 'edit', doc, claims };
};

const claimsOf = (claims: readonly ClaimRow[], doc: DocName): ReadonlyMap<number, ParticipantId> =>
  new Map(
    claims
      .filter((claim) => claim.doc === doc)
      .map(({ client, participant }) => [client, participant]),
  );

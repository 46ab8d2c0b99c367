// One workshop's log, read from its first entry, and everything that has to agree with it: claims,
// checkpoints, credentials and late words.
import type { Decided } from '@tday/shared/commands';
import { type DocName, docNames } from '@tday/shared/content-names';
import type { WorkshopId } from '@tday/shared/ids';
import { checkWords } from '@tday/shared/words/check';
import type { Workshop } from '@tday/shared/workshop';
import type Database from 'libsql';
import * as Y from 'yjs';
import { afterDecision, workshopSoFar } from './domain/workshop-so-far.ts';
import { readCheckpointRow } from './store/sqlite-checkpoints.ts';
import { checkpointForm } from './store/store.ts';
import { untagged } from './store/stored-bytes.ts';
import { type Folded, readFolded, vectorOf } from './sync/folded.ts';

const words = checkWords.en;

interface EntryRow {
  readonly seq: number;
  readonly at: number;
  readonly kind: 'edit' | 'decision';
  readonly doc: DocName | null;
  readonly bytes: ArrayBuffer;
}

interface CheckpointRow {
  readonly seq: number;
  readonly form: number;
  readonly sum: ArrayBuffer;
  readonly bytes: ArrayBuffer;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const pageEntries = 1_000;

export class CheckedLog {
  entries = 0;
  private readonly database: Database.Database;
  private readonly id: WorkshopId;
  private readonly found: string[] = [];
  private readonly docs: Readonly<Record<DocName, Y.Doc>>;
  /** Documents whose edits are not all there: said once. */
  private readonly incomplete = new Set<DocName>();
  private workshop: Workshop | undefined;
  private seq = 0;
  private editedSeq = 0;
  private lastChangedAt = 0;
  private logBytes = 0;

  constructor(database: Database.Database, id: WorkshopId) {
    this.database = database;
    this.id = id;
    this.docs = { content: new Y.Doc(), restricted: new Y.Doc() };
  }

  faults(): readonly string[] {
    const checkpoints = this.checkpoints();
    for (const row of this.rows()) {
      this.read(row);
      const checkpoint = checkpoints.get(row.seq);
      if (checkpoint !== undefined) this.compare(checkpoint);
      checkpoints.delete(row.seq);
    }
    for (const { seq } of checkpoints.values())
      this.fault(words.ofCheckpoint(this.id, seq), words.beyond);
    this.checkClaims();
    this.checkPeople();
    for (const doc of Object.values(this.docs)) doc.destroy();
    return this.found;
  }

  private *rows(): Generator<EntryRow> {
    const page = this.database.prepare(
      'SELECT seq, at, kind, doc, bytes FROM entry WHERE workshop = ? AND seq > ? ORDER BY seq LIMIT ?',
    );
    for (let after = 0; ; ) {
      const rows = page.all(this.id, after, pageEntries) as EntryRow[];
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.seq;
    }
  }

  private read(row: EntryRow): void {
    if (row.seq !== this.seq + 1) this.fault(words.ofWorkshop(this.id), words.gap(this.seq + 1));
    this.seq = row.seq;
    this.entries += 1;
    this.lastChangedAt = row.at;
    this.workshop ??= workshopSoFar(this.id, row.at, []);
    try {
      const bytes = untagged(new Uint8Array(row.bytes));
      this.logBytes += bytes.length;
      if (row.kind === 'edit') this.edit(row, bytes);
      else this.decide(bytes, this.workshop);
    } catch (error) {
      this.fault(words.ofEntry(this.id, row.seq), words.unreadable(messageOf(error)));
    }
  }

  private decide(bytes: Uint8Array, workshop: Workshop): void {
    const decided = JSON.parse(new TextDecoder().decode(bytes)) as Decided;
    this.workshop = afterDecision(workshop, decided);
  }

  private edit({ seq, doc: name }: EntryRow, bytes: Uint8Array): void {
    this.editedSeq = seq;
    const doc = name === null ? undefined : this.docs[name];
    if (name === null || doc === undefined) throw new Error('it belongs to no document');
    try {
      Y.applyUpdate(doc, bytes);
    } catch (error) {
      this.fault(words.ofEntry(this.id, seq), words.breaksYjs(messageOf(error)));
    }
    const { pendingStructs, pendingDs } = doc.store;
    if ((pendingStructs === null && pendingDs === null) || this.incomplete.has(name)) return;
    this.incomplete.add(name);
    this.fault(words.ofEntry(this.id, seq), words.buildsOnNothing);
  }

  private checkpoints(): Map<number, CheckpointRow> {
    const rows = this.database
      .prepare('SELECT seq, form, sum, bytes FROM checkpoint WHERE workshop = ?')
      .all(this.id) as CheckpointRow[];
    return new Map(rows.map((row) => [row.seq, row]));
  }

  /** One of another form is not used, so it says nothing that could be wrong. */
  private compare(row: CheckpointRow): void {
    if (row.form !== checkpointForm) return;
    const where = words.ofCheckpoint(this.id, row.seq);
    const bytes = readCheckpointRow(row);
    try {
      const differences = bytes && this.differences(readFolded(bytes));
      if (differences === undefined) this.fault(where, words.spoilt);
      for (const what of differences ?? []) this.fault(where, words.differs(what));
    } catch (error) {
      this.fault(where, words.unreadable(messageOf(error)));
    }
  }

  private differences({ docs, vectors, growth: _growth, ...facts }: Folded): readonly string[] {
    const { seq, editedSeq, lastChangedAt, logBytes, workshop } = this;
    const now = { seq, editedSeq, lastChangedAt, logBytes, workshop };
    const keys = ['seq', 'editedSeq', 'lastChangedAt', 'logBytes', 'workshop'] as const;
    return [
      ...keys.filter((key) => canonical(facts[key]) !== canonical(now[key])),
      ...docNames.filter((name) => !this.isSame(name, docs[name], vectors?.[name])),
    ];
  }

  private isSame(name: DocName, state: Uint8Array, vector: string | undefined): boolean {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    const same = Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(this.docs[name]));
    doc.destroy();
    return same && (vector ?? vectorOf(this.docs[name])) === vectorOf(this.docs[name]);
  }

  private checkClaims(): void {
    const rows = this.database
      .prepare('SELECT doc, client, participant, seq FROM claim WHERE workshop = ?')
      .all(this.id) as {
      readonly doc: DocName;
      readonly client: number;
      readonly participant: string;
      readonly seq: number;
    }[];
    for (const { client, participant, seq } of rows) {
      if (!this.isHere(participant))
        this.fault(words.ofWorkshop(this.id), words.strangeClaim(client, participant));
      if (seq > this.seq) this.fault(words.ofWorkshop(this.id), words.lateClaim(client, seq));
    }
    for (const name of docNames) {
      const claimed = new Set(rows.filter(({ doc }) => doc === name).map(({ client }) => client));
      for (const client of this.docs[name].store.clients.keys()) {
        if (!claimed.has(client))
          this.fault(words.ofWorkshop(this.id), words.unknownClient(client, name));
      }
    }
  }

  private checkPeople(): void {
    const credentials = this.database
      .prepare('SELECT kind, participant FROM credential WHERE workshop = ?')
      .all(this.id) as { readonly kind: string; readonly participant: string }[];
    for (const { kind, participant } of credentials) {
      if (!this.isHere(participant))
        this.fault(words.ofWorkshop(this.id), words.strangeCredential(kind, participant));
    }
    const late = this.database
      .prepare('SELECT id, participant FROM late WHERE workshop = ?')
      .all(this.id) as { readonly id: string; readonly participant: string }[];
    for (const { id, participant } of late) {
      if (!this.isHere(participant))
        this.fault(words.ofWorkshop(this.id), words.strangeLate(id, participant));
    }
  }

  private isHere(participant: string): boolean {
    return this.workshop?.participants.some(({ id }) => id === participant) ?? false;
  }

  private fault(where: string, says: string): void {
    this.found.push(words.fault(where, says));
  }
}

/** The same for two values that differ in the order of their keys alone. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';

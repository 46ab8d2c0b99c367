// Keeps one document on the device as it changes in this page, and brings back what lay there. The rows in
// memory are the truth; each write makes the device agree with them, so one that fails is simply repeated.
import * as Y from 'yjs';
import {
  baseKey,
  merged,
  type Row,
  rowValue,
  type StoredDoc,
  type StoredRow,
  squash,
} from './device-rows.ts';
import type { Cancel, Host } from './host.ts';
import type { KeptCount } from './kept-count.ts';

/** What the room has can wait a moment; what was written here cannot. */
const lazyMs = 500;
const retryMs = 10_000;
/** More rows than this become a new base, or one row. */
const mostRows = 200;

/** `gone`: what it builds on is not there, so nothing was done. */
export type WriteOnDevice = (
  puts: ReadonlyMap<string, unknown>,
  drops: readonly string[],
  needs?: readonly string[],
) => Promise<'done' | 'gone' | 'failed'>;

/** Where a document lies on the device. */
export interface DevicePlace {
  /** What its keys begin with. */
  readonly prefix: string;
  readonly stored: StoredDoc | undefined;
  /** Undefined where the device keeps nothing. */
  readonly write: WriteOnDevice | undefined;
}

export class DeviceLog {
  private readonly doc: Y.Doc;
  private readonly count: KeptCount;
  private readonly host: Host;
  private readonly write: DevicePlace['write'];
  /** Tells the rows of this page from those of another. */
  private readonly page: string;
  private readonly prefix: string;
  /** What this page and those before it have found the room to have, as a whole. */
  private bases: ReadonlyMap<string, Uint8Array> = new Map();
  /** What the room has, written since. */
  private kept: readonly Row[] = [];
  /** What was written here and the room has not called kept. */
  private own: readonly Row[] = [];
  private there: ReadonlyMap<string, Row | Uint8Array> = new Map();
  /** What was there before the last write, which may have failed. */
  private wasThere: ReadonlyMap<string, Row | Uint8Array> = new Map();
  private rowsMade = 0;
  private complete = false;
  private writing = false;
  /** Something changed while a write was on its way. */
  private again = false;
  private closed = false;
  private isLetGo = false;
  private cancelLater: Cancel | undefined;

  constructor(place: DevicePlace, doc: Y.Doc, count: KeptCount, host: Host) {
    this.doc = doc;
    this.count = count;
    this.host = host;
    this.write = place.write;
    this.prefix = place.prefix;
    this.page = [...host.random(6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (place.stored !== undefined) this.takeOver(place.stored);
  }

  /** What waits, as one update. */
  get waiting(): Uint8Array | undefined {
    return this.own.length === 0 ? undefined : merged(this.own);
  }

  /** Brings back what the room had not called kept: as changes made here, that wait since they were made. */
  restore(): void {
    for (const row of this.own) this.bringBack(row);
  }

  /** Of these rows, which nobody here has taken up or written. */
  strangers(rows: readonly StoredRow[]): readonly StoredRow[] {
    const known = new Set([...this.wanted().keys(), ...this.wasThere.keys(), ...this.there.keys()]);
    return rows.filter(({ key }) => !known.has(key));
  }

  /** What another page has left on the device waits here from now on. Only while nothing is sent. */
  adopt(rows: readonly StoredRow[]): void {
    for (const row of rows) {
      const own = { ...row, last: this.count.made + row.waiting };
      this.own = [...this.own, own];
      this.there = new Map([...this.there, [row.key, own]]);
      this.bringBack(row);
    }
  }

  /** The room sent it. */
  heard(update: Uint8Array): void {
    this.kept = [...this.kept, this.row(update, 0)];
    this.writeSoon(lazyMs);
  }

  /** It was written here, and counted just now. */
  wrote(update: Uint8Array): void {
    this.own = [...this.own, this.row(update, 1)];
    this.writeNow();
  }

  /** The room has said how much is kept. */
  answered(): void {
    const [own, done] = [this.own, this.own.filter(({ last }) => last <= this.count.kept)];
    if (done.length === 0) return;
    this.kept = [...this.kept, ...done.map((row) => ({ ...row, waiting: 0 }))];
    this.own = own.filter((row) => !done.includes(row));
    this.writeSoon(lazyMs);
  }

  /** The content has come over completely. */
  joined(): void {
    this.complete = true;
    this.writeSoon(lazyMs);
  }

  /** Before the page may be stopped, too. */
  writeNow(): void {
    if (this.writing) this.again = true;
    else void this.agree();
  }

  close(): void {
    // Not held up by a write on its way: whoever opens the workshop next reads after this one.
    void this.agree();
    this.end();
  }

  /** From now on nothing of this document is put on the device. Says which rows that wait may lie there. */
  letGo(): readonly Row[] {
    this.isLetGo = true;
    this.end();
    const there = new Map([...this.wasThere, ...this.there]);
    return [...there.values()].filter(isRow).filter(({ waiting }) => waiting > 0);
  }

  private end(): void {
    this.closed = true;
    this.cancelLater?.();
  }

  private bringBack(row: StoredRow): void {
    this.doc.transact((transaction) => {
      Y.applyUpdate(this.doc, row.update);
      // Yjs takes every update for somebody else's.
      transaction.local = true;
    }, this);
    for (let change = 0; change < row.waiting; change++) this.count.changed(row.since);
  }

  private takeOver({ bases, rows }: StoredDoc): void {
    let last = this.count.made;
    for (const row of rows) {
      if (row.waiting > 0) {
        last += row.waiting;
        this.own = [...this.own, { ...row, last }];
      } else this.kept = [...this.kept, { ...row, last: 0 }];
    }
    this.bases = bases;
    this.there = this.wanted();
    this.doc.transact(() => {
      for (const base of bases.values()) Y.applyUpdate(this.doc, base, this);
      for (const { update } of this.kept) Y.applyUpdate(this.doc, update, this);
    }, this);
  }

  private row(update: Uint8Array, waiting: number): Row {
    const since = this.host.now();
    return { key: this.newKey(), update, waiting, since, last: this.count.made };
  }

  private newKey(): string {
    this.rowsMade += 1;
    return `${this.prefix}row/${this.page}-${String(this.rowsMade).padStart(9, '0')}`;
  }

  private writeSoon(ms: number): void {
    if (this.closed) return;
    this.cancelLater ??= this.host.later(ms, () => {
      this.cancelLater = undefined;
      this.writeNow();
    });
  }

  private wanted(): Map<string, Row | Uint8Array> {
    const rows = [...this.kept, ...this.own].map((row) => [row.key, row] as const);
    return new Map<string, Row | Uint8Array>([...this.bases, ...rows]);
  }

  /** Whoever takes anything away that the rows of this page build on takes one of these. */
  private get ground(): readonly string[] {
    const first = (keys: readonly string[]) =>
      keys.filter((key) => this.there.has(key)).slice(0, 1);
    return [...first([...this.bases.keys()]), ...first(this.own.map(({ key }) => key))];
  }

  /** Makes the device agree with this page. */
  private async agree(): Promise<void> {
    if (this.closed) return;
    this.again = false;
    this.settle();
    if (this.write === undefined) return;
    const [before, wanted] = [this.there, this.wanted()];
    const puts = [...wanted].filter(([key, value]) => before.get(key) !== value);
    const drops = [...before.keys()].filter((key) => !wanted.has(key));
    if (puts.length === 0 && drops.length === 0) return;
    const { ground } = this;
    // A write that is asked for meanwhile comes after this one.
    this.wasThere = before;
    this.there = wanted;
    this.writing = true;
    let written = await this.write(valuesOf(puts), drops, ground);
    // Another page has handed it back, or begun anew: what comes after it must not hang on nothing.
    if (written === 'gone' && !this.isLetGo) written = await this.write(valuesOf(wanted), drops);
    this.writing = false;
    if (written !== 'done') this.there = before;
    if (written !== 'done') this.writeSoon(retryMs);
    else if (this.again) void this.agree();
  }

  /** What the room has whole becomes the base; what must stay apart is at least not in many pieces. */
  private settle(): void {
    if (this.write === undefined) this.kept = [];
    const mayBeBase = this.complete && this.own.length === 0;
    const isDue = this.bases.size !== 1 || this.kept.length > mostRows;
    if (this.write !== undefined && mayBeBase && isDue) {
      this.bases = new Map([[baseKey(this.prefix, this.page), Y.encodeStateAsUpdate(this.doc)]]);
      this.kept = [];
    }
    this.kept = this.squashed(this.kept);
    this.own = this.squashed(this.own);
  }

  /** Rows that the device does not have yet go there as one; too many that it has become one as well. */
  private squashed(rows: readonly Row[]): readonly Row[] {
    const loose = rows.length > mostRows ? rows : rows.filter(({ key }) => !this.there.has(key));
    if (loose.length < 2) return rows;
    return [...rows.filter((row) => !loose.includes(row)), squash(loose, this.newKey())];
  }
}

const isRow = (value: Row | Uint8Array): value is Row => !(value instanceof Uint8Array);

const valuesOf = (rows: Iterable<readonly [string, Row | Uint8Array]>): Map<string, unknown> =>
  new Map([...rows].map(([key, value]) => [key, isRow(value) ? rowValue(value) : value]));

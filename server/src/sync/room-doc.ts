// One of a workshop's two Y.Docs as the room has it: whose client ids are whose in it, and what the last
// change in it was. While nobody writes it sleeps: it is kept as the bytes that say all of it, which is also
// what people who come in are sent. The Y.Doc itself, many times as large, is built when it is first needed.
import { type DocName, docOf, rowsName } from '@tday/shared/content-names';
import { isRowId, type ParticipantId, type RowId } from '@tday/shared/ids';
import { leaveFormats } from '@tday/shared/leave-formats';
import { step1Frame, step2Frame } from '@tday/shared/protocol';
import type { Template } from '@tday/shared/template';
import * as Y from 'yjs';
import type { Claims } from '../store/store.ts';
import { applyAll, type StoredDoc, type Sums, sumOf } from './folded.ts';
import { Ground } from './guard/ground.ts';
import { Places } from './guard/places.ts';
import type { GuardedDoc } from './guard.ts';
import type { TouchedRows } from './references.ts';
import { sameBytes } from './same-bytes.ts';

export interface Change {
  /** Everything that changed, as one update; undefined if nothing did. */
  readonly update: Uint8Array | undefined;
  readonly rows: TouchedRows;
}

interface Awake {
  readonly doc: Y.Doc;
  readonly places: Places;
}

export const unchanged: Change = { update: undefined, rows: new Map() };

const emptyVector = new Uint8Array([0]);
const emptyUpdate = new Uint8Array([0, 0]);
const latin1 = new TextDecoder('latin1');

/** Who comes in and who comes back have few things in common; each answer may be as large as the document. */
const mostAnswers = 8;
const mostAnswerBytes = 8 * 1_024 * 1_024;

/** One by one, answers out of bytes cost several times what a document's own do. */
const mostAnswersAsleep = 3;

export class RoomDoc implements GuardedDoc {
  readonly name: DocName;
  readonly claims: Map<number, ParticipantId>;
  private readonly template: Template;
  private awake: Awake | undefined;
  /** What is heard of a change while it is made. */
  private changed = unchanged;
  /** All of it; while it sleeps, that is always there. */
  private whole: Uint8Array | undefined;
  private ask: Uint8Array | undefined;
  private sleepingOn: Ground | undefined;
  /** By what the browser has; the state of the document in which it has nothing is the largest. */
  private answers: Map<string, Uint8Array> | undefined;
  private lastKnown: Uint8Array | undefined;

  constructor(name: DocName, template: Template, stored: StoredDoc, claims: Claims) {
    this.name = name;
    this.template = template;
    this.claims = new Map(claims);
    const [first, ...others] = stored.updates;
    if (stored.vector !== undefined) this.ask = step1Frame(stored.vector);
    if (first === undefined) this.whole = emptyUpdate;
    // Not what it was read with: this may lie there for hours.
    else if (others.length === 0) this.whole = first.slice();
    else this.awake = this.build(stored.updates);
  }

  get doc(): Y.Doc {
    return this.wake().doc;
  }

  get places(): Places {
    return this.wake().places;
  }

  /** How many there are in it, which is more than how many deletes. */
  get structs(): number {
    if (this.ground !== undefined) return this.ground.structs;
    let structs = 0;
    for (const written of this.doc.store.clients.values()) structs += written.length;
    return structs;
  }

  get isAwake(): boolean {
    return this.awake !== undefined;
  }

  sleep(): void {
    this.answers = undefined;
    if (this.awake === undefined) return;
    this.whole = this.state();
    this.awake.doc.destroy();
    this.awake = undefined;
  }

  /** Runs what writes, as one change. If it throws, the document is spoilt and must be built anew. */
  change(write: () => void): Change {
    const { doc } = this.wake();
    this.changed = unchanged;
    doc.transact(write);
    const change = this.changed;
    this.changed = unchanged;
    if (change.update !== undefined) this.forgetFrames();
    return change;
  }

  claim(clients: readonly number[], participant: ParticipantId): void {
    for (const client of clients) this.claims.set(client, participant);
  }

  /** Whether these very bytes bring nothing new, by what was found before: that stays so. */
  isKnown(update: Uint8Array): boolean {
    if (sameBytes(update, emptyUpdate)) return true;
    return this.lastKnown !== undefined && sameBytes(this.lastKnown, update);
  }

  /** What can be known of it while it sleeps on; undefined while it is awake, or if it has to wake for that. */
  get ground(): Ground | undefined {
    if (this.isAwake) return undefined;
    this.sleepingOn ??= Ground.of(this.state());
    if (this.sleepingOn === undefined) this.wake();
    return this.sleepingOn;
  }

  /** Browsers that come back all answer alike: with everything that was ever deleted. */
  rememberKnown(update: Uint8Array): void {
    // Not all that it came with, which may be many times as large.
    this.lastKnown = update.slice();
  }

  state(): Uint8Array {
    this.whole ??= Y.encodeStateAsUpdate(this.doc);
    return this.whole;
  }

  /** By its name; nothing while it sleeps, since nobody has written into it then. */
  get sum(): Partial<Sums> {
    return this.awake === undefined ? {} : { [this.name]: sumOf(this.awake.doc) };
  }

  /** Asks a browser for what the room lacks. */
  askFrame(): Uint8Array {
    this.ask ??= step1Frame(this.vector());
    return this.ask;
  }

  /** What a browser lacks. Those who come in, or come back, together share one encoding. */
  answerFrame(vector: Uint8Array): Uint8Array {
    const has = latin1.decode(vector);
    const known = this.answers?.get(has);
    if (known !== undefined) return known;
    const answer = step2Frame(sameBytes(vector, emptyVector) ? this.state() : this.since(vector));
    this.rememberAnswer(has, answer);
    return answer;
  }

  destroy(): void {
    this.awake?.doc.destroy();
  }

  private rememberAnswer(has: string, answer: Uint8Array): void {
    this.answers ??= new Map();
    const bytes = [...this.answers.values()].reduce((sum, { length }) => sum + length, 0);
    const isFull = this.answers.size >= mostAnswers || bytes + answer.length > mostAnswerBytes;
    if (isFull) this.answers.clear();
    this.answers.set(has, answer);
  }

  private vector(): Uint8Array {
    return this.ground?.vector() ?? Y.encodeStateVector(this.doc);
  }

  private since(vector: Uint8Array): Uint8Array {
    const answered = this.answers?.size ?? 0;
    return answered < mostAnswersAsleep && this.ground !== undefined
      ? this.ground.since(vector)
      : Y.encodeStateAsUpdate(this.doc, vector);
  }

  private wake(): Awake {
    this.awake ??= this.build([this.state()]);
    this.sleepingOn = undefined;
    return this.awake;
  }

  private build(updates: readonly Uint8Array[]): Awake {
    const doc = new Y.Doc();
    leaveFormats(doc);
    applyAll(doc, updates);
    const registers = this.template.sections
      .filter((section) => section.kind === 'register' && docOf(section) === this.name)
      .map(({ id }) => id);
    doc.on('update', (update) => {
      this.changed = { ...this.changed, update };
    });
    doc.on('afterTransaction', (transaction) => {
      this.changed = { ...this.changed, rows: touchedRows(transaction, registers) };
    });
    return { doc, places: new Places(this.template, this.name, doc) };
  }

  private forgetFrames(): void {
    this.whole = undefined;
    this.ask = undefined;
    this.answers = undefined;
  }
}

const touchedRows = (
  { changed, doc }: Y.Transaction,
  registers: readonly string[],
): TouchedRows => {
  const touched = new Map<string, ReadonlySet<RowId>>();
  for (const register of registers) {
    const map = doc.share.get(rowsName(register));
    const keys = map && changed.get(map);
    if (keys === undefined) continue;
    touched.set(register, new Set([...keys].filter((key) => key !== null && isRowId(key))));
  }
  return touched;
};

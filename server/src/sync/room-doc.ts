// One of a workshop's two Y.Docs as the room has it: whose client ids are whose in it, and what the last
// change in it was.
import { type DocName, docOf, rowsName } from '@tday/shared/content-names';
import { isRowId, type ParticipantId, type RowId } from '@tday/shared/ids';
import { leaveFormats } from '@tday/shared/leave-formats';
import { step1Frame, step2Frame } from '@tday/shared/protocol';
import type { Template } from '@tday/shared/template';
import * as Y from 'yjs';
import type { Claims } from '../store/store.ts';
import { applyAll } from './folded.ts';
import { Places } from './guard/places.ts';
import type { GuardedDoc } from './guard.ts';
import type { TouchedRows } from './references.ts';
import { sameBytes } from './same-bytes.ts';

export interface Change {
  /** Everything that changed, as one update; undefined if nothing did. */
  readonly update: Uint8Array | undefined;
  readonly rows: TouchedRows;
}

const emptyVector = new Uint8Array([0]);
const latin1 = new TextDecoder('latin1');

/** Who comes in and who comes back have few things in common; each answer may be as large as the document. */
const mostAnswers = 8;

export class RoomDoc implements GuardedDoc {
  readonly name: DocName;
  readonly doc = new Y.Doc();
  readonly places: Places;
  readonly claims: Map<number, ParticipantId>;
  private readonly registers: readonly string[];
  private update: Uint8Array | undefined;
  private rows: TouchedRows = new Map();
  private wholeState: Uint8Array | undefined;
  private ask: Uint8Array | undefined;
  /** By what the browser has; the state of the document in which it has nothing is the largest. */
  private readonly answers = new Map<string, Uint8Array>();
  private lastKnown: Uint8Array | undefined;

  constructor(name: DocName, template: Template, updates: readonly Uint8Array[], claims: Claims) {
    this.name = name;
    this.places = new Places(template, name, this.doc);
    this.claims = new Map(claims);
    this.registers = template.sections
      .filter((section) => section.kind === 'register' && docOf(section) === name)
      .map(({ id }) => id);
    leaveFormats(this.doc);
    applyAll(this.doc, updates);
    this.doc.on('update', (update) => {
      this.update = update;
    });
    this.doc.on('afterTransaction', (transaction) => {
      this.rows = this.touchedRows(transaction);
    });
  }

  /** Runs what writes, as one change. If it throws, the document is spoilt and must be built anew. */
  change(write: () => void): Change {
    this.update = undefined;
    this.rows = new Map();
    this.doc.transact(write);
    if (this.update !== undefined) this.forgetFrames();
    return { update: this.update, rows: this.rows };
  }

  claim(clients: readonly number[], participant: ParticipantId): void {
    for (const client of clients) this.claims.set(client, participant);
  }

  /** Whether it was found before that these very bytes bring nothing new: that stays so. */
  isKnown(update: Uint8Array): boolean {
    return this.lastKnown !== undefined && sameBytes(this.lastKnown, update);
  }

  /** Browsers that come back all answer alike: with everything that was ever deleted. */
  rememberKnown(update: Uint8Array): void {
    this.lastKnown = update;
  }

  state(): Uint8Array {
    this.wholeState ??= Y.encodeStateAsUpdate(this.doc);
    return this.wholeState;
  }

  /** Asks a browser for what the room lacks. */
  askFrame(): Uint8Array {
    this.ask ??= step1Frame(Y.encodeStateVector(this.doc));
    return this.ask;
  }

  /** What a browser lacks. Those who come in, or come back, together share one encoding. */
  answerFrame(vector: Uint8Array): Uint8Array {
    const has = latin1.decode(vector);
    const known = this.answers.get(has);
    if (known !== undefined) return known;
    const isNew = vector.length === emptyVector.length && vector[0] === emptyVector[0];
    const answer = step2Frame(isNew ? this.state() : Y.encodeStateAsUpdate(this.doc, vector));
    if (this.answers.size >= mostAnswers) this.answers.clear();
    this.answers.set(has, answer);
    return answer;
  }

  private forgetFrames(): void {
    this.wholeState = undefined;
    this.ask = undefined;
    this.answers.clear();
  }

  destroy(): void {
    this.doc.destroy();
  }

  private touchedRows({ changed }: Y.Transaction): TouchedRows {
    const touched = new Map<string, ReadonlySet<RowId>>();
    for (const register of this.registers) {
      const map = this.doc.share.get(rowsName(register));
      const keys = map && changed.get(map);
      if (keys === undefined) continue;
      touched.set(register, new Set([...keys].filter((key) => key !== null && isRowId(key))));
    }
    return touched;
  }
}

// What this device holds of one workshop, so that it can be opened without the server and nothing that was
// written here goes with the page: the last answer of the server, the documents, and words handed back that
// nobody has put away. Each participant who used this browser has their own.
import { type DocName, docNames } from '@tday/shared/content-names';
import { isParticipantId, type ParticipantId, type WorkshopId } from '@tday/shared/ids';
import { isRecord } from '@tday/shared/is-record';
import type { DevicePlace, WriteOnDevice } from './device-log.ts';
import { readRow, type StoredDoc, type StoredRow } from './device-rows.ts';
import type { DeviceStore } from './device-store.ts';
import type { Cancel, Host } from './host.ts';
import { within } from './within.ts';
import { readWorkshopAnswer, type WorkshopAnswer } from './workshop-answer.ts';
import type { HandedBack } from './workshop-state.ts';

/** A database that another tab holds up never answers at all. */
const patienceMs = 3_000;
const writeMs = 15_000;
const rememberMs = 3_000;

export type StoredDocs = { readonly [Name in DocName]?: StoredDoc };

export interface StoredCopy {
  readonly participant: ParticipantId;
  readonly epoch: number;
  readonly docs: StoredDocs;
}

/** What becomes of rows on the device. */
export interface DeviceChange {
  readonly puts: ReadonlyMap<string, unknown>;
  readonly drops: readonly string[];
}

export interface Found {
  /** What the server last answered to whoever uses this browser now. */
  readonly answer: WorkshopAnswer | undefined;
  readonly copies: readonly StoredCopy[];
  readonly handedBack: readonly StoredHandedBack[];
}

/** Each under a key of its own, since two tabs may be handed back words at the same time. */
export interface StoredHandedBack {
  readonly key: string;
  readonly participant: ParticipantId;
  readonly handedBack: HandedBack;
}

/** Whether the room lacks anything of it. */
export const waitsIn = (docs: StoredDocs): boolean =>
  Object.values(docs).some(({ rows }) => rows.some(({ waiting }) => waiting > 0));

const nothing: Found = { answer: undefined, copies: [], handedBack: [] };

type Entries = ReadonlyMap<string, unknown>;

export class DeviceCopy {
  private readonly store: DeviceStore | undefined;
  private readonly workshop: WorkshopId;
  private readonly host: Host;
  private works = true;
  private told: (holds: boolean) => void = () => {};
  private makeAnswer: (() => WorkshopAnswer) | undefined;
  private isForgotten = false;
  private cancelRemember: Cancel | undefined;

  constructor(store: DeviceStore | undefined, workshop: WorkshopId, host: Host) {
    this.store = store;
    this.workshop = workshop;
    this.host = host;
  }

  /** Whether what is written here outlives the page. */
  get holds(): boolean {
    return this.store !== undefined && this.works;
  }

  /** Whether there is anything to write to, working or not. */
  get isThere(): boolean {
    return this.store !== undefined;
  }

  onHolds(told: (holds: boolean) => void): void {
    this.told = told;
  }

  /** What lies here, as `me` has left it; nothing if it cannot be read. */
  async find(me: ParticipantId | undefined): Promise<Found> {
    const { store, workshop, host } = this;
    if (store === undefined) return nothing;
    try {
      const read = (kind: string) => store.read(`${kind}/${workshop}/`);
      const all = Promise.all([read('head'), read('doc'), read('back')]);
      const [heads, docs, backs] = await within(host, patienceMs, all);
      return {
        answer: answerTo(me, heads.get(`head/${workshop}/${me}`), host.now()),
        copies: readCopies(docs),
        handedBack: readHandedBack(backs),
      };
    } catch {
      this.worked(false);
      return nothing;
    }
  }

  /** What the page needs to open without the server. It is put down a little later, since it changes often. */
  remember(makeAnswer: () => WorkshopAnswer): void {
    if (this.isForgotten) return;
    this.makeAnswer = makeAnswer;
    this.cancelRemember ??= this.host.later(rememberMs, () => this.rememberNow());
  }

  rememberNow(): void {
    this.cancelRemember?.();
    this.cancelRemember = undefined;
    if (this.makeAnswer === undefined) return;
    // Secrets that open doors are not needed to read and write.
    const { rejoinCode: _code, facilitatorLink: _link, ...answer } = this.makeAnswer();
    const head = { answer, usedAt: this.host.now() };
    void this.write(new Map([[`head/${this.workshop}/${answer.participant}`, head]]), []);
  }

  /** Where a document of this participant lies. */
  place(answer: WorkshopAnswer, doc: DocName, stored: StoredDoc | undefined): DevicePlace {
    const prefix = `doc/${this.workshop}/${answer.participant}/${answer.epoch}/${doc}/`;
    return { prefix, stored, write: this.store && this.write };
  }

  /** For words handed back now: in the order of their keys they are shown again. */
  newHandedBackKey(participant: ParticipantId): string {
    const { workshop, host } = this;
    const chance = [...host.random(6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `back/${workshop}/${participant}/${String(host.now()).padStart(15, '0')}-${chance}`;
  }

  /** This participant has no place in the workshop any more: only their own words stay, until put away. */
  forget(participant: ParticipantId): void {
    this.isForgotten = true;
    this.makeAnswer = undefined;
    this.cancelRemember?.();
    void this.drop(`doc/${this.workshop}/${participant}/`);
    void this.drop(`head/${this.workshop}/${participant}`);
  }

  /** Lets go of old copies of other workshops in which nothing waits. */
  tidy(): void {
    const { store, workshop, host } = this;
    if (store === undefined) return;
    // Another time will do as well.
    void import('./device-tidy.ts')
      .then(({ tidyDevice }) => tidyDevice(store, workshop, host.now()))
      .catch(() => undefined);
  }

  close(): void {
    if (this.cancelRemember !== undefined) this.rememberNow();
  }

  /** All of it or nothing. */
  readonly write: WriteOnDevice = async (puts, drops, needs = []) => {
    const { store, host } = this;
    if (store === undefined) return 'failed';
    const written = await within(host, writeMs, store.write(puts, drops, needs)).then(
      (isDone) => (isDone ? 'done' : 'gone'),
      () => 'failed' as const,
    );
    this.worked(written !== 'failed');
    return written;
  };

  private async drop(prefix: string): Promise<void> {
    await this.store?.drop(prefix).catch(() => this.worked(false));
  }

  private worked(works: boolean): void {
    if (works === this.works) return;
    this.works = works;
    this.told(this.holds);
    if (works) this.rememberNow();
  }
}

/** The server's clock has gone on since. */
const answerTo = (
  me: ParticipantId | undefined,
  head: unknown,
  now: number,
): WorkshopAnswer | undefined => {
  const answer = isRecord(head) ? readWorkshopAnswer(head['answer']) : undefined;
  if (!isRecord(head) || answer?.participant !== me) return undefined;
  return answer && { ...answer, now: answer.now + now - Number(head['usedAt']) };
};

const readCopies = (entries: Entries): readonly StoredCopy[] => {
  const byCopy = new Map<string, Entries>();
  for (const [key, value] of entries) {
    const [, , participant, epoch] = key.split('/');
    const copy = `${participant}/${epoch}`;
    byCopy.set(copy, new Map([...(byCopy.get(copy) ?? []), [key, value]]));
  }
  return [...byCopy].flatMap(([copy, of]) => {
    const [participant = '', epoch = ''] = copy.split('/');
    if (!isParticipantId(participant)) return [];
    const docs = Object.fromEntries(docNames.map((doc) => [doc, readDoc(of, doc)]));
    return [{ participant, epoch: Number(epoch), docs }];
  });
};

const readDoc = (entries: Entries, doc: DocName): StoredDoc => {
  const bases = new Map<string, Uint8Array>();
  const rows: StoredRow[] = [];
  const keys: string[] = [];
  for (const [key, value] of entries) {
    const [, , , , of, what] = key.split('/');
    if (of !== doc) continue;
    keys.push(key);
    if (what === 'base' && value instanceof Uint8Array) bases.set(key, value);
    const row = readRow(key, value);
    if (row !== undefined) rows.push(row);
  }
  return { bases, rows, keys };
};

const isHandedBack = (raw: unknown): raw is HandedBack =>
  isRecord(raw) && typeof raw['says'] === 'string' && Array.isArray(raw['texts']);

const readHandedBack = (entries: Entries): readonly StoredHandedBack[] =>
  [...entries].flatMap(([key, handedBack]) => {
    const participant = key.split('/')[2] ?? '';
    const isWhole = isParticipantId(participant) && isHandedBack(handedBack);
    return isWhole ? [{ key, participant, handedBack }] : [];
  });

// A line for tests that see every frame: a browser without a model, and a world whose clock a test moves.
import type { Command, Decision } from '@tday/shared/commands';
import type { JoinCode, ParticipantId, WorkshopId } from '@tday/shared/ids';
import {
  frameType,
  readKeptFrame,
  readRefusedFrame,
  readWorkshopFrame,
  step1Frame,
  step2Frame,
  syncStep,
  updateFrame,
  type WorkshopNews,
} from '@tday/shared/protocol';
import type { Participant } from '@tday/shared/workshop';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { FailingStore } from '../store/failing-store.ts';
import { MemoryStore } from '../store/memory-store.ts';
import type { StoredWorkshop } from '../store/store.ts';
import type { Joining } from './connection.ts';
import type { Fold } from './history.ts';
import type { Limits } from './limits.ts';
import { decisionEntry } from './log-entries.ts';
import type { Room } from './room.ts';
import { Rooms } from './rooms.ts';
import { people, smallDay } from './small-day.ts';
import type { Wire } from './wire.ts';

/** Time passes when a test says so. */
class TestClock {
  private time = 1_790_000_000_000;
  private waiting: { readonly at: number; readonly run: () => void }[] = [];

  readonly now = (): number => this.time;

  readonly later = (ms: number, run: () => void): (() => void) => {
    const one = { at: this.time + ms, run };
    this.waiting.push(one);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== one);
    };
  };

  /** How much is still to happen. */
  get timers(): number {
    return this.waiting.length;
  }

  setBack(ms: number): void {
    this.time -= ms;
  }

  /** What is due happens in its order, and what follows from it has its turn. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      await turns();
      const [next] = this.waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.waiting = this.waiting.filter((other) => other !== next);
      this.time = next.at;
      next.run();
    }
    this.time = end;
  }
}

/** Enough turns of the event loop for whatever is on its way to arrive. */
export const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setImmediate(resolve));
};

const id = 'stagestagest' as WorkshopId;

const person = (who: ParticipantId, role: Participant['role']): Participant => ({
  id: who,
  name: who.slice(0, 3),
  role,
  group: 'user',
  joinedAt: 0,
  removed: false,
});

export class Stage {
  readonly clock = new TestClock();
  readonly store = new FailingStore(new MemoryStore());
  readonly logged: string[] = [];
  readonly rooms: Rooms;
  private decisions: readonly Decision[] = [];

  private constructor(limits: Partial<Limits>, fold?: Fold) {
    const say = (_about: object, says: string) => {
      this.logged.push(says);
    };
    let chance = 0;
    this.rooms = new Rooms({
      store: this.store,
      now: this.clock.now,
      later: this.clock.later,
      log: { info: say, warn: say, error: say },
      random: (count) => Uint8Array.from({ length: count }, () => chance++),
      limits,
      ...(fold && { fold }),
    });
  }

  /** Fay leads a small day that has started; Alice and Bob write, Olu observes. */
  static async open(limits: Partial<Limits> = {}, fold?: Fold): Promise<Stage> {
    const stage = new Stage(limits, fold);
    const decisions: Decision[] = [
      { type: 'created', title: 'A day', marking: 'OFFICIAL' },
      { type: 'joined', participant: person(people.fay, 'facilitator') },
      { type: 'joined', participant: person(people.alice, 'contributor') },
      { type: 'joined', participant: person(people.bob, 'contributor') },
      { type: 'joined', participant: person(people.olu, 'observer') },
      { type: 'started' },
      { type: 'stage-opened', stage: 'welcome' },
    ];
    stage.decisions = decisions;
    await stage.another(id, 'CDFGHJ' as JoinCode);
    return stage;
  }

  /** One more workshop of the same people. */
  async another(id: WorkshopId, code = 'HJKMNP' as JoinCode): Promise<WorkshopId> {
    await this.store.createWorkshop({
      id,
      code,
      facilitatorHash: new Uint8Array(32),
      template: JSON.stringify(smallDay),
      at: 1,
      entries: this.decisions.map((decision) => decisionEntry(id, { decision, at: 1 })),
    });
    return id;
  }

  async room(): Promise<Room> {
    const room = await this.rooms.open(id);
    if (room === undefined) throw new Error('there is no room');
    return room;
  }

  async command(command: Command): Promise<void> {
    await (await this.room()).decisions.command(command, people.fay);
  }

  /** What the store would give to open the workshop; `checkpoint` undefined where it has none. */
  stored(): Promise<StoredWorkshop | undefined> {
    return this.store.load(id);
  }

  /** The workshop without any checkpoint: its log from the first entry on. */
  async wholeLog(): Promise<StoredWorkshop> {
    const stored = await this.store.load(id, 1);
    if (stored === undefined) throw new Error('there is no workshop');
    return { ...stored, entries: await this.store.readLog(id, 0, 10_000) };
  }

  async entries(): Promise<number> {
    return (await this.store.readLog(id, 0, 10_000)).length;
  }

  /** Joins and asks for everything, as a y-websocket client does. */
  async line(who: keyof typeof people, how: Partial<Joining> = {}): Promise<RawLine> {
    const line = new RawLine();
    const joining = { participant: people[who], doc: 'content', ext: true, ...how } as const;
    (await this.room()).join(line, joining);
    line.bring(step1Frame(Y.encodeStateVector(line.doc)));
    await turns();
    return line;
  }
}

export class RawLine implements Wire {
  readonly doc = new Y.Doc();
  readonly sent: Uint8Array[] = [];
  readonly refused: ReturnType<typeof readRefusedFrame>[] = [];
  readonly news: WorkshopNews[] = [];
  ending: string | undefined;
  kept = 0;
  unsent = 0;
  private onFrameListener: ((frame: Uint8Array) => void) | undefined;
  private onCloseListener: (() => void) | undefined;
  /** What was written here and not sent yet. */
  readonly updates: Uint8Array[] = [];

  constructor() {
    this.doc.on('update', (update, origin) => {
      if (origin !== 'room') this.updates.push(update);
    });
  }

  send(frame: Uint8Array): void {
    this.sent.push(frame);
    this.read(decoding.createDecoder(frame));
  }

  sendTogether(frames: readonly Uint8Array[]): void {
    for (const frame of frames) this.send(frame);
  }

  close(code: number, reason: string): void {
    this.ending = `${code} ${reason}`;
  }

  bufferedBytes(): number {
    return this.unsent;
  }

  onFrame(listener: (frame: Uint8Array) => void): void {
    this.onFrameListener = listener;
  }

  onClose(listener: () => void): void {
    this.onCloseListener = listener;
  }

  bring(frame: Uint8Array): void {
    this.onFrameListener?.(frame);
  }

  hangUp(): void {
    this.onCloseListener?.();
  }

  /** Writes here, without sending. */
  write(words: string, name = 'prose:problem/-/statement'): Uint8Array {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    this.doc.getXmlFragment(name).push([paragraph]);
    return this.updates.at(-1) ?? new Uint8Array();
  }

  async type(words: string, name?: string): Promise<void> {
    this.bring(updateFrame(this.write(words, name)));
    await turns();
  }

  async catchUp(vector?: Uint8Array): Promise<void> {
    this.bring(step2Frame(Y.encodeStateAsUpdate(this.doc, vector)));
    await turns();
  }

  reads(name = 'prose:problem/-/statement'): string {
    return this.doc
      .getXmlFragment(name)
      .toArray()
      .map(String)
      .join('')
      .replace(/<[^>]+>/g, ' ')
      .trim();
  }

  /** How many frames of a kind came. */
  count(type: number, step?: number): number {
    const isOf = (frame: Uint8Array) =>
      frame[0] === type && (step === undefined || frame[1] === step);
    return this.sent.filter(isOf).length;
  }

  private read(decoder: decoding.Decoder): void {
    switch (decoding.readVarUint(decoder)) {
      case frameType.sync:
        this.readSync(decoder);
        return;
      case frameType.kept:
        this.kept = readKeptFrame(decoder);
        return;
      case frameType.workshop:
        this.news.push(readWorkshopFrame(decoder));
        return;
      case frameType.refused:
        this.refused.push(readRefusedFrame(decoder));
    }
  }

  private readSync(decoder: decoding.Decoder): void {
    if (decoding.readVarUint(decoder) === syncStep.step1) return;
    Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder), 'room');
  }
}

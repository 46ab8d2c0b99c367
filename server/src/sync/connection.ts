// One participant's line: what comes in held against the limits of a line, and what goes out. Who this is
// and what they may do now, only the room knows.
import type { Refusal } from '@tday/shared/commands';
import type { DocName } from '@tday/shared/content-names';
import type { ParticipantId } from '@tday/shared/ids';
import {
  type ClosingName,
  closings,
  frameType,
  keptFrame,
  refusedFrame,
  syncStep,
} from '@tday/shared/protocol';
import type { Counts } from './counts.ts';
import { FrameCount, type NumberedFrame } from './frame-count.ts';
import { type IncomingFrame, readFrame } from './incoming-frame.ts';
import { type Limits, limitClosings } from './limits.ts';
import { TokenBucket } from './token-bucket.ts';
import type { Wire } from './wire.ts';

export interface Joining {
  readonly participant: ParticipantId;
  readonly doc: DocName;
  /** Whether the browser understands the frames that are ours alone. */
  readonly ext: boolean;
  /** The number of the prose schema that the browser's page knows. */
  readonly version?: number;
  /** Of which epoch the browser's copy is. */
  readonly epoch?: number;
}

export interface DocFrame extends NumberedFrame {
  readonly connection: Connection;
  readonly update: Uint8Array;
}

/** What a line brings to its room. */
export interface LineListener {
  asked(connection: Connection, vector: Uint8Array): void;
  wrote(frame: DocFrame): void;
  saidPresence(connection: Connection, bytes: Uint8Array): void;
  askedPresence(connection: Connection): void;
  /** It sent what no client of ours writes. */
  broke(connection: Connection): void;
  left(connection: Connection): void;
  /** Whether somebody else speaks under this client id already. */
  isOthers(connection: Connection, client: number): boolean;
}

export interface LineLimits {
  readonly limits: Limits;
  readonly counts: Counts;
  now(): number;
}

export class Connection {
  readonly who: Joining;
  readonly count = new FrameCount();
  /** It has been told what it lacked: from now on it is sent every change. */
  synced = false;
  /** The Yjs client id under which it says where somebody is, once it has. */
  client: number | undefined;
  /** Yjs client ids that this line was the first to use. */
  claimed = 0;
  /** Of its room, since anything was sent to it. */
  silentBeats = 0;
  private readonly wire: Wire;
  private readonly limits: Limits;
  private readonly counts: Counts;
  private readonly now: () => number;
  private readonly listener: LineListener;
  private readonly frames: TokenBucket;
  private readonly asks: TokenBucket;
  private readonly bytes: TokenBucket;
  private readonly presences: TokenBucket;
  private state: 'open' | 'cut' | 'gone' = 'open';

  constructor(
    wire: Wire,
    who: Joining,
    { limits, counts, now }: LineLimits,
    listener: LineListener,
  ) {
    this.wire = wire;
    this.who = who;
    this.limits = limits;
    this.counts = counts;
    this.now = now;
    this.listener = listener;
    this.frames = new TokenBucket(limits.framesPerSecond, limits.framesAtOnce, now());
    this.asks = new TokenBucket(limits.asksPerSecond, limits.asksAtOnce, now());
    this.bytes = new TokenBucket(limits.bytesPerSecond, limits.bytesAtOnce, now());
    this.presences = new TokenBucket(limits.presencePerSecond, limits.presenceAtOnce, now());
  }

  /** The room ended it: what it has sent and what is not taken yet is not taken any more. */
  get isCut(): boolean {
    return this.state === 'cut';
  }

  get unsentBytes(): number {
    return this.wire.bufferedBytes();
  }

  mayClaim(client: number): boolean {
    return !this.listener.isOthers(this, client);
  }

  listen(): void {
    this.wire.onClose(() => this.gone());
    this.wire.onFrame((frame) => this.receive(frame));
  }

  close(name: ClosingName): void {
    if (this.state !== 'open') return;
    this.state = 'cut';
    this.counts.closed(name);
    this.wire.close(closings[name].code, closings[name].reason);
    this.listener.left(this);
  }

  send(frame: Uint8Array): void {
    if (!this.maySend()) return;
    this.counts.sent(frame);
    this.wire.send(frame);
  }

  /** Left out where a line is slow: the next one says the same, and more. */
  sendPresence(frame: Uint8Array): void {
    if (!this.isSlow) this.send(frame);
  }

  /** What a commit means for this line: a change, who is where by now, and how much of its own is kept. */
  tell(change: Uint8Array | undefined, presence: Uint8Array | undefined): void {
    const kept = this.count.news();
    // So it is for most lines of a crowd, at every commit.
    if (change !== undefined && kept === undefined && presence === undefined) {
      this.send(change);
      return;
    }
    const frames: Uint8Array[] = [];
    if (change !== undefined) frames.push(change);
    if (kept !== undefined && this.who.ext) frames.push(keptFrame(kept));
    if (presence !== undefined && !this.isSlow) frames.push(presence);
    this.sendTogether(frames);
  }

  refuse({ number }: DocFrame, { refused, says }: Refusal): void {
    if (this.who.ext) this.send(refusedFrame({ frame: number, refused, says }));
    this.close(closingOfRefusal(refused));
  }

  sendTogether(frames: readonly Uint8Array[]): void {
    const [first] = frames;
    if (first === undefined || !this.maySend()) return;
    for (const frame of frames) this.counts.sent(frame);
    if (frames.length === 1) this.wire.send(first);
    else this.wire.sendTogether(frames);
  }

  private get isSlow(): boolean {
    return this.wire.bufferedBytes() > this.limits.unsentPresenceBytes;
  }

  private maySend(): boolean {
    if (this.state !== 'open') return false;
    if (this.wire.bufferedBytes() > this.limits.unsentBytes) {
      this.close(limitClosings.unsentBytes);
      return false;
    }
    this.silentBeats = 0;
    return true;
  }

  private receive(bytes: Uint8Array): void {
    if (this.state !== 'open') return;
    this.counts.received(bytes);
    const limit = this.limitPassed(bytes);
    const frame = limit === undefined ? readFrame(bytes) : undefined;
    if (frame !== undefined) this.bring(frame);
    else if (limit === undefined) this.listener.broke(this);
    else this.close(limitClosings[limit]);
  }

  private bring(frame: IncomingFrame): void {
    if (frame.kind === 'step1') this.listener.asked(this, frame.vector);
    else if (frame.kind === 'presence' || frame.kind === 'ask-presence') this.bringPresence(frame);
    else {
      const number = this.count.next();
      this.listener.wrote({ connection: this, number, step: frame.kind, update: frame.update });
    }
  }

  private bringPresence(
    frame: Extract<IncomingFrame, { kind: 'presence' | 'ask-presence' }>,
  ): void {
    if (!this.presences.take(1, this.now())) return;
    if (frame.kind === 'presence') this.listener.saidPresence(this, frame.bytes);
    else this.listener.askedPresence(this);
  }

  private limitPassed(bytes: Uint8Array): keyof typeof limitClosings | undefined {
    const step = bytes[0] === frameType.sync ? bytes[1] : undefined;
    const size = sizeLimit(step);
    if (bytes.length > this.limits[size]) return size;
    const now = this.now();
    if (!this.bytes.take(bytes.length, now)) return 'bytesPerSecond';
    if (step === syncStep.step1 && !this.asks.take(1, now)) return 'asksPerSecond';
    return step !== undefined && !this.frames.take(1, now) ? 'framesPerSecond' : undefined;
  }

  private gone(): void {
    if (this.state !== 'open') return;
    this.state = 'gone';
    this.listener.left(this);
  }
}

const sizeLimit = (step: number | undefined) => {
  if (step === syncStep.step1) return 'askBytes';
  return step === syncStep.step2 ? 'catchUpBytes' : 'frameBytes';
};

const closedReasons: readonly Refusal['refused'][] = [
  'workshop-closed',
  'late-kept',
  'late-box-full',
  'late-broken',
];

const closingOfRefusal = (reason: Refusal['refused']): ClosingName => {
  if (reason === 'removed') return 'removed';
  return closedReasons.includes(reason) ? 'workshopClosed' : 'refused';
};

// What is said to the room on the second wire: by POST, one at a time, each with all that waits. What got
// no answer is said again; the server takes it once, because each POST says what came before it.
import * as encoding from 'lib0/encoding';
import { type Cancel, type Host, noCancel } from './host.ts';
import { Mending } from './mending.ts';
import { isOfThisMoment, type Requests } from './requests.ts';

/** Letters that are typed in a breath go together. */
const gatherMs = 20;
/** The server takes whoever is silent for long for gone. */
const beatMs = 15_000;
const againMs = 500;
/** For an answer, and what a slow line needs for its bytes. */
const answerMs = 4_000;
const slowBytesPerMs = 10;
const mostFrames = 500;
const mostBytes = 256 * 1_024;

/** As many as go into one POST, apart from what comes later; one that is too large for that goes alone. */
const batchOf = (frames: readonly Uint8Array[]): readonly Uint8Array[] => {
  let bytes = 0;
  const end = frames.findIndex((frame, index) => {
    bytes += frame.length;
    return index > 0 && (bytes > mostBytes || index >= mostFrames);
  });
  return frames.slice(0, end === -1 ? frames.length : end);
};

const bodyOf = (frames: readonly Uint8Array[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  for (const frame of frames) encoding.writeVarUint8Array(encoder, frame);
  return encoding.toUint8Array(encoder);
};

export interface FramePostsOptions {
  readonly requests: Requests;
  readonly host: Host;
  /** `before`: how many frames of this line the server has taken. */
  readonly address: (before: number, isLast: boolean) => string;
  /** The server said no, with this status, or is not to be reached. */
  readonly lost: (status: number | undefined) => void;
}

export class FramePosts {
  private readonly options: FramePostsOptions;
  private readonly mending: Mending;
  /** Said, and not known to be taken. */
  private readonly waiting: Uint8Array[] = [];
  private taken = 0;
  /** `resting`: the next POST is a mere sign of life. */
  private state: 'resting' | 'due' | 'posting' | 'over' = 'resting';
  private cancel: Cancel = noCancel;

  constructor(options: FramePostsOptions) {
    this.options = options;
    this.mending = new Mending(options.host, () => options.lost(undefined));
    this.rest();
  }

  say(frame: Uint8Array): void {
    this.waiting.push(frame);
    if (this.state === 'resting') this.postIn(gatherMs);
  }

  /** Says what waits without waiting for an answer. */
  sayLast(): void {
    const { requests, address } = this.options;
    requests.sayLast(address(this.taken, true), bodyOf(batchOf(this.waiting)));
  }

  stop(): void {
    this.state = 'over';
    this.cancel();
    this.mending.done();
  }

  private rest(): void {
    this.state = 'resting';
    this.schedule(beatMs);
  }

  private postIn(ms: number): void {
    this.state = 'due';
    this.schedule(ms);
  }

  private schedule(ms: number): void {
    this.cancel();
    this.cancel = this.options.host.later(ms, () => this.post());
  }

  private post(): void {
    const { requests, host, address } = this.options;
    this.state = 'posting';
    const frames = batchOf(this.waiting);
    const body = bodyOf(frames);
    const answered = (status: number | undefined) => {
      this.cancel();
      if (this.state === 'posting') this.answered(frames.length, status);
    };
    const cancelPost = requests.post(address(this.taken, false), body, answered);
    const patienceMs = answerMs + body.length / slowBytesPerMs;
    const cancelDeadline = host.later(patienceMs, () => answered(undefined));
    this.cancel = () => {
      cancelDeadline();
      cancelPost();
    };
  }

  private answered(count: number, status: number | undefined): void {
    if (status === undefined || isOfThisMoment(status)) {
      this.mending.begin();
      this.postIn(againMs);
      return;
    }
    if (status >= 300) {
      this.options.lost(status);
      return;
    }
    this.mending.done();
    this.waiting.splice(0, count);
    this.taken += count;
    if (this.waiting.length > 0) this.post();
    else this.rest();
  }
}

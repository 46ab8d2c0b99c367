// The second wire, for networks that let no WebSocket through. What the room says goes out as an answer
// that does not end, in server-sent events; what the browser says comes in by POST. Networks of this kind
// also cut what takes long, so the line outlives its answer: another one goes on where it broke off.
import type { ServerResponse } from 'node:http';
import { closings } from '@tday/shared/protocol';
import { type Limits, limitClosings } from './limits.ts';
import type { Wire } from './wire.ts';

/** Proxies cut what is silent for longer. */
const beatMs = 15_000;
/**
 * A browser says something in each beat, or once a minute where its page is hidden; after so many without
 * a word it is gone, though nobody said so.
 */
const mostSilentBeats = 10;
/** How long a line waits for another answer. */
const graceMs = 6_000;
/** For those who do not read to the end. */
const goodbyeMs = 5_000;

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // nginx holds answers back unless it is told.
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  // Nothing else could come through it before the stream ends.
  connection: 'close',
} as const;

/** Some proxies pass nothing on before the first kilobytes. */
const opening = `:${' '.repeat(2_048)}\n\n`;
const beat = ':\n\n';

const eventOf = (name: string, data: object): string =>
  `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

const frameEvent = (frame: Uint8Array): string => {
  const { buffer, byteOffset, byteLength } = frame;
  return `data: ${Buffer.from(buffer, byteOffset, byteLength).toString('base64')}\n\n`;
};

interface Ending {
  readonly code: number;
  readonly reason: string;
}

export interface EventWireOptions {
  /** By which requests of this line are known. */
  readonly name: string;
  readonly limits: Pick<Limits, 'resendBytes' | 'earlyMs'>;
  /** Nobody will hear of this line again. */
  readonly gone: () => void;
}

export class EventWire implements Wire {
  private readonly options: EventWireOptions;
  private answer: ServerResponse | undefined;
  /** The latest frames of all that were said, as far as they are not known to have come. */
  private readonly unheard: Uint8Array[] = [];
  private unheardBytes = 0;
  private said = 0;
  /** So many are known to have come. */
  private heard = 0;
  private taken = 0;
  private silentBeats = 0;
  private ending: Ending | undefined;
  private isGone = false;
  private onFrameListener: ((frame: Uint8Array) => void) | undefined;
  private onCloseListener: (() => void) | undefined;
  private readonly beats: NodeJS.Timeout;
  /** Until somebody listens; until there is another answer; until the last one has ended. */
  private deadline: NodeJS.Timeout;

  constructor(options: EventWireOptions) {
    this.options = options;
    this.beats = setInterval(() => this.beat(), beatMs);
    const { code, reason } = closings[limitClosings.earlyMs];
    this.deadline = setTimeout(() => this.close(code, reason), options.limits.earlyMs);
  }

  /**
   * An answer to speak through, the first or one in place of another; `heard` of the frames have come. False
   * if what is missing cannot be said any more, which ends the line, or if a later request has overtaken
   * this one.
   */
  speakThrough(answer: ServerResponse, heard: number): boolean {
    if (this.isGone || heard < this.heard) return false;
    if (!this.forget(heard)) {
      this.leave();
      return false;
    }
    this.answer?.destroy();
    this.answer = answer;
    if (this.onFrameListener !== undefined) clearTimeout(this.deadline);
    // An error is always followed by a close.
    answer.on('error', () => undefined);
    answer.on('close', () => this.lost(answer));
    answer.writeHead(200, streamHeaders);
    answer.write(opening);
    for (const frame of this.unheard) answer.write(frameEvent(frame));
    if (this.ending !== undefined) this.sayEnding(this.ending);
    return true;
  }

  /** Frames behind the first `before` of this line; what came before is left out. False at a gap. */
  take(before: number, frames: readonly Uint8Array[]): boolean {
    this.silentBeats = 0;
    if (before > this.taken) return false;
    for (const frame of frames.slice(this.taken - before)) {
      this.taken += 1;
      this.onFrameListener?.(frame);
    }
    return true;
  }

  /** So many frames have come. False if that cannot be, or they are forgotten already. */
  forget(heard: number): boolean {
    this.silentBeats = 0;
    const first = this.said - this.unheard.length;
    if (heard < first || heard > this.said) return false;
    this.heard = heard;
    for (const frame of this.unheard.splice(0, heard - first)) this.unheardBytes -= frame.length;
    return true;
  }

  /** The browser has hung up. */
  leave(): void {
    if (this.isGone) return;
    this.isGone = true;
    clearInterval(this.beats);
    clearTimeout(this.deadline);
    this.answer?.destroy();
    this.options.gone();
    this.onCloseListener?.();
  }

  send(frame: Uint8Array): void {
    if (this.ending !== undefined || this.isGone) return;
    this.said += 1;
    this.unheard.push(frame);
    this.unheardBytes += frame.length;
    while (this.unheardBytes > this.options.limits.resendBytes) {
      this.unheardBytes -= this.unheard.shift()?.length ?? 0;
    }
    this.answer?.write(frameEvent(frame));
  }

  sendTogether(frames: readonly Uint8Array[]): void {
    for (const frame of frames) this.send(frame);
  }

  close(code: number, reason: string): void {
    if (this.ending !== undefined || this.isGone) return;
    this.ending = { code, reason };
    if (this.answer !== undefined) this.sayEnding(this.ending);
  }

  bufferedBytes(): number {
    return this.answer?.writableLength ?? this.unheardBytes;
  }

  /** The line is told its name only now, so nothing can come before somebody listens. */
  onFrame(listener: (frame: Uint8Array) => void): void {
    this.onFrameListener = listener;
    if (this.answer !== undefined) clearTimeout(this.deadline);
    this.answer?.write(eventOf('open', { line: this.options.name }));
  }

  onClose(listener: () => void): void {
    this.onCloseListener = listener;
    if (this.isGone) listener();
  }

  private sayEnding(ending: Ending): void {
    this.answer?.end(eventOf('close', ending));
    this.leaveAfter(goodbyeMs);
  }

  private lost(answer: ServerResponse): void {
    if (answer !== this.answer) return;
    this.answer = undefined;
    if (this.ending !== undefined || this.onFrameListener === undefined) this.leave();
    else this.leaveAfter(graceMs);
  }

  private leaveAfter(ms: number): void {
    clearTimeout(this.deadline);
    this.deadline = setTimeout(() => this.leave(), ms);
  }

  private beat(): void {
    this.silentBeats += 1;
    if (this.silentBeats > mostSilentBeats) this.leave();
    else if (this.ending === undefined) this.answer?.write(beat);
  }
}

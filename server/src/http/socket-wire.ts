// A WebSocket as a room wants its wire. Frames that come before the room is open are held, within limits:
// a browser speaks at once, and a listener that is attached later would miss it.
import { closings } from '@tday/shared/protocol';
import type { WebSocket } from 'ws';
import { type Limits, limitClosings } from '../sync/limits.ts';
import type { Wire } from '../sync/wire.ts';

type EarlyLimits = Pick<Limits, 'earlyFrames' | 'earlyBytes' | 'earlyMs'>;

export class SocketWire implements Wire {
  private readonly socket: WebSocket;
  private readonly limits: EarlyLimits;
  private early: Uint8Array[] = [];
  private earlyBytes = 0;
  private listener: ((frame: Uint8Array) => void) | undefined;
  private readonly deadline: NodeJS.Timeout;
  /** Whether the other side has answered the last question whether it is still there. */
  private answered = true;

  constructor(socket: WebSocket, limits: EarlyLimits) {
    this.socket = socket;
    this.limits = limits;
    this.deadline = setTimeout(() => this.end('earlyMs'), limits.earlyMs);
    socket.on('message', (data: Buffer, isBinary: boolean) => this.received(data, isBinary));
    socket.on('pong', () => {
      this.answered = true;
    });
    socket.on('close', () => clearTimeout(this.deadline));
    // What is wrong with a socket ends in its close, which follows at once.
    socket.on('error', () => {});
  }

  send(frame: Uint8Array): void {
    this.socket.send(frame);
  }

  close(code: number, reason: string): void {
    clearTimeout(this.deadline);
    this.socket.close(code, reason);
  }

  bufferedBytes(): number {
    return this.socket.bufferedAmount;
  }

  onFrame(listener: (frame: Uint8Array) => void): void {
    clearTimeout(this.deadline);
    this.listener = listener;
    for (const frame of this.early.splice(0)) listener(frame);
  }

  onClose(listener: () => void): void {
    if (this.socket.readyState === this.socket.CLOSED) listener();
    else this.socket.once('close', listener);
  }

  /** Ends a line whose other side is gone without a word; to be asked now and then. */
  isThere(): void {
    if (!this.answered) {
      this.socket.terminate();
      return;
    }
    this.answered = false;
    this.socket.ping();
  }

  private received(data: Buffer, isBinary: boolean): void {
    if (!isBinary) {
      this.close(closings.brokenFrame.code, closings.brokenFrame.reason);
      return;
    }
    if (this.listener !== undefined) this.listener(data);
    else this.hold(data);
  }

  private hold(frame: Uint8Array): void {
    this.early.push(frame);
    this.earlyBytes += frame.length;
    if (this.early.length > this.limits.earlyFrames) this.end('earlyFrames');
    else if (this.earlyBytes > this.limits.earlyBytes) this.end('earlyBytes');
  }

  private end(limit: keyof EarlyLimits): void {
    const { code, reason } = closings[limitClosings[limit]];
    this.early = [];
    this.close(code, reason);
  }
}

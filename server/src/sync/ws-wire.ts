// A WebSocket as a wire. Made in the same moment as the socket, so that no frame is lost while the pass
// is looked up and the room is opened: what comes early waits here, within limits.
import type { Socket } from 'node:net';
import { type ClosingName, closings } from '@tday/shared/protocol';
import { type RawData, WebSocket } from 'ws';
import { type Limits, limitClosings } from './limits.ts';
import { type LivenessChecked, livenessChecks } from './liveness-checks.ts';
import { unfinished } from './unfinished.ts';
import type { Wire } from './wire.ts';
import { writeFramed, writePing } from './ws-frame.ts';

/** Of which not a byte has come for so many looks, asked at the first of them, is gone, though nobody said so. */
const mostSilentLooks = 2;

/** Behind so much that waits, why a line is closed would not be heard; and what waits is let go at once. */
const deafBytes = 1_048_576;

type WireLimits = Pick<Limits, 'earlyFrames' | 'earlyBytes' | 'earlyMs' | 'nodeWaitingBytes'>;

export class WsWire implements Wire, LivenessChecked {
  private readonly socket: WebSocket;
  /** What the WebSocket itself writes to. */
  private readonly stream: Socket;
  private readonly limits: WireLimits;
  private early: Uint8Array[] = [];
  private earlyBytes = 0;
  private onFrameListener: ((frame: Uint8Array) => void) | undefined;
  private onCloseListener: (() => void) | undefined;
  /** Until somebody listens. */
  private deadline: NodeJS.Timeout | undefined;
  private bytesHeard = 0;
  /** Of them, up to the end of the last whole message. */
  private wholeBytes = 0;
  private silentLooks = 0;

  constructor(socket: WebSocket, stream: Socket, limits: WireLimits) {
    this.socket = socket;
    this.stream = stream;
    this.limits = limits;
    livenessChecks.add(this);
    this.deadline = setTimeout(() => this.end(limitClosings.earlyMs), limits.earlyMs);
    socket.on('message', (data, isBinary) => this.heard(data, isBinary));
    // ws closes the socket by itself after an error, with a code of its own.
    socket.on('error', () => undefined);
    socket.on('close', () => this.closed());
  }

  send(frame: Uint8Array): void {
    // Past the WebSocket, which frames anew for each socket. Nothing that it sends itself waits, since
    // it compresses nothing: so what goes to the stream stays in order.
    if (this.socket.readyState === WebSocket.OPEN) writeFramed(this.stream, frame);
  }

  /** In one write to the system, which costs more than all the rest of sending. */
  sendTogether(frames: readonly Uint8Array[]): void {
    this.stream.cork();
    for (const frame of frames) this.send(frame);
    this.stream.uncork();
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
    if (this.bufferedBytes() > deafBytes) this.socket.terminate();
  }

  bufferedBytes(): number {
    return this.stream.writableLength;
  }

  checkAlive(): void {
    const { bytesRead } = this.stream;
    this.silentLooks = bytesRead === this.bytesHeard ? this.silentLooks + 1 : 0;
    this.bytesHeard = bytesRead;
    unfinished.hold(this, bytesRead - this.wholeBytes, this.limits.nodeWaitingBytes);
    // Who speaks need not be asked; who cannot hear the question yet is given time.
    if (this.silentLooks === 1) this.askWhetherAlive();
    else if (this.silentLooks > mostSilentLooks) this.letGo();
  }

  onFrame(listener: (frame: Uint8Array) => void): void {
    this.cancelDeadline();
    this.onFrameListener = listener;
    for (const frame of this.early.splice(0)) listener(frame);
  }

  onClose(listener: () => void): void {
    this.onCloseListener = listener;
    if (this.socket.readyState === WebSocket.CLOSED) listener();
  }

  letGo(): void {
    this.socket.terminate();
  }

  private askWhetherAlive(): void {
    if (this.socket.readyState === WebSocket.OPEN) writePing(this.stream);
  }

  private heard(data: RawData, isBinary: boolean): void {
    this.wholeBytes = this.stream.bytesRead;
    unfinished.forget(this);
    // A y-websocket client sends no text.
    if (!isBinary || !(data instanceof Uint8Array)) this.end('brokenFrame');
    else if (this.onFrameListener) this.onFrameListener(data);
    else this.hold(data);
  }

  private hold(frame: Uint8Array): void {
    this.early.push(frame);
    this.earlyBytes += frame.length;
    const { earlyFrames, earlyBytes } = this.limits;
    if (this.early.length > earlyFrames) this.end(limitClosings.earlyFrames);
    else if (this.earlyBytes > earlyBytes) this.end(limitClosings.earlyBytes);
  }

  private end(name: ClosingName): void {
    this.early = [];
    this.close(closings[name].code, closings[name].reason);
  }

  private closed(): void {
    livenessChecks.remove(this);
    unfinished.forget(this);
    this.cancelDeadline();
    this.onCloseListener?.();
  }

  /** Forgotten as well, or it would take memory for as long as the line is there. */
  private cancelDeadline(): void {
    clearTimeout(this.deadline);
    this.deadline = undefined;
  }
}

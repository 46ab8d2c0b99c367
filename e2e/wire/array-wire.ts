// A wire of two arrays: what a browser sends arrives in the room in a later turn, and the other way
// round, until it is cut. Whatever is on its way then is lost.
import type { Wire } from '@tday/server/sync/wire';
import type { WireListeners } from '../../client/src/model/wire.ts';

export class ArrayWire implements Wire {
  private readonly browser: WireListeners;
  private onFrameListener: ((frame: Uint8Array) => void) | undefined;
  private onCloseListener: (() => void) | undefined;
  private isOpen = true;
  /** Why the room ended it, such as "4403 removed". */
  ending: string | undefined;
  /** Every frame that the room has sent. */
  readonly sent: Uint8Array[] = [];

  constructor(browser: WireListeners) {
    this.browser = browser;
    this.soon(() => this.browser.opened());
  }

  send(frame: Uint8Array): void {
    this.sent.push(frame);
    this.soon(() => this.browser.received(frame.slice()));
  }

  sendTogether(frames: readonly Uint8Array[]): void {
    for (const frame of frames) this.send(frame);
  }

  /** What was sent before still arrives. */
  close(code: number, reason: string): void {
    if (!this.isOpen) return;
    this.ending = `${code} ${reason}`;
    this.soon(() => {
      this.isOpen = false;
      this.onCloseListener?.();
      this.browser.closed(code, reason);
    });
  }

  bufferedBytes(): number {
    return 0;
  }

  onFrame(listener: (frame: Uint8Array) => void): void {
    this.onFrameListener = listener;
  }

  onClose(listener: () => void): void {
    this.onCloseListener = listener;
  }

  fromBrowser(frame: Uint8Array): void {
    const copy = frame.slice();
    this.soon(() => this.onFrameListener?.(copy));
  }

  /** The browser's own goodbye, or a cable that is pulled out: nobody says anything. */
  cut(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    setImmediate(() => {
      this.onCloseListener?.();
      this.browser.closed(1006, '');
    });
  }

  private soon(run: () => void): void {
    setImmediate(() => {
      if (this.isOpen) run();
    });
  }
}

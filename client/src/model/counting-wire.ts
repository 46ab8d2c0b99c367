// A wire in the shape of a WebSocket, as y-websocket's provider wants one. It counts the frames that
// change the document, because the room answers with how many of them are kept.
import { frameType, syncStep } from '@tday/shared/protocol';
import type { Cancel, Host } from './host.ts';
import type { OpenWire, Wire } from './wire.ts';

/** A wire that does not open in this time is given up: the provider then tries again. Two kinds may be tried. */
const openingMs = 11_000;

export interface FrameCount {
  opened(): void;
  sent(frame: 'step2' | 'update'): void;
}

const state = { connecting: 0, open: 1, closed: 3 } as const;

const countOf = (bytes: Uint8Array): 'step2' | 'update' | undefined => {
  if (bytes[0] !== frameType.sync) return undefined;
  if (bytes[1] === syncStep.step2) return 'step2';
  return bytes[1] === syncStep.update ? 'update' : undefined;
};

interface Handlers {
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: Uint8Array }) => void) | null;
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

/** The class to hand to a provider: it makes one for each attempt to connect. */
export const countingWire = (openWire: OpenWire, count: FrameCount, host: Host) =>
  class CountingWire implements Handlers {
    readonly OPEN = state.open;
    binaryType = 'arraybuffer';
    readyState: number = state.connecting;
    onopen: Handlers['onopen'] = null;
    onmessage: Handlers['onmessage'] = null;
    onclose: Handlers['onclose'] = null;
    onerror: Handlers['onerror'] = null;
    readonly wire: Wire;
    readonly cancelDeadline: Cancel;

    constructor(address: string) {
      this.cancelDeadline = host.later(openingMs, () => this.end(1006, ''));
      this.wire = openWire(address, {
        opened: () => this.opened(),
        received: (data) => this.onmessage?.({ data }),
        closed: (code, reason) => this.end(code, reason),
      });
    }

    send(bytes: Uint8Array): void {
      if (this.readyState !== state.open) return;
      const frame = countOf(bytes);
      if (frame !== undefined) count.sent(frame);
      this.wire.send(bytes);
    }

    close(): void {
      this.end(1000, '');
    }

    opened(): void {
      if (this.readyState !== state.connecting) return;
      this.cancelDeadline();
      this.readyState = state.open;
      count.opened();
      this.onopen?.();
    }

    end(code: number, reason: string): void {
      if (this.readyState === state.closed) return;
      this.cancelDeadline();
      this.readyState = state.closed;
      this.wire.close();
      this.onclose?.({ code, reason });
    }
  };

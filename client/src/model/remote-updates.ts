// What others write: at once while little comes, and else in one transaction a tick, so that an editor
// draws once for thirty typists, not thirty times.
import { syncStep } from '@tday/shared/protocol';
import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Cancel, Host } from './host.ts';

const tickMs = 80;
/** A key was just pressed here: its letter is painted first. */
const afterKeyMs = 20;

export class RemoteUpdates {
  private readonly provider: WebsocketProvider;
  private readonly host: Host;
  private readonly lastLocalAt: () => number;
  private waiting: Uint8Array[] = [];
  private cancel: Cancel | undefined;
  private flushedAt = Number.NEGATIVE_INFINITY;

  constructor(provider: WebsocketProvider, host: Host, lastLocalAt: () => number) {
    this.provider = provider;
    this.host = host;
    this.lastLocalAt = lastLocalAt;
    this.takeOver();
  }

  flush(): void {
    this.cancel?.();
    this.cancel = undefined;
    const updates = this.waiting;
    if (updates.length === 0) return;
    this.waiting = [];
    this.flushedAt = this.host.now();
    const { doc } = this.provider;
    const apply = () => {
      for (const update of updates) Y.applyUpdate(doc, update, this.provider);
    };
    Y.transact(doc, apply, this.provider, false);
  }

  close(): void {
    this.cancel?.();
  }

  /** Steps 1 and 2 need the whole document at once, so whatever waits goes in before them. */
  private takeOver(): void {
    const { messageHandlers } = this.provider;
    const [original] = messageHandlers;
    messageHandlers[0] = (encoder, decoder, provider, emitSynced, type) => {
      const start = decoder.pos;
      const isUpdate = decoding.readVarUint(decoder) === syncStep.update;
      if (isUpdate && provider.synced) {
        this.wait(decoding.readVarUint8Array(decoder));
        return;
      }
      decoder.pos = start;
      this.flush();
      original?.(encoder, decoder, provider, emitSynced, type);
    };
  }

  private wait(update: Uint8Array): void {
    this.waiting.push(update);
    if (this.cancel !== undefined) return;
    // Whatever a device's clock does meanwhile, nothing waits for longer than a tick.
    const since = Math.abs(this.host.now() - this.flushedAt);
    if (since >= tickMs) this.flushUnlessTyping();
    else this.cancel = this.host.later(tickMs - since, () => this.flushUnlessTyping());
  }

  private flushUnlessTyping(): void {
    if (this.host.now() - this.lastLocalAt() >= afterKeyMs) this.flush();
    else this.cancel = this.host.later(afterKeyMs, () => this.flush());
  }
}

// A room for tests: one document, everything kept at once unless the test holds it back, and a wire that
// it can cut. It knows the frames, not the rules.
import {
  type ClosingName,
  closings,
  frameType,
  keptFrame,
  refusedFrame,
  step1Frame,
  step2Frame,
  syncStep,
  updateFrame,
  type WorkshopNews,
  workshopFrame,
} from '@tday/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { OpenWire, WireListeners } from './wire.ts';

export class FakeRoom {
  doc = new Y.Doc();
  /** Whether somebody answers at all. */
  isThere = true;
  /** Whether frames that change the document are answered with `kept`. */
  keeps = true;
  /** The next frame that changes the document is refused with this sentence. */
  refuses: string | undefined;
  frames = 0;
  dialled = 0;
  /** Of which epoch each copy was that asked to come in. */
  readonly epochs: string[] = [];
  /** Of which epoch it is; without it, any copy may come in. */
  epoch: number | undefined;
  private listeners: WireListeners | undefined;

  readonly openWire: OpenWire = (address, listeners) => {
    this.dialled++;
    this.epochs.push(/[?&]e=(\d+)/.exec(address)?.[1] ?? '');
    this.frames = 0;
    // A wire opens after whoever asked for it has hung up his listeners.
    void Promise.resolve().then(() => {
      if (!this.isThere) return listeners.closed(1006, '');
      this.listeners = listeners;
      listeners.opened();
      if (this.isOfOtherEpoch(address)) return this.close('otherEpoch');
      listeners.received(step1Frame(Y.encodeStateVector(this.doc)));
    });
    return {
      send: (bytes) => this.listeners === listeners && this.receive(bytes),
      close: () => {
        if (this.listeners === listeners) this.listeners = undefined;
      },
    };
  };

  /** The server goes, or comes back. */
  goes(): void {
    this.isThere = false;
    this.cut();
  }

  comesBack(): void {
    this.isThere = true;
  }

  cut(): void {
    this.listeners?.closed(1006, '');
  }

  close(name: ClosingName): void {
    this.listeners?.closed(closings[name].code, closings[name].reason);
  }

  tell(news: WorkshopNews): void {
    this.listeners?.received(workshopFrame(news));
  }

  tellKept(): void {
    this.listeners?.received(keptFrame(this.frames));
  }

  /** Somebody else writes. */
  write(change: (doc: Y.Doc) => void): void {
    const before = Y.encodeStateVector(this.doc);
    change(this.doc);
    this.listeners?.received(updateFrame(Y.encodeStateAsUpdate(this.doc, before)));
  }

  private isOfOtherEpoch(address: string): boolean {
    return this.epoch !== undefined && !address.includes(`e=${this.epoch}`);
  }

  private receive(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== frameType.sync) return;
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step === syncStep.step1) {
      this.listeners?.received(step2Frame(Y.encodeStateAsUpdate(this.doc, payload)));
    } else this.take(payload);
  }

  private take(update: Uint8Array): void {
    this.frames++;
    if (this.refuses !== undefined) {
      const says = this.refuses;
      this.refuses = undefined;
      const refused = { frame: this.frames, refused: 'stage-closed', says };
      this.listeners?.received(refusedFrame(refused));
      this.close('refused');
      return;
    }
    Y.applyUpdate(this.doc, update);
    if (this.keeps) this.tellKept();
  }
}

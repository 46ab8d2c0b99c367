// The line of one document to its room: y-websocket's provider, with our frames understood, our own
// deadline for answers, and without the echo of other people's presence.

import type { ParticipantId } from '@tday/shared/ids';
import { proseSchemaVersion } from '@tday/shared/prose';
import {
  type ClosingName,
  closingOf,
  frameType,
  type RefusedFrame,
  readKeptFrame,
  readRefusedFrame,
  readWorkshopFrame,
  type WorkshopNews,
} from '@tday/shared/protocol';
import * as encoding from 'lib0/encoding';
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { LineState } from './connection.ts';
import { countingWire } from './counting-wire.ts';
import { DeviceLog, type DevicePlace } from './device-log.ts';
import type { StoredRow } from './device-rows.ts';
import type { Cancel, Host } from './host.ts';
import { KeptCount } from './kept-count.ts';
import { RemoteUpdates } from './remote-updates.ts';
import { SpreadOpenings } from './spread-openings.ts';
import type { OpenWire } from './wire.ts';

/** The provider's own watchdog takes half a minute to see that nobody answers. */
const answerMs = 6_000;
/** The room says something every 15 s, if only that it is there. */
const silenceMs = 18_000;
const maxBackoffMs = 5_000;

type Polyfill = NonNullable<
  NonNullable<ConstructorParameters<typeof WebsocketProvider>[3]>['WebSocketPolyfill']
>;

export interface LineListener {
  changed(): void;
  news(news: WorkshopNews): void;
  refused(refused: RefusedFrame): void;
  /** The room wants this line closed for good; undefined if it gave no reason that is known. */
  ended(closing: ClosingName | undefined): void;
  /** The line is gone, and will come back; undefined if the room did not say why. */
  lost(closing: ClosingName | undefined): void;
}

export interface LineOptions {
  /** Such as wss://host/sync/k3m...; the document's name is put behind it. */
  readonly address: string;
  readonly name: string;
  /** The room takes nothing from a copy of another epoch than its own. */
  readonly epoch: number;
  /** Whose copy this is: the room takes nothing of it from a browser that is somebody else by now. */
  readonly participant: ParticipantId;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly openWire: OpenWire;
  readonly host: Host;
  readonly listener: LineListener;
  readonly device: DevicePlace;
}

export class DocLine {
  readonly count = new KeptCount();
  readonly log: DeviceLog;
  private readonly options: LineOptions;
  private readonly openings: SpreadOpenings;
  private readonly provider: WebsocketProvider;
  private readonly updates: RemoteUpdates;
  private joined: boolean;
  private heardAt = 0;
  private stalled = false;
  private lastLocalAt = 0;
  private cancelDeadline: Cancel | undefined;

  constructor(options: LineOptions) {
    const { doc, device, host } = options;
    this.options = options;
    this.log = new DeviceLog(device, doc, this.count, host);
    this.joined = (device.stored?.bases.size ?? 0) > 0;
    // Before the provider listens: a change is counted before the frame that carries it.
    doc.on('update', this.updated);
    this.openings = new SpreadOpenings(this.openWire, options.host);
    this.provider = this.provide();
    this.updates = new RemoteUpdates(this.provider, host, () => this.lastLocalAt);
    this.readOurFrames();
    this.sayOnlyOwnPresence();
    this.provider.on('sync', (synced: boolean) => {
      this.joined ||= synced;
      if (synced) this.log.joined();
      options.listener.changed();
    });
    this.provider.on('status', () => options.listener.changed());
    this.provider.on('closed', ({ code, reason }) => this.ended(code, reason));
  }

  get state(): LineState {
    return {
      live: this.provider.wsconnected && this.provider.synced,
      joined: this.joined,
      unkept: this.count.unkept,
      oldestUnkeptAt: this.count.oldestUnkeptAt,
    };
  }

  /** The device says that it has no network: no need to wait for silence. */
  cut(): void {
    this.provider.disconnect();
  }

  connect(): void {
    this.openings.atOnce();
    this.provider.connect();
  }

  /** Dials anew at once, unless somebody was heard on this line a moment ago. */
  check(): void {
    const { host } = this.options;
    const isAlive = this.provider.wsconnected && host.now() - this.heardAt < silenceMs;
    if (!isAlive) this.reconnect();
  }

  /** What another page of this device has left waiting. */
  adopt(rows: readonly StoredRow[]): void {
    // What is sent as a line opens is counted whole.
    this.cut();
    this.log.adopt(rows);
    this.connect();
  }

  close(): void {
    this.log.close();
    this.cancelDeadline?.();
    this.updates.close();
    this.options.doc.off('update', this.updated);
    this.provider.destroy();
    this.options.awareness.destroy();
  }

  private provide(): WebsocketProvider {
    const { address, name, epoch, participant, doc, awareness, host } = this.options;
    const frames = {
      opened: () => this.count.opened(),
      sent: (frame: 'step2' | 'update') => this.sent(frame),
    };
    return new WebsocketProvider(address, name, doc, {
      awareness,
      connect: false,
      // Tabs must not pass each other what the room has not judged.
      disableBc: true,
      params: { ext: '1', v: String(proseSchemaVersion), e: String(epoch), p: participant },
      maxBackoffTime: maxBackoffMs,
      WebSocketPolyfill: countingWire(this.openings.open, frames, host) as unknown as Polyfill,
    });
  }

  private readonly openWire: OpenWire = (address, listeners) =>
    this.options.openWire(address, {
      opened: () => listeners.opened(),
      received: (bytes) => {
        this.heardAt = this.options.host.now();
        listeners.received(bytes);
      },
      closed: (code, reason) => {
        this.options.listener.lost(closingOf(code, reason));
        listeners.closed(code, reason);
      },
    });

  private readonly updated = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.provider) this.log.heard(update);
    else if (origin !== this.log) this.wrote(update);
  };

  private wrote(update: Uint8Array): void {
    this.lastLocalAt = this.options.host.now();
    this.count.changed(this.lastLocalAt);
    this.log.wrote(update);
    this.options.listener.changed();
  }

  private sent(frame: 'step2' | 'update'): void {
    this.count.sent(frame);
    this.watch();
  }

  private watch(): void {
    if (!this.count.awaitsAnswer) return;
    this.cancelDeadline ??= this.options.host.later(answerMs, () => this.unanswered());
  }

  private unanswered(): void {
    this.cancelDeadline = undefined;
    if (!this.provider.wsconnected || !this.count.awaitsAnswer) return;
    // The room has said that it cannot keep anything at the moment: a new wire would not help.
    if (this.stalled) this.watch();
    else this.reconnect();
  }

  private reconnect(): void {
    this.provider.disconnect();
    this.connect();
  }

  private readOurFrames(): void {
    const { messageHandlers } = this.provider;
    const { listener } = this.options;
    messageHandlers[frameType.kept] = (_, decoder) => this.kept(readKeptFrame(decoder));
    messageHandlers[frameType.workshop] = (_, decoder) => {
      const news = readWorkshopFrame(decoder);
      if (news.keeping !== undefined) this.stalled = news.keeping === 'stalled';
      listener.news(news);
    };
    messageHandlers[frameType.refused] = (_, decoder) =>
      listener.refused(readRefusedFrame(decoder));
  }

  private kept(frames: number): void {
    this.cancelDeadline?.();
    this.cancelDeadline = undefined;
    this.count.answer(frames);
    this.log.answered();
    this.watch();
    this.options.listener.changed();
  }

  /** The provider sends on whatever it hears of others, back to the room it came from. */
  private sayOnlyOwnPresence(): void {
    const { provider } = this;
    const { awareness } = this.options;
    awareness.off('update', provider._awarenessUpdateHandler);
    provider._awarenessUpdateHandler = (changes: Record<string, number[]>, origin: unknown) => {
      const ids = Object.values(changes).flat();
      if (origin === provider || !ids.includes(awareness.clientID)) return;
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, frameType.awareness);
      encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]));
      if (provider.wsconnected) provider.ws?.send(encoding.toUint8Array(encoder));
    };
    awareness.on('update', provider._awarenessUpdateHandler);
  }

  private ended(code: number, reason: string): void {
    this.updates.flush();
    this.options.listener.ended(closingOf(code, reason));
  }
}

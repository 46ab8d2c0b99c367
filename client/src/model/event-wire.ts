// The second wire, for networks that let no WebSocket through: the room is heard in server-sent events and
// spoken to by POST. Both ways are counted, so that nothing is lost or comes twice where either is cut.
import { closings } from '@tday/shared/protocol';
import { fromBase64 } from 'lib0/buffer';
import { EventStream } from './event-stream.ts';
import { FramePosts } from './frame-posts.ts';
import { type Cancel, type Host, noCancel } from './host.ts';
import type { Requests } from './requests.ts';
import type { ServerSentEvent } from './server-sent-events.ts';
import type { OpenWire, Wire, WireListeners } from './wire.ts';

/** What a WebSocket says of a line that simply broke. */
const brokenCode = 1006;
/** A no to a POST has its reason in the stream, if the server knows this line at all. */
const reasonMs = 500;

interface Carrier {
  readonly requests: Requests;
  readonly host: Host;
}

class EventWire implements Wire {
  private readonly path: string;
  private readonly query: string;
  private readonly listeners: WireListeners;
  private readonly carrier: Carrier;
  private readonly stream: EventStream;
  /** Once the room is open, and has named the line. */
  private posts: FramePosts | undefined;
  private name = '';
  private heard = 0;
  private isOver = false;
  private cancelLost: Cancel = noCancel;

  constructor(address: string, listeners: WireListeners, carrier: Carrier) {
    const [path = '', query = ''] = address.replace(/^ws/, 'http').split('?');
    this.path = path;
    this.query = query;
    this.listeners = listeners;
    this.carrier = carrier;
    this.stream = new EventStream({
      ...carrier,
      address: () => this.address('events', this.lineParts()),
      happened: (event) => this.happened(event),
      lost: () => this.end(brokenCode, ''),
    });
  }

  send(bytes: Uint8Array): void {
    this.posts?.say(bytes);
  }

  close(): void {
    if (this.isOver) return;
    this.stop();
    this.posts?.sayLast();
  }

  private happened({ name, data }: ServerSentEvent): void {
    if (name === 'open') this.opened(data);
    else if (name === 'close') this.closed(data);
    else if (name === '') {
      this.heard += 1;
      this.listeners.received(fromBase64(data));
    }
  }

  private opened(data: string): void {
    this.name = String(JSON.parse(data).line);
    this.posts = new FramePosts({
      ...this.carrier,
      address: (before, isLast) => {
        const about = [...this.lineParts(), `before=${before}`];
        return this.address('frames', isLast ? [...about, 'last=1'] : about);
      },
      lost: (status) => this.unheard(status),
    });
    this.listeners.opened();
  }

  private closed(data: string): void {
    const { code, reason } = JSON.parse(data);
    this.end(Number(code), String(reason));
  }

  private unheard(status: number | undefined): void {
    const { code, reason } = closings.tooLarge;
    if (status === 413) this.end(code, reason);
    else this.cancelLost = this.carrier.host.later(reasonMs, () => this.end(brokenCode, ''));
  }

  private lineParts(): readonly string[] {
    return this.name === '' ? [] : [`line=${this.name}`, `heard=${this.heard}`];
  }

  private address(kind: 'events' | 'frames', about: readonly string[]): string {
    return `${this.path}/${kind}?${[this.query, ...about].filter((part) => part !== '').join('&')}`;
  }

  private end(code: number, reason: string): void {
    if (this.isOver) return;
    this.stop();
    this.listeners.closed(code, reason);
  }

  private stop(): void {
    this.isOver = true;
    this.cancelLost();
    this.stream.stop();
    this.posts?.stop();
  }
}

export const eventWire =
  (requests: Requests, host: Host): OpenWire =>
  (address, listeners) =>
    new EventWire(address, listeners, { requests, host });

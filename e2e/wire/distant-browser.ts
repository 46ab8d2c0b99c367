// Somebody's browser before a real server: the real model over real sockets, on either wire.
import type { WorkshopId } from '@tday/shared/ids';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { browserRequests } from '../../client/src/app/browser-requests.ts';
import { unkeptOf } from '../../client/src/model/connection.ts';
import type { DeviceStore } from '../../client/src/model/device-store.ts';
import { eventWire } from '../../client/src/model/event-wire.ts';
import { isNotOpened, openWorkshop } from '../../client/src/model/open-workshop.ts';
import type { Ask, OpenWire } from '../../client/src/model/wire.ts';
import type { OpenWorkshop, WorkshopState } from '../../client/src/model/workshop-state.ts';
import type { Pass } from './day.ts';
import { realHost } from './real-host.ts';
import { until } from './waiting.ts';

const address = { section: 'problem', field: 'statement' };

export const socketWire: OpenWire = (address, listeners) => {
  const socket = new WebSocket(address);
  socket.on('open', () => listeners.opened());
  socket.on('message', (data: Buffer) => listeners.received(new Uint8Array(data)));
  socket.on('error', () => undefined);
  socket.on('close', (code, reason) => listeners.closed(code, reason.toString()));
  return { send: (bytes) => socket.send(bytes), close: () => socket.close() };
};

export const secondWire: OpenWire = eventWire(browserRequests, realHost);

/** Outside a browser no cookie says who it is. */
export const withPass =
  (openWire: OpenWire, { pass }: Pick<Pass, 'pass'>): OpenWire =>
  (address, listeners) =>
    openWire(`${address}&pass=${pass}`, listeners);

const askWith =
  (origin: string, pass: string): Ask =>
  async (method, path, body) => {
    const headers = { authorization: `Bearer ${pass}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${origin}${path}`, { method, headers, ...sent });
    return { status: answer.status, body: await answer.json() };
  };

export class DistantBrowser {
  readonly open: OpenWorkshop;

  private constructor(open: OpenWorkshop) {
    this.open = open;
  }

  /** Comes back when the line is live. Tabs of one browser share its device. */
  static async enter(
    origin: string,
    who: Pass,
    openWire: OpenWire,
    device?: DeviceStore,
  ): Promise<DistantBrowser> {
    const opened = await openWorkshop({
      id: who.workshop as WorkshopId,
      host: realHost,
      ask: askWith(origin, who.pass),
      openWire: withPass(openWire, who),
      syncAddress: `${origin.replace('http', 'ws')}/sync`,
      device,
    });
    if (isNotOpened(opened)) throw new Error(opened.says);
    const browser = new DistantBrowser(opened);
    await until(() => browser.isLive);
    return browser;
  }

  get state(): WorkshopState {
    return this.open.state.getState();
  }

  get isLive(): boolean {
    return this.state.connection.state === 'live';
  }

  get allKept(): boolean {
    return this.isLive && unkeptOf(this.state.connection) === 0;
  }

  /** Adds words as a paragraph of their own. */
  type(words: string, where = address): void {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    this.state.copy.content.fragment(where)?.push([paragraph]);
  }

  /** A paragraph each. */
  reads(where = address): readonly string[] {
    const paragraphs = this.state.copy.content.fragment(where)?.toArray() ?? [];
    return paragraphs.map((one) => String((one as Y.XmlElement).get(0)));
  }

  leave(): void {
    this.open.close();
  }
}

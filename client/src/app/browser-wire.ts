// The wires and the requests of a browser: a WebSocket, or what stands in for it; and fetch, with the pass in
// its cookie.
import { lazyWire } from '../model/lazy-wire.ts';
import type { Ask, OpenWire } from '../model/wire.ts';
import { WireChoice } from '../model/wire-choice.ts';
import { browserHost } from './browser-host.ts';

const openSocket: OpenWire = (address, listeners) => {
  const socket = new WebSocket(address);
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => listeners.opened();
  socket.onmessage = ({ data }) => {
    if (data instanceof ArrayBuffer) listeners.received(new Uint8Array(data));
  };
  // An error is always followed by a close, which says more.
  socket.onclose = ({ code, reason }) => listeners.closed(code, reason);
  return {
    send: (bytes) => socket.send(bytes as Uint8Array<ArrayBuffer>),
    close: () => socket.close(),
  };
};

/** Asked for while the network is well, because a network that has turned bad may not give it. */
export const fetchSecondWire = async (): Promise<OpenWire> =>
  (await import('./second-wire.ts')).openSecondWire;

/** One for the page: what one line has found out of the network holds for all. */
export const browserWires = new WireChoice({
  socket: openSocket,
  second: lazyWire(fetchSecondWire),
  host: browserHost,
});

const readJson = async (response: Response): Promise<unknown> => {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return isJson ? response.json() : undefined;
};

export const browserAsk: Ask = async (method, path, body) => {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: { accept: 'application/json', ...(body !== undefined && jsonType) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await readJson(response) };
};

const jsonType = { 'content-type': 'application/json' };

export const syncAddress = (): string =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`;

// The door for WebSockets: /sync/<workshop>/<doc>. A no that will stay a no is said over an opened line,
// with a code after which clients stop trying; a no of this moment is a plain 503, which costs least.
import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { closings } from '@tday/shared/protocol';
import { type WebSocket, WebSocketServer } from 'ws';
import { WsWire } from '../sync/ws-wire.ts';
import { type Asked, isOfAnotherSite, readAsked, receive } from './bring-in.ts';
import type { Parts } from './parts.ts';
import { visitorOf } from './visitor.ts';

export interface Wires {
  /** From now on, whoever comes is asked to come again later. */
  refuseNew(): void;
  close(): Promise<void>;
}

/** For those who do not answer a close, when the server stops. */
const lastGoodbyeMs = 1_000;
/** The same at any other time: until then, what they send is still read, and what waits for them is held. */
const goodbyeMs = 5_000;

/** `ws` counts in 32 bits, and takes what is beyond them for no limit. */
const largestPayload = 2 ** 31 - 1;

/** How long whoever finds no room is to stay away. */
export const retrySeconds = 5;

const turnAway = (socket: Duplex, status: string, more = ''): void => {
  // Nobody reads it any more, so what still comes would keep its end from being heard.
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\n${more}Connection: close\r\nContent-Length: 0\r\n\r\n`);
};

const askToComeLater = (socket: Duplex): void =>
  turnAway(socket, '503 Service Unavailable', `Retry-After: ${retrySeconds}\r\n`);

export const acceptWires = (server: Server, parts: Parts): Wires => {
  const { limits } = parts;
  // Twice the largest frame that a room takes, so that the room says itself what is too large.
  const maxPayload = Math.min(2 * limits.catchUpBytes, largestPayload);
  // `closeTimeout` is not in the types of ws yet.
  const closing = { closeTimeout: goodbyeMs };
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload,
    maxFragments: limits.fragments,
    maxBufferedChunks: limits.bufferedChunks,
    perMessageDeflate: false,
    ...closing,
  });
  const opened = new Set<WebSocket>();
  let refusing = false;

  const accept = (socket: WebSocket, stream: Socket, asked: Asked | undefined): void => {
    // At once: a browser speaks as soon as the line is open.
    const wire = new WsWire(socket, stream, limits);
    opened.add(socket);
    socket.once('close', () => opened.delete(socket));
    void receive(parts, asked, wire);
  };

  const upgrade = (
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    asked: Asked | undefined,
  ): void => {
    // What an open room says to whoever comes in goes out with the answer, in one write.
    socket.cork();
    process.nextTick(() => socket.uncork());
    sockets.handleUpgrade(request, socket, head, (made) => accept(made, request.socket, asked));
  };

  const letIn = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const address = visitorOf(request, parts.trustedProxy);
    const asked = readAsked(request);
    const leave = await parts.door.enter({ address, doc: asked?.doc ?? '' });
    if (leave !== undefined) socket.once('close', leave);
    if (refusing || leave === undefined) askToComeLater(socket);
    // Who has gone while they waited has been heard to close, or will be as they are answered.
    else if (socket.destroyed) leave();
    else upgrade(request, socket, head, asked);
  };

  server.on('upgrade', (request, socket: Duplex, head) => {
    socket.on('error', () => socket.destroy());
    if (!(request.url ?? '').startsWith('/sync/')) turnAway(socket, '404 Not Found');
    else if (isOfAnotherSite(request, parts)) turnAway(socket, '403 Forbidden');
    else if (refusing) askToComeLater(socket);
    else void letIn(request, socket, head);
  });

  return {
    refuseNew: () => {
      refusing = true;
    },
    close: async () => {
      const { code, reason } = closings.stopping;
      for (const socket of opened) socket.close(code, reason);
      const impatient = setTimeout(() => {
        for (const socket of opened) socket.terminate();
      }, lastGoodbyeMs);
      await Promise.all([...opened].map((socket) => once(socket, 'close')));
      clearTimeout(impatient);
      sockets.close();
    },
  };
};

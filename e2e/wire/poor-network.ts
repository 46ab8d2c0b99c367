// A network between people and the server that treats them badly: it lets no WebSocket through, cuts what
// takes long, and loses requests and answers. What it does pass on, it passes on at once.
import { once } from 'node:events';
import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** What becomes of a POST: it never arrives, or nobody hears that it has. */
export type Loss = 'none' | 'request' | 'answer';

export class PoorNetwork {
  /** What is answered to somebody who wants a WebSocket: a no, or nothing ever. */
  webSockets: 'pass' | 'refuse' | 'swallow' = 'pass';
  /** Every connection is cut after so long. */
  cutAfterMs: number | undefined;
  /** Asked for each POST. */
  loss: () => Loss = () => 'none';
  /** Asked for each piece of an answer, which is the last to come through if it is so. */
  cutsAnswer: () => boolean = () => false;
  private readonly far: URL;
  private readonly server: Server;
  private readonly sockets = new Set<Duplex>();

  private constructor(farOrigin: string) {
    this.far = new URL(farOrigin);
    this.server = createServer((request, answer) => this.pass(request, answer));
    this.server.on('connection', (socket: Socket) => this.connected(socket));
    this.server.on('upgrade', (request, socket: Duplex) => this.upgrade(request, socket));
  }

  /** Between people and the server at an origin. */
  static async before(farOrigin: string): Promise<PoorNetwork> {
    const network = new PoorNetwork(farOrigin);
    network.server.listen(0, '127.0.0.1');
    await once(network.server, 'listening');
    return network;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  cutAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.server.close();
    this.cutAll();
    if (this.server.listening) await once(this.server, 'close');
  }

  private connected(socket: Socket): void {
    this.sockets.add(socket);
    const { cutAfterMs } = this;
    const cut = setTimeout(() => socket.destroy(), cutAfterMs ?? 2 ** 31 - 1);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(cut);
      this.sockets.delete(socket);
    });
  }

  private pass(request: IncomingMessage, answer: ServerResponse): void {
    const loss = request.method === 'POST' ? this.loss() : 'none';
    if (loss === 'request') {
      request.socket.destroy();
      return;
    }
    const { method, url, headers } = request;
    const { hostname, port } = this.far;
    const onward = ask({ hostname, port, method, path: url, headers, agent: false });
    onward.on('error', () => answer.destroy());
    onward.on('response', (heard) => {
      if (loss === 'answer') answer.destroy();
      else this.giveBack(heard, answer);
    });
    answer.on('close', () => onward.destroy());
    request.pipe(onward);
  }

  private giveBack(heard: IncomingMessage, answer: ServerResponse): void {
    answer.writeHead(heard.statusCode ?? 502, heard.headers);
    answer.flushHeaders();
    heard.on('data', (piece: Buffer) => {
      if (this.cutsAnswer()) answer.write(piece, () => answer.destroy());
      else answer.write(piece);
    });
    heard.on('end', () => answer.end());
    heard.on('error', () => answer.destroy());
  }

  private upgrade({ method, url, rawHeaders }: IncomingMessage, socket: Duplex): void {
    if (this.webSockets === 'swallow') return;
    if (this.webSockets === 'refuse') {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const far = connect(Number(this.far.port), this.far.hostname);
    const lines = rawHeaders.flatMap((name, index) =>
      index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : [],
    );
    far.write(`${method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    far.on('error', () => socket.destroy());
    far.on('close', () => socket.destroy());
    socket.on('close', () => far.destroy());
    far.pipe(socket);
    socket.pipe(far);
  }
}

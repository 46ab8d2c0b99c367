// The door for networks that let no WebSocket through: GET /sync/<workshop>/<doc>/events opens a line, or
// goes on with one whose answer was cut; POST .../frames says something on it. Before the table of routes,
// because an answer that does not end is none of theirs.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { closings } from '@tday/shared/protocol';
import { EventWire } from '../sync/event-wire.ts';
import { readBatch } from '../sync/frame-batch.ts';
import { type Asked, isOfAnotherSite, readAsked, receive } from './bring-in.ts';
import type { Leave } from './door.ts';
import type { Parts } from './parts.ts';
import { hashSecret, isSecret, makeSecret } from './secrets.ts';
import { retrySeconds } from './upgrade.ts';
import { visitorOf } from './visitor.ts';

interface Line {
  readonly wire: EventWire;
  readonly asked: Asked | undefined;
  readonly passHash: Uint8Array;
  /** The POST that is being read: a newer one says that the browser has given it up. */
  reading: IncomingMessage | undefined;
}

/** For those who do not read to the end, or are between two answers. */
const goodbyeMs = 1_000;

type Ending = '/events' | '/frames';

const endings: Readonly<Record<string, Ending>> = { GET: '/events', POST: '/frames' };

const endingOf = ({ method = '', url = '' }: IncomingMessage): Ending | undefined => {
  const ending = endings[method];
  const [path = ''] = url.split('?');
  return ending !== undefined && path.startsWith('/sync/') && path.endsWith(ending)
    ? ending
    : undefined;
};

const queryOf = ({ url }: IncomingMessage): URLSearchParams =>
  new URL(url ?? '/', 'http://server').searchParams;

/** A number that is not there, or none, fits nothing. */
const readCount = (given: string | null): number =>
  given !== null && /^\d{1,15}$/.test(given) ? Number(given) : Number.POSITIVE_INFINITY;

const say = (
  answer: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
): void => {
  answer.writeHead(status, { 'cache-control': 'no-store', ...headers });
  answer.end();
};

/** Undefined if it is too large, or broke off. */
const readBody = async (request: IncomingMessage, most: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size > most) return undefined;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return request.complete ? Buffer.concat(chunks) : undefined;
};

export class EventLines {
  private readonly parts: Parts;
  private readonly lines = new Map<string, Line>();
  private isRefusing = false;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Whether this request is answered here. */
  take(request: IncomingMessage, answer: ServerResponse): boolean {
    const ending = endingOf(request);
    if (ending === undefined) return false;
    if (isOfAnotherSite(request, this.parts)) say(answer, 403);
    else if (ending === '/frames') void this.hear(request, answer);
    else this.open(request, answer);
    return true;
  }

  /** From now on, whoever comes is asked to come again later. */
  refuseNew(): void {
    this.isRefusing = true;
  }

  close(): void {
    const { code, reason } = closings.stopping;
    for (const { wire } of this.lines.values()) wire.close(code, reason);
    setTimeout(() => {
      for (const { wire } of [...this.lines.values()]) wire.leave();
    }, goodbyeMs);
  }

  private open(request: IncomingMessage, answer: ServerResponse): void {
    const query = queryOf(request);
    if (query.has('line')) this.goOn(request, answer, query);
    else void this.begin(request, answer);
  }

  private async begin(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const asked = readAsked(request, '/events');
    const address = visitorOf(request, this.parts.trustedProxy);
    const leave = await this.parts.door.enter({ address, doc: asked?.doc ?? '' });
    if (leave === undefined || this.isRefusing || answer.destroyed) {
      leave?.();
      say(answer, 503, { 'retry-after': String(retrySeconds) });
    } else this.letIn(answer, asked, leave);
  }

  private letIn(answer: ServerResponse, asked: Asked | undefined, leave: Leave): void {
    const name = makeSecret(this.parts.random);
    const wire = new EventWire({
      name,
      limits: this.parts.limits,
      gone: () => {
        leave();
        this.lines.delete(name);
      },
    });
    this.lines.set(name, {
      wire,
      asked,
      passHash: hashSecret(asked?.pass ?? ''),
      reading: undefined,
    });
    wire.speakThrough(answer, 0);
    void receive(this.parts, asked, wire);
  }

  private goOn(request: IncomingMessage, answer: ServerResponse, query: URLSearchParams): void {
    const line = this.lineOf(request, '/events', query);
    const speaks = line?.wire.speakThrough(answer, readCount(query.get('heard'))) === true;
    if (!speaks) say(answer, 404);
  }

  private async hear(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const query = queryOf(request);
    const line = this.lineOf(request, '/frames', query);
    if (line === undefined) return say(answer, 404);
    line.reading?.destroy();
    line.reading = request;
    // As much as a WebSocket takes, so that the room says itself what is too large.
    const most = 2 * this.parts.limits.catchUpBytes;
    if (Number(request.headers['content-length'] ?? 0) > most) {
      return say(answer, 413, { connection: 'close' });
    }
    const body = await readBody(request, most);
    if (line.reading === request) line.reading = undefined;
    if (body !== undefined) say(answer, this.takeFrames(line, body, query));
  }

  /** Answers with a status. */
  private takeFrames({ wire }: Line, body: Buffer, query: URLSearchParams): number {
    const frames = readBatch(body);
    if (frames === undefined) {
      this.parts.rooms.counts.closed('brokenFrame');
      wire.close(closings.brokenFrame.code, closings.brokenFrame.reason);
      return 400;
    }
    wire.forget(readCount(query.get('heard')));
    if (!wire.take(readCount(query.get('before')), frames)) return 409;
    if (query.get('last') === '1') wire.leave();
    return 204;
  }

  /** The line that a request names: of the same document and with the same pass as when it was opened. */
  private lineOf(
    request: IncomingMessage,
    ending: Ending,
    query: URLSearchParams,
  ): Line | undefined {
    const line = this.lines.get(query.get('line') ?? '');
    const asked = readAsked(request, ending);
    if (line?.asked === undefined || asked?.pass === undefined) return undefined;
    const { workshop, doc } = line.asked;
    const isSame = asked.workshop === workshop && asked.doc === doc;
    return isSame && isSecret(asked.pass, line.passHash) ? line : undefined;
  }
}

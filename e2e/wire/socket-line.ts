// A y-websocket client without a model, over a real socket: it says and does whatever a test wants, and
// what it has heard can be looked at.
import { encodeState, presenceFrame } from '@tday/server/sync/presence-frames';
import {
  frameType,
  readKeptFrame,
  step1Frame,
  step2Frame,
  syncStep,
  updateFrame,
} from '@tday/shared/protocol';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Pass } from './day.ts';
import { until } from './waiting.ts';

export const statementName = 'prose:problem/-/statement';

export const lineAddress = (
  origin: string,
  { workshop, pass }: Pick<Pass, 'workshop' | 'pass'>,
): string => `${origin.replace('http', 'ws')}/sync/${workshop}/content?ext=1&pass=${pass}`;

export class SocketLine {
  readonly doc = new Y.Doc();
  readonly socket: WebSocket;
  readonly participant: string;
  /** Why it was ended, such as "4403 removed"; undefined while it is open. */
  ending: string | undefined;
  synced = false;
  kept = 0;
  /** Frames that change the document. */
  sent = 0;

  private constructor(origin: string, who: Pass) {
    this.participant = who.participant;
    this.socket = new WebSocket(lineAddress(origin, who));
    this.socket.on('open', () => this.send(step1Frame(Y.encodeStateVector(this.doc))));
    this.socket.on('message', (data: Buffer) => this.heard(decoding.createDecoder(data)));
    this.socket.on('error', () => undefined);
    this.socket.on('close', (code, reason) => {
      this.ending = `${code} ${reason.toString()}`;
    });
    this.doc.on('update', (update, origin) => {
      if (origin !== this) this.say(updateFrame(update));
    });
  }

  /** Comes back when it has been told everything, and has told what it has. */
  static async open(origin: string, who: Pass): Promise<SocketLine> {
    const line = new SocketLine(origin, who);
    await until(() => (line.synced && line.sent > 0) || line.ending !== undefined);
    return line;
  }

  get allKept(): boolean {
    return this.kept === this.sent;
  }

  type(words: string, name = statementName): void {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    this.doc.getXmlFragment(name).push([paragraph]);
  }

  /** In place of everything that is there. */
  typeAnew(words: string, name = statementName): void {
    const text = this.doc.getXmlFragment(name);
    this.doc.transact(() => {
      text.delete(0, text.length);
      this.type(words, name);
    });
  }

  reads(name = statementName): readonly string[] {
    const blocks = this.doc.getXmlFragment(name).toArray() as Y.XmlElement[];
    return blocks.map((block) => String(block.get(0)));
  }

  /** Any bytes at all. */
  send(bytes: Uint8Array | string): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(bytes);
  }

  sayPresence(client: number, state: object): void {
    this.send(presenceFrame([encodeState(client, Date.now(), state)]));
  }

  async ended(): Promise<string> {
    await until(() => this.ending !== undefined);
    return this.ending ?? '';
  }

  leave(): void {
    this.socket.terminate();
    this.doc.destroy();
  }

  private say(frame: Uint8Array): void {
    this.sent += 1;
    this.send(frame);
  }

  private heard(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder);
    if (type === frameType.kept) this.kept = readKeptFrame(decoder);
    if (type !== frameType.sync) return;
    const step = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (step === syncStep.step1) this.say(step2Frame(Y.encodeStateAsUpdate(this.doc, bytes)));
    else Y.applyUpdate(this.doc, bytes, this);
    if (step === syncStep.step2) this.synced = true;
  }
}

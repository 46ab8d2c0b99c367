// People who type, as raw lines that speak the y-websocket protocol: no provider, so that what is
// measured is the server. Each keystroke is a token that every reader can find in the bytes.
import { setTimeout as sleep } from 'node:timers/promises';
import { frameType, step1Frame, step2Frame, syncStep, updateFrame } from '@tday/shared/protocol';
import WebSocket from 'ws';
import * as Y from 'yjs';

const tokenPattern = /~(\d{2})(\d{5})/g;

export interface TypingPlan {
  readonly addresses: readonly string[];
  /** Top-level name of the prose that each of them types in, by their number from 0. */
  readonly nameOf: (number: number) => string;
  readonly keysPerSecond: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

export interface TypingFigures {
  /** Milliseconds from a typist's send to another's receipt, one for each key and reader. */
  readonly delaysMs: readonly number[];
  readonly sent: number;
}

/** The moment at which each token was sent, in milliseconds. */
type Sent = Map<string, number>;

class Typist {
  readonly #doc = new Y.Doc();
  readonly #words = new Y.XmlText();
  readonly #socket: WebSocket;
  readonly #number: string;
  #keys = 0;

  constructor(address: string, number: number, name: string, sent: Sent, delaysMs: number[]) {
    this.#number = String(number).padStart(2, '0');
    this.#socket = new WebSocket(address);
    const paragraph = new Y.XmlElement('paragraph');
    this.#doc.getXmlFragment(name).insert(0, [paragraph]);
    paragraph.insert(0, [this.#words]);
    this.#socket.on('message', (data: Buffer) => this.#read(data, sent, delaysMs));
  }

  async open(): Promise<void> {
    await new Promise((resolve, reject) => {
      this.#socket.once('open', resolve);
      this.#socket.once('error', reject);
    });
    this.#socket.send(step1Frame(Y.encodeStateVector(this.#doc)));
    this.#doc.on('update', (update: Uint8Array) => this.#socket.send(updateFrame(update)));
  }

  type(sent: Sent): void {
    const token = `~${this.#number}${String(this.#keys++).padStart(5, '0')}`;
    sent.set(token, performance.now());
    this.#words.insert(this.#words.length, token);
  }

  close(): void {
    this.#socket.terminate();
  }

  #read(data: Buffer, sent: Sent, delaysMs: number[]): void {
    if (data[0] !== frameType.sync) return;
    if (data[1] === syncStep.step1) {
      this.#socket.send(step2Frame(Y.encodeStateAsUpdate(this.#doc)));
      return;
    }
    if (data[1] !== syncStep.update) return;
    const now = performance.now();
    for (const [token, typist] of data.toString('latin1').matchAll(tokenPattern)) {
      const at = sent.get(token);
      if (at !== undefined && typist !== this.#number) delaysMs.push(now - at);
    }
  }
}

export const measureTyping = async (plan: TypingPlan): Promise<TypingFigures> => {
  const sent: Sent = new Map();
  const delaysMs: number[] = [];
  const typists = plan.addresses.map(
    (address, number) => new Typist(address, number, plan.nameOf(number), sent, delaysMs),
  );
  await Promise.all(typists.map((typist) => typist.open()));
  const between = 1000 / plan.keysPerSecond;
  const typeFor = (seconds: number) =>
    Promise.all(
      typists.map(async (typist, number) => {
        await sleep((between * number) / typists.length);
        for (let key = 0; key < seconds * plan.keysPerSecond; key++) {
          typist.type(sent);
          await sleep(between);
        }
      }),
    );
  await typeFor(plan.warmUpSeconds);
  delaysMs.length = 0;
  const before = sent.size;
  await typeFor(plan.seconds);
  await sleep(500);
  for (const typist of typists) typist.close();
  return { delaysMs, sent: sent.size - before };
};

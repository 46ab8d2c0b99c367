// One browser as a server sees it: opens a line, asks for what it lacks, answers what the server lacks,
// and hands on what it hears. Speaks what each server's own provider speaks.
import { frameType, step1Frame, step2Frame, syncStep, updateFrame } from '@tday/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { RawLine } from './raw-line.ts';

/** How a server's messages differ from those of y-protocols. */
export interface Dialect {
  /** Stands before every message. */
  readonly prefix: Uint8Array;
  /** What is said first. */
  readonly hello: readonly Uint8Array[];
  /** Whether anybody answers who asks for a state. */
  readonly answers: boolean;
}

/** One way into one room. */
export interface Seat {
  readonly path: string;
  readonly dialect: Dialect;
}

/** All bytes are views, only good until the call returns. */
export interface Ears {
  state?(update: Uint8Array): void;
  update?(update: Uint8Array): void;
  presence?(states: Uint8Array): void;
  /** So many of its updates are kept, as far as the server says. */
  acknowledged?(updates: number): void;
  /** The server has ended the line. */
  ended?(why: string): void;
}

/** What hocuspocus has beyond y-protocols. */
const hocuspocusType = { syncReply: 4, syncStatus: 8 } as const;

const emptyVector = new Uint8Array([0]);
const emptyUpdate = new Uint8Array([0, 0]);

/** What a browser brings along. */
export interface Memory {
  /** The state vector of what it has already. */
  readonly vector: Uint8Array;
  /** All that it has to say when a server asks what it lacks. */
  readonly update: Uint8Array;
  /** A message that says where its cursor is. */
  readonly cursor?: Uint8Array;
}

export const newcomer: Memory = { vector: emptyVector, update: emptyUpdate };

export class Peer {
  /** Rejects if the line ends before. */
  readonly synced: Promise<void>;
  ears: Ears = {};
  private readonly dialect: Dialect;
  private readonly memory: Memory;
  private readonly line: RawLine;
  private sent = 0;
  private acknowledged = 0;
  /** Which of what it sent were answers, counted from 1: servers acknowledge these as well. */
  private readonly answers: number[] = [];
  private hasLeft = false;
  private settle: { resolve(): void; reject(error: Error): void } | undefined;

  constructor(port: number, { path, dialect }: Seat, memory: Memory = newcomer) {
    this.dialect = dialect;
    this.memory = memory;
    this.synced = new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
    this.line = new RawLine(port, path, {
      opened: () => this.opened(),
      heard: (bytes, from, to) => this.heard(bytes.subarray(from + dialect.prefix.length, to)),
      closed: (why) => this.closed(why),
    });
  }

  write(update: Uint8Array): void {
    this.sent += 1;
    this.say(updateFrame(update));
  }

  say(message: Uint8Array): void {
    const { prefix } = this.dialect;
    this.line.send(prefix.length === 0 ? message : Buffer.concat([prefix, message]));
  }

  leave(): void {
    this.hasLeft = true;
    this.line.cut();
  }

  private opened(): void {
    for (const message of this.dialect.hello) this.say(message);
    if (this.dialect.answers) this.say(step1Frame(this.memory.vector));
    else this.settle?.resolve();
    if (this.memory.cursor !== undefined) this.say(this.memory.cursor);
  }

  private heard(message: Uint8Array): void {
    switch (message[0]) {
      case frameType.sync:
      case hocuspocusType.syncReply:
        this.heardSync(message);
        return;
      case frameType.awareness:
        this.ears.presence?.(blockAt(message, 1));
        return;
      case frameType.kept:
        this.heardAcknowledged(numberAt(message, 1));
        return;
      case hocuspocusType.syncStatus:
        this.heardAcknowledged(this.acknowledged + 1);
    }
  }

  private heardAcknowledged(count: number): void {
    this.acknowledged = count;
    this.ears.acknowledged?.(count - this.answers.filter((number) => number <= count).length);
  }

  private heardSync(message: Uint8Array): void {
    switch (message[1]) {
      case syncStep.step1:
        this.sent += 1;
        this.answers.push(this.sent);
        this.say(step2Frame(this.memory.update));
        return;
      case syncStep.step2:
        this.ears.state?.(blockAt(message, 2));
        this.settle?.resolve();
        return;
      case syncStep.update:
        this.ears.update?.(blockAt(message, 2));
    }
  }

  private closed(why: string): void {
    this.settle?.reject(new Error(why));
    if (!this.hasLeft) this.ears.ended?.(why);
  }
}

const decoderAt = (message: Uint8Array, at: number): decoding.Decoder => {
  const decoder = decoding.createDecoder(message);
  decoder.pos = at;
  return decoder;
};

const numberAt = (message: Uint8Array, at: number): number =>
  decoding.readVarUint(decoderAt(message, at));

/** Bytes with their length before them. */
const blockAt = (message: Uint8Array, at: number): Uint8Array =>
  decoding.readVarUint8Array(decoderAt(message, at));

/** A text with its length before it. */
export const textBytes = (text: string): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, text);
  return encoding.toUint8Array(encoder);
};

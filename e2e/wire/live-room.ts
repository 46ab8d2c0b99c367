// A room with people in it, on a server in this process with real sockets: what is in its store can be
// looked at, and can fail on command.
import type { Config } from '@tday/server/config';
import { makeLog } from '@tday/server/log';
import { quietConfig } from '@tday/server/quiet-config';
import { type RunningServer, runServer } from '@tday/server/running-server';
import { FailingStore } from '@tday/server/store/failing-store';
import { MemoryStore } from '@tday/server/store/memory-store';
import type { Entry } from '@tday/server/store/store';
import { defaultLimits, type Limits } from '@tday/server/sync/limits';
import type { WorkshopId } from '@tday/shared/ids';
import * as Y from 'yjs';
import { joinDay, type Pass, startDay } from './day.ts';
import { SocketLine } from './socket-line.ts';
import { until } from './waiting.ts';

const configWith = (limits: Partial<Limits>): Config => ({
  ...quietConfig,
  limits: { ...defaultLimits, ...limits },
});

const serve = (store: FailingStore, limits: Partial<Limits>): Promise<RunningServer> =>
  runServer(configWith(limits), makeLog('silent'), () => store);

export class LiveRoom {
  readonly day: Pass;
  readonly store: FailingStore;
  readonly lines: SocketLine[] = [];
  private readonly limits: Partial<Limits>;
  private server: RunningServer;
  private joined = 0;
  private rounds = 0;

  private constructor(
    server: RunningServer,
    store: FailingStore,
    day: Pass,
    limits: Partial<Limits>,
  ) {
    this.server = server;
    this.store = store;
    this.day = day;
    this.limits = limits;
  }

  static async open(people: number, limits: Partial<Limits> = {}): Promise<LiveRoom> {
    const store = new FailingStore(new MemoryStore());
    const server = await serve(store, limits);
    const room = new LiveRoom(server, store, await startDay(originOf(server)), limits);
    for (let count = 0; count < people; count++) room.lines.push(await room.newcomer());
    return room;
  }

  get origin(): string {
    return originOf(this.server);
  }

  get openLines(): number {
    return this.server.parts.door.size;
  }

  /** What waits in the server for lines that are slow. */
  get unsentBytes(): number {
    return this.server.parts.rooms.unsentBytes;
  }

  /** Another server on the same store, at another address; nobody is in it. */
  async restart(): Promise<void> {
    for (const line of this.lines.splice(0)) line.leave();
    await this.server.stop();
    this.store.loads = 0;
    this.server = await serve(this.store, this.limits);
  }

  /** Somebody who has joined, without a line. */
  join(): Promise<Pass> {
    this.joined += 1;
    return joinDay(this.origin, this.day.code, `Person ${this.joined}`);
  }

  async newcomer(): Promise<SocketLine> {
    return SocketLine.open(this.origin, await this.join());
  }

  log(): Promise<readonly Entry[]> {
    return this.store.readLog(this.day.workshop as WorkshopId, 0, 100_000);
  }

  async editsOf(participant: string): Promise<readonly Entry[]> {
    const entries = await this.log();
    return entries.filter(({ kind, by }) => kind === 'edit' && by === participant);
  }

  /** Everybody writes a word, everybody reads all of them, all is kept, and the log can be read anew. */
  async goesOn(): Promise<void> {
    this.rounds += 1;
    const words = this.lines.map((_, index) => `${this.rounds}/${index}`);
    this.lines.forEach((line, index) => {
      line.type(words[index] ?? '');
    });
    const isRead = (line: SocketLine) => {
      const read = new Set(line.reads());
      return words.every((word) => read.has(word));
    };
    await until(() => this.lines.every((line) => line.allKept && isRead(line)));
    const [first] = this.lines;
    await until(() => this.lines.every((one) => one.reads().join() === first?.reads().join()));
    const { content, pending } = await this.logAnew();
    if (pending) throw new Error('the log builds on something that is not in it');
    const reader = content.getXmlFragment('prose:problem/-/statement').toJSON();
    if (!words.every((word) => reader.includes(word))) throw new Error('the log lacks a word');
  }

  async close(): Promise<void> {
    for (const line of this.lines) line.leave();
    await this.server.stop();
  }

  private async logAnew(): Promise<{ readonly content: Y.Doc; readonly pending: boolean }> {
    const entries = await this.log();
    const content = new Y.Doc();
    content.transact(() => {
      for (const entry of entries) {
        if (entry.kind === 'edit' && entry.doc === 'content') Y.applyUpdate(content, entry.bytes);
      }
    });
    const { pendingStructs, pendingDs } = content.store;
    return { content, pending: pendingStructs !== null || pendingDs !== null };
  }
}

const originOf = ({ port }: RunningServer): string => `http://127.0.0.1:${port}`;

// A room with people in it, on a server in this process with real sockets: what is in its store can be
// looked at, and can fail on command.
import type { Config } from '@tday/server/config';
import { makeLog } from '@tday/server/log';
import { quietConfig } from '@tday/server/quiet-config';
import { type RunningServer, runServer } from '@tday/server/running-server';
import { FailingStore } from '@tday/server/store/failing-store';
import type { Entry, StoredWorkshop } from '@tday/server/store/store';
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

export class LiveRoom {
  readonly origin: string;
  readonly day: Pass;
  readonly store: FailingStore;
  readonly lines: SocketLine[] = [];
  private readonly server: RunningServer;
  private joined = 0;
  private rounds = 0;

  private constructor(server: RunningServer, store: FailingStore, day: Pass) {
    this.server = server;
    this.store = store;
    this.day = day;
    this.origin = originOf(server);
  }

  static async open(people: number, limits: Partial<Limits> = {}): Promise<LiveRoom> {
    let failing: FailingStore | undefined;
    const server = await runServer(configWith(limits), makeLog('silent'), (store) => {
      failing = new FailingStore(store);
      return failing;
    });
    if (failing === undefined) throw new Error('the server has no store');
    const room = new LiveRoom(server, failing, await startDay(originOf(server)));
    for (let count = 0; count < people; count++) room.lines.push(await room.newcomer());
    return room;
  }

  /** Somebody who has joined, without a line. */
  join(): Promise<Pass> {
    this.joined += 1;
    return joinDay(this.origin, this.day.code, `Person ${this.joined}`);
  }

  async newcomer(): Promise<SocketLine> {
    return SocketLine.open(this.origin, await this.join());
  }

  async stored(): Promise<StoredWorkshop> {
    const stored = await this.store.load(this.day.workshop as WorkshopId);
    if (stored === undefined) throw new Error('the workshop is not in the store');
    return stored;
  }

  async editsOf(participant: string): Promise<readonly Entry[]> {
    const entries = await this.store.readLog(this.day.workshop as WorkshopId, 0, 100_000);
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
    const entries = await this.store.readLog(this.day.workshop as WorkshopId, 0, 100_000);
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

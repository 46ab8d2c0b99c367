// The turns of a room, one after the other: whoever asks for something to be decided or written comes first,
// then everything that lines have brought is judged and kept as one change.
import { NotKeptError } from '../store/store.ts';
import type { Connection, DocFrame } from './connection.ts';
import type { KeeperListener } from './keeper.ts';
import { Ledger, type LedgerListener } from './ledger.ts';
import { crowdRestMs } from './pace.ts';
import type { RoomState } from './room-state.ts';
import { WaitingFrames } from './waiting-frames.ts';
import type { World } from './world.ts';

export interface TurnsListener extends LedgerListener, Pick<KeeperListener, 'keepingChanged'> {
  /** Nothing could be kept for long: these lines have something that waits. */
  tired(lines: readonly Connection[]): void;
  failed(error: unknown): void;
  /** How many lines are told of a change. */
  readonly listeners: number;
}

interface Ask {
  run(): Promise<void>;
  fail(error: Error): void;
}

export class Turns {
  readonly ledger: Ledger;
  private readonly world: World;
  private readonly listener: TurnsListener;
  private readonly asks: Ask[] = [];
  private readonly frames: WaitingFrames;
  private running: Promise<void> | undefined;
  private stopped = false;
  private toldAt = 0;
  private endRest: (() => void) | undefined;
  private stalledWhileStopping: (() => void) | undefined;

  constructor(world: World, state: RoomState, listener: TurnsListener) {
    this.world = world;
    this.listener = listener;
    this.frames = new WaitingFrames(world);
    this.ledger = new Ledger(world, state, listener, {
      keepingChanged: (keeping) => this.keepingChanged(keeping),
      tired: () => this.tired(),
    });
  }

  get isQuiet(): boolean {
    return this.running === undefined;
  }

  /** Whether there is still room for it among what waits. */
  take(frame: DocFrame): boolean {
    if (!this.frames.add(frame)) return false;
    this.start();
    return true;
  }

  /** Runs between two commits. Throws NotKeptError at once while nothing can be kept. */
  inTurn<Answer>(run: () => Promise<Answer>): Promise<Answer> {
    if (this.stopped || (this.ledger.keeping === 'stalled' && !this.isQuiet)) {
      return Promise.reject(new NotKeptError('nothing can be kept at the moment'));
    }
    return new Promise((resolve, reject) => {
      this.asks.push({ run: () => run().then(resolve, reject), fail: reject });
      this.endRest?.();
      this.start();
    });
  }

  /** What waits is kept first, unless nothing can be kept. Nothing may be brought any more. */
  async stop(): Promise<void> {
    const stalled = new Promise<void>((resolve) => {
      this.stalledWhileStopping = resolve;
    });
    this.endRest?.();
    if (this.ledger.keeping === 'working') await Promise.race([this.running, stalled]);
    this.end();
    if (this.isQuiet) this.ledger.state.destroy();
  }

  private start(): void {
    this.running ??= this.run();
  }

  private async run(): Promise<void> {
    try {
      while (!this.stopped && this.asks.length + this.frames.size > 0) {
        // All frames that come meanwhile are one change.
        const isCutShort = await this.rest();
        await this.world.pace.beat();
        // Only the crowd has kept them waiting: they were written before it was asked.
        if (isCutShort) await this.takeFrames();
        for (let ask = this.asks.shift(); ask; ask = this.asks.shift()) await ask.run();
        await this.takeFrames();
      }
    } catch (error) {
      this.end();
      this.listener.failed(error);
    }
    this.running = undefined;
  }

  /** Whether it was cut short: whoever asks for something is not kept waiting by a crowd. */
  private async rest(): Promise<boolean> {
    const restMs = crowdRestMs(this.listener.listeners);
    const restedMs = this.world.now() - this.toldAt;
    const isAwaited = this.asks.length > 0 || this.stalledWhileStopping !== undefined;
    // A clock that was set back must not make anybody wait for it.
    if (isAwaited || restedMs < 0 || restedMs >= restMs) return false;
    await new Promise<void>((resolve) => {
      this.endRest = resolve;
      this.world.later(restMs - restedMs, resolve);
    });
    return this.asks.length > 0;
  }

  private async takeFrames(): Promise<void> {
    if (this.frames.size === 0 || this.stopped) return;
    await this.ledger.take(this.frames.takeAll());
    this.toldAt = this.world.now();
  }

  private keepingChanged(keeping: 'working' | 'stalled'): void {
    if (keeping === 'stalled') {
      this.failAsks();
      this.stalledWhileStopping?.();
    }
    this.listener.keepingChanged(keeping);
  }

  private failAsks(): void {
    const error = new NotKeptError('nothing can be kept at the moment');
    for (const ask of this.asks.splice(0)) ask.fail(error);
  }

  private end(): void {
    this.stopped = true;
    this.frames.takeAll();
    this.failAsks();
    this.ledger.stop();
  }

  private tired(): void {
    this.listener.tired([...new Set([...this.ledger.heldLines, ...this.frames.lines])]);
    this.frames.dropCut();
  }
}

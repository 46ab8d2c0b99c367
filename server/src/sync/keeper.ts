// Brings entries to the disk, and knows whether that works. What was judged and taken is held until it
// can be kept: a disk that is full now may have space in a minute.
import type { LateChange, NewEntry } from '../store/store.ts';
import { NotKeptError } from '../store/store.ts';
import type { Cancel } from './clock.ts';
import type { World } from './world.ts';

/** A store that takes longer than this for one commit is said to have stalled. */
const hangMs = 2_000;
const firstWaitMs = 250;
const longestWaitMs = 2_000;
/** How often whoever waits is asked to wait elsewhere while nothing can be kept. */
const tiredMs = 10_000;

export interface KeeperListener {
  keepingChanged(keeping: 'working' | 'stalled'): void;
  /** Nothing could be kept for so long that lines with something unkept should end. */
  tired(): void;
}

export class Keeper {
  private readonly world: World;
  private readonly listener: KeeperListener;
  private state: 'working' | 'stalled' = 'working';
  private cancelTired: Cancel | undefined;
  private wake: (() => void) | undefined;
  private stopped = false;

  constructor(world: World, listener: KeeperListener) {
    this.world = world;
    this.listener = listener;
  }

  get keeping(): 'working' | 'stalled' {
    return this.state;
  }

  /** One attempt. Throws NotKeptError, whatever went wrong; nothing of it is kept then. */
  async append(entries: readonly NewEntry[], late?: LateChange): Promise<void> {
    const { counts, now } = this.world;
    const cancel = this.world.later(hangMs, () => this.stall());
    const from = now();
    counts.waits(this, from);
    try {
      await this.world.store.append(entries, late);
      counts.kept(entries.length, now() - from);
      this.working();
    } catch (error) {
      counts.failedCommits += 1;
      this.world.log.warn({ err: error, workshop: entries[0]?.workshop }, 'nothing can be kept');
      throw new NotKeptError('the entries could not be kept', { cause: error });
    } finally {
      cancel();
    }
  }

  /** Again and again until it works; false if the room was stopped before it did. */
  async persist(attempt: () => Promise<void>): Promise<boolean> {
    for (let waitMs = firstWaitMs; !this.stopped; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      try {
        await attempt();
        return true;
      } catch (error) {
        this.world.log.warn({ err: error }, 'what is held could not be kept yet');
        await this.wait(waitMs);
      }
    }
    return false;
  }

  /** Something is held that cannot be kept. */
  stall(): void {
    if (this.state === 'stalled' || this.stopped) return;
    this.state = 'stalled';
    this.awaitTired();
    this.listener.keepingChanged('stalled');
  }

  /** What could not be kept was given back to whoever asked: nothing is held any more. */
  forgive(): void {
    this.working();
  }

  stop(): void {
    this.stopped = true;
    this.world.counts.settled(this);
    this.cancelTired?.();
    this.wake?.();
  }

  private async wait(ms: number): Promise<void> {
    if (this.stopped) return;
    await new Promise<void>((resolve) => {
      const cancel = this.world.later(ms, resolve);
      this.wake = () => {
        cancel();
        resolve();
      };
    });
    this.wake = undefined;
  }

  private awaitTired(): void {
    this.cancelTired = this.world.later(tiredMs, () => {
      this.awaitTired();
      this.listener.tired();
    });
  }

  private working(): void {
    this.world.counts.settled(this);
    if (this.state === 'working') return;
    this.state = 'working';
    this.cancelTired?.();
    this.listener.keepingChanged('working');
  }
}

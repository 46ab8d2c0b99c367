// What lines have brought to a room and nobody has looked at yet, and how much of it there may be: in this
// room, and in all rooms together.
import type { Connection, DocFrame } from './connection.ts';
import type { World } from './world.ts';

export class WaitingFrames {
  private readonly world: Pick<World, 'backlog' | 'limits'>;
  private frames: DocFrame[] = [];
  private bytes = 0;

  constructor(world: Pick<World, 'backlog' | 'limits'>) {
    this.world = world;
  }

  get size(): number {
    return this.frames.length;
  }

  get lines(): readonly Connection[] {
    return this.frames.map(({ connection }) => connection);
  }

  /** Whether there was still room for it. */
  add(frame: DocFrame): boolean {
    const { backlog, limits } = this.world;
    const bytes = frame.update.length;
    if (this.bytes + bytes > limits.waitingBytes) return false;
    if (backlog.bytes + bytes > limits.nodeWaitingBytes) return false;
    this.count(this.bytes + bytes);
    this.frames.push(frame);
    return true;
  }

  takeAll(): readonly DocFrame[] {
    const { frames } = this;
    this.frames = [];
    this.count(0);
    return frames;
  }

  /** Those of lines that have ended. */
  dropCut(): void {
    this.frames = this.frames.filter(({ connection }) => !connection.isCut);
    this.count(this.frames.reduce((sum, { update }) => sum + update.length, 0));
  }

  private count(bytes: number): void {
    this.world.backlog.bytes += bytes - this.bytes;
    this.bytes = bytes;
  }
}

// Words handed back to whoever wrote them, until they say that they have them: in this page, and on the
// device. What they were read out of goes off the device in the same write, so that whenever a page ends
// they are in one place or the other; where the device takes nothing, it is asked again.
import type { ParticipantId } from '@tday/shared/ids';
import type { DeviceChange, DeviceCopy, StoredHandedBack } from './device-copy.ts';
import type { Cancel, Host } from './host.ts';
import type { HandedBack } from './workshop-state.ts';

const retryMs = 10_000;

/** What is still to be done on the device. */
interface Swap {
  readonly puts: Map<string, unknown>;
  readonly drops: string[];
  readonly done: () => void;
}

export class HandBackShelf {
  private readonly device: DeviceCopy;
  private readonly participant: ParticipantId;
  private readonly host: Host;
  private readonly changed: (all: readonly HandedBack[]) => void;
  private readonly keys = new Map<HandedBack, string>();
  private readonly undone = new Set<Swap>();
  private cancelRetry: Cancel | undefined;

  constructor(
    device: DeviceCopy,
    participant: ParticipantId,
    host: Host,
    found: readonly StoredHandedBack[],
    changed: (all: readonly HandedBack[]) => void = () => {},
  ) {
    this.device = device;
    this.participant = participant;
    this.host = host;
    this.changed = changed;
    for (const { key, participant: of, handedBack } of found) {
      if (of === participant) this.keys.set(handedBack, key);
    }
  }

  get all(): readonly HandedBack[] {
    return [...this.keys.keys()];
  }

  /** Lays words here, if there are any, and changes the rows that hold them. Resolves once that is done. */
  put(handedBack: HandedBack | undefined, change: Partial<DeviceChange>): Promise<void> {
    const puts = new Map<string, unknown>(change.puts);
    if (handedBack !== undefined) {
      const key = this.device.newHandedBackKey(this.participant);
      puts.set(key, handedBack);
      this.keys.set(handedBack, key);
      this.changed(this.all);
    }
    return new Promise((done) => this.swap({ puts, drops: [...(change.drops ?? [])], done }));
  }

  /** Whoever wrote them has them. */
  putAway(handedBack: HandedBack): void {
    const key = this.keys.get(handedBack);
    if (key === undefined) return;
    this.keys.delete(handedBack);
    this.changed(this.all);
    for (const { puts } of this.undone) puts.delete(key);
    this.swap({ puts: new Map(), drops: [key], done: () => {} });
  }

  /** One more try for what the device has not taken. */
  close(): void {
    this.cancelRetry?.();
    for (const swap of [...this.undone]) void this.tryNow(swap);
  }

  private swap(swap: Swap): void {
    if (!this.device.isThere || swap.puts.size + swap.drops.length === 0) {
      swap.done();
      return;
    }
    this.undone.add(swap);
    void this.attempt(swap);
  }

  private async attempt(swap: Swap): Promise<void> {
    if (await this.tryNow(swap)) return;
    this.cancelRetry ??= this.host.later(retryMs, () => {
      this.cancelRetry = undefined;
      for (const one of [...this.undone]) void this.attempt(one);
    });
  }

  private async tryNow(swap: Swap): Promise<boolean> {
    if ((await this.device.write(swap.puts, swap.drops)) !== 'done') return false;
    this.undone.delete(swap);
    swap.done();
    return true;
  }
}

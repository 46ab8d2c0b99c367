// How many lines there may be at once, of one address and in all, and how fast new ones may come. Whoever
// comes when too many do waits for their turn; beyond that they are asked to come again.
import type { Limits } from '../sync/limits.ts';
import { TokenBucket } from '../sync/token-bucket.ts';
import { countedAs, isOfThisComputer } from './visitor.ts';

type DoorLimits = Pick<
  Limits,
  'nodeLines' | 'addressLines' | 'arrivalsPerSecond' | 'arrivalsAtOnce' | 'arrivalsWaiting'
>;

export interface DoorOptions {
  readonly limits: DoorLimits;
  now(): number;
  later(ms: number, run: () => void): () => void;
}

export interface Arrival {
  /** Whose they are, and which document it is for: one line a document is what an open page has. */
  readonly address: string;
  readonly doc: string;
}

/** To be called once, by whoever came in, however they go. */
export type Leave = () => void;

/** How soon those who wait are looked at again. */
const tickMs = 50;

export class Door {
  private readonly options: DoorOptions;
  private readonly arrivals: TokenBucket;
  private readonly ofAddress = new Map<string, number>();
  private waiting: (() => void)[] = [];
  private inside = 0;

  constructor(options: DoorOptions) {
    this.options = options;
    const { arrivalsPerSecond, arrivalsAtOnce } = options.limits;
    this.arrivals = new TokenBucket(arrivalsPerSecond, arrivalsAtOnce, options.now());
  }

  /** How many are in, or wait to be let in. */
  get size(): number {
    return this.inside;
  }

  /** Undefined if they are to come again later. */
  async enter(arrival: Arrival): Promise<Leave | undefined> {
    const leave = this.count(arrival);
    if (leave === undefined) return undefined;
    if (this.waiting.length === 0 && this.takesOne()) return leave;
    if (this.waiting.length >= this.options.limits.arrivalsWaiting) {
      leave();
      return undefined;
    }
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      if (this.waiting.length === 1) this.awaitTick();
    });
    return leave;
  }

  private count({ address, doc }: Arrival): Leave | undefined {
    const { nodeLines, addressLines } = this.options.limits;
    if (this.inside >= nodeLines) return undefined;
    const key = `${countedAs(address)} ${doc}`;
    const before = this.ofAddress.get(key) ?? 0;
    if (before >= addressLines && !isOfThisComputer(address)) return undefined;
    this.ofAddress.set(key, before + 1);
    this.inside += 1;
    let isIn = true;
    return () => {
      if (isIn) this.left(key);
      isIn = false;
    };
  }

  private left(key: string): void {
    this.inside -= 1;
    const left = (this.ofAddress.get(key) ?? 1) - 1;
    if (left === 0) this.ofAddress.delete(key);
    else this.ofAddress.set(key, left);
  }

  private takesOne(): boolean {
    return this.arrivals.take(1, this.options.now());
  }

  private awaitTick(): void {
    this.options.later(tickMs, () => {
      while (this.waiting.length > 0 && this.takesOne()) this.waiting.shift()?.();
      if (this.waiting.length > 0) this.awaitTick();
    });
  }
}

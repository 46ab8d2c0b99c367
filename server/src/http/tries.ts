// How often something may be guessed, begun or asked for: codes that people read off a wall are short. Thirty people
// share one address and some of them mistype, so each address has plenty, and it comes back within minutes.
import type { Limits } from '../sync/limits.ts';

interface Allowance {
  /** How many in a row. */
  readonly burst: number;
  /** How many come back in a minute. */
  readonly perMinute: number;
}

const allowancesOf = ({ startsPerHour }: Pick<Limits, 'startsPerHour'>) => ({
  /** Of 113 million join codes. */
  joinCode: { burst: 100, perMinute: 20 },
  joinCodeAnywhere: { burst: 1000, perMinute: 200 },
  /** Of 1.1 million rejoin codes of one workshop. */
  rejoinCode: { burst: 40, perMinute: 6 },
  rejoinCodeOfAddress: { burst: 100, perMinute: 20 },
  hostCode: { burst: 20, perMinute: 6 },
  hostCodeAnywhere: { burst: 200, perMinute: 60 },
  /** Not a guess either: what a participant asks for is kept for good, and everybody is told. */
  ask: { burst: 300, perMinute: 60 },
  /** Whoever leads may have five hundred to remove. */
  askAsFacilitator: { burst: 3_000, perMinute: 300 },
  /** Not a guess: a workshop that anybody may start takes space for good. */
  start: { burst: startsPerHour, perMinute: startsPerHour / 60 },
});

type Try = keyof ReturnType<typeof allowancesOf>;

interface Bucket {
  left: number;
  at: number;
}

const mostBuckets = 10_000;
const minuteMs = 60_000;

export class Tries {
  private readonly now: () => number;
  private readonly allowances: Readonly<Record<Try, Allowance>>;
  private readonly buckets = new Map<string, Bucket>();

  constructor(now: () => number, limits: Pick<Limits, 'startsPerHour'>) {
    this.now = now;
    this.allowances = allowancesOf(limits);
  }

  /** Whether one more may be tried; `of` is the address, or the workshop, that it counts for. */
  mayTry(what: Try, of: string): boolean {
    return this.bucket(what, of).left >= 1;
  }

  /** That one counts: it was wrong, or it was begun. */
  count(what: Try, of: string): void {
    const bucket = this.bucket(what, of);
    bucket.left = Math.max(0, bucket.left - 1);
    const key = `${what} ${of}`;
    // The map keeps the order of insertion: whoever was counted last is forgotten last.
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    this.forgetOldest();
  }

  private bucket(what: Try, of: string): Bucket {
    const { burst, perMinute } = this.allowances[what];
    const now = this.now();
    const bucket = this.buckets.get(`${what} ${of}`);
    if (bucket === undefined) return { left: burst, at: now };
    const back = ((now - bucket.at) / minuteMs) * perMinute;
    return { left: Math.min(burst, bucket.left + Math.max(0, back)), at: now };
  }

  private forgetOldest(): void {
    for (const key of this.buckets.keys()) {
      if (this.buckets.size <= mostBuckets) return;
      this.buckets.delete(key);
    }
  }
}

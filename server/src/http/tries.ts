// How often something may be guessed: codes that people read off a wall are short. Thirty people share one
// address and some of them mistype, so each address has plenty, and it comes back within minutes.

interface Allowance {
  /** How many in a row. */
  readonly burst: number;
  /** How many come back in a minute. */
  readonly perMinute: number;
}

const allowances = {
  /** Of 113 million join codes. */
  joinCode: { burst: 100, perMinute: 20 },
  joinCodeAnywhere: { burst: 1000, perMinute: 200 },
  /** Of 1.1 million rejoin codes of one workshop. */
  rejoinCode: { burst: 40, perMinute: 6 },
  hostCode: { burst: 20, perMinute: 6 },
} as const satisfies Record<string, Allowance>;

export type Guess = keyof typeof allowances;

interface Bucket {
  left: number;
  at: number;
}

const mostBuckets = 10_000;
const minuteMs = 60_000;

export class Tries {
  private readonly now: () => number;
  private readonly buckets = new Map<string, Bucket>();

  constructor(now: () => number) {
    this.now = now;
  }

  /** Whether one more may be tried; `of` is the address, or the workshop, that the guesses count for. */
  mayTry(guess: Guess, of: string): boolean {
    return this.bucket(guess, of).left >= 1;
  }

  wasWrong(guess: Guess, of: string): void {
    const bucket = this.bucket(guess, of);
    bucket.left = Math.max(0, bucket.left - 1);
    const key = `${guess} ${of}`;
    // The map keeps the order of insertion: whoever was wrong last is forgotten last.
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    this.forgetOldest();
  }

  private bucket(guess: Guess, of: string): Bucket {
    const { burst, perMinute } = allowances[guess];
    const now = this.now();
    const bucket = this.buckets.get(`${guess} ${of}`);
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

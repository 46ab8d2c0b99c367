// Says things to screen readers through the two live regions of index.html. Urgent ones at once; the
// others wait until nobody types, are merged by kind, and come at most once in five seconds.

const everyMs = 5_000;
const quietMs = 1_000;
const clearAfterMs = 4_000;
/** What waited longer than this is not news any more. */
const staleAfterMs = 30_000;

interface Waiting {
  readonly kind: string;
  readonly count: number;
  readonly says: (count: number) => string;
  readonly at: number;
}

export class Announcer {
  private readonly status: HTMLElement | null;
  private readonly alert: HTMLElement | null;
  private waiting: readonly Waiting[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastSaidAt = 0;
  private lastKeyAt = 0;

  constructor(page: Document) {
    this.status = page.getElementById('announce-status');
    this.alert = page.getElementById('announce-alert');
    page.addEventListener(
      'keydown',
      () => {
        this.lastKeyAt = Date.now();
      },
      { capture: true, passive: true },
    );
  }

  /** For three things alone: the stage changed, keeping was lost or is back, time is up. */
  urgently(says: string): void {
    say(this.alert, says);
  }

  /** Things of one kind that wait together are said once, with their number. */
  politely(kind: string, says: (count: number) => string): void {
    const before = this.waiting.find((one) => one.kind === kind);
    const merged = { kind, says, count: (before?.count ?? 0) + 1, at: Date.now() };
    this.waiting = [...this.waiting.filter((one) => one !== before), merged];
    this.schedule();
  }

  private schedule(): void {
    if (this.timer !== undefined || this.waiting.length === 0) return;
    const now = Date.now();
    const wait = Math.max(this.lastSaidAt + everyMs - now, this.lastKeyAt + quietMs - now, 0);
    this.timer = setTimeout(() => this.next(), wait);
  }

  private next(): void {
    this.timer = undefined;
    const now = Date.now();
    if (now - this.lastKeyAt < quietMs) {
      this.schedule();
      return;
    }
    const [first, ...rest] = this.waiting.filter((one) => now - one.at < staleAfterMs);
    this.waiting = rest;
    if (first !== undefined) {
      say(this.status, first.says(first.count));
      this.lastSaidAt = now;
    }
    this.schedule();
  }
}

const say = (region: HTMLElement | null, says: string): void => {
  if (region === null) return;
  region.textContent = says;
  // Cleared, so that nobody finds old news when reading the page from its top.
  setTimeout(() => {
    if (region.textContent === says) region.textContent = '';
  }, clearAfterMs);
};

// What a person's light said, from the first moment on and over every page they open: it is asked afterwards
// whether any of it was untrue.
import { expect } from '@playwright/test';
import type { Person } from './stage.ts';

interface Seen {
  readonly at: number;
  readonly says: string;
  /** What stood on the person's screen at that moment. */
  readonly screen: string;
}

interface Lack {
  readonly words: string;
  readonly from: number;
  until: number;
}

export class LightRecord {
  private readonly seen: Seen[] = [];
  private readonly lacks: Lack[] = [];

  private constructor() {}

  static async of(person: Person): Promise<LightRecord> {
    const record = new LightRecord();
    await person.context.exposeFunction('lightSaid', (seen: Seen) => record.seen.push(seen));
    await person.context.addInitScript(watchLight);
    return record;
  }

  /** From now on the server cannot have these words, which are about to be written. */
  lacking(words: string): void {
    this.lacks.push({ words, from: Date.now(), until: Number.POSITIVE_INFINITY });
  }

  /** From now on the server can be reached. */
  reached(): void {
    for (const lack of this.lacks) lack.until = Math.min(lack.until, Date.now());
  }

  /** What it said, each time anew, without what it said twice in a row. */
  get said(): readonly string[] {
    return this.seen.map(({ says }) => says).filter((says, at, all) => says !== all[at - 1]);
  }

  saidSince(at: number): readonly string[] {
    return [...new Set(this.seen.filter((one) => one.at >= at).map(({ says }) => says))];
  }

  /** It never called kept what the server did not have. */
  wasTrue(): void {
    const untrue = this.seen.filter(
      ({ says, at, screen }) =>
        says === 'kept' &&
        this.lacks.some(({ words, from, until }) => {
          return screen.includes(words) && at >= from && at < until;
        }),
    );
    expect(untrue).toEqual([]);
    expect(this.seen.length).toBeGreaterThan(0);
  }
}

/** Runs in the page. */
const watchLight = (): void => {
  const tell = (globalThis as unknown as { lightSaid: (seen: Seen) => void }).lightSaid;
  let last = '';
  const look = () => {
    const light = document.querySelector<HTMLElement>('[data-light]');
    const says = light?.dataset['light'] ?? 'nothing';
    const text = `${says} ${light?.textContent ?? ''}`;
    if (text === last) return;
    last = text;
    const screen = document.querySelector('main')?.textContent ?? '';
    if (light !== null) void tell({ at: Date.now(), says, screen });
  };
  const watching = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(look).observe(document, watching);
};

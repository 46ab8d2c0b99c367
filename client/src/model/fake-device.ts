// A device for tests: what lies on it outlives the pages that a test opens and closes.
import { isRecord } from '@tday/shared/is-record';
import type { DeviceStore } from './device-store.ts';

export class FakeDevice implements DeviceStore {
  readonly entries = new Map<string, unknown>();
  /** Whether it takes anything, as with a full disk or a private window. */
  works = true;
  /** Whether it has no space for anything new. */
  isFull = false;
  writes = 0;

  /** How many rows there are that the room has not called kept. */
  get holdsWaiting(): number {
    const rows = [...this.entries.values()].filter((value) => isRecord(value));
    return rows.filter((row) => Number(row['waiting']) > 0).length;
  }

  async read(prefix: string): Promise<ReadonlyMap<string, unknown>> {
    this.mustWork();
    const found = [...this.entries].filter(([key]) => key.startsWith(prefix));
    return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  async write(
    puts: ReadonlyMap<string, unknown>,
    drops: readonly string[],
    needs: readonly string[],
  ): Promise<boolean> {
    this.mustWork();
    if (!needs.every((key) => this.entries.has(key))) return false;
    if (this.isFull && puts.size > 0) throw new Error('the device is full');
    this.writes++;
    for (const [key, value] of puts) this.entries.set(key, value);
    for (const key of drops) this.entries.delete(key);
    return true;
  }

  async drop(prefix: string): Promise<void> {
    this.mustWork();
    for (const key of (await this.read(prefix)).keys()) this.entries.delete(key);
  }

  private mustWork(): void {
    if (!this.works) throw new Error('the device takes nothing');
  }
}

// Asks the server about versions. What is made of its answers lies in files of their own, which are loaded only
// where somebody wants them.
import type { WorkshopId } from '@tday/shared/ids';
import type { Ask } from './wire.ts';

export class VersionDesk {
  private readonly ask: Ask;
  private readonly address: string;

  constructor(ask: Ask, workshop: WorkshopId) {
    this.ask = ask;
    this.address = `/api/workshops/${workshop}/versions`;
  }

  /** Rejects only if no answer came. */
  get(path: string): ReturnType<Ask> {
    return this.ask('GET', `${this.address}/${path}`);
  }
}

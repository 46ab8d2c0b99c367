// What keeps a number of the case from being complete: where it lies, and what to do about it in words.
import type { Address } from '../content-view.ts';

export interface CaseFault {
  readonly address: Address;
  readonly says: string;
}

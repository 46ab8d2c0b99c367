// What a workshop is opened with: which, and what of the world it needs.
import type { ParticipantId, WorkshopId } from '@tday/shared/ids';
import type { DeviceStore } from './device-store.ts';
import type { Host } from './host.ts';
import type { Ask, OpenWire } from './wire.ts';

export interface OpenOptions {
  readonly id: WorkshopId;
  readonly host: Host;
  readonly ask: Ask;
  readonly openWire: OpenWire;
  /** Where the rooms are, such as wss://host/sync. */
  readonly syncAddress: string;
  /** Who this browser is in the workshop, as far as its page can know without the server. */
  readonly whoIsHere?: () => ParticipantId | undefined;
  /** Undefined where this browser keeps nothing on its device. */
  readonly device?: DeviceStore | undefined;
  /** Whether the page itself could be opened again without the server. */
  readonly reloadsOffline?: () => boolean;
}

// What a room asks of the world around it: a clock, chance, somebody who calls back later, and a place
// to say what happened. The server gives the real ones, a test gives its own.
import type { RandomBytes } from '@tday/shared/ids';
import type { Store } from '../store/store.ts';
import type { Backlog } from './backlog.ts';
import type { Clock } from './clock.ts';
import type { Counts } from './counts.ts';
import type { History } from './history.ts';
import type { Limits } from './limits.ts';
import type { Offences } from './offences.ts';
import type { Pace } from './pace.ts';
import type { RoomLogger } from './room-logger.ts';

export interface World extends Clock {
  readonly store: Store;
  readonly history: History;
  readonly limits: Limits;
  readonly backlog: Backlog;
  readonly counts: Counts;
  readonly offences: Offences;
  readonly log: RoomLogger;
  readonly random: RandomBytes;
  readonly pace: Pace;
}

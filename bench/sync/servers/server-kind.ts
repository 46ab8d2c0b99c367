// A kind of server that can be measured: how it is started, and how people get into a room of it.
import type { ServerProcess } from '../../server-process.ts';
import type { Seat } from '../peer.ts';

export type KindName = 'ours' | 'y-websocket' | 'hocuspocus' | 'relay';

export interface Room {
  /** The top-level name under which people may write. */
  readonly prose: string;
  readonly seats: readonly Seat[];
}

export interface MeasuredServer {
  readonly name: KindName;
  readonly process: ServerProcess;
  /** Makes a room, and a seat in it for each. */
  openRoom(people: number): Promise<Room>;
}

export interface ServerKind {
  readonly name: KindName;
  /** Whether it means to have after a restart what it had before. */
  readonly keeps: boolean;
  /** On a folder of its own: what it keeps, it keeps there, and has again when it starts there again. */
  start(folder: string): Promise<MeasuredServer>;
}

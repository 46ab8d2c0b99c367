// Which kinds of servers there are; within a round they are measured in this order.
import { hocuspocus } from './hocuspocus.ts';
import { ours } from './ours.ts';
import { relay } from './relay.ts';
import type { ServerKind } from './server-kind.ts';
import { yWebsocket } from './y-websocket.ts';

export const kinds: readonly ServerKind[] = [ours, yWebsocket, hocuspocus, relay];

export const kindNames = kinds.map(({ name }) => name);

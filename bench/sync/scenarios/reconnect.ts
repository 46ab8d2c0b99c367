// Everybody in a room with a document of a megabyte is cut off and comes back at the same moment, with
// nearly everything: after a blip of the network, and after a restart of the server.
import { often, percentile } from '../../figures.ts';
import { type BigRoom, comeAtOnce, openBigRoom, writeAndBeHeard } from '../big-room.ts';
import { cursorMessage } from '../cursors.ts';
import { clientOf } from '../keystrokes.ts';
import type { Memory, Peer } from '../peer.ts';
import type { MeasuredServer } from '../servers/server-kind.ts';
import { withServer } from '../servers/with-server.ts';
import { figuresOf, type Scenario } from './scenario.ts';

/** So many of them have a cursor in the text. */
const withCursor = 30;

interface Return {
  readonly allMs: number;
  readonly p95Ms: number;
  readonly serverMs: number;
  readonly driverPercent: number;
}

const leave = (peers: readonly Peer[]): void => {
  for (const peer of peers) peer.leave();
};

const comeBack = async (
  server: MeasuredServer,
  { seats, document, prose }: BigRoom,
  title: string,
): Promise<{ readonly figures: Return; readonly peers: readonly Peer[] }> => {
  const { vector, nothingNew } = document;
  const memoryOf = (number: number): Memory => ({
    vector,
    update: nothingNew,
    ...(number < withCursor && { cursor: cursorMessage(clientOf(number), 1, prose) }),
  });
  const { delaysMs, use, peers } = await comeAtOnce(server, {
    title,
    seats,
    leastBytes: document.later.updates.length,
    memoryOf,
  });
  const [allMs, p95Ms] = [Math.max(...delaysMs), percentile(delaysMs, 0.95)];
  const { serverMs, driverPercent } = use;
  return { figures: { allMs, p95Ms, serverMs, driverPercent }, peers };
};

const comeBackAndLeave = async (
  server: MeasuredServer,
  room: BigRoom,
  title: string,
): Promise<Return> => {
  const { figures, peers } = await comeBack(server, room, title);
  leave(peers);
  return figures;
};

/** While all are there, but what they bring along when they come back does not have it. */
const typeLater = async ({ document }: BigRoom, peers: readonly Peer[]): Promise<void> => {
  const { author, updates } = document.later;
  const [typist, reader] = [peers[author], peers.at(-1)];
  if (reader === undefined || typist === undefined) throw new Error('too few are there');
  await writeAndBeHeard(typist, updates, reader, clientOf(author));
};

export const reconnect: Scenario = {
  says: 'a room with a document of a megabyte, ms until all who were cut off have what they lacked',
  kinds: ['ours', 'y-websocket', 'hocuspocus'],
  measure: async (kind, folder, { reconnect: { people, times } }) => {
    const { room, blip } = await withServer(kind, folder, async (server) => {
      const room = await openBigRoom(server, people);
      const before = await comeBack(server, room, 'all come');
      await typeLater(room, before.peers);
      leave(before.peers);
      const back = await often(times, () => comeBackAndLeave(server, room, 'all come back'));
      await server.process.stop();
      return { room, blip: figuresOf('blip', back) };
    });
    if (!kind.keeps) return blip;
    const restarted = await often(times, () =>
      withServer(kind, folder, (server) => comeBackAndLeave(server, room, 'all come back, cold')),
    );
    return { ...blip, ...figuresOf('restart', restarted) };
  },
};
